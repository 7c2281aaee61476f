package solutions.letsbe.workflows.dsl.misuse;

/**
 * A line that must not compile, beside its nearest one that does.
 *
 * @param name what is tried
 * @param wrong the line that javac must refuse
 * @param right the twin of it that compiles, so that a slip of the pen in the prelude cannot pass for a refusal
 * @param code javac's own code of the error, which is the same on every JDK and in every language
 * @param type the type of ours that the message must name, so that it explains itself
 */
record Misuse(String name, String wrong, String right, String code, String type) {
    @Override
    public String toString() {
        return name;
    }
}
