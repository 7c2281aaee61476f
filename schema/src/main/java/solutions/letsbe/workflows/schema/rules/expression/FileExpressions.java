package solutions.letsbe.workflows.schema.rules.expression;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.schema.expression.ParsedExpression;
import solutions.letsbe.workflows.schema.expression.type.Scope;
import solutions.letsbe.workflows.schema.expression.type.TypeChecker;
import solutions.letsbe.workflows.schema.language.ExpressionPlace;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.Target;
import solutions.letsbe.workflows.schema.syntax.ActionSyntax;
import solutions.letsbe.workflows.schema.syntax.ExpressionSite;
import solutions.letsbe.workflows.schema.syntax.StepSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;

/** The expressions of a file with their types, worked out once for all rules. */
final class FileExpressions {
    private final Surroundings surroundings;
    private final Optional<WorkflowSyntax> workflow;
    private final List<StepSyntax> actionSteps;
    private final List<ExpressionSite> sites;
    private final List<SiteExpression> evaluated;
    private final List<SiteExpression> doubtful;

    private FileExpressions(
            Surroundings surroundings,
            Optional<WorkflowSyntax> workflow,
            List<StepSyntax> actionSteps,
            List<ExpressionSite> sites,
            FileScope scope) {
        this.surroundings = surroundings;
        this.workflow = workflow;
        this.actionSteps = actionSteps;
        this.sites = sites;
        this.evaluated = evaluated(sites, scope);
        this.doubtful = evaluated.stream()
                .filter(each -> !each.checked().problems().isEmpty())
                .toList();
    }

    /** Those of a workflow. */
    static FileExpressions of(WorkflowSyntax workflow, Surroundings surroundings) {
        return workflow.derived().of(FileExpressions.class, surroundings, FileExpressions::read);
    }

    private static FileExpressions read(WorkflowSyntax workflow, Surroundings surroundings) {
        return new FileExpressions(
                surroundings,
                Optional.of(workflow),
                List.of(),
                workflow.expressions(),
                new WorkflowScope(workflow, surroundings));
    }

    /** Those of an action. */
    static FileExpressions of(ActionSyntax action, Surroundings surroundings) {
        return action.derived().of(FileExpressions.class, surroundings, FileExpressions::read);
    }

    private static FileExpressions read(ActionSyntax action, Surroundings surroundings) {
        return new FileExpressions(
                surroundings,
                Optional.empty(),
                action.steps(),
                action.expressions(),
                new ActionScope(action, surroundings));
    }

    private static List<SiteExpression> evaluated(List<ExpressionSite> sites, FileScope scopes) {
        List<SiteExpression> found = new ArrayList<>();
        for (ExpressionSite site : sites) {
            Optional<ExpressionPlace> place = site.place();
            List<ParsedExpression> expressions = place.isPresent() ? site.expressions() : List.of();
            if (expressions.isEmpty()) {
                continue;
            }
            Scope scope = scopes.at(site, place.get());
            boolean whole = site.whole().isPresent();
            for (ParsedExpression parsed : expressions) {
                found.add(new SiteExpression(site, place.get(), parsed, TypeChecker.check(parsed, scope), whole));
            }
        }
        return Collections.unmodifiableList(found);
    }

    /** All scalars that are or hold an expression, broken ones among them. */
    List<ExpressionSite> sites() {
        return sites;
    }

    /** The expressions that something evaluates, in the order of the file. */
    List<SiteExpression> evaluated() {
        return evaluated;
    }

    /** Those of them of which the types tell something. */
    List<SiteExpression> doubtful() {
        return doubtful;
    }

    /** The workflow, if it is one. */
    Optional<WorkflowSyntax> workflow() {
        return workflow;
    }

    /** The steps among which an expression stands: those of its job or of the action. */
    List<StepSyntax> steps(ExpressionSite site) {
        return site.job().map(job -> job.steps()).orElse(actionSteps);
    }

    /** What stands around the file. */
    Surroundings surroundings() {
        return surroundings;
    }

    /** The versions that the file is held against. */
    Target target() {
        return surroundings.target();
    }
}
