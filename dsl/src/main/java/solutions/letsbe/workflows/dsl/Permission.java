package solutions.letsbe.workflows.dsl;

import java.util.Optional;
import solutions.letsbe.workflows.dsl.value.PlainText;

/**
 * What the run's token may do with one part of the repository; enforced since Gitea 1.26.
 *
 * @param scope the part
 * @param level how much
 * @param comment why
 */
public record Permission(Scope scope, Level level, Optional<String> comment) {
    /** Without a word why. */
    public Permission(Scope scope, Level level) {
        this(scope, level, Optional.empty());
    }

    /** Why it is needed: a comment beside it in the YAML. */
    public Permission because(String reason) {
        return new Permission(scope, level, Optional.of(PlainText.printable("because(...)", reason)));
    }

    /** The parts that Gitea knows. What GitHub has beside them does nothing on Gitea. */
    public enum Scope {
        /** Runs, artifacts and caches. */
        ACTIONS("actions"),
        /** Code and releases together. */
        CONTENTS("contents"),
        /** Code; only Gitea has it apart. */
        CODE("code"),
        /** Releases; only Gitea has it apart. */
        RELEASES("releases"),
        /** Issues. */
        ISSUES("issues"),
        /** Pull requests. */
        PULL_REQUESTS("pull-requests"),
        /** Packages. */
        PACKAGES("packages"),
        /** Projects; only Gitea has it. */
        PROJECTS("projects"),
        /** The wiki; only Gitea has it. */
        WIKI("wiki");

        private final String text;

        Scope(String text) {
            this.text = text;
        }

        /** The key in the YAML. */
        public String text() {
            return text;
        }
    }

    /** How much. */
    public enum Level {
        /** Look. */
        READ("read"),
        /** Look and change. */
        WRITE("write"),
        /** Nothing. */
        NONE("none");

        private final String text;

        Level(String text) {
            this.text = text;
        }

        /** The word in the YAML. */
        public String text() {
            return text;
        }
    }
}
