package solutions.letsbe.workflows.schema.rules.script;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import solutions.letsbe.workflows.schema.finding.Finding;
import solutions.letsbe.workflows.schema.rule.RuleDescription;

/** Another program that knows what is wrong with scripts. */
public interface ScriptChecker {
    /** What is started. */
    Path program();

    /** What its findings mean. */
    RuleDescription rule();

    /** Whether it knows the language that this shell reads. */
    boolean reads(ScriptShell shell);

    /**
     * What is wrong with some scripts that it reads: for each script a list, with each finding where it stands in the script's file.
     *
     * @throws IOException if it cannot be asked, or does not answer
     */
    List<List<Finding>> check(List<Script> scripts) throws IOException;
}
