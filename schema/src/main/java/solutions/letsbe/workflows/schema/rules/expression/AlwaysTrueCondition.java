package solutions.letsbe.workflows.schema.rules.expression;

import solutions.letsbe.workflows.schema.expression.ParsedTemplate;
import solutions.letsbe.workflows.schema.expression.Template;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.syntax.ExpressionSite;

/** A condition with text around its expression. */
public final class AlwaysTrueCondition implements ExpressionRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.error("always-true-condition")
                .summary("a condition has text around ${{ }}, so it is always true")
                .why("""
                        With text around it an expression is filled into that text, and a text that is not empty counts as true, whatever the
                        expression says. A space or the newline at the end of a block is text, too.
                        """)
                .source("rewriteSubExpression of act and of modules/actions/jobparser of Gitea 1.26 to 28")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make release
                                if: ${{ github.ref_type == 'tag' }} && ${{ github.event_name == 'push' }}
                        """)
                .right("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make release
                                if: github.ref_type == 'tag' && github.event_name == 'push'
                        """);
    }

    @Override
    public void check(FileExpressions expressions, Report report) {
        for (ExpressionSite site : expressions.sites()) {
            if (site.place().isPresent()
                    && site.isCondition()
                    && site.reading() instanceof ExpressionSite.Reading.Holes holes
                    && !holes.template().template().isSingleHole()) {
                report.add(site.scalar(), message(holes.template()), hint(holes.template()));
            }
        }
    }

    private static String message(ParsedTemplate template) {
        return isBlankAround(template)
                ? "white space stands around ${{ }}, which makes a text of the condition, so it is always true"
                : "text stands around ${{ }}, which makes a text of the condition, so it is always true";
    }

    private static String hint(ParsedTemplate template) {
        return isBlankAround(template)
                ? "leave ${{ and }} out, or write the block with '|-' or '>-' so that no newline ends it"
                : "write the whole condition inside one ${{ }}, or without it";
    }

    private static boolean isBlankAround(ParsedTemplate template) {
        return template.holes().size() == 1
                && template.template().parts().stream()
                        .allMatch(part -> part instanceof Template.Hole
                                || part instanceof Template.Text text
                                        && text.text().isBlank());
    }
}
