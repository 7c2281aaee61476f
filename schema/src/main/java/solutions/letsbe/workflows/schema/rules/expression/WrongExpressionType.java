package solutions.letsbe.workflows.schema.rules.expression;

import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.schema.expression.evaluation.Constants;
import solutions.letsbe.workflows.schema.expression.evaluation.Value;
import solutions.letsbe.workflows.schema.expression.type.Type;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.syntax.ExpressionSite;

/** An expression of another type than its key takes. */
public final class WrongExpressionType implements ExpressionRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.error("wrong-expression-type")
                .summary("an expression comes to a value of a type that the key does not take")
                .why("""
                        A key that takes a number, a boolean, a list or a mapping takes an expression that comes to one. With another value Gitea or
                        its runner fails, or goes on as if nothing were there.
                        """)
                .source(
                        "modules/actions/jobparser/model.go of Gitea 1.22 to 28 and act/model/workflow.go: the types of the fields")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            timeout-minutes: ${{ github.event_name == 'push' }}
                            steps:
                              - run: make test
                        """)
                .right("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            timeout-minutes: ${{ github.event_name == 'push' && 10 || 60 }}
                            steps:
                              - run: make test
                        """);
    }

    @Override
    public void check(FileExpressions expressions, Report report) {
        for (SiteExpression each : expressions.evaluated()) {
            takes(each)
                    .flatMap(takes -> wrong(each, takes))
                    .ifPresent(wrong -> each.report(
                            each.root(),
                            "'" + Excerpt.of(key(each.site())) + "' takes " + wrong,
                            Optional.empty(),
                            report));
        }
    }

    /** What is taken, and what is there instead; a constant is looked into, since a text may say a number or not. */
    private static Optional<String> wrong(SiteExpression each, Takes takes) {
        Type type = each.checked().type();
        if (takes.refuses(type)) {
            return Optional.of(takes.words() + ", and this is " + type);
        }
        return takes.isSaidByText() ? Constants.fold(each.root()).flatMap(takes::wrong) : Optional.empty();
    }

    /** What a key takes. A text serves for a number or boolean, since it may say one. */
    enum Takes {
        NUMBER("a number", Type.NUMBER, Type.STRING),
        BOOLEAN("a boolean", Type.BOOLEAN, Type.STRING),
        LABELS("a label or a list of labels", Type.STRING, Type.arrayOf(Type.ANY)),
        LIST("a list", Type.arrayOf(Type.ANY)),
        MAPPING("a mapping", Type.OBJECT),
        ANYTHING("anything", Type.ANY),
        TEXT_OR_MAPPING("a text or a mapping", Type.STRING, Type.OBJECT);

        private final String words;

        @SuppressWarnings("ImmutableEnumChecker") // unmodifiable
        private final List<Type> types;

        Takes(String words, Type... types) {
            this.words = words;
            this.types = List.of(types);
        }

        String words() {
            return words;
        }

        boolean refuses(Type type) {
            return types.stream().noneMatch(taken -> taken.accepts(type) && !isNumberAsFlag(type));
        }

        /** Whether a text serves as long as it says one. */
        boolean isSaidByText() {
            return this == NUMBER || this == BOOLEAN;
        }

        /** What is taken, and what is there instead; empty for a value that serves. */
        Optional<String> wrong(Value value) {
            String text = value.text().strip();
            if (this == BOOLEAN) {
                return text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")
                        ? Optional.empty()
                        : Optional.of(words + ", and this is the text '" + Excerpt.of(text) + "'");
            }
            if (text.isEmpty() || Double.isNaN(value.number())) {
                return Optional.of(words + ", and this is the text '" + Excerpt.of(text) + "'");
            }
            return value.number() > 0
                    ? Optional.empty()
                    : Optional.of(words + " greater than 0, and this is " + Excerpt.of(text));
        }

        /** A number is a text, too, but none that says true or false. */
        private boolean isNumberAsFlag(Type type) {
            return this == BOOLEAN && type instanceof Type.Num || this == NUMBER && type instanceof Type.Bool;
        }
    }

    /** What the key of an expression takes, if that is no text and the expression is all that stands there. */
    static Optional<Takes> takes(SiteExpression each) {
        if (!each.isWhole()) {
            return Optional.empty();
        }
        List<String> path = each.site().path();
        int size = path.size();
        return switch (each.place()) {
            case JOB_TIMEOUT, STEP_TIMEOUT -> Optional.of(Takes.NUMBER);
            case JOB_CONTINUE_ON_ERROR, STEP_CONTINUE_ON_ERROR -> Optional.of(Takes.BOOLEAN);
            case WORKFLOW_CONCURRENCY, JOB_CONCURRENCY ->
                key(each.site()).equals("cancel-in-progress") ? Optional.of(Takes.BOOLEAN) : Optional.empty();
            case STRATEGY -> ofStrategy(key(each.site()));
            case STRATEGY_MATRIX -> ofMatrix(path);
            case RUNS_ON -> size == 3 ? Optional.of(Takes.LABELS) : Optional.empty();
            case CONTAINER -> size == 3 ? Optional.of(Takes.TEXT_OR_MAPPING) : ofContainer(key(each.site()));
            case SERVICES ->
                size == 3
                        ? Optional.of(Takes.MAPPING)
                        : size == 4 ? Optional.of(Takes.TEXT_OR_MAPPING) : ofContainer(key(each.site()));
            case CONTAINER_CREDENTIALS, SERVICE_CREDENTIALS ->
                key(each.site()).equals("credentials") ? Optional.of(Takes.MAPPING) : Optional.empty();
            case CONTAINER_ENV, SERVICE_ENV, STEP_ENV ->
                key(each.site()).equals("env") ? Optional.of(Takes.MAPPING) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Takes> ofStrategy(String key) {
        return switch (key) {
            case "strategy" -> Optional.of(Takes.MAPPING);
            case "fail-fast" -> Optional.of(Takes.BOOLEAN);
            case "max-parallel" -> Optional.of(Takes.NUMBER);
            default -> Optional.empty();
        };
    }

    /** The matrix itself, an axis or what is included; a value deeper within may be anything. */
    private static Optional<Takes> ofMatrix(List<String> path) {
        return Optional.of(
                switch (path.size()) {
                    case 4 -> Takes.MAPPING;
                    case 5 -> Takes.LIST;
                    default -> Takes.ANYTHING;
                });
    }

    private static Optional<Takes> ofContainer(String key) {
        return key.equals("ports") || key.equals("volumes") ? Optional.of(Takes.LIST) : Optional.empty();
    }

    private static String key(ExpressionSite site) {
        return site.path().get(site.path().size() - 1);
    }
}
