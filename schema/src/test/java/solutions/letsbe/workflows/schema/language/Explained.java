package solutions.letsbe.workflows.schema.language;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds a parser to its promise: a value, or one sentence. */
final class Explained {
    private Explained() {}

    static void orRead(Runnable parser) {
        try {
            parser.run();
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageMatching("(?s).{10,}").hasNoCause();
        }
    }
}
