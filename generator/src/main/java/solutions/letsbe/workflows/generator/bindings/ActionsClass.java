package solutions.letsbe.workflows.generator.bindings;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.Modifier;

/** The class {@code Actions}: a step for each action that can be used without saying anything, as {@code checkout()}. */
final class ActionsClass {
    private ActionsClass() {}

    static JavaFile of(List<LockedAction> actions, String packageName) {
        TypeSpec.Builder type = TypeSpec.classBuilder("Actions")
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addAnnotation(DslTypes.ACTION_BINDING)
                .addJavadoc("Steps of the actions that need no input.\n")
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        for (LockedAction action : actions) {
            if (action.inputs().stream().noneMatch(LockedInput::isDemanded)) {
                type.addMethod(step(action, ClassName.get(packageName, action.bindingName())));
            }
        }
        return JavaFile.builder(packageName, type.build())
                .skipJavaLangImports(true)
                .indent("    ")
                .build();
    }

    private static MethodSpec step(LockedAction action, ClassName binding) {
        String name = action.bindingName();
        return MethodSpec.methodBuilder(
                        JavaNames.method(name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1)))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc("A step that runs {@code $L} as it is.\n", action.uses())
                .returns(ParameterizedTypeName.get(
                        DslTypes.ACTION_STEP, DslTypes.ANY_ZONE, binding.nestedClass("Outputs")))
                .addStatement("return $T.step($T.builder().build())", DslTypes.GITEA, binding)
                .build();
    }
}
