package solutions.letsbe.workflows.schema.rules.expression;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import solutions.letsbe.workflows.schema.expression.Dialect;
import solutions.letsbe.workflows.schema.expression.type.Scope;
import solutions.letsbe.workflows.schema.expression.type.Type;
import solutions.letsbe.workflows.schema.language.ContextName;
import solutions.letsbe.workflows.schema.language.ExpressionPlace;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.syntax.ExpressionSite;
import solutions.letsbe.workflows.schema.syntax.JobSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;

/**
 * What the contexts are in a workflow.
 *
 * <p>Sites are asked for in the order of the file, so that what belongs to a job is worked out once and forgotten after it.
 */
final class WorkflowScope implements FileScope {
    private static final Scope ANYWHERE = Scope.of(Dialect.GITEA);

    private final WorkflowTypes types;
    private Optional<JobSyntax> job = Optional.empty();
    private Map<ContextName, Type> ofJob = new EnumMap<>(ContextName.class);
    private Map<ExpressionPlace, Scope> scopes = new EnumMap<>(ExpressionPlace.class);

    WorkflowScope(WorkflowSyntax workflow, Surroundings surroundings) {
        this.types = new WorkflowTypes(workflow, surroundings);
    }

    @Override
    public Scope at(ExpressionSite site, ExpressionPlace place) {
        Optional<JobSyntax> next = site.job();
        boolean same = next.isPresent() && job.isPresent() ? next.get() == job.get() : next.isEmpty() && job.isEmpty();
        if (!same) {
            job = next;
            ofJob = new EnumMap<>(ContextName.class);
            scopes = new EnumMap<>(ExpressionPlace.class);
        }
        return scopes.computeIfAbsent(place, each -> FileScope.of(each, this::type));
    }

    private Type type(ContextName context) {
        return switch (context) {
            case GITHUB, GITEA -> types.github();
            case INPUTS -> types.inputs();
            case SECRETS -> types.secrets();
            case JOBS -> types.jobs();
            case STEPS, MATRIX, NEEDS -> ofJob.computeIfAbsent(context, this::typeInJob);
            default -> ANYWHERE.context(context).orElse(Type.ANY);
        };
    }

    private Type typeInJob(ContextName context) {
        if (job.isEmpty()) {
            return Type.ANY;
        }
        return switch (context) {
            case STEPS -> types.steps(job.get());
            case MATRIX -> job.get().matrix().map(MatrixType::of).orElse(Type.closed(new LinkedHashMap<>()));
            default -> types.needs(job.get());
        };
    }
}
