package solutions.letsbe.workflows.dsl.refusal;

/** Remembers the line on which {@link #at} was last called, so that a test need not count lines. */
final class Culprit {
    private static int line;

    private Culprit() {}

    /** Marks the line that the refusal must name; gives its argument back. */
    static <T> T at(T argument) {
        line = StackWalker.getInstance()
                .walk(frames -> frames.skip(1).findFirst().orElseThrow())
                .getLineNumber();
        return argument;
    }

    /** The marked line, which is forgotten. */
    static int take() {
        int marked = line;
        line = 0;
        return marked;
    }
}
