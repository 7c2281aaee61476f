package solutions.letsbe.workflows.schema.rules.expression;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.language.ContextName;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.syntax.StepSyntax;

/** A step that is not there, or has not run. */
public final class UnknownStep implements ExpressionRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.error("unknown-step")
                .summary("an expression reads a step that is not there or that runs later, so it is always empty")
                .why("""
                        steps holds the steps that have run, in the same job or action, by their id. Anything else is empty on Gitea, and no error.
                        """)
                .source(
                        "act/runner/expression.go of the runner up to 3.3: the step results; docs.github.com, \"Contexts reference\"")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - id: version
                                run: echo "text=1" >> "$GITHUB_OUTPUT"
                              - run: ./publish "$VERSION"
                                env:
                                  VERSION: ${{ steps.versoin.outputs.text }}
                        """)
                .right("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - id: version
                                run: echo "text=1" >> "$GITHUB_OUTPUT"
                              - run: ./publish "$VERSION"
                                env:
                                  VERSION: ${{ steps.version.outputs.text }}
                        """);
    }

    @Override
    public void check(FileExpressions expressions, Report report) {
        for (SiteExpression each : expressions.doubtful()) {
            each.unknown(path -> path.is(ContextName.STEPS, "*"))
                    .forEach(unknown -> each.report(
                            unknown.node(),
                            "there is no step with the id '"
                                    + Excerpt.of(unknown.path().last()) + "' here, so this is always empty",
                            unknown.near().or(() -> ids(unknown)),
                            report));
        }
        IdentityHashMap<List<StepSyntax>, Map<String, Integer>> indexes = new IdentityHashMap<>();
        for (SiteExpression each : expressions.evaluated()) {
            Optional<StepSyntax> here = each.site().step();
            if (here.isPresent() && each.parsed().contexts().contains(ContextName.STEPS.text())) {
                Map<String, Integer> index =
                        indexes.computeIfAbsent(expressions.steps(each.site()), UnknownStep::index);
                each.reads().forEach(read -> later(each, read, here.get(), index, report));
            }
        }
    }

    private static void later(
            SiteExpression each, SiteExpression.Read read, StepSyntax here, Map<String, Integer> index, Report report) {
        if (!read.path().is(ContextName.STEPS, "*")) {
            return;
        }
        String id = read.path().last();
        int at = index.getOrDefault(id, -1);
        if (at >= here.index()) {
            each.report(
                    read.node(),
                    "the step '" + Excerpt.of(id)
                            + (at == here.index()
                                    ? "' is this step itself, which has no result yet, so this is always empty"
                                    : "' runs after this one, so this is always empty"),
                    Optional.of("read it in a step after it"),
                    report);
        }
    }

    private static Map<String, Integer> index(List<StepSyntax> steps) {
        Map<String, Integer> index = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        steps.forEach(step -> step.id().ifPresent(id -> index.putIfAbsent(id.text(), step.index())));
        return index;
    }

    private static Optional<String> ids(SiteExpression.Unknown unknown) {
        return Optional.of(
                unknown.names().isEmpty()
                        ? "no step here has an 'id'"
                        : "the ids are "
                                + unknown.names().stream()
                                        .limit(12)
                                        .map(Excerpt::of)
                                        .collect(Collectors.joining(", ")));
    }
}
