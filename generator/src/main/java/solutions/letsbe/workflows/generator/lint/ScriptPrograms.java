package solutions.letsbe.workflows.generator.lint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import solutions.letsbe.workflows.generator.files.OutputPlan;
import solutions.letsbe.workflows.generator.input.UnusableInputException;
import solutions.letsbe.workflows.schema.finding.Finding;
import solutions.letsbe.workflows.schema.rules.script.Script;
import solutions.letsbe.workflows.schema.rules.script.ScriptChecker;

/**
 * The other programs that are asked about scripts. It may be used by several threads at once, each of which starts processes of its
 * own.
 */
public final class ScriptPrograms {
    /** A program; where somebody named its path, files are not checked without it. */
    private record Asked(ScriptChecker checker, boolean isDemanded) {}

    private final List<Asked> asked = new ArrayList<>();
    private final Set<String> noted = Collections.synchronizedSet(new LinkedHashSet<>());
    private final Consumer<String> notes;

    private ScriptPrograms(Consumer<String> notes) {
        this.notes = notes;
    }

    /** No programs. */
    public static ScriptPrograms none() {
        return new ScriptPrograms(note -> {});
    }

    /**
     * No programs yet.
     *
     * @param notes takes a sentence about each program that was found and does not work; a name that somebody gave ends the run instead
     */
    public static ScriptPrograms noting(Consumer<String> notes) {
        return new ScriptPrograms(notes);
    }

    /**
     * Also asks this program.
     *
     * @param option what chose it, for messages
     * @param choice {@code auto} for the one that is installed, if any; {@code off}; or a path
     * @throws UnusableInputException if the path is not that of a program
     */
    public ScriptPrograms with(
            String option,
            String choice,
            Supplier<? extends Optional<? extends ScriptChecker>> installed,
            Function<Path, ? extends ScriptChecker> at) {
        switch (choice) {
            case "off" -> {}
            case "auto" -> installed.get().ifPresent(checker -> asked.add(new Asked(checker, false)));
            default -> {
                Path path = Path.of(choice).toAbsolutePath();
                if (!Files.isRegularFile(path) || !Files.isExecutable(path)) {
                    throw new UnusableInputException(
                            option + ": '" + choice + "' is no program; take auto, off, or the path of one");
                }
                asked.add(new Asked(at.apply(path), true));
            }
        }
        return this;
    }

    boolean isEmpty() {
        return asked.isEmpty();
    }

    /**
     * What is found in some files, and what others find in their scripts; each program is started once.
     *
     * @throws UnusableInputException if a program that somebody named does not answer
     */
    List<List<Finding>> findings(List<LintedFile> files) {
        List<List<Finding>> ofScripts = new ArrayList<>();
        List<List<String>> rules = new ArrayList<>();
        files.forEach(file -> {
            ofScripts.add(new ArrayList<>());
            rules.add(new ArrayList<>());
        });
        for (Asked each : asked) {
            List<Script> scripts = new ArrayList<>();
            List<Integer> owners = new ArrayList<>();
            for (int i = 0; i < files.size(); i++) {
                for (Script script : files.get(i).scripts(each.checker())) {
                    scripts.add(script);
                    owners.add(i);
                }
            }
            Optional<List<List<Finding>>> found = scripts.isEmpty() ? Optional.of(List.of()) : ask(each, scripts);
            if (found.isPresent()) {
                for (int i = 0; i < scripts.size(); i++) {
                    ofScripts.get(owners.get(i)).addAll(found.get().get(i));
                }
                for (int i = 0; i < files.size(); i++) {
                    if (files.get(i).asks(each.checker())) {
                        rules.get(i).add(each.checker().rule().name());
                    }
                }
            }
        }
        List<List<Finding>> findings = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            findings.add(files.get(i).findings(ofScripts.get(i), rules.get(i)));
        }
        return findings;
    }

    private Optional<List<List<Finding>>> ask(Asked program, List<Script> scripts) {
        ScriptChecker checker = program.checker();
        try {
            return Optional.of(checker.check(scripts));
        } catch (IOException e) {
            String reason = "the scripts could not be checked with " + checker.program() + ": " + OutputPlan.reason(e);
            if (program.isDemanded()) {
                throw new UnusableInputException(reason, e);
            }
            if (noted.add(checker.rule().name())) {
                notes.accept(reason);
            }
            return Optional.empty();
        }
    }
}
