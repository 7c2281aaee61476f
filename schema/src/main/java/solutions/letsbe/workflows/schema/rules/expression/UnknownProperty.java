package solutions.letsbe.workflows.schema.rules.expression;

import solutions.letsbe.workflows.schema.dataflow.ContextPath;
import solutions.letsbe.workflows.schema.expression.type.TypeProblem;
import solutions.letsbe.workflows.schema.language.ContextName;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;

/** A property that an object does not have. */
public final class UnknownProperty implements ExpressionRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.warning("unknown-property")
                .summary("an expression reads a property that is not there, so it is always empty")
                .why("""
                        A property that an object lacks is no error on Gitea. It is empty, so that a comparison with it fails and a text has a hole.
                        """)
                .source("services/actions/context.go of Gitea 1.22 to 28, runner 3.3: the properties of each context")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make test
                                if: github.branch == 'main'
                        """)
                .right("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make test
                                if: github.ref_name == 'main'
                        """);
    }

    @Override
    public void check(FileExpressions expressions, Report report) {
        for (SiteExpression each : expressions.doubtful()) {
            each.problems(TypeProblem.Kind.UNKNOWN_PROPERTY)
                    .filter(problem -> ContextPath.of(problem.node())
                            .filter(UnknownProperty::isToldElsewhere)
                            .isEmpty())
                    .forEach(problem -> each.report(problem.node(), problem.message(), problem.hint(), report));
        }
    }

    /** What a workflow itself declares has rules of its own. */
    private static boolean isToldElsewhere(ContextPath path) {
        return path.is(ContextName.STEPS, "*")
                || path.is(ContextName.STEPS, "*", "outputs", "*")
                || path.is(ContextName.NEEDS, "*")
                || path.is(ContextName.NEEDS, "*", "outputs", "*")
                || path.is(ContextName.JOBS, "*")
                || path.is(ContextName.JOBS, "*", "outputs", "*")
                || path.is(ContextName.MATRIX, "*")
                || path.is(ContextName.INPUTS, "*")
                || path.is(ContextName.SECRETS, "*")
                || path.is(ContextName.GITHUB, "event", "inputs", "*");
    }
}
