package solutions.letsbe.workflows.dsl.protection;

import solutions.letsbe.workflows.dsl.location.InvalidWorkflowException;
import solutions.letsbe.workflows.dsl.location.Location;

/** Who may do what a rule limits: a user, or a team of the organisation that owns the repository. */
public sealed interface Member {
    /** The name as Gitea knows it, without the organisation. */
    String name();

    /** A user, a bot included. */
    record User(String name) implements Member {
        /**
         * Refuses what is no name.
         *
         * @throws InvalidWorkflowException if it holds other characters than letters, digits, {@code .}, {@code _} and {@code -}
         */
        public User {
            check("a user", name);
        }
    }

    /** A team. Only the repositories of an organisation can name one. */
    record Team(String name) implements Member {
        /**
         * Refuses what is no name.
         *
         * @throws InvalidWorkflowException if it holds other characters than letters, digits, {@code .}, {@code _} and {@code -}
         */
        public Team {
            check("a team", name);
        }
    }

    private static void check(String what, String name) {
        if (!name.matches("[A-Za-z0-9][-._A-Za-z0-9]{0,254}")) {
            throw new InvalidWorkflowException(
                    Location.here(),
                    "'" + name + "' is no name of " + what
                            + ": letters, digits, '.', '_' and '-' only, without '@' and organisation");
        }
    }
}
