package solutions.letsbe.workflows.schema.rules.step;

import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.language.WorkflowIds;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.syntax.StepSyntax;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** A step whose id no expression can name. */
public final class InvalidStepId implements StepRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.error("invalid-step-id")
                .summary("The id of a step is none that an expression can name")
                .why("""
                        Gitea takes any text as the id of a step. Expressions name a step as `steps.ID`, and there an id begins with a
                        letter or `_` and goes on with letters, digits, `_` and `-`; a step with another id cannot be read.
                        """)
                .source(
                        "exprparser/interpreter.go of the runner, which parses as rhysd/actionlint does; GitHub refuses such a file")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          build:
                            runs-on: ubuntu-latest
                            steps:
                              - id: build the image
                                run: make
                        """)
                .right("""
                        name: ci
                        on: push
                        jobs:
                          build:
                            runs-on: ubuntu-latest
                            steps:
                              - id: build-the-image
                                run: make
                        """);
    }

    @Override
    public void check(List<StepSyntax> steps, Surroundings surroundings, Report report) {
        for (StepSyntax step : steps) {
            Optional<YamlNode.Scalar> id = step.id();
            if (id.isPresent() && WorkflowIds.idProblem(id.get().text()).isPresent()) {
                report.add(
                        id.get(),
                        "'" + Excerpt.of(id.get().text())
                                + "' is no id, so that no expression can read what the step gives",
                        "begin it with a letter or '_', and go on with letters, digits, '_' and '-'");
            }
        }
    }
}
