package solutions.letsbe.workflows.schema.rules.expression;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import solutions.letsbe.workflows.schema.dataflow.ContextPath;
import solutions.letsbe.workflows.schema.expression.Expression;
import solutions.letsbe.workflows.schema.expression.ParsedExpression;
import solutions.letsbe.workflows.schema.expression.type.CheckedExpression;
import solutions.letsbe.workflows.schema.expression.type.Type;
import solutions.letsbe.workflows.schema.expression.type.TypeProblem;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.finding.NearestWord;
import solutions.letsbe.workflows.schema.language.ExpressionPlace;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.syntax.ExpressionSite;

/** An expression that Gitea or its runner evaluates. */
final class SiteExpression {
    private final ExpressionSite site;
    private final ExpressionPlace place;
    private final ParsedExpression parsed;
    private final CheckedExpression checked;
    private final boolean whole;
    private final List<Read> reads;

    /**
     * A node that reads a context.
     *
     * @param node the node
     * @param path what it reads
     */
    record Read(Expression node, ContextPath path) {}

    SiteExpression(
            ExpressionSite site,
            ExpressionPlace place,
            ParsedExpression parsed,
            CheckedExpression checked,
            boolean whole) {
        this.site = site;
        this.place = place;
        this.parsed = parsed;
        this.checked = checked;
        this.whole = whole;
        this.reads = reads(parsed);
    }

    private static List<Read> reads(ParsedExpression parsed) {
        if (parsed.contexts().isEmpty()) {
            return List.of();
        }
        List<Read> reads = new ArrayList<>();
        for (Expression node : parsed.nodes()) {
            Optional<ContextPath> path = ContextPath.of(node);
            if (path.isPresent()) {
                reads.add(new Read(node, path.get()));
            }
        }
        return Collections.unmodifiableList(reads);
    }

    /** The scalar that it stands in. */
    ExpressionSite site() {
        return site;
    }

    /** Which place of the language that is. */
    ExpressionPlace place() {
        return place;
    }

    /** The expression. */
    ParsedExpression parsed() {
        return parsed;
    }

    /** All of its nodes, each before its parts. */
    List<Expression> nodes() {
        return parsed.nodes();
    }

    /** The nodes that read a context or something within one, each before its parts: {@code a.b} and then {@code a}. */
    List<Read> reads() {
        return reads;
    }

    /** What the types tell. */
    CheckedExpression checked() {
        return checked;
    }

    /** Whether it is all of the scalar, so that its value is no text. */
    boolean isWhole() {
        return whole;
    }

    /** The tree. */
    Expression root() {
        return parsed.root();
    }

    /** What the types tell of a kind. */
    Stream<TypeProblem> problems(TypeProblem.Kind kind) {
        return checked.problems().stream().filter(problem -> problem.kind() == kind);
    }

    /** Hands over what the types tell of a kind. */
    void report(TypeProblem.Kind kind, Report report) {
        for (TypeProblem problem : checked.problems()) {
            if (problem.kind() == kind) {
                report(problem.node(), problem.message(), problem.hint(), report);
            }
        }
    }

    /** Reports something about a node. */
    void report(Expression node, String message, Optional<String> hint, Report report) {
        report.add(site, parsed, node, message, hint);
    }

    /** The nodes that read a name which is not there, where the name matters to a rule. */
    Stream<Unknown> unknown(Predicate<ContextPath> of) {
        return problems(TypeProblem.Kind.UNKNOWN_PROPERTY)
                .flatMap(problem -> ContextPath.of(problem.node()).filter(of).stream()
                        .map(path -> new Unknown(problem, path, names(problem.node()))));
    }

    /** The names that could have been read in a node's place. */
    private Collection<String> names(Expression node) {
        Type of = checked.type(node.parts().get(0));
        return of instanceof Type.ClosedObject closed ? closed.properties().keySet() : List.of();
    }

    /**
     * A name that is not there.
     *
     * @param problem what the types tell
     * @param path what is read
     * @param names what is there
     */
    record Unknown(TypeProblem problem, ContextPath path, Collection<String> names) {
        /** The node that reads it. */
        Expression node() {
            return problem.node();
        }

        /** The name that was probably meant, or else what can be done. */
        Optional<String> hint(String otherwise) {
            return near().or(() -> Optional.of(otherwise));
        }

        /** The name that was probably meant. */
        Optional<String> near() {
            return Names.nearest(path.last(), names);
        }
    }

    /** Slips of the hand in names. */
    static final class Names {
        private Names() {}

        /** Asks for the name that was probably meant. */
        static Optional<String> nearest(String written, Collection<String> names) {
            return NearestWord.toOneOfFew(written, names).map(near -> "did you mean '" + Excerpt.of(near) + "'?");
        }
    }
}
