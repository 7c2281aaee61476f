package solutions.letsbe.workflows.schema.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Mutated input for every parser. A few inputs in a normal build; as many as one likes in a soak:
 * {@code mvn -pl schema test -Dtest=ParserFuzzTest -Dsoak=200000 [-Dsoak.seed=7]}, which prints what was read.
 */
class ParserFuzzTest {
    private static final long INPUTS = Long.getLong("soak", 400);
    private static final long SEED = Long.getLong("soak.seed", 20_261_124);

    /** Far more than any input takes; that a parser ends at all is what matters. */
    private static final Duration MOST = Duration.ofSeconds(60).plusMillis(INPUTS * 20);

    @ParameterizedTest
    @EnumSource
    void nothingEscapesAndEverythingEnds(Parser parser) throws Exception {
        long start = System.nanoTime();
        FutureTask<Soak> task = new FutureTask<>(() -> Soak.of(parser, INPUTS, SEED));
        Thread thread = new Thread(task, "soak of " + parser);
        thread.setDaemon(true);
        thread.start();
        Soak soak;
        try {
            soak = task.get(MOST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError(String.valueOf(e.getCause()), e);
        }
        assertThat(soak.inputs()).isEqualTo(INPUTS);
        if (System.getProperty("soak") != null) {
            System.out.println(soak.line(parser, (System.nanoTime() - start) / 1e9));
        }
    }

    @Test
    void theSameSeedGivesTheSameInput() {
        assertThat(new Mutation(Parser.YAML.seeds(), 7).next())
                .isEqualTo(new Mutation(Parser.YAML.seeds(), 7).next())
                .isNotEqualTo(new Mutation(Parser.YAML.seeds(), 8).next());
    }
}
