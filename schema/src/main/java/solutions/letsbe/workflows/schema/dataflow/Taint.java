package solutions.letsbe.workflows.schema.dataflow;

/**
 * That somebody else chooses a value.
 *
 * @param author who
 * @param origin where it comes from first: the path of a context, or an action's output
 * @param passedOn whether a step or another job passed it on as an output, and may have changed it
 */
public record Taint(Author author, String origin, boolean passedOn) {
    /** Who chooses a value, the least trusted first. */
    public enum Author {
        /** Anybody who may open an issue or a pull request. */
        STRANGER,
        /** Whoever starts or calls the workflow or action. */
        CALLER,
        /** Anybody with write access to the repository. */
        COLLABORATOR
    }

    Taint passed() {
        return new Taint(author, origin, true);
    }

    /** The one whose author is trusted less; the first where they are alike. */
    static Taint worse(Taint a, Taint b) {
        return b.author.compareTo(a.author) < 0 ? b : a;
    }
}
