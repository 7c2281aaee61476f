package solutions.letsbe.workflows.schema.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Some files of a repository, and what is said about them.
 *
 * @param files the files
 * @param settings what they are held against
 */
public record Example(List<File> files, RuleSettings settings) {
    /** Where the file of an example stands that says nothing else. */
    public static final String PATH = ".gitea/workflows/example.yml";

    /**
     * A file of an example.
     *
     * @param path from the top of the repository, with {@code /}
     * @param text what it says
     */
    public record File(String path, String text) {}

    /** Copies the files. */
    public Example {
        files = List.copyOf(files);
    }

    /** One workflow. */
    public static Example of(String workflow) {
        return new Example(List.of(new File(PATH, workflow)), RuleSettings.DEFAULT);
    }

    /** One file of this path. */
    public static Example of(String path, String text) {
        return new Example(List.of(new File(path, text)), RuleSettings.DEFAULT);
    }

    /** The same with one more file. */
    public Example and(String path, String text) {
        List<File> more = new ArrayList<>(files);
        more.add(new File(path, text));
        return new Example(more, settings);
    }

    /** The same under other settings. */
    public Example under(UnaryOperator<RuleSettings> change) {
        return new Example(files, change.apply(settings));
    }
}
