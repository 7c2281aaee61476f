package solutions.letsbe.workflows.generator.cli;

import picocli.CommandLine.Help.Ansi;

/** Whether a report has colours. */
enum Colour {
    /** On a terminal only. */
    AUTO,
    /** Always. */
    ALWAYS,
    /** Never. */
    NEVER;

    Ansi ansi() {
        return switch (this) {
            case AUTO -> Ansi.AUTO;
            case ALWAYS -> Ansi.ON;
            case NEVER -> Ansi.OFF;
        };
    }
}
