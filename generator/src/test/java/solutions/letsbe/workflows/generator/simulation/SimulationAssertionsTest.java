package solutions.letsbe.workflows.generator.simulation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static solutions.letsbe.workflows.dsl.Gitea.job;
import static solutions.letsbe.workflows.dsl.Gitea.push;
import static solutions.letsbe.workflows.dsl.Gitea.run;
import static solutions.letsbe.workflows.dsl.Gitea.workflow;
import static solutions.letsbe.workflows.dsl.expression.Functions.always;
import static solutions.letsbe.workflows.generator.simulation.Assumption.failing;
import static solutions.letsbe.workflows.generator.simulation.Assumption.gitea;
import static solutions.letsbe.workflows.generator.simulation.SimulationAssertions.assertThat;
import static solutions.letsbe.workflows.schema.simulation.CommitStatus.State.FAILURE;
import static solutions.letsbe.workflows.schema.simulation.CommitStatus.State.SKIPPED;
import static solutions.letsbe.workflows.schema.simulation.CommitStatus.State.SUCCESS;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.purpose.Purpose;
import solutions.letsbe.workflows.schema.simulation.Event;

/** The assertions hold where they should, and fail with what happened where they should not. */
class SimulationAssertionsTest {
    private static final Event CHANGE = Event.push("main").changing("hub/a.ts");

    private static Workflow<?> ci() {
        var look = run("./look").name("Look").writes("hub").purpose(Purpose.foretells("hub", List.of("hub")));
        var looking = job("look").runsOn("x");
        var hub = looking.output("hub", look.output("hub"));
        var looked = looking.steps(look).build();
        var build = job("build")
                .onlyIf(hub.is("true"))
                .runsOn("x")
                .steps(run("make"))
                .build();
        var gate = job("gate")
                .onlyIf(always())
                .needs(looked)
                .runsOn("x")
                .steps(run("./gate")
                        .env("BUILD", build.result())
                        .purpose(Purpose.failsIf(build.result().is("failure"))))
                .build();
        return workflow("ci")
                .on(push().branches("main"))
                .jobs(looked, build, gate)
                .build();
    }

    @Test
    void stepsForetell() {
        assertThat(ci())
                .on(CHANGE)
                .startsExactly("ci")
                .runsExactly("ci / look", "ci / build", "ci / gate")
                .runsInOrder("ci / look", "ci / build", "ci / gate")
                .reportsExactly("ci / look (push)", "ci / build (push)", "ci / gate (push)");
        assertThat(ci())
                .on(Event.push("main").changing("hubris"))
                .runsExactly("ci / look", "ci / gate")
                .skips("ci / build")
                .reports("ci / build (push)", SKIPPED);
        assertThat(ci()).on(Event.push("main")).cannotTell("ci / build", "ci / gate");
        assertThat(ci()).on(Event.push("dev")).startsNothing().doesNotStart("ci.yml");
    }

    @Test
    void gatesFailAsTheySay() {
        assertThat(ci())
                .on(CHANGE)
                .with(failing("build"))
                .fails("ci / build", "ci / gate")
                .reports("ci / gate (push)", FAILURE);
        assertThat(ci()).on(CHANGE).with(failing("look"), gitea("1.24")).reports("ci / build (push)", SUCCESS);
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                wrong(event -> event.runsExactly("ci / look"), "expected no other job to run, but 'ci / build' does"),
                wrong(event -> event.skips("ci / build"), "expected 'ci / build' to be 'skipped', but it is 'runs'"),
                wrong(event -> event.doesNotStart("ci"), "expected 'ci' not to start, but it does"),
                wrong(event -> event.starts("other"), "there is no workflow 'other'"),
                wrong(event -> event.runs("ci / other"), "there is no job 'ci / other' in what starts"),
                wrong(event -> event.startsNothing(), "'ci' starts too"),
                wrong(event -> event.runsInOrder("ci / build", "ci / look"), "expected 'ci / look' to wait for"),
                wrong(event -> event.reports("ci / build (push)", FAILURE), "to be failure, but it is success"),
                wrong(event -> event.reports("ci / build (tag)", SUCCESS), "but nothing posts it"),
                wrong(event -> event.reportsExactly(), "expected the statuses []"),
                wrong(event -> event.doesNotReport("ci / look (push)"), "but there is one"),
                wrong(event -> event.cannotTell("ci / look"), "to be 'unknown'"),
                wrong(event -> event.waits("ci / look"), "to be 'waits'"));
    }

    private static Arguments wrong(Consumer<EventAssert> assertion, String message) {
        return Arguments.of(assertion, message);
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void tellsWhatHappenedInstead(Consumer<EventAssert> assertion, String message) {
        EventAssert event = assertThat(ci()).on(CHANGE);
        assertThatThrownBy(() -> assertion.accept(event))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(message)
                .hasMessageContaining("push to main, changing hub/a.ts, on Gitea");
    }
}
