package solutions.letsbe.workflows.schema.rule;

import java.util.regex.Pattern;

/**
 * What a rule means: its page of documentation.
 *
 * @param name its name, words with {@code -} between them, as reports and settings have it
 * @param level how much it matters where nobody says something else; {@link Level#OFF} for a rule that must be asked for
 * @param summary what is wrong when it speaks, one sentence without a full stop
 * @param why why that is wrong and what Gitea does with it, in sentences
 * @param source where that is known from: a version, a file of Gitea's source, an issue, a page of documentation
 * @param wrong files in which this rule finds something, and no other rule does
 * @param right the same as it should be: no rule finds anything
 */
public record RuleDescription(
        String name, Level level, String summary, String why, String source, Example wrong, Example right) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /**
     * A description.
     *
     * @throws IllegalArgumentException if the name has another form, or something is missing
     */
    public RuleDescription {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("'" + name + "' is no name of a rule");
        }
        if (summary.isBlank() || summary.endsWith(".") || why.isBlank() || source.isBlank()) {
            throw new IllegalArgumentException(
                    "the rule " + name + " needs a summary without a full stop, a reason and a source");
        }
    }

    /** A rule whose findings are errors. */
    public static Draft error(String name) {
        return new Draft(name, Level.ERROR);
    }

    /** A rule whose findings are warnings. */
    public static Draft warning(String name) {
        return new Draft(name, Level.WARNING);
    }

    /** A rule whose findings are worth knowing. */
    public static Draft info(String name) {
        return new Draft(name, Level.INFO);
    }

    /** A rule that is asked only where somebody gives it a level. */
    public static Draft optional(String name) {
        return new Draft(name, Level.OFF);
    }

    /** A description in the making. */
    public static final class Draft {
        private final String name;
        private final Level level;
        private String summary = "";
        private String why = "";
        private String source = "";
        private Example wrong = Example.of("");

        private Draft(String name, Level level) {
            this.name = name;
            this.level = level;
        }

        /** What is wrong when it speaks, one sentence without a full stop. */
        public Draft summary(String words) {
            summary = words;
            return this;
        }

        /** Why, in sentences. */
        public Draft why(String words) {
            why = words.strip();
            return this;
        }

        /** Where that is known from. */
        public Draft source(String words) {
            source = words;
            return this;
        }

        /** A workflow in which only this rule finds something. */
        public Draft wrong(String workflow) {
            return wrong(Example.of(workflow));
        }

        /** Files in which only this rule finds something. */
        public Draft wrong(Example files) {
            wrong = files;
            return this;
        }

        /** The workflow as it should be. This ends the description. */
        public RuleDescription right(String workflow) {
            return right(Example.of(workflow).under(settings -> wrong.settings()));
        }

        /** The files as they should be. This ends the description. */
        public RuleDescription right(Example files) {
            return new RuleDescription(name, level, summary, why, source, wrong, files);
        }
    }
}
