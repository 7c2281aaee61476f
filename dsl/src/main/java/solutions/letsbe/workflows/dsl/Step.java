package solutions.letsbe.workflows.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import solutions.letsbe.workflows.dsl.expression.Expr;
import solutions.letsbe.workflows.dsl.location.InvalidWorkflowException;
import solutions.letsbe.workflows.dsl.value.Identifiers;
import solutions.letsbe.workflows.dsl.value.InputValue;
import solutions.letsbe.workflows.dsl.zone.AnyZone;
import solutions.letsbe.workflows.schema.expression.Expression;

/**
 * One step of a job: a script ({@link RunStep}) or an action ({@link ActionStep}), never both.
 *
 * <p>A step is a value. Its verbs return copies, so a step can be kept in a variable, handed round and used in several jobs.
 *
 * @param <Z> the zone whose secrets it reads; {@link AnyZone} where it reads none
 */
public abstract sealed class Step<Z extends AnyZone> permits RunStep, ActionStep {
    /** What every kind of step can say. */
    public abstract StepSettings settings();

    /**
     * The step's id as it stands in the YAML when somebody reads its outputs or result: the one chosen, else one made of the
     * step's name, never of its position.
     *
     * @throws InvalidWorkflowException if it has neither
     */
    public final String id() {
        return settings().id().orElseGet(() -> {
            String slug =
                    settings().name().map(Step::literal).map(Identifiers::slug).orElseGet(this::impliedId);
            if (slug.isEmpty()) {
                throw new InvalidWorkflowException(
                        settings().location(),
                        "this step's result is read, so it needs a name: add .name(\"...\") or .id(\"...\") before reading it");
            }
            return slug;
        });
    }

    /** An id for a step without a name; empty where there is none to be had. */
    abstract String impliedId();

    /** All values that are computed or secret in this step. */
    abstract List<InputValue> values();

    /** {@code success}, {@code failure}, {@code cancelled} or {@code skipped}, after {@code continue-on-error}. */
    public final Expr<String> conclusion() {
        return read("conclusion");
    }

    /** {@code success}, {@code failure}, {@code cancelled} or {@code skipped}, before {@code continue-on-error}. */
    public final Expr<String> outcome() {
        return read("outcome");
    }

    final Expr<String> readOutput(String name) {
        return Expr.from(
                settings().reference(),
                new Expression.Property(
                        new Expression.Property(
                                new Expression.Property(new Expression.Context("steps"), id()), "outputs"),
                        name));
    }

    private Expr<String> read(String property) {
        return Expr.from(
                settings().reference(),
                new Expression.Property(new Expression.Property(new Expression.Context("steps"), id()), property));
    }

    /** The values that every kind of step has. */
    final List<InputValue> commonValues() {
        List<InputValue> values = new ArrayList<>();
        settings().name().ifPresent(values::add);
        settings().condition().map(InputValue.Computed::new).ifPresent(values::add);
        values.addAll(settings().env().values());
        settings().continueOnError().ifPresent(values::add);
        settings().timeoutMinutes().ifPresent(values::add);
        return values;
    }

    private static String literal(InputValue value) {
        return value instanceof InputValue.Literal literal ? literal.text() : "";
    }

    /** How a message calls it: its name, else what it does. */
    final String title() {
        return settings()
                .name()
                .map(Step::literal)
                .filter(name -> !name.isEmpty())
                .orElseGet(this::impliedTitle);
    }

    abstract String impliedTitle();

    static String shortened(String script) {
        String first = script.strip().lines().findFirst().orElse("").strip();
        return first.length() <= 40 ? first : first.substring(0, 40).toLowerCase(Locale.ROOT) + "...";
    }
}
