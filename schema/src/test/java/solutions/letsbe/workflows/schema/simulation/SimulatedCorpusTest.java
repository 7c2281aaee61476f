package solutions.letsbe.workflows.schema.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import solutions.letsbe.workflows.schema.language.EventName;
import solutions.letsbe.workflows.schema.repository.GivenFiles;
import solutions.letsbe.workflows.schema.repository.Repository;
import solutions.letsbe.workflows.schema.validation.Corpus;

/** Whatever stands in a file, its simulation ends soon and says something of every job. */
@EnabledIf("solutions.letsbe.workflows.schema.validation.Corpus#isThere")
class SimulatedCorpusTest {
    private static final Duration LONGEST = Duration.ofSeconds(10);

    @ParameterizedTest
    @ValueSource(strings = {"gitea-corpus", "gitea-corpus-history", "starter-workflows", "actionlint", "zizmor"})
    void simulatesEveryFileOnEveryEvent(String folder) {
        List<Path> files = Corpus.files(folder);
        assertThat(files).isNotEmpty();
        int jobs = 0;
        for (Path file : files) {
            String text = new String(Corpus.bytes(file), StandardCharsets.UTF_8);
            for (EventName event : EventName.values()) {
                jobs += simulated(file, text, Event.of(event), Assumptions.NONE);
            }
            jobs += simulated(file, text, Event.push("main").changing("a"), Hosted.on("1.22.6"));
            jobs += simulated(file, text, Event.tag("v1"), Hosted.on("28.0").ending(Result.FAILURE, "build"));
        }
        assertThat(jobs).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gitea-corpus", "actionlint"})
    void simulatesFilesThatSomebodyBroke(String folder) {
        Random random = new Random(7);
        for (Path file : Corpus.files(folder)) {
            StringBuilder text = new StringBuilder(new String(Corpus.bytes(file), StandardCharsets.UTF_8));
            for (int i = 0; i < 10 && text.length() > 1; i++) {
                int at = random.nextInt(text.length());
                if (random.nextBoolean()) {
                    text.deleteCharAt(at);
                } else {
                    text.insert(at, "{}[]:'\"-!*?$\n ".charAt(random.nextInt(14)));
                }
                simulated(file, text.toString(), Event.push("main").changing("a/b"), Assumptions.NONE);
            }
        }
    }

    private static int simulated(Path file, String text, Event event, Assumptions assumptions) {
        HostedRepository repository =
                new HostedRepository("acme", "app", Repository.of(new GivenFiles(Map.of(Hosted.CI, text))));
        Simulation simulation = Assertions.assertTimeoutPreemptively(
                LONGEST, () -> Simulation.of(List.of(repository), event, assumptions), file::toString);
        SimulatedWorkflow workflow = simulation.workflows().get(0);
        assertThat(workflow.start().why()).as(file.toString()).isNotBlank();
        if (workflow.starts()) {
            assertThat(Hosted.why(workflow)).as(file.toString()).isNotEmpty().noneMatch(String::isBlank);
        }
        return workflow.jobs().size();
    }
}
