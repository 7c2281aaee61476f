package solutions.letsbe.workflows.schema.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import solutions.letsbe.workflows.schema.finding.Finding;
import solutions.letsbe.workflows.schema.rules.script.Script;

/** A file of which the rules have been asked, but that others may still find something in. */
public final class ExaminedFile {
    private final Checker checker;
    private final String file;
    private final String text;
    private final boolean repositoryAsked;
    private final List<Finding> found;
    private final List<Finding> failures;
    private final Supplier<List<Script>> scripts;

    ExaminedFile(
            Checker checker,
            String file,
            String text,
            boolean repositoryAsked,
            List<Finding> found,
            List<Finding> failures,
            Supplier<List<Script>> scripts) {
        this.checker = checker;
        this.file = file;
        this.text = text;
        this.repositoryAsked = repositoryAsked;
        this.found = List.copyOf(found);
        this.failures = List.copyOf(failures);
        this.scripts = scripts;
    }

    /** Its scripts, in its order; they are looked for when this is called. */
    public List<Script> scripts() {
        return scripts.get();
    }

    /** What the rules found, in the order of the file, as {@link Checker#check} tells it. */
    public List<Finding> findings() {
        return findings(List.of(), List.of());
    }

    /**
     * What the rules and other programs found, in the order of the file. The levels of the settings and the comments of the file
     * hold for all.
     *
     * @param ofScripts what other programs found in its scripts
     * @param programs the rules of the programs that were asked, whether they found something or not
     */
    public List<Finding> findings(List<Finding> ofScripts, List<String> programs) {
        List<Finding> all = new ArrayList<>(found);
        all.addAll(ofScripts);
        List<Finding> left = new ArrayList<>(checker.left(file, text, repositoryAsked, all, programs));
        left.addAll(failures);
        return Finding.sorted(left);
    }
}
