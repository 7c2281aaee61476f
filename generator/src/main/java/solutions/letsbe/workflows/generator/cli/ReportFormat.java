package solutions.letsbe.workflows.generator.cli;

/** How findings are written. */
enum ReportFormat {
    /** For people. */
    TEXT,
    /** For programs. */
    JSON,
    /** For code review tools: SARIF 2.1.0. */
    SARIF
}
