package solutions.letsbe.workflows.schema.rules.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.schema.dataflow.Taint;
import solutions.letsbe.workflows.schema.dataflow.TaintedValues;
import solutions.letsbe.workflows.schema.dataflow.ValueSource;
import solutions.letsbe.workflows.schema.expression.ExpressionPrinter;
import solutions.letsbe.workflows.schema.expression.ParsedExpression;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.language.ExpressionPlace;
import solutions.letsbe.workflows.schema.language.ScriptInput;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.syntax.ActionSyntax;
import solutions.letsbe.workflows.schema.syntax.ExpressionSite;
import solutions.letsbe.workflows.schema.syntax.StepSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;

/**
 * A value that somebody else chooses and that an expression puts into a script.
 *
 * @param site the script
 * @param expression the expression in it
 * @param source the part of the expression that is the value
 * @param taint who chooses it
 */
record ScriptValue(ExpressionSite site, ParsedExpression expression, ValueSource source, Taint taint) {
    /** The scripts with expressions in them: {@code run}, and inputs that an action runs as code. */
    static List<ExpressionSite> scripts(List<ExpressionSite> sites) {
        List<ExpressionSite> scripts = new ArrayList<>();
        for (ExpressionSite site : sites) {
            if (isScript(site)) {
                scripts.add(site);
            }
        }
        return scripts;
    }

    private static boolean isScript(ExpressionSite site) {
        if (site.place().isEmpty()) {
            return false;
        }
        ExpressionPlace place = site.place().get();
        if (place == ExpressionPlace.STEP_RUN) {
            return true;
        }
        return place == ExpressionPlace.STEP_WITH
                && site.step()
                        .flatMap(StepSyntax::action)
                        .filter(action -> ScriptInput.isScript(
                                action, site.path().get(site.path().size() - 1)))
                        .isPresent();
    }

    /** All of a file, which several rules share. */
    private record All(List<ScriptValue> list) {}

    /** Those of a workflow. */
    static List<ScriptValue> of(WorkflowSyntax workflow) {
        return workflow.derived().of(All.class, ScriptValue::read).list();
    }

    private static All read(WorkflowSyntax workflow) {
        return new All(of(scripts(workflow.expressions()), TaintedValues.of(workflow)));
    }

    /** Those of a composite action. */
    static List<ScriptValue> of(ActionSyntax action) {
        return action.derived().of(All.class, ScriptValue::read).list();
    }

    private static All read(ActionSyntax action) {
        return new All(of(scripts(action.expressions()), TaintedValues.of(action)));
    }

    private static List<ScriptValue> of(List<ExpressionSite> scripts, TaintedValues values) {
        List<ScriptValue> found = new ArrayList<>();
        for (ExpressionSite site : scripts) {
            for (ParsedExpression expression : site.expressions()) {
                for (ValueSource source : ValueSource.of(expression.root())) {
                    Optional<Taint> taint = values.of(site, source);
                    if (taint.isPresent()) {
                        found.add(new ScriptValue(site, expression, source, taint.get()));
                    }
                }
            }
        }
        return found;
    }

    /** The value as a message shows it. */
    String text() {
        return Excerpt.of(ExpressionPrinter.print(source.node()));
    }

    /** How the value comes from its origin, where it does not say so itself. */
    String origin() {
        boolean same = source.path().text().equals(taint.origin());
        return same ? "" : " (from " + Excerpt.of(taint.origin()) + ")";
    }

    void tell(Report report, String message, String hint) {
        report.add(site, expression, source.node(), message, Optional.of(hint));
    }
}
