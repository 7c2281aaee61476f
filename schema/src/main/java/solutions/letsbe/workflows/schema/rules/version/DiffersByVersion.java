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

/** Something that the target does otherwise. */
public final class DiffersByVersion implements WorkflowRule, ActionRule {
    private static final List<WithoutSupport> WAYS = List.of(WithoutSupport.DIFFERENT);

    @Override
    public RuleDescription description() {
        Target old = new Target(GiteaVersion.parse("1.25"), RunnerVersion.parse("3.3"));
        return RuleDescription.warning("differs-by-version")
                .summary("the version that the file is held against does something else")
                .why("""
                        A newer Gitea or runner does what the file says. The one that the file is held against gives it another meaning.
                        """)
                .source("the changelogs of Gitea 1.22 to 28 and of its runner; docs.gitea.com/usage/actions/comparison")
                .wrong(Example.of("""
                                name: ci
                                on:
                                  push:
                                    branches: ['{main,next}']
                                jobs:
                                  test:
                                    runs-on: ubuntu-latest
                                    steps:
                                      - run: make test
                                """).under(settings -> settings.withTarget(old)))
                .right("""
                        name: ci
                        on:
                          push:
                            branches: [main, next]
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
