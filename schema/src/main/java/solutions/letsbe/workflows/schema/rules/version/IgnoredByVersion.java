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

/** Something that the target passes over without a word. */
public final class IgnoredByVersion implements WorkflowRule, ActionRule {
    private static final List<WithoutSupport> WAYS = List.of(WithoutSupport.DROPPED, WithoutSupport.IGNORED);

    @Override
    public RuleDescription description() {
        Target old = new Target(GiteaVersion.parse("1.25"), RunnerVersion.parse("3.3"));
        return RuleDescription.error("ignored-by-version")
                .summary("the version that the file is held against passes over it without a word")
                .why("""
                        A newer Gitea or runner acts on it. The one that the file is held against drops it, and the workflow runs as if it were not
                        there: without the limit, the group or the permissions that it names, or never.
                        """)
                .source("the changelogs of Gitea 1.22 to 28 and of its runner; docs.gitea.com/usage/actions/comparison")
                .wrong(Example.of("""
                                name: ci
                                on: push
                                concurrency:
                                  group: ci-${{ github.ref }}
                                  cancel-in-progress: true
                                jobs:
                                  test:
                                    runs-on: ubuntu-latest
                                    steps:
                                      - run: make test
                                """).under(settings -> settings.withTarget(old)))
                .right("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make test
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
