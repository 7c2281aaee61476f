package solutions.letsbe.workflows.generator.bindings;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/**
 * The class of one action.
 *
 * <p>Required inputs without a default are demanded one after the other: {@code builder()} gives a stage that has nothing but
 * the first of them, and the last stage gives the builder with all others.
 */
final class ActionClass {
    private final LockedAction action;
    private final ClassName self;
    private final ClassName outputs;
    private final List<LockedInput> demanded;
    private final List<LockedInput> optional;
    private final Map<String, String> methods;
    private final Map<String, String> stages;
    private final Map<String, String> enumerations;

    private ActionClass(LockedAction action, String packageName) {
        this.action = action;
        this.self = ClassName.get(packageName, action.bindingName());
        this.outputs = self.nestedClass("Outputs");
        this.demanded = action.inputs().stream().filter(LockedInput::isDemanded).toList();
        this.optional =
                action.inputs().stream().filter(input -> !input.isDemanded()).toList();
        this.methods = JavaNames.methods(
                action.inputs().stream().map(LockedInput::name).toList());
        List<String> taken = new ArrayList<>(List.of(self.simpleName(), "Builder", "Outputs"));
        this.stages = JavaNames.types(
                demanded.stream().map(input -> "needs-" + input.name()).toList(), taken);
        taken.addAll(stages.values());
        this.enumerations = JavaNames.types(
                action.inputs().stream()
                        .filter(input -> !input.values().isEmpty())
                        .map(LockedInput::name)
                        .toList(),
                taken);
    }

    static JavaFile of(LockedAction action, String packageName) {
        return JavaFile.builder(packageName, new ActionClass(action, packageName).type())
                .skipJavaLangImports(true)
                .indent("    ")
                .build();
    }

    private TypeSpec type() {
        TypeSpec.Builder type = TypeSpec.classBuilder(self)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addAnnotation(DslTypes.ACTION_BINDING)
                .addJavadoc("$L", javadoc())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(builderMethod());
        for (int i = 0; i < demanded.size(); i++) {
            type.addType(stage(stageName(i), List.of(demanded.get(i)), i + 1, false));
        }
        type.addType(stage("Builder", optional, demanded.size(), true));
        type.addType(outputsType());
        action.inputs().stream()
                .filter(input -> !input.values().isEmpty())
                .forEach(input -> type.addType(values(input)));
        return type.build();
    }

    private String javadoc() {
        StringBuilder text = new StringBuilder();
        action.description()
                .ifPresent(words -> text.append(JavadocText.words(words)).append("\n\n<p>"));
        text.append("The action ").append(JavadocText.code(action.uses()));
        action.tag().ifPresent(tag -> text.append(' ').append(JavadocText.words(tag)));
        action.commit().ifPresent(commit -> text.append(", commit ").append(JavadocText.code(commit)));
        if (action.inputs().isEmpty()) {
            return text.append(", which has no inputs.\n").toString();
        }
        text.append(". Its inputs:\n\n<ul>\n");
        action.inputs().forEach(input -> text.append("  <li>")
                .append(described(input))
                .append(input.description()
                        .map(words -> ": " + JavadocText.words(words))
                        .orElse(""))
                .append("\n"));
        return text.append("</ul>\n").toString();
    }

    private static String described(LockedInput input) {
        List<String> notes = new ArrayList<>();
        if (input.isDemanded()) {
            notes.add("required");
        }
        input.defaultValue()
                .filter(value -> value.length() <= 80 && value.lines().count() == 1)
                .ifPresent(value -> notes.add("default " + JavadocText.code(value)));
        if (input.deprecated()) {
            notes.add("deprecated");
        }
        return JavadocText.code(input.name()) + (notes.isEmpty() ? "" : " (" + String.join(", ", notes) + ")");
    }

    private String stageName(int index) {
        return index == demanded.size()
                ? "Builder"
                : Objects.requireNonNull(
                        stages.get("needs-" + demanded.get(index).name()));
    }

    private TypeName stageType(int index, TypeName zone) {
        return ParameterizedTypeName.get(self.nestedClass(stageName(index)), zone);
    }

    private TypeName actionType(TypeName zone) {
        return ParameterizedTypeName.get(DslTypes.ACTION, zone, outputs);
    }

    private MethodSpec builderMethod() {
        CodeBlock reference = action.isLocal()
                ? CodeBlock.of("$T.local($S)", DslTypes.ACTION_REFERENCE, action.uses())
                : CodeBlock.of(
                        "$T.pinned($S, $S, $S)",
                        DslTypes.ACTION_REFERENCE,
                        action.uses(),
                        action.commit().orElse(""),
                        action.tag().orElse(""));
        return MethodSpec.methodBuilder("builder")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc("Begins to say how the action is used.\n")
                .returns(stageType(0, DslTypes.ANY_ZONE))
                .addStatement(
                        "return new $T<>($T.bound($L, $T::new))",
                        self.nestedClass(stageName(0)),
                        DslTypes.ACTION,
                        reference,
                        outputs)
                .build();
    }

    /** A class around the action so far, with verbs for some inputs; each gives the next stage. */
    private TypeSpec stage(String name, List<LockedInput> inputs, int next, boolean complete) {
        TypeSpec.Builder stage = TypeSpec.classBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addTypeVariable(DslTypes.ZONE)
                .addJavadoc(
                        "$L.\n\n@param <Z> the zone whose secrets it reads\n",
                        complete
                                ? "All that may be said of the action"
                                : "Asks for the required input "
                                        + JavadocText.code(inputs.get(0).name()))
                .addField(FieldSpec.builder(
                                actionType(TypeVariableName.get("Z")), "action", Modifier.PRIVATE, Modifier.FINAL)
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(actionType(TypeVariableName.get("Z")), "action")
                        .addStatement("this.action = action")
                        .build());
        inputs.forEach(input -> verbs(input, next).forEach(stage::addMethod));
        if (complete) {
            stage.addMethod(MethodSpec.methodBuilder("build")
                    .addModifiers(Modifier.PUBLIC)
                    .addJavadoc("The action with these inputs.\n")
                    .returns(actionType(TypeVariableName.get("Z")))
                    .addStatement("return action")
                    .build());
        }
        return stage.build();
    }

    private List<MethodSpec> verbs(LockedInput input, int next) {
        List<MethodSpec> verbs = new ArrayList<>();
        if (!input.values().isEmpty()) {
            verbs.add(verb(input, next, enumeration(input), "value.text()"));
            verbs.add(verb(input, next, DslTypes.expr(String.class), "value"));
            return verbs;
        }
        switch (input.type()) {
            case BOOLEAN -> {
                verbs.add(verb(input, next, TypeName.BOOLEAN, "value"));
                verbs.add(verb(input, next, DslTypes.expr(Boolean.class), "value"));
            }
            case NUMBER -> {
                verbs.add(verb(input, next, TypeName.INT, "value"));
                verbs.add(verb(input, next, DslTypes.expr(Number.class), "value"));
            }
            case TEXT -> {
                verbs.add(verb(input, next, ClassName.get(String.class), "value"));
                verbs.add(verb(input, next, DslTypes.expr(String.class), "value"));
                verbs.add(secretVerb(input, next));
            }
        }
        return verbs;
    }

    private MethodSpec verb(LockedInput input, int next, TypeName parameter, String value) {
        return common(input)
                .addParameter(parameter, "value")
                .returns(stageType(next, TypeVariableName.get("Z")))
                .addStatement(
                        "return new $T<>(action.with($S, $L))", self.nestedClass(stageName(next)), input.name(), value)
                .build();
    }

    private MethodSpec secretVerb(LockedInput input, int next) {
        TypeVariableName zone = TypeVariableName.get("SecretZone");
        return common(input)
                .addTypeVariable(DslTypes.SECRET_ZONE)
                .addParameter(ParameterizedTypeName.get(DslTypes.SECRET, zone), "value")
                .returns(stageType(next, zone))
                .addStatement(
                        "return new $T<>(action.with($S, value))", self.nestedClass(stageName(next)), input.name())
                .build();
    }

    private MethodSpec.Builder common(LockedInput input) {
        MethodSpec.Builder verb = MethodSpec.methodBuilder(Objects.requireNonNull(methods.get(input.name())))
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(
                        "Sets the input $L.$L\n",
                        described(input),
                        input.description()
                                .map(words -> " " + JavadocText.words(words))
                                .orElse(""));
        if (input.deprecated()) {
            verb.addJavadoc("\n@deprecated the action says so\n").addAnnotation(Deprecated.class);
        }
        return verb;
    }

    private TypeSpec outputsType() {
        TypeName read = ParameterizedTypeName.get(
                ClassName.get(Function.class), ClassName.get(String.class), DslTypes.expr(String.class));
        TypeSpec.Builder type = TypeSpec.classBuilder("Outputs")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("The outputs of the action.\n")
                .addMethod(constructor(read));
        if (!action.outputs().isEmpty()) {
            type.addField(read, "read", Modifier.PRIVATE, Modifier.FINAL);
        }
        Map<String, String> names = JavaNames.methods(action.outputs());
        for (String output : action.outputs()) {
            type.addMethod(MethodSpec.methodBuilder(Objects.requireNonNull(names.get(output)))
                    .addModifiers(Modifier.PUBLIC)
                    .addJavadoc("$L", "The output " + JavadocText.code(output) + ".\n")
                    .returns(DslTypes.expr(String.class))
                    .addStatement("return read.apply($S)", output)
                    .build());
        }
        return type.build();
    }

    private MethodSpec constructor(TypeName read) {
        MethodSpec.Builder constructor =
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).addParameter(read, "read");
        return action.outputs().isEmpty()
                ? constructor.build()
                : constructor.addStatement("this.read = read").build();
    }

    private ClassName enumeration(LockedInput input) {
        return self.nestedClass(Objects.requireNonNull(enumerations.get(input.name())));
    }

    private TypeSpec values(LockedInput input) {
        TypeSpec.Builder type = TypeSpec.enumBuilder(enumeration(input))
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("What $L takes.\n", JavadocText.code(input.name()))
                .addField(String.class, "text", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(String.class, "text")
                        .addStatement("this.text = text")
                        .build())
                .addMethod(MethodSpec.methodBuilder("text")
                        .addModifiers(Modifier.PUBLIC)
                        .addJavadoc("The word that the action reads.\n")
                        .returns(String.class)
                        .addStatement("return text")
                        .build());
        JavaNames.constants(input.values())
                .forEach((value, constant) -> type.addEnumConstant(
                        constant,
                        TypeSpec.anonymousClassBuilder("$S", value)
                                .addJavadoc("$L.\n", JavadocText.code(value))
                                .build()));
        return type.build();
    }
}
