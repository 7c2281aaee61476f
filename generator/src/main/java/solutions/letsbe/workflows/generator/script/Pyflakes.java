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

/** pyflakes (github.com/PyCQA/pyflakes), where it is installed: one process reads many scripts of Python. */
public final class Pyflakes implements ScriptChecker {
    /** What its findings mean. */
    public static final RuleDescription RULE = ScriptProgramRules.PYFLAKES;

    private static final List<String> VARIABLES = List.of("PYFLAKES_BUILTINS", "PYFLAKES_DOCTEST");

    private final ScriptProgram program;

    private Pyflakes(Path program) {
        this.program = new ScriptProgram(program, List.of(), VARIABLES);
    }

    /** The program at this path. */
    public static Pyflakes at(Path program) {
        return new Pyflakes(program);
    }

    /** The first {@code pyflakes} that the folders of {@code PATH} hold; none where it is not installed. */
    public static Optional<Pyflakes> installed() {
        return ScriptProgram.onPath("pyflakes").map(Pyflakes::new);
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
        return shell == ScriptShell.PYTHON;
    }

    @Override
    public List<List<Finding>> check(List<Script> scripts) throws IOException {
        List<List<Finding>> findings = new ArrayList<>();
        for (int from = 0; from < scripts.size(); from += ScriptProgram.MOST_AT_ONCE) {
            List<Script> some = scripts.subList(from, Math.min(scripts.size(), from + ScriptProgram.MOST_AT_ONCE));
            List<String> texts = some.stream().map(Script::text).toList();
            ScriptProgram.Answer answer = program.ask(texts);
            findings.addAll(PyflakesMessages.read(answer, some, program.path()));
        }
        return findings;
    }
}
