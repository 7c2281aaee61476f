package solutions.letsbe.workflows.schema.rules.script;

import java.io.IOException;
import java.util.List;
import solutions.letsbe.workflows.schema.finding.Finding;

/** Somebody else who knows what is wrong with scripts. */
public interface ScriptChecker {
    /**
     * What is wrong with some scripts, in their order, each finding where it stands in the script's file.
     *
     * @throws IOException if it cannot be asked, or does not answer
     */
    List<Finding> check(List<Script> scripts) throws IOException;
}
