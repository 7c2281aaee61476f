package solutions.letsbe.workflows.schema.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Expressions of every shape, for properties.
 *
 * <p>Grown from a seed and a size, and shrunk by the size: arbitraries within arbitraries take jqwik minutes to build.
 */
final class ArbitraryExpressions {
    private static final double[] SPECIAL = {
        0d,
        -0d,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        Double.MIN_NORMAL,
        Double.MAX_VALUE,
        1e300,
        1e15,
        1e-6,
        9.999999999999999e22,
        2e-3
    };
    private static final List<Operator> OPERATORS = List.of(Operator.values());
    private static final List<String> NAMES =
            List.of("github", "true", "null", "NaN", "Infinity", "True", "format", "e1", "_", "a-1");
    private static final String LETTERS = "abcxyzABCXYZ_";
    private static final String QUOTING = "'\"\\\n}{$ a\ud83d\ude00\u0130\u00a0\u0000";

    private final Random random;

    private ArbitraryExpressions(Random random) {
        this.random = random;
    }

    /** Expressions of up to so many nodes, or little more. */
    static Arbitrary<Expression> any(int size) {
        return grown(size, source -> nodes -> source.expression(nodes));
    }

    static Arbitrary<String> text() {
        return grown(8, source -> source::anyText);
    }

    static Arbitrary<Double> number() {
        return grown(1, source -> ignored -> source.anyNumber());
    }

    private static <T> Arbitrary<T> grown(int size, Function<ArbitraryExpressions, Function<Integer, T>> grow) {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.integers().between(0, size))
                .as((seed, nodes) ->
                        grow.apply(new ArbitraryExpressions(new Random(seed))).apply(nodes));
    }

    private Expression expression(int nodes) {
        if (nodes <= 1) {
            return leaf();
        }
        int left = random.nextInt(nodes);
        return switch (random.nextInt(7)) {
            case 0 -> new Expression.Property(expression(nodes - 1), identifier());
            case 1 -> new Expression.Index(expression(left), expression(nodes - 1 - left));
            case 2 -> new Expression.Wildcard(expression(nodes - 1));
            case 3 -> call(nodes - 1);
            case 4 -> new Expression.Not(expression(nodes - 1));
            case 5 -> chain(nodes);
            default -> new Expression.Binary(operator(), expression(left), expression(nodes - 1 - left));
        };
    }

    private Expression call(int nodes) {
        List<Expression> arguments = new ArrayList<>();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            arguments.add(expression(nodes / count));
        }
        return new Expression.Call(name(), arguments);
    }

    /** A chain of one operator that leans to the left or to the right. */
    private Expression chain(int nodes) {
        Operator operator = operator();
        boolean left = random.nextBoolean();
        int links = 2 + random.nextInt(4);
        Expression chain = expression(nodes / links);
        for (int i = 1; i < links; i++) {
            Expression link = expression(nodes / links);
            chain = left ? new Expression.Binary(operator, chain, link) : new Expression.Binary(operator, link, chain);
        }
        return chain;
    }

    private Operator operator() {
        return OPERATORS.get(random.nextInt(OPERATORS.size()));
    }

    private Expression leaf() {
        return switch (random.nextInt(5)) {
            case 0 -> new Expression.Null();
            case 1 -> new Expression.Bool(random.nextBoolean());
            case 2 -> new Expression.Num(anyNumber());
            case 3 -> new Expression.Str(anyText(8));
            default -> new Expression.Context(name());
        };
    }

    /** Every bit pattern that is a number, and the ones that are special. */
    private double anyNumber() {
        return switch (random.nextInt(4)) {
            case 0 -> {
                double any = Double.longBitsToDouble(random.nextLong());
                yield Double.isNaN(any) ? Double.NaN : any;
            }
            case 1 -> random.nextInt();
            case 2 -> random.nextInt() / 1000d;
            default -> SPECIAL[random.nextInt(SPECIAL.length)];
        };
    }

    /** Any UTF-16 units at all, or the ones that have a meaning around a string. */
    private String anyText(int length) {
        boolean any = random.nextBoolean();
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(length + 1); i > 0; i--) {
            text.append(any ? (char) random.nextInt(0x10000) : QUOTING.charAt(random.nextInt(QUOTING.length())));
        }
        return text.toString();
    }

    /** What can be a context or a function. */
    private String name() {
        String name = identifier();
        return Expression.Names.KEYWORDS.contains(name) ? name + "_" : name;
    }

    private String identifier() {
        if (random.nextInt(3) == 0) {
            return NAMES.get(random.nextInt(NAMES.size()));
        }
        String more = LETTERS + "0189-";
        StringBuilder name = new StringBuilder().append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        for (int i = random.nextInt(5); i > 0; i--) {
            name.append(more.charAt(random.nextInt(more.length())));
        }
        return name.toString();
    }
}
