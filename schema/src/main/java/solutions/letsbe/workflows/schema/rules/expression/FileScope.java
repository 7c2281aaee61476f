package solutions.letsbe.workflows.schema.rules.expression;

import java.util.function.Function;
import solutions.letsbe.workflows.schema.expression.Dialect;
import solutions.letsbe.workflows.schema.expression.type.Scope;
import solutions.letsbe.workflows.schema.expression.type.Type;
import solutions.letsbe.workflows.schema.language.ContextName;
import solutions.letsbe.workflows.schema.language.ExpressionPlace;
import solutions.letsbe.workflows.schema.syntax.ExpressionSite;

/** What the contexts are where an expression of a file stands. */
interface FileScope {
    /** The scope of a place. */
    Scope at(ExpressionSite site, ExpressionPlace place);

    /** A scope of these types; nothing is known of contexts that a place does not have, since that is a mistake of its own. */
    static Scope of(ExpressionPlace place, Function<ContextName, Type> types) {
        return Scope.of(Dialect.GITEA, context -> place.contexts().contains(context) ? types.apply(context) : Type.ANY);
    }
}
