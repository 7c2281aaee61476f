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

/** Something that the target refuses, and with it the file or the job. */
public final class RefusedByVersion implements WorkflowRule, ActionRule {
    private static final List<WithoutSupport> WAYS = List.of(WithoutSupport.REJECTED);

    @Override
    public RuleDescription description() {
        Target old = new Target(GiteaVersion.parse("1.27.2"), RunnerVersion.parse("3.3"));
        return RuleDescription.error("refused-by-version")
                .summary("the file or the job is refused by the version that it is held against")
                .why("""
                        A newer Gitea or runner takes it. The one that the file is held against does not, and then nothing runs: the server leaves
                        the file out without a word in the pull request, the runner fails the job.
                        """)
                .source("the changelogs of Gitea 1.22 to 28 and of its runner; docs.gitea.com/usage/actions/comparison")
                .wrong(Example.of("""
                                name: ci
                                on:
                                  workflow_dispatch:
                                    inputs:
                                      lenient:
                                        type: string
                                jobs:
                                  test:
                                    runs-on: ubuntu-latest
                                    steps:
                                      - run: make test
                                        continue-on-error: ${{ inputs.lenient == 'yes' }}
                                """).under(settings -> settings.withTarget(old)))
                .right("""
                        name: ci
                        on:
                          workflow_dispatch:
                            inputs:
                              lenient:
                                type: string
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make test
                                continue-on-error: true
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
