package solutions.letsbe.workflows.dsl.model;

import static org.assertj.core.api.Assertions.assertThat;
import static solutions.letsbe.workflows.dsl.Gitea.job;
import static solutions.letsbe.workflows.dsl.Gitea.push;
import static solutions.letsbe.workflows.dsl.Gitea.run;
import static solutions.letsbe.workflows.dsl.Gitea.workflow;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import solutions.letsbe.workflows.dsl.Job;
import solutions.letsbe.workflows.dsl.RunStep;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.location.Location;
import solutions.letsbe.workflows.dsl.zone.AnyZone;
import solutions.letsbe.workflows.dsl.zone.DefaultZone;

/** Every element knows the author's lines that made it. */
final class LocationTest {
    private static final String HERE = LocationTest.class.getName();

    private static int line() {
        return StackWalker.getInstance()
                .walk(frames -> frames.skip(1).findFirst().orElseThrow())
                .getLineNumber();
    }

    private static int lineIn(RunStep<AnyZone> step, String className) {
        return step.settings().location().in(className).orElseThrow().line();
    }

    @Test
    void elementsNameTheirOwnLine() {
        int before = line();
        RunStep<AnyZone> step = run("make");
        var draft = job("one").runsOn("ubuntu");
        Job<DefaultZone> job = draft.steps(step.name("later").env("A", "b")).build();
        var trigger = push();
        var open = workflow("ci");
        Workflow<DefaultZone> workflow = open.on(trigger).jobs(job).build();

        assertThat(step.settings().location()).hasToString("LocationTest.java:" + (before + 1));
        assertThat(job.steps().get(0).settings().location())
                .isEqualTo(step.settings().location());
        assertThat(job.location()).hasToString("LocationTest.java:" + (before + 2));
        assertThat(workflow.triggers().get(0).settings().location()).hasToString("LocationTest.java:" + (before + 4));
        assertThat(workflow.location()).hasToString("LocationTest.java:" + (before + 5));
    }

    @Test
    void helperIsInnermostAndTheCallerIsKnown() {
        int before = line();
        RunStep<AnyZone> step = SharedSteps.build("all");

        Location location = step.settings().location();
        assertThat(location.toString()).startsWith("SharedSteps.java:");
        assertThat(lineIn(step, HERE)).isEqualTo(before + 1);
        assertThat(location.in("no.such.Type")).isEmpty();
    }

    @Test
    void lambdasAndStreamsKeepTheLine() {
        Stream<String> names = Stream.of("a", "b");
        int before = line();
        Supplier<RunStep<AnyZone>> late = () -> run("make");
        var many = names.map(name -> run(name)).toList();
        var references = Stream.of("a").map(SharedSteps::build).toList();

        assertThat(lineIn(late.get(), HERE)).isEqualTo(before + 1);
        assertThat(many).allSatisfy(step -> assertThat(lineIn(step, HERE)).isEqualTo(before + 2));
        assertThat(lineIn(references.get(0), HERE)).isEqualTo(before + 3);
    }

    @Test
    void constantsNameWhereTheyAreDeclared() {
        assertThat(SharedSteps.CONSTANT.settings().location().toString()).startsWith("SharedSteps.java:");
    }

    @Test
    void nestedClassesBelongToTheirOuterOne() {
        assertThat(Nested.made().settings().location().in(HERE)).isPresent();
        assertThat(Nested.made().settings().location().in(HERE.substring(0, HERE.length() - 1)))
                .isEmpty();
    }

    @Test
    void framesAreTheAuthorsAndFew() {
        Location location = deep(100);

        assertThat(location.frames()).hasSizeBetween(1, 50);
        assertThat(location.frames()).noneMatch(frame -> frame.className().startsWith("java."));
        assertThat(location.frames()).noneMatch(frame -> frame.className().endsWith("dsl.Gitea"));
    }

    private static Location deep(int depth) {
        return depth == 0 ? run("make").settings().location() : deep(depth - 1);
    }

    private static final class Nested {
        static RunStep<AnyZone> made() {
            return run("make");
        }
    }
}
