package solutions.letsbe.workflows.generator.cli;

import java.util.List;
import solutions.letsbe.workflows.generator.input.UnusableInputException;
import solutions.letsbe.workflows.schema.expression.ExpressionParser;
import solutions.letsbe.workflows.schema.expression.ExpressionSyntaxException;
import solutions.letsbe.workflows.schema.expression.ParsedExpression;
import solutions.letsbe.workflows.schema.expression.ParsedTemplate;
import solutions.letsbe.workflows.schema.expression.Template;
import solutions.letsbe.workflows.schema.expression.TemplateParser;
import solutions.letsbe.workflows.schema.expression.evaluation.EvaluationException;
import solutions.letsbe.workflows.schema.expression.evaluation.Evaluator;
import solutions.letsbe.workflows.schema.expression.evaluation.Surroundings;
import solutions.letsbe.workflows.schema.expression.evaluation.Value;

/** Evaluates what a person writes down: an expression, or what stands in a workflow with <code>${{</code> and <code>}}</code>. */
final class EvaluatedText {
    private EvaluatedText() {}

    /**
     * The value of a text. One that begins with <code>${{</code> is taken as a workflow takes it: one hole alone gives its value,
     * several holes, or more text behind, give a text.
     *
     * @throws UnusableInputException if it comes to no value; the sentence says where
     */
    static Value of(String text, Surroundings surroundings) {
        try {
            return text.stripLeading().startsWith("${{")
                    ? template(TemplateParser.parse(text.strip()), surroundings)
                    : value(ExpressionParser.parse(text), surroundings);
        } catch (ExpressionSyntaxException e) {
            throw wrong(e.getMessage(), e.offset(), e);
        }
    }

    private static Value template(ParsedTemplate parsed, Surroundings surroundings) {
        List<ParsedTemplate.ParsedHole> holes = parsed.holes();
        if (parsed.template().isSingleHole()) {
            return value(holes.get(0).expression(), surroundings);
        }
        StringBuilder out = new StringBuilder();
        int hole = 0;
        for (Template.Part part : parsed.template().parts()) {
            out.append(
                    part instanceof Template.Text text
                            ? text.text()
                            : value(holes.get(hole++).expression(), surroundings)
                                    .text());
        }
        return Value.of(out.toString());
    }

    private static Value value(ParsedExpression parsed, Surroundings surroundings) {
        try {
            return Evaluator.evaluate(parsed.root(), surroundings);
        } catch (EvaluationException e) {
            throw wrong(e.getMessage(), parsed.span(e.node()).start(), e);
        }
    }

    private static UnusableInputException wrong(String message, int offset, RuntimeException cause) {
        return new UnusableInputException("character " + (offset + 1) + " of the expression: " + message, cause);
    }
}
