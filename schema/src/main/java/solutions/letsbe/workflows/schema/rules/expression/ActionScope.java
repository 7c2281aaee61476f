package solutions.letsbe.workflows.schema.rules.expression;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import solutions.letsbe.workflows.schema.expression.Dialect;
import solutions.letsbe.workflows.schema.expression.type.ContextTypes;
import solutions.letsbe.workflows.schema.expression.type.Scope;
import solutions.letsbe.workflows.schema.expression.type.Type;
import solutions.letsbe.workflows.schema.language.ContextName;
import solutions.letsbe.workflows.schema.language.ExpressionPlace;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.syntax.ActionSyntax;
import solutions.letsbe.workflows.schema.syntax.ExpressionSite;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** What the contexts are in an action: its inputs are strings, and of the job that uses it nothing is known. */
final class ActionScope implements FileScope {
    private static final Scope ANYWHERE = Scope.of(Dialect.GITEA);

    private final Type inputs;
    private final Type steps;
    private final Map<ExpressionPlace, Scope> scopes = new EnumMap<>(ExpressionPlace.class);

    ActionScope(ActionSyntax action, Surroundings surroundings) {
        Map<String, Type> byName = new LinkedHashMap<>();
        for (YamlNode.Entry input : action.inputs()) {
            byName.put(input.key().text(), Type.STRING);
        }
        this.inputs = ContextTypes.inputs(byName);
        this.steps = new StepOutputs(surroundings).of(action.steps());
    }

    @Override
    public Scope at(ExpressionSite site, ExpressionPlace place) {
        return scopes.computeIfAbsent(place, each -> FileScope.of(each, this::type));
    }

    private Type type(ContextName context) {
        return switch (context) {
            case INPUTS -> inputs;
            case STEPS -> steps;
            default -> ANYWHERE.context(context).orElse(Type.ANY);
        };
    }
}
