package solutions.letsbe.workflows.generator.report;

import java.util.ArrayList;
import java.util.List;
import solutions.letsbe.workflows.schema.rule.Example;
import solutions.letsbe.workflows.schema.rule.RuleSettings;
import solutions.letsbe.workflows.schema.rule.Target;

/** The files of an example as a page shows them: an absurdly long file or line is the point of some rules, and no help to read. */
final class ExampleText {
    private static final int MOST_LINES = 40;
    private static final int MOST_CHARACTERS = 100;

    private ExampleText() {}

    static List<String> lines(Example.File file) {
        List<String> all = file.text().lines().map(ExampleText::shortened).toList();
        if (all.size() <= MOST_LINES) {
            return all;
        }
        List<String> shown = new ArrayList<>(all.subList(0, MOST_LINES / 4));
        shown.add("... and " + (all.size() - shown.size()) + " lines more");
        return shown;
    }

    private static String shortened(String line) {
        return line.length() <= MOST_CHARACTERS ? line : line.substring(0, MOST_CHARACTERS) + "...";
    }

    /** Whether the path of a file says something. */
    static boolean isNamed(Example example, Example.File file) {
        return example.files().size() > 1 || !file.path().equals(Example.PATH);
    }

    /** What the example is held against, where that is not what is always meant. */
    static List<String> options(Example example) {
        RuleSettings settings = example.settings();
        List<String> options = new ArrayList<>();
        if (!settings.target().gitea().equals(Target.DEFAULT.gitea())) {
            options.add("--gitea " + settings.target().gitea());
        }
        if (!settings.target().runner().equals(Target.DEFAULT.runner())) {
            options.add("--runner " + settings.target().runner());
        }
        settings.runnerLabels().ifPresent(labels -> options.add("labels: [" + String.join(", ", labels) + "]"));
        settings.variables().ifPresent(variables -> options.add("variables: [" + String.join(", ", variables) + "]"));
        return options;
    }
}
