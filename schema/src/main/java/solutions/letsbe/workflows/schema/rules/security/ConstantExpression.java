package solutions.letsbe.workflows.schema.rules.security;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import solutions.letsbe.workflows.schema.expression.Expression;
import solutions.letsbe.workflows.schema.expression.ExpressionPrinter;
import solutions.letsbe.workflows.schema.expression.ParsedExpression;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.rule.ActionRule;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.ActionSyntax;
import solutions.letsbe.workflows.schema.syntax.ExpressionSite;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;

/** An expression that is always the same. */
public final class ConstantExpression implements WorkflowRule, ActionRule {
    private static final List<String> FUNCTIONS =
            List.of("format", "contains", "startswith", "endswith", "join", "tojson");

    @Override
    public RuleDescription description() {
        return RuleDescription.optional("constant-expression")
                .summary("an expression is the same in each run, and hides what it says")
                .why("""
                        A value that reads no context can be written down as it is. Written as an expression it hides from readers,
                        and from tools that search for words, what a script or an input says.
                        """)
                .source("a policy; Gitea evaluates it each time")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - run: ${{ format('{0} test', 'make') }}
                        """)
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
        check(workflow.expressions(), report);
    }

    @Override
    public void check(ActionSyntax action, Surroundings surroundings, Report report) {
        check(action.expressions(), report);
    }

    private static void check(List<ExpressionSite> sites, Report report) {
        for (ExpressionSite site : sites) {
            if (!site.isCondition()) {
                site.expressions().forEach(expression -> check(site, expression, report));
            }
        }
    }

    private static void check(ExpressionSite site, ParsedExpression expression, Report report) {
        List<Expression> nodes = expression.nodes();
        // What only reads contexts, as most do, changes from run to run.
        if (nodes.stream().noneMatch(ConstantExpression::hasNoParts)) {
            return;
        }
        Map<Expression, Boolean> constant = new IdentityHashMap<>();
        for (int i = nodes.size() - 1; i >= 0; i--) {
            constant.put(nodes.get(i), isConstant(nodes.get(i), constant));
        }
        Map<Expression, Boolean> told = new IdentityHashMap<>();
        for (Expression node : nodes) {
            boolean within = told.containsKey(node);
            boolean is = constant.getOrDefault(node, false);
            if (is || within) {
                node.parts().forEach(part -> told.put(part, true));
            }
            if (is && !within && (isWorthTelling(node) || node == expression.root() && !isEscape(node))) {
                report.add(
                        site,
                        expression,
                        node,
                        "'" + Excerpt.of(ExpressionPrinter.print(node)) + "' is the same in each run",
                        Optional.of("write down its value"));
            }
        }
    }

    private static boolean hasNoParts(Expression node) {
        return !(node instanceof Expression.Context) && node.parts().isEmpty();
    }

    private static boolean isConstant(Expression node, Map<Expression, Boolean> known) {
        boolean parts = node.parts().stream().allMatch(part -> known.getOrDefault(part, false));
        if (node instanceof Expression.Call call) {
            return parts && FUNCTIONS.contains(call.function().toLowerCase(Locale.ROOT));
        }
        return parts
                && (node instanceof Expression.Null
                        || node instanceof Expression.Bool
                        || node instanceof Expression.Num
                        || node instanceof Expression.Str
                        || node instanceof Expression.Not
                        || node instanceof Expression.Binary);
    }

    private static boolean isWorthTelling(Expression node) {
        return node instanceof Expression.Call || node instanceof Expression.Binary || node instanceof Expression.Not;
    }

    /** The one way to write braces that are none of an expression. */
    private static boolean isEscape(Expression node) {
        return node instanceof Expression.Str text
                && (text.value().contains("{{") || text.value().contains("}}"));
    }
}
