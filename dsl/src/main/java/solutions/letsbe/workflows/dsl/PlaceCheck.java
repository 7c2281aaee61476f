package solutions.letsbe.workflows.dsl;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import solutions.letsbe.workflows.dsl.location.InvalidWorkflowException;
import solutions.letsbe.workflows.dsl.location.Location;
import solutions.letsbe.workflows.dsl.value.InputValue;
import solutions.letsbe.workflows.schema.expression.Expression;
import solutions.letsbe.workflows.schema.language.ContextName;
import solutions.letsbe.workflows.schema.language.ExpressionPlace;

/** Holds an expression against what Gitea evaluates at its place: elsewhere a value is empty, or a job never starts. */
final class PlaceCheck {
    private static final List<String> SPECIAL = List.of("always", "success", "failure", "cancelled", "hashfiles");

    private final Location location;
    private final String element;

    PlaceCheck(Location location, String element) {
        this.location = location;
        this.element = element;
    }

    void check(InputValue value, ExpressionPlace place) {
        for (Expression expression : value.expressions()) {
            for (String context : Expression.contexts(expression)) {
                if (context.equals("secrets") && value instanceof InputValue.Computed) {
                    throw new InvalidWorkflowException(
                            location,
                            element + " reads the secrets context in an expression of " + place.key()
                                    + "; give a Secret of the zone instead, so that the compiler can see where it goes");
                }
                ContextName name = ContextName.of(context)
                        .orElseThrow(() -> new InvalidWorkflowException(
                                location, element + " reads the context '" + context + "', which nobody knows"));
                if (!place.contexts().contains(name)) {
                    throw new InvalidWorkflowException(
                            location,
                            element + " reads '" + context + "' in " + place.key()
                                    + ", where Gitea gives it no value; there are "
                                    + place.contexts().stream()
                                            .map(ContextName::text)
                                            .collect(Collectors.joining(", ")));
                }
            }
            for (String function : Expression.functions(expression)) {
                boolean allowed =
                        place.specialFunctions().stream().anyMatch(special -> special.equalsIgnoreCase(function));
                if (SPECIAL.contains(function.toLowerCase(Locale.ROOT)) && !allowed) {
                    throw new InvalidWorkflowException(
                            location,
                            element + " calls " + function + "() in " + place.key() + ", where it cannot be called");
                }
            }
        }
    }
}
