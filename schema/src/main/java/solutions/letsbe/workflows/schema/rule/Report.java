package solutions.letsbe.workflows.schema.rule;

import java.util.Optional;
import java.util.function.Consumer;
import solutions.letsbe.workflows.schema.expression.Expression;
import solutions.letsbe.workflows.schema.expression.ParsedExpression;
import solutions.letsbe.workflows.schema.expression.Span;
import solutions.letsbe.workflows.schema.finding.Finding;
import solutions.letsbe.workflows.schema.finding.Position;
import solutions.letsbe.workflows.schema.finding.Severity;
import solutions.letsbe.workflows.schema.syntax.ExpressionSite;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** Takes what one rule finds in one file. */
public final class Report {
    private final String file;
    private final String rule;
    private final Severity severity;
    private final Consumer<Finding> findings;

    /** A report of a rule on a file. */
    public Report(String file, String rule, Severity severity, Consumer<Finding> findings) {
        this.file = file;
        this.rule = rule;
        this.severity = severity;
        this.findings = findings;
    }

    /** Something is wrong with a node. */
    public void add(YamlNode at, String message) {
        add(at.start(), at.end(), message, Optional.empty());
    }

    /** Something is wrong with a node, and this can be done. */
    public void add(YamlNode at, String message, String hint) {
        add(at.start(), at.end(), message, Optional.of(hint));
    }

    /** Something is wrong with a stretch of an expression's text. */
    public void add(ExpressionSite site, Span at, String message, Optional<String> hint) {
        add(site.start(at), site.end(at), message, hint);
    }

    /** Something is wrong with a part of an expression. */
    public void add(ExpressionSite site, ParsedExpression in, Expression at, String message, Optional<String> hint) {
        add(site, in.span(at), message, hint);
    }

    /**
     * Something is wrong.
     *
     * @param start where it begins
     * @param end where it ends, exclusive
     * @param message what is wrong, one sentence without a full stop
     * @param hint what to do, where there is more to say
     */
    public void add(Position start, Position end, String message, Optional<String> hint) {
        findings.accept(new Finding(file, start, end, rule, severity, message, hint));
    }
}
