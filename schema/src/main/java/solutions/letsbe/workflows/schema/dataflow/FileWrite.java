package solutions.letsbe.workflows.schema.dataflow;

import solutions.letsbe.workflows.schema.language.EnvironmentFile;

/**
 * A line of a script that writes what somebody else chose into a file of the runner.
 *
 * @param file the file
 * @param name the variable or output that is written; empty where the line does not say it
 * @param taint what is written
 * @param inline whether an expression put it into the script, and no variable of the shell
 * @param start where the line begins in the script, in UTF-16 units
 * @param end where it ends, exclusive
 */
public record FileWrite(EnvironmentFile file, String name, Taint taint, boolean inline, int start, int end) {}
