package solutions.letsbe.workflows.generator.report;

/** Takes findings one by one, in their order, and writes them, so that they never stand in memory all at once. */
public interface FindingReport {
    /** Before the first finding. */
    void begin();

    /** The next finding. */
    void add(ReportedFinding finding);

    /** After the last finding. */
    void end(Totals totals);
}
