package solutions.letsbe.pipelines.deploy;

import java.util.List;

/** How an environment finds out whether what is live works. */
public sealed interface Watch {
    /** The name of the suite in the environment's summary. */
    String suite();

    /**
     * After every host has it: asks from outside for what a component must answer.
     *
     * @param answers lines of {@code COMPONENT STATUS URL}; a component without one fails
     */
    record Smoke(List<String> answers) implements Watch {
        /** Copies the list. */
        public Smoke {
            answers = List.copyOf(answers);
        }

        @Override
        public String suite() {
            return "smoke";
        }
    }

    /**
     * On the first host, before the others get it: its health and the share of errors for five minutes.
     *
     * @param probeUrl where a component is watched, with <code>{host}</code> and <code>{component}</code> in it
     */
    record Canary(String probeUrl) implements Watch {
        @Override
        public String suite() {
            return "canary";
        }
    }
}
