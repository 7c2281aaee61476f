package solutions.letsbe.workflows.schema.syntax;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.schema.expression.ExpressionParser;
import solutions.letsbe.workflows.schema.expression.ExpressionSyntaxException;
import solutions.letsbe.workflows.schema.expression.ParsedExpression;
import solutions.letsbe.workflows.schema.expression.ParsedTemplate;
import solutions.letsbe.workflows.schema.expression.Span;
import solutions.letsbe.workflows.schema.expression.TemplateParser;
import solutions.letsbe.workflows.schema.finding.Position;
import solutions.letsbe.workflows.schema.language.ContextName;
import solutions.letsbe.workflows.schema.language.ExpressionPlace;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** A scalar that is an expression or holds some, and where it stands. */
public final class ExpressionSite {
    private final SourceText source;
    private final YamlNode.Scalar scalar;
    private final List<String> path;
    private final Optional<ExpressionPlace> place;
    private final Optional<JobSyntax> job;
    private final Optional<StepSyntax> step;
    private final Reading reading;
    private final List<ParsedExpression> expressions;

    /** What was read of it. */
    public sealed interface Reading {
        /**
         * A text with holes.
         *
         * @param template the text and its holes, counted from the beginning of the scalar's text
         */
        record Holes(ParsedTemplate template) implements Reading {}

        /**
         * An expression without {@code ${{ }}}, as {@code if} takes it.
         *
         * @param expression the expression, counted from the beginning of the scalar's text
         */
        record Bare(ParsedExpression expression) implements Reading {}

        /**
         * Something that is no expression.
         *
         * @param problem what is wrong, its offset counted from the beginning of the scalar's text
         */
        record Broken(ExpressionSyntaxException problem) implements Reading {}
    }

    ExpressionSite(
            SourceText source,
            YamlNode.Scalar scalar,
            List<String> path,
            Optional<ExpressionPlace> place,
            Optional<JobSyntax> job,
            Optional<StepSyntax> step) {
        this.source = source;
        this.scalar = scalar;
        this.path = path;
        this.place = place;
        this.job = job;
        this.step = step;
        this.reading = read(scalar.text());
        this.expressions = expressions(reading);
    }

    private static Reading read(String text) {
        try {
            return text.contains("${{")
                    ? new Reading.Holes(TemplateParser.parse(text))
                    : new Reading.Bare(ExpressionParser.parse(text));
        } catch (ExpressionSyntaxException e) {
            return new Reading.Broken(e);
        }
    }

    /** The scalar. */
    public YamlNode.Scalar scalar() {
        return scalar;
    }

    /** The keys and indexes that lead to it from the top of the file. */
    public List<String> path() {
        return path;
    }

    /** Which place of the language this is; none where Gitea evaluates no expression. */
    public Optional<ExpressionPlace> place() {
        return place;
    }

    /** The job that it belongs to. */
    public Optional<JobSyntax> job() {
        return job;
    }

    /** The step that it belongs to. */
    public Optional<StepSyntax> step() {
        return step;
    }

    /** What was read of it. */
    public Reading reading() {
        return reading;
    }

    /** Whether it is an {@code if}. */
    public boolean isCondition() {
        return path.get(path.size() - 1).equals("if");
    }

    /** The expressions in it, from left to right; none where it is broken. */
    public List<ParsedExpression> expressions() {
        return expressions;
    }

    private static List<ParsedExpression> expressions(Reading reading) {
        if (!(reading instanceof Reading.Holes holes)) {
            return reading instanceof Reading.Bare bare ? List.of(bare.expression()) : List.of();
        }
        List<ParsedExpression> expressions = new ArrayList<>();
        for (ParsedTemplate.ParsedHole hole : holes.template().holes()) {
            expressions.add(hole.expression());
        }
        return Collections.unmodifiableList(expressions);
    }

    /** Whether an expression in it reads this context, as it is written: {@code github} is not {@code gitea}. */
    public boolean reads(ContextName context) {
        for (ParsedExpression expression : expressions) {
            if (expression.contexts().contains(context.text())) {
                return true;
            }
        }
        return false;
    }

    /** The one expression that is all of its text, so that its value can be of any type; none where there is text around it. */
    public Optional<ParsedExpression> whole() {
        boolean isAll = reading instanceof Reading.Bare
                || reading instanceof Reading.Holes holes
                        && holes.template().template().isSingleHole();
        return isAll ? Optional.of(expressions().get(0)) : Optional.empty();
    }

    /** Where a character of its text stands in the file. */
    public Position position(int offset) {
        return source.position(scalar, offset);
    }

    /** Where a stretch of its text begins in the file. */
    public Position start(Span span) {
        return position(span.start());
    }

    /** Where a stretch of its text ends in the file, exclusive. */
    public Position end(Span span) {
        return span.length() == 0 ? position(span.end()) : after(position(span.end() - 1));
    }

    /** The last character stands where it is written; what follows it may stand on another line. */
    private static Position after(Position last) {
        return new Position(last.line(), last.column() + 1);
    }
}
