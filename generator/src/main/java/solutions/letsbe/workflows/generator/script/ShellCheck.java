package solutions.letsbe.workflows.generator.script;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import solutions.letsbe.workflows.schema.finding.Finding;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rules.script.Script;
import solutions.letsbe.workflows.schema.rules.script.ScriptChecker;
import solutions.letsbe.workflows.schema.rules.script.ScriptProgramRules;
import solutions.letsbe.workflows.schema.rules.script.ScriptShell;
import tools.jackson.databind.JsonNode;

/** ShellCheck (www.shellcheck.net), where it is installed: one process reads many scripts, and equal ones once. */
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
        List<String> texts = scripts.stream().map(ShellCheck::text).toList();
        Map<String, List<JsonNode>> comments = comments(new LinkedHashSet<>(texts));
        List<List<Finding>> findings = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            findings.add(ShellCheckComments.findings(comments.getOrDefault(texts.get(i), List.of()), scripts.get(i)));
        }
        return findings;
    }

    /** What it says of each text. Many steps have the same script, and each text is read once. */
    private Map<String, List<JsonNode>> comments(Set<String> texts) throws IOException {
        List<String> all = List.copyOf(texts);
        Map<String, List<JsonNode>> comments = new HashMap<>();
        for (int from = 0; from < all.size(); from += ScriptProgram.MOST_AT_ONCE) {
            List<String> some = all.subList(from, Math.min(all.size(), from + ScriptProgram.MOST_AT_ONCE));
            List<List<JsonNode>> read =
                    ShellCheckComments.read(program.ask(some).output(), some.size());
            for (int i = 0; i < some.size(); i++) {
                comments.put(some.get(i), read.get(i));
            }
        }
        return comments;
    }

    /** One line before the script says for which shell it is; lines of the script that say something to ShellCheck stay the first. */
    private static String text(Script script) {
        return "# shellcheck shell=" + script.shell().text() + "\n" + script.text();
    }
}
