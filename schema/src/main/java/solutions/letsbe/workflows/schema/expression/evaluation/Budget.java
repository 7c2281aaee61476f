package solutions.letsbe.workflows.schema.expression.evaluation;

/** How much work an evaluation may still do, counted in characters and elements that it reads or makes. */
final class Budget {
    /** What one evaluation may do: some hundred times what a long real expression does over a large event. */
    static final long WORK = 20_000_000;

    private long left;

    private Budget(long left) {
        this.left = left;
    }

    static Budget ofOneEvaluation() {
        return new Budget(WORK);
    }

    static Budget unlimited() {
        return new Budget(Long.MAX_VALUE);
    }

    /** Takes a part of it. */
    void spend(long work) {
        left -= work;
        if (left < 0) {
            throw new SpentException();
        }
    }

    /** Says that nothing is left. */
    static final class SpentException extends RuntimeException {
        SpentException() {
            super("spent", null, false, false);
        }
    }
}
