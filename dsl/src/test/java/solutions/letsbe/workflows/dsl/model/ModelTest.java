package solutions.letsbe.workflows.dsl.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static solutions.letsbe.workflows.dsl.Gitea.READ;
import static solutions.letsbe.workflows.dsl.Gitea.axis;
import static solutions.letsbe.workflows.dsl.Gitea.container;
import static solutions.letsbe.workflows.dsl.Gitea.contents;
import static solutions.letsbe.workflows.dsl.Gitea.cron;
import static solutions.letsbe.workflows.dsl.Gitea.group;
import static solutions.letsbe.workflows.dsl.Gitea.job;
import static solutions.letsbe.workflows.dsl.Gitea.matrix;
import static solutions.letsbe.workflows.dsl.Gitea.pullRequest;
import static solutions.letsbe.workflows.dsl.Gitea.push;
import static solutions.letsbe.workflows.dsl.Gitea.remoteWorkflow;
import static solutions.letsbe.workflows.dsl.Gitea.run;
import static solutions.letsbe.workflows.dsl.Gitea.schedule;
import static solutions.letsbe.workflows.dsl.Gitea.secret;
import static solutions.letsbe.workflows.dsl.Gitea.step;
import static solutions.letsbe.workflows.dsl.Gitea.uses;
import static solutions.letsbe.workflows.dsl.Gitea.workflow;
import static solutions.letsbe.workflows.dsl.Gitea.workflowCall;
import static solutions.letsbe.workflows.dsl.Gitea.workflowDispatch;
import static solutions.letsbe.workflows.dsl.expression.Contexts.github;
import static solutions.letsbe.workflows.dsl.expression.Functions.and;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import solutions.letsbe.workflows.dsl.ActionStep;
import solutions.letsbe.workflows.dsl.Axis;
import solutions.letsbe.workflows.dsl.Job;
import solutions.letsbe.workflows.dsl.JobBody;
import solutions.letsbe.workflows.dsl.RunStep;
import solutions.letsbe.workflows.dsl.UntypedOutputs;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.event.Choice;
import solutions.letsbe.workflows.dsl.event.Input;
import solutions.letsbe.workflows.dsl.expression.Expr;
import solutions.letsbe.workflows.dsl.value.InputValue;
import solutions.letsbe.workflows.dsl.zone.AnyZone;
import solutions.letsbe.workflows.dsl.zone.DefaultZone;

final class ModelTest {
    private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

    private static Job<DefaultZone> plain(String id) {
        return job(id).runsOn("ubuntu").steps(run("make")).build();
    }

    /** One of everything, made anew at each call. */
    private static Workflow<DefaultZone> full() {
        Axis<Integer> node = axis("node", 18, 20);
        Input<Boolean> dryRun = Input.flag("dry-run").orElse(true);
        RunStep<AnyZone> make = run("make").name("Make it").writes("digest");
        var draft = job("build").runsOn("ubuntu", "big").matrix(matrix(node).exclude(node.at(20)));
        Expr<String> digest = draft.output("digest", make.output("digest"));
        Job<DefaultZone> build = draft.env("A", "1")
                .service("db", container("postgres").ports("5432").env("P", secret("P")))
                .steps(
                        make.env("NODE", node.value()),
                        step(uses("a/b", COMMIT, "v1").with("x", 1)))
                .timeoutMinutes(5)
                .build();
        Input<String> region = Input.text("region");
        Job<DefaultZone> call = job("call")
                .calls(remoteWorkflow("o/r/.gitea/workflows/w.yml", "v1", workflowCall(region)))
                .with(region, digest)
                .onlyIf(dryRun.value())
                .build();
        return workflow("ci")
                .on(
                        push().branches("main"),
                        pullRequest(),
                        schedule(cron("0 3 * * *").in("UTC")),
                        workflowDispatch(dryRun, Choice.of("level", "low", "high")))
                .permissions(contents(READ))
                .concurrency(group("ci", github().ref()).cancelInProgress())
                .env("B", "2")
                .jobs(build, call)
                .raw("x", Map.of("a", 1, "b", 2))
                .because("it must")
                .build();
    }

    @Test
    void equalWhereverItWasWritten() {
        Workflow<DefaultZone> one = full();
        Workflow<DefaultZone> same = full();

        assertThat(one).isEqualTo(same).hasSameHashCodeAs(same).hasToString(same.toString());
        assertThat(one.toString()).doesNotContainPattern("@[0-9a-f]{6,8}\\b");
        assertThat(plain("a").location()).isNotEqualTo(one.jobs().get(0).location());
        assertThat(plain("a"))
                .isEqualTo(job("a").runsOn("ubuntu").steps(run("make")).build());
        assertThat(plain("a")).isNotEqualTo(plain("b"));
        assertThat(run("make")).isEqualTo(run("make")).isNotEqualTo(run("make").name("x"));
        assertThat(push().branches("a")).isEqualTo(push().branches("a")).isNotEqualTo(push().branches("b"));
        assertThat(Input.text("a")).isEqualTo(Input.text("a")).isNotEqualTo(Input.flag("a"));
        assertThat(Input.text("a").hashCode()).isEqualTo(Input.text("a").hashCode());
        assertThat(axis("a", 1)).isEqualTo(axis("a", 1)).isNotEqualTo(axis("a", 2));
    }

    @Test
    void needsFollowFromWhatIsReadInTheOrderOfFirstMention() {
        Job<DefaultZone> a = plain("a");
        Job<DefaultZone> b = plain("b");
        Job<DefaultZone> c = plain("c");
        Job<DefaultZone> last = job("last")
                .runsOn("ubuntu")
                .needs(c)
                .onlyIf(and(b.result().is("success"), c.result().is("success")))
                .steps(run("echo").env("A", a.result()).env("B", b.result()))
                .build();

        assertThat(last.needs()).containsExactly("c", "b", "a");
        assertThat(a.needs()).isEmpty();
    }

    @Test
    void needsFollowFromEveryPlace() {
        Job<DefaultZone> a = plain("a");
        Expr<String> read = a.result();
        List<Job<DefaultZone>> readers = new ArrayList<>();
        readers.add(job("r1").runsOn(read).steps(run("x")).build());
        readers.add(job("r2").runsOn("u").env("A", read).steps(run("x")).build());
        readers.add(job("r3")
                .runsOn("u")
                .concurrency(group("g", read))
                .steps(run("x"))
                .build());
        readers.add(
                job("r4").runsOn("u").container(container(read)).steps(run("x")).build());
        readers.add(job("r5")
                .runsOn("u")
                .service("s", container("i").env("A", read))
                .steps(run("x"))
                .build());
        readers.add(job("r6").runsOn("u").steps(run("x").workingDirectory(read)).build());
        readers.add(job("r7").runsOn("u").steps(run("x").name(read)).build());
        readers.add(job("r8").runsOn("u").steps(run("x").onlyIf(read.is("y"))).build());
        readers.add(job("r9")
                .runsOn("u")
                .steps(run("x").continueOnError(read.is("y")))
                .build());
        readers.add(job("r10")
                .runsOn("u")
                .steps(step(uses("a/b", COMMIT, "").with("i", read)))
                .build());
        readers.add(job("r11")
                .runsOn("u")
                .continueOnError(read.is("y"))
                .steps(run("x"))
                .build());
        readers.add(job("r12")
                .runsOn("u")
                .matrix(matrix(axis("m", 1)))
                .name(read)
                .steps(run("x"))
                .build());

        assertThat(readers).allSatisfy(job -> assertThat(job.needs()).containsExactly("a"));
    }

    @Test
    void laddersAreBuiltSoon() {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            Job<DefaultZone> left = plain("l0");
            Job<DefaultZone> right = plain("r0");
            List<Job<DefaultZone>> all = new ArrayList<>(List.of(left, right));
            for (int i = 1; i <= 60; i++) {
                Job<DefaultZone> nextLeft = rung("l" + i, left, right);
                Job<DefaultZone> nextRight = rung("r" + i, left, right);
                left = nextLeft;
                right = nextRight;
                all.addAll(List.of(left, right));
            }
            var builder = workflow("ladder").on(push()).jobs(all.get(0));
            all.subList(1, all.size()).forEach(builder::jobs);
            Workflow<DefaultZone> ladder = builder.build();

            assertThat(ladder.hashCode()).isEqualTo(ladder.hashCode());
            assertThat(ladder).isEqualTo(builder.build());
            assertThat(ladder.toString().length()).isLessThan(1_000_000);
            assertThat(left.needs()).containsExactly("l59", "r59");
        });
    }

    private static Job<DefaultZone> rung(String id, Job<DefaultZone> left, Job<DefaultZone> right) {
        return job(id).runsOn("ubuntu")
                .onlyIf(and(left.result().is("success"), right.result().is("success")))
                .steps(run("make"))
                .build();
    }

    @Test
    void idOfAStepComesFromItsNameAndStaysWhenAnotherIsInserted() {
        RunStep<AnyZone> make = run("make").name("Build the Hub (fast)").writes("out");
        ActionStep<AnyZone, UntypedOutputs> push = step(uses("docker/build-push-action", COMMIT, "v6"));
        Expr<String> out = make.output("out");
        Expr<String> digest = push.outputs().get("digest");
        RunStep<AnyZone> last = run("echo").env("A", out).env("B", digest);

        Job<DefaultZone> before = job("a").runsOn("u").steps(make, push, last).build();
        Job<DefaultZone> after = job("a").runsOn("u")
                .steps(run("new"), make, run("newer"), push, last)
                .build();

        assertThat(out).hasToString("steps.build-the-hub-fast.outputs.out");
        assertThat(digest).hasToString("steps.build-push-action.outputs.digest");
        assertThat(before.steps()).allSatisfy(step -> assertThat(after.steps()).contains(step));
    }

    @Test
    void copiesOfAStepAreThatStep() {
        RunStep<AnyZone> make = run("make").name("Make").writes("out");
        Expr<String> out = make.output("out");

        Job<DefaultZone> job = job("a").runsOn("u")
                .steps(
                        make.env("X", "y").continueOnError().shell("bash"),
                        run("echo").env("OUT", out))
                .build();

        assertThat(job.steps()).hasSize(2);
    }

    @Test
    void stepsAndTriggersAreNeverChangedInPlace() {
        RunStep<AnyZone> make = run("make");
        make.name("other").env("A", "b");
        var push = push();
        push.branches("main");

        assertThat(make).isEqualTo(run("make"));
        assertThat(push).isEqualTo(push());
    }

    @Test
    void collectionsCannotBeChanged() {
        Workflow<DefaultZone> ci = full();
        Job<?> build = ci.jobs().get(0);
        JobBody.Call call = (JobBody.Call) ci.jobs().get(1).body();
        List<Collection<?>> collections = List.of(
                ci.jobs(),
                ci.triggers(),
                ci.raw(),
                ci.env().keySet(),
                build.env().keySet(),
                ci.jobs().get(1).needs(),
                build.steps(),
                build.outputs().keySet(),
                build.services().keySet(),
                ci.jobs().get(1).neededJobs(),
                call.inputs().keySet(),
                ((Map<?, ?>) ci.raw().get(0).value()).keySet(),
                ci.triggers().get(0).settings().filters().keySet());

        assertThat(collections).doesNotContain(List.of()).allSatisfy(each -> assertThatExceptionOfType(
                        UnsupportedOperationException.class)
                .isThrownBy(each::clear));
    }

    @Test
    void builtJobIsNotChangedThroughItsBuilder() {
        Input<String> a = Input.text("a");
        Input<String> b = Input.text("b");
        var call = job("call")
                .calls(remoteWorkflow("o/r/.gitea/workflows/w.yml", "v1", workflowCall(a, b)))
                .with(a, "1");
        Job<DefaultZone> built = call.build();
        call.with(b, "2");
        var steps = job("steps").runsOn("u").steps(run("one"));
        Job<DefaultZone> one = steps.build();
        steps.steps(run("two")).env("A", "b");

        assertThat(((JobBody.Call) built.body()).inputs()).containsOnlyKeys("a");
        assertThat(one.steps()).hasSize(1);
        assertThat(one.env()).isEmpty();
    }

    @Test
    void rawKeepsAnOrderAndCopies() {
        Map<String, Object> mine = new HashMap<>();
        for (int i = 0; i < 20; i++) {
            mine.put("key" + (i * 7919) % 20, i);
        }
        RunStep<AnyZone> step = run("make").raw("x", mine);
        mine.clear();

        Map<?, ?> kept = (Map<?, ?>) step.settings().raw().get(0).value();
        assertThat(kept).hasSize(20);
        assertThat(kept.keySet().stream().map(String::valueOf).toList()).isSorted();
    }

    @Test
    void envKeepsTheOrderOfWriting() {
        Job<DefaultZone> job = job("a").runsOn("u")
                .env("Z", "1")
                .env("A", "2")
                .env("M", "3")
                .steps(run("x"))
                .build();

        assertThat(job.env())
                .containsExactly(
                        Map.entry("Z", new InputValue.Literal("1")),
                        Map.entry("A", new InputValue.Literal("2")),
                        Map.entry("M", new InputValue.Literal("3")));
    }
}
