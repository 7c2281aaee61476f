package solutions.letsbe.workflows.schema.rules.step;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.syntax.StepSyntax;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** Two steps of one job with the same id. */
public final class DuplicateStepId implements StepRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.error("duplicate-step-id")
                .summary("Two steps of a job have the same id, or ids that differ in case only")
                .why("""
                        Gitea does not refuse it. The later step takes the place of the earlier one, so that `steps.ID.outputs` loses
                        what the earlier one gave. Expressions do not tell upper from lower case, so that which of two such ids is read
                        is chance.
                        """)
                .source(
                        "StepResults in act/runner/step.go and getPropertyValue in exprparser/interpreter.go of the runner; GitHub refuses such a file")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          build:
                            runs-on: ubuntu-latest
                            steps:
                              - id: version
                                run: ./version
                              - id: Version
                                run: ./build
                        """)
                .right("""
                        name: ci
                        on: push
                        jobs:
                          build:
                            runs-on: ubuntu-latest
                            steps:
                              - id: version
                                run: ./version
                              - id: build
                                run: ./build
                        """);
    }

    @Override
    public void check(List<StepSyntax> steps, Surroundings surroundings, Report report) {
        Map<String, YamlNode.Scalar> seen = new HashMap<>();
        for (StepSyntax step : steps) {
            if (step.id().isEmpty()) {
                continue;
            }
            YamlNode.Scalar id = step.id().get();
            YamlNode.Scalar first = seen.putIfAbsent(id.text().toLowerCase(Locale.ROOT), id);
            if (first != null && first != id) {
                boolean same = first.text().equals(id.text());
                report.add(
                        id,
                        "the step of line " + first.start().line() + " has the id '" + Excerpt.of(first.text())
                                + "' already; "
                                + (same
                                        ? "this one takes its place, and what it gave is lost"
                                        : "expressions do not tell the two apart"),
                        "give each step of a job an id of its own");
            }
        }
    }
}
