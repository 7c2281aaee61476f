package solutions.letsbe.workflows.generator.cli;

import java.io.PrintWriter;
import java.io.Writer;
import solutions.letsbe.workflows.schema.check.ExampleFiles;
import solutions.letsbe.workflows.schema.check.Rules;
import solutions.letsbe.workflows.schema.rule.RuleDescription;

/** Runs the commands that people wait for, so that an archive of loaded classes holds what they use. */
public final class Training {
    private Training() {}

    /** Writes nothing. */
    public static void main(String[] arguments) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        String sample = System.getProperty("gitea-workflows.train", ".");
        Main.run(nowhere, nowhere, "lint", sample);
        Main.run(nowhere, nowhere, "check", "--into", sample + ".none");
        Main.run(nowhere, nowhere, "check", "--into", sample + ".none", "--format", "json");
        for (RuleDescription rule : Rules.descriptions()) {
            ExampleFiles.check(rule.wrong());
        }
    }
}
