package solutions.letsbe.workflows.schema.expression;

/**
 * A function and how many arguments it takes.
 *
 * @param name as people write it; the case does not matter
 * @param minimum the fewest arguments
 * @param maximum the most arguments; {@link #MANY} where nobody comes near it
 * @param pairs whether all arguments but the last stand in pairs, so that their number must be odd
 */
public record FunctionSignature(String name, int minimum, int maximum, boolean pairs) {
    /** The most arguments that any function takes, as on GitHub. */
    public static final int MANY = 255;

    static FunctionSignature of(String name, int minimum, int maximum) {
        return new FunctionSignature(name, minimum, maximum, false);
    }

    static FunctionSignature ofPairs(String name) {
        return new FunctionSignature(name, 3, MANY, true);
    }

    /** Whether it can be called with so many arguments. */
    public boolean takes(int count) {
        return count >= minimum && count <= maximum && !(pairs && count % 2 == 0);
    }

    /** How many arguments it takes, in words: {@code 1 or 2 arguments}. */
    public String arity() {
        if (pairs) {
            return "conditions with their values in pairs and then a default, so an odd number of arguments from "
                    + minimum;
        }
        if (maximum == 0) {
            return "no arguments";
        }
        String noun = maximum == 1 ? " argument" : " arguments";
        if (minimum == maximum) {
            return minimum + noun;
        }
        return maximum == MANY
                ? (minimum == 0 ? "at most " + MANY + noun : minimum + " to " + MANY + noun)
                : minimum + " or " + maximum + noun;
    }
}
