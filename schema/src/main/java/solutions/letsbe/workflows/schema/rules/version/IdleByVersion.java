package solutions.letsbe.workflows.schema.rules.version;

import java.util.List;
import solutions.letsbe.workflows.schema.language.GiteaVersion;
import solutions.letsbe.workflows.schema.language.RunnerVersion;
import solutions.letsbe.workflows.schema.language.WithoutSupport;
import solutions.letsbe.workflows.schema.rule.ActionRule;
import solutions.letsbe.workflows.schema.rule.Example;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.Target;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.ActionSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;

/** Something with which the target does nothing, and without which the workflow does the same. */
public final class IdleByVersion implements WorkflowRule, ActionRule {
    private static final List<WithoutSupport> WAYS = List.of(WithoutSupport.NO_EFFECT);

    @Override
    public RuleDescription description() {
        Target old = new Target(GiteaVersion.parse("1.27.3"), RunnerVersion.parse("3.3"));
        return RuleDescription.info("idle-by-version")
                .summary("the version that the file is held against does nothing with it")
                .why("""
                        A newer Gitea or runner acts on it. On the one that the file is held against the workflow does its work as well, without
                        what this would add.
                        """)
                .source("the changelogs of Gitea 1.22 to 28 and of its runner")
                .wrong(Example.of("""
                                name: ci
                                on: push
                                jobs:
                                  test:
                                    runs-on: ubuntu-latest
                                    strategy:
                                      max-parallel: 2
                                      matrix:
                                        node: [20, 22, 24]
                                    steps:
                                      - run: make test NODE=${{ matrix.node }}
                                """).under(settings -> settings.withTarget(old)))
                .right("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            strategy:
                              matrix:
                                node: [20, 22, 24]
                            steps:
                              - run: make test NODE=${{ matrix.node }}
                        """);
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        VersionReport.tell(workflow, surroundings.target(), WAYS, report);
    }

    @Override
    public void check(ActionSyntax action, Surroundings surroundings, Report report) {
        VersionReport.tell(action, surroundings.target(), WAYS, report);
    }
}
