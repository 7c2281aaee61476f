package solutions.letsbe.workflows.generator.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * A run of the program within this JVM.
 *
 * @param code the exit code
 * @param out what it printed
 * @param err what it complained about
 */
record Run(int code, String out, String err) {
    static Run of(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = String.valueOf(arguments[i]);
        }
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), words);
        return new Run(code, out.toString(), err.toString());
    }
}
