package solutions.letsbe.workflows.generator.script;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.schema.finding.Finding;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rules.script.Script;
import solutions.letsbe.workflows.schema.rules.script.ScriptChecker;
import solutions.letsbe.workflows.schema.rules.script.ScriptProgramRules;
import solutions.letsbe.workflows.schema.rules.script.ScriptShell;

/** ShellCheck (www.shellcheck.net), where it is installed: one process reads many scripts. */
public final class ShellCheck implements ScriptChecker {
    /** What its findings mean. */
    public static final RuleDescription RULE = ScriptProgramRules.SHELLCHECK;

    /**
     * What does not apply to the script of a step. SC1090 and SC1091: files that are sourced are not there. SC1128: a first line with
     * {@code #!} means nothing. SC2153 and SC2154: variables come from {@code env}.
     */
    private static final String EXCLUDED = "SC1090,SC1091,SC1128,SC2153,SC2154";

    private static final List<String> OPTIONS =
            List.of("--norc", "--format=json1", "--severity=info", "--exclude=" + EXCLUDED, "--");

    private final ScriptProgram program;

    private ShellCheck(Path program) {
        this.program = new ScriptProgram(program, OPTIONS, List.of("SHELLCHECK_OPTS"));
    }

    /** The program at this path. */
    public static ShellCheck at(Path program) {
        return new ShellCheck(program);
    }

    /** The first {@code shellcheck} that the folders of {@code PATH} hold; none where it is not installed. */
    public static Optional<ShellCheck> installed() {
        return ScriptProgram.onPath("shellcheck").map(ShellCheck::new);
    }

    @Override
    public Path program() {
        return program.path();
    }

    @Override
    public RuleDescription rule() {
        return RULE;
    }

    @Override
    public boolean reads(ScriptShell shell) {
        return shell.isShell();
    }

    @Override
    public List<List<Finding>> check(List<Script> scripts) throws IOException {
        List<List<Finding>> findings = new ArrayList<>();
        for (int from = 0; from < scripts.size(); from += ScriptProgram.MOST_AT_ONCE) {
            List<Script> some = scripts.subList(from, Math.min(scripts.size(), from + ScriptProgram.MOST_AT_ONCE));
            List<String> texts = some.stream().map(ShellCheck::text).toList();
            findings.addAll(ShellCheckComments.read(program.ask(texts).output(), some));
        }
        return findings;
    }

    /** One line before the script says for which shell it is; lines of the script that say something to ShellCheck stay the first. */
    private static String text(Script script) {
        return "# shellcheck shell=" + script.shell().text() + "\n" + script.text();
    }
}
