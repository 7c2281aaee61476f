package solutions.letsbe.workflows.schema.rules.script;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import solutions.letsbe.workflows.schema.rule.ActionRule;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.ActionSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;

/** A file of the runner that is overwritten. */
public final class OverwrittenFile implements WorkflowRule, ActionRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.warning("overwritten-file")
                .summary("a script overwrites what it has written into $GITHUB_OUTPUT or the like before")
                .why("""
                        '>' empties the file first. What the same script has written before, other outputs or variables, is lost without a word.
                        """)
                .source(
                        "the shell language; runStepExecutor in act/runner/step.go of the runner, which empties the files before each step")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - run: |
                                  echo "version=1.0" >> "$GITHUB_OUTPUT"
                                  echo "channel=stable" > "$GITHUB_OUTPUT"
                        """)
                .right("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - run: |
                                  echo "version=1.0" >> "$GITHUB_OUTPUT"
                                  echo "channel=stable" >> "$GITHUB_OUTPUT"
                        """);
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        for (Steps.Running step : Steps.of(workflow)) {
            check(step, report);
        }
    }

    @Override
    public void check(ActionSyntax action, Surroundings surroundings, Report report) {
        for (Steps.Running step : Steps.of(action)) {
            check(step, report);
        }
    }

    private static void check(Steps.Running step, Report report) {
        Set<String> written = new LinkedHashSet<>();
        for (EnvFile file : EnvFile.in(step.run().text())) {
            boolean isFirst = written.add(file.name());
            if (!isFirst && !file.appends()) {
                report.add(
                        step.start(file.span()),
                        step.end(file.span()),
                        "'>' empties the file first, so what this script has written into it before is lost",
                        Optional.of("write '>>'"));
            }
        }
    }
}
