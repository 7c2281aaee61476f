package solutions.letsbe.workflows.schema.rules.job;

import java.util.List;
import solutions.letsbe.workflows.schema.rule.Rule;

/** The rules of this package. */
public final class JobRules {
    /** All of them. */
    public static final List<Rule> ALL = List.of(
            new UnknownNeed(),
            new NeedsCycle(),
            new RepeatedNeed(),
            new UnknownRunnerLabel(),
            new ConflictingLabels(),
            new RunnerGroup(),
            new ContainersOnHost(),
            new TooManyJobs(),
            new RepeatedMatrixValue(),
            new UnknownExcludeKey(),
            new IneffectiveExclude(),
            new NumberLosesDigits(),
            new MixedMatrixValues(),
            new EnvName(),
            new EmptySection(),
            new UnheededFailFast(),
            new UnknownShell(),
            new ShellOfOtherSystem(),
            new GroupOfItsRun(),
            new GroupWithoutMatrix(),
            new GroupOfSeveralJobs(),
            new ExpressionInJobName(),
            new RepeatedJobName(),
            new MatrixJobName(),
            new LongOutputName(),
            new UnusedJobOutput(),
            new NoTimeout(),
            new NoConcurrency(),
            new ConditionTakesRunner());

    private JobRules() {}
}
