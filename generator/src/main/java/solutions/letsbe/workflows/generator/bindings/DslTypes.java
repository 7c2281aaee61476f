package solutions.letsbe.workflows.generator.bindings;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import solutions.letsbe.workflows.dsl.Action;
import solutions.letsbe.workflows.dsl.ActionReference;
import solutions.letsbe.workflows.dsl.ActionStep;
import solutions.letsbe.workflows.dsl.Gitea;
import solutions.letsbe.workflows.dsl.expression.Expr;
import solutions.letsbe.workflows.dsl.location.ActionBinding;
import solutions.letsbe.workflows.dsl.zone.AnyZone;
import solutions.letsbe.workflows.dsl.zone.Secret;

/** The types of the DSL that bindings are made of. */
final class DslTypes {
    static final ClassName ACTION = ClassName.get(Action.class);
    static final ClassName ACTION_STEP = ClassName.get(ActionStep.class);
    static final ClassName ACTION_REFERENCE = ClassName.get(ActionReference.class);
    static final ClassName ACTION_BINDING = ClassName.get(ActionBinding.class);
    static final ClassName ANY_ZONE = ClassName.get(AnyZone.class);
    static final ClassName EXPR = ClassName.get(Expr.class);
    static final ClassName GITEA = ClassName.get(Gitea.class);
    static final ClassName SECRET = ClassName.get(Secret.class);
    static final TypeVariableName ZONE = TypeVariableName.get("Z", ANY_ZONE);
    static final TypeVariableName SECRET_ZONE = TypeVariableName.get("SecretZone", TypeVariableName.get("Z"));

    private DslTypes() {}

    static TypeName expr(Class<?> of) {
        return ParameterizedTypeName.get(EXPR, ClassName.get(of));
    }
}
