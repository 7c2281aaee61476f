package solutions.letsbe.workflows.generator.cli;

/** How a simulation is written. */
enum SimulationFormat {
    /** For people. */
    TEXT,
    /** For programs. */
    JSON,
    /** A flowchart. */
    MERMAID
}
