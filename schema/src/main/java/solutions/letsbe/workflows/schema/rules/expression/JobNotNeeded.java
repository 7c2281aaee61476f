package solutions.letsbe.workflows.schema.rules.expression;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import solutions.letsbe.workflows.schema.dataflow.ContextPath;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.language.ContextName;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;

/** A job that is read and not needed. */
public final class JobNotNeeded implements ExpressionRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.error("job-not-needed")
                .summary("an expression reads a job that its own job does not need, so it is always empty")
                .why("""
                        needs holds the jobs that 'needs' names, and not those which these need in turn. Anything else is empty on Gitea, and no
                        error.
                        """)
                .source("services/actions/context.go of Gitea 1.22 to 28; docs.github.com, \"Contexts reference\"")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          build:
                            runs-on: ubuntu-latest
                            outputs:
                              tag: ${{ github.sha }}
                            steps:
                              - run: make
                          test:
                            needs: build
                            runs-on: ubuntu-latest
                            steps:
                              - run: make test
                          deploy:
                            needs: test
                            runs-on: ubuntu-latest
                            steps:
                              - run: ./deploy "$TAG"
                                env:
                                  TAG: ${{ needs.build.outputs.tag }}
                        """)
                .right("""
                        name: ci
                        on: push
                        jobs:
                          build:
                            runs-on: ubuntu-latest
                            outputs:
                              tag: ${{ github.sha }}
                            steps:
                              - run: make
                          test:
                            needs: build
                            runs-on: ubuntu-latest
                            steps:
                              - run: make test
                          deploy:
                            needs: [build, test]
                            runs-on: ubuntu-latest
                            steps:
                              - run: ./deploy "$TAG"
                                env:
                                  TAG: ${{ needs.build.outputs.tag }}
                        """);
    }

    @Override
    public void check(FileExpressions expressions, Report report) {
        if (expressions.doubtful().isEmpty()) {
            return;
        }
        Set<String> ids = new TreeSet<>();
        expressions.workflow().ifPresent(workflow -> workflow.jobs().forEach(job -> ids.add(job.id())));
        for (SiteExpression each : expressions.doubtful()) {
            each.unknown(path -> path.is(ContextName.NEEDS, "*") || path.is(ContextName.JOBS, "*"))
                    .forEach(unknown ->
                            each.report(unknown.node(), message(each, unknown.path()), hint(unknown, ids), report));
        }
    }

    private static String message(SiteExpression each, ContextPath path) {
        String name = Excerpt.of(path.last());
        return path.context().equals(ContextName.JOBS.text())
                ? "the workflow has no job '" + name + "', so this is always empty"
                : "job '" + each.site().job().map(job -> Excerpt.of(job.id())).orElse("") + "' does not need '" + name
                        + "', so this is always empty";
    }

    private static Optional<String> hint(SiteExpression.Unknown unknown, Set<String> ids) {
        return ids.contains(unknown.path().last())
                ? Optional.of("add '" + Excerpt.of(unknown.path().last()) + "' to 'needs'")
                : unknown.near();
    }
}
