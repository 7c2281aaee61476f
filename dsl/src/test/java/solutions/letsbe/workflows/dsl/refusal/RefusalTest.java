package solutions.letsbe.workflows.dsl.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static solutions.letsbe.workflows.dsl.Gitea.READ;
import static solutions.letsbe.workflows.dsl.Gitea.WRITE;
import static solutions.letsbe.workflows.dsl.Gitea.axis;
import static solutions.letsbe.workflows.dsl.Gitea.container;
import static solutions.letsbe.workflows.dsl.Gitea.contents;
import static solutions.letsbe.workflows.dsl.Gitea.cron;
import static solutions.letsbe.workflows.dsl.Gitea.group;
import static solutions.letsbe.workflows.dsl.Gitea.job;
import static solutions.letsbe.workflows.dsl.Gitea.matrix;
import static solutions.letsbe.workflows.dsl.Gitea.pullRequest;
import static solutions.letsbe.workflows.dsl.Gitea.push;
import static solutions.letsbe.workflows.dsl.Gitea.run;
import static solutions.letsbe.workflows.dsl.Gitea.secret;
import static solutions.letsbe.workflows.dsl.Gitea.step;
import static solutions.letsbe.workflows.dsl.Gitea.uses;
import static solutions.letsbe.workflows.dsl.Gitea.usesDocker;
import static solutions.letsbe.workflows.dsl.Gitea.usesLocal;
import static solutions.letsbe.workflows.dsl.Gitea.workflow;
import static solutions.letsbe.workflows.dsl.Gitea.workflowCall;
import static solutions.letsbe.workflows.dsl.expression.Contexts.env;
import static solutions.letsbe.workflows.dsl.expression.Contexts.github;
import static solutions.letsbe.workflows.dsl.expression.Contexts.runner;
import static solutions.letsbe.workflows.dsl.expression.Functions.always;
import static solutions.letsbe.workflows.dsl.expression.Functions.format;
import static solutions.letsbe.workflows.dsl.expression.Functions.hashFiles;
import static solutions.letsbe.workflows.dsl.expression.Functions.rawExpression;
import static solutions.letsbe.workflows.dsl.expression.Functions.text;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import solutions.letsbe.workflows.dsl.Axis;
import solutions.letsbe.workflows.dsl.Job;
import solutions.letsbe.workflows.dsl.JobWithoutSteps;
import solutions.letsbe.workflows.dsl.RunStep;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.event.CallSecret;
import solutions.letsbe.workflows.dsl.event.Choice;
import solutions.letsbe.workflows.dsl.event.Input;
import solutions.letsbe.workflows.dsl.expression.Expr;
import solutions.letsbe.workflows.dsl.location.InvalidWorkflowException;
import solutions.letsbe.workflows.dsl.zone.AnyZone;
import solutions.letsbe.workflows.dsl.zone.Checks;
import solutions.letsbe.workflows.dsl.zone.DefaultZone;
import solutions.letsbe.workflows.dsl.zone.InRepository;
import solutions.letsbe.workflows.dsl.zone.Runner;
import solutions.letsbe.workflows.dsl.zone.Secret;

/** What types cannot see is refused at once, and the message begins with the author's line. */
class RefusalTest {
    private static final String COMMIT = "0123456789012345678901234567890123456789";

    @InRepository("shop")
    interface Review extends Checks {}

    /**
     * A refusal.
     *
     * @param words a part of the message
     * @param mistake what an author might write
     */
    record Refusal(String words, Runnable mistake) {
        @Override
        public String toString() {
            return words;
        }
    }

    private static Refusal refusal(String words, Runnable mistake) {
        return new Refusal(words, mistake);
    }

    private static Job<DefaultZone> simple(String id) {
        return job(id).runsOn("l").steps(run("true")).build();
    }

    static Stream<Refusal> refusals() {
        Axis<String> node = axis("node", "20");
        Input<String> input = Input.text("name");
        return Stream.of(
                refusal("which is not in the workflow 'w'", () -> workflow("w")
                        .on(push())
                        .jobs(job("b").runsOn("l")
                                .needs(simple("a"))
                                .steps(run("true"))
                                .build())
                        .build()),
                refusal("which is not in the workflow 'w'", () -> workflow("w")
                        .on(push())
                        .jobs(
                                simple("a"),
                                job("b").runsOn("l")
                                        .needs(simple("a"))
                                        .steps(run("true"))
                                        .build())
                        .build()),
                refusal("two jobs with the id 'a'", () -> workflow("w")
                        .on(push())
                        .jobs(simple("a"), simple("a"))
                        .build()),
                refusal("two steps with the id 'X'", () -> job("a").runsOn("l")
                        .steps(run("true").id("x"), run("false").id("X"))
                        .build()),
                refusal("does not stand before it", () -> {
                    RunStep<AnyZone> late =
                            run("echo v=1 >> $GITHUB_OUTPUT").id("late").writes("v");
                    job("a").runsOn("l")
                            .steps(run("true").env("V", late.output("v")), late)
                            .build();
                }),
                refusal("declares the output 'v' of a step that it does not have", () -> {
                    JobWithoutSteps<DefaultZone> a = job("a").runsOn("l");
                    a.output("v", run("x").id("other").writes("v").output("v"));
                    a.steps(run("true")).build();
                }),
                refusal(
                        "does not say that it writes 'w'",
                        () -> run("x").id("s").writes("v").output("w")),
                refusal("needs a name", () -> run("x").writes("v").output("v")),
                refusal("has no output 'digest'", () -> simple("a").output("digest")),
                refusal("is not built yet", () -> {
                    JobWithoutSteps<DefaultZone> a = job("a").runsOn("l");
                    JobWithoutSteps<DefaultZone> b = job("b").runsOn("l");
                    Expr<String> of = a.output("x", text("1"));
                    Expr<String> back = b.output("y", text("2"));
                    a.steps(run("true").env("Y", back)).build();
                    b.steps(run("true").env("X", of)).build();
                }),
                refusal("reads its own output", () -> {
                    JobWithoutSteps<DefaultZone> a = job("a").runsOn("l");
                    Expr<String> own = a.output("x", text("1"));
                    a.steps(run("true").env("X", own)).build();
                }),
                refusal("pattern '[a' is wrong", () -> push().branches("[a")),
                refusal("pattern './src' is wrong", () -> push().paths("./src")),
                refusal("cannot stand together", () -> push().branches("main").branchesIgnore("x")),
                refusal("nothing but exceptions", () -> workflow("w")
                        .on(push().branches("!main"))
                        .jobs(simple("a"))
                        .build()),
                refusal("the schedule '0 25 * * *' is wrong", () -> cron("0 25 * * *")),
                refusal("is no time zone", () -> cron("0 3 * * *").in("Mars/Olympus")),
                refusal(
                        "names the event push twice",
                        () -> workflow("w").on(push(), push()).jobs(simple("a")).build()),
                refusal("reads 'env' in jobs.<job_id>.if", () -> job("a").runsOn("l")
                        .onlyIf(env("X").eq("y"))
                        .steps(run("true"))
                        .build()),
                refusal("reads 'runner' in jobs.<job_id>.env", () -> job("a").runsOn("l")
                        .env("OS", runner().os())
                        .steps(run("true"))
                        .build()),
                refusal("calls hashfiles() in jobs.<job_id>.if", () -> job("a").runsOn("l")
                        .onlyIf(hashFiles("x").eq("y"))
                        .steps(run("true"))
                        .build()),
                refusal("reads 'steps' in concurrency", () -> workflow("w")
                        .on(push())
                        .concurrency(group("g", run("x").id("s").writes("v").output("v")))
                        .jobs(simple("a"))
                        .build()),
                refusal("mentions the secrets context", () -> run("x").raw("env", Map.of("A", "${{ secrets.B }}"))),
                refusal("reads the secrets context", () -> rawExpression("secrets.TOKEN")),
                refusal("is wrong", () -> rawExpression("a ==")),
                refusal("holds '${{'", () -> run("echo ${{ github.event.pull_request.title }}")),
                refusal("holds '${{'", () -> run("x").env("A", "${{ github.sha }}")),
                refusal("an empty script", () -> run("  \n")),
                refusal("all 40 hexadecimal digits", () -> uses("o/n", "v1", "v1")),
                refusal("is no action", () -> uses("o/n@v1", COMMIT, "v1")),
                refusal("is not pinned", () -> usesDocker("alpine:3")),
                refusal("is no local action", () -> usesLocal("actions/setup")),
                refusal(
                        "the input path of o/n is set twice",
                        () -> uses("o/n", COMMIT, "v1").with("path", "a").with("path", "b")),
                refusal("is set twice", () -> run("x").env("A", "1").env("A", "2")),
                refusal("cannot be the name of an env variable", () -> run("x").env("A-B", "1")),
                refusal("cannot be the id of a job", () -> job("1st")),
                refusal("cannot be the id of a workflow", () -> workflow("../x")),
                refusal("cannot be a secret's name", () -> secret("GITEA_TOKEN")),
                refusal("already has a condition", () -> run("x").onlyIf(always())
                        .onlyIf(always())),
                refusal("must be greater than 0", () -> run("x").timeoutMinutes(0)),
                refusal("names a value twice", () -> axis("node", "20", "20")),
                refusal("which its matrix does not have", () -> job("a").runsOn("l")
                        .steps(run("x").env("N", node.value()))
                        .build()),
                refusal("names the value '18'", () -> matrix(node).exclude(node.at("18"))),
                refusal("a computed name", () -> job("a").runsOn("l")
                        .name(format("a {0}", github().sha()))
                        .steps(run("x"))
                        .build()),
                refusal("by a handle that no trigger of this workflow declares", () -> workflow("w")
                        .on(push())
                        .jobs(job("a").runsOn("l")
                                .steps(run("x").env("N", input.value()))
                                .build())
                        .build()),
                refusal("is no option of", () -> Choice.of("c", "a", "b").orElse("d")),
                refusal("a permission to write", () -> workflow("w", Review.class)
                        .on(pullRequest())
                        .permissions(contents(WRITE))
                        .jobs(job("a").runsOn(Runner.of(Checks.class, "u"))
                                .steps(run("x"))
                                .build())
                        .build()),
                refusal("is given twice", () -> workflow("w").on(push()).permissions(contents(READ), contents(WRITE))),
                refusal("cannot be called", () -> job("c").calls(
                                workflow("w").on(push()).jobs(simple("a")).build())),
                refusal("the required input 'name'", () -> {
                    Input<String> name = Input.text("name").required();
                    job("c").calls(callable(workflowCall(name))).build();
                }),
                refusal("the required secret 'token'", () -> {
                    CallSecret<DefaultZone> token =
                            CallSecret.of(DefaultZone.class, "token").required();
                    job("c").calls(callable(workflowCall().secrets(token))).build();
                }),
                refusal("takes a plain secret", () -> {
                    CallSecret<DefaultZone> token = CallSecret.of(DefaultZone.class, "token");
                    job("c").calls(callable(workflowCall().secrets(token)))
                            .secret(token, Secret.format("Bearer {0}", secret("T")));
                }),
                refusal("U+0007", () -> run("printf '\u0007'")),
                refusal("end lines with a line feed alone", () -> run("a\r\nb")),
                refusal("'5432:' is no port", () -> container("i").ports("5432:")),
                refusal("only a service has a command", () -> job("a").runsOn("l")
                        .container(container("i").command("x"))),
                refusal(
                        "is set twice",
                        () -> step(uses("o/n", COMMIT, "v1")).env("A", "1").env("A", github().sha())));
    }

    private static Workflow<DefaultZone> callable(solutions.letsbe.workflows.dsl.event.Trigger trigger) {
        return workflow("called").on(trigger).jobs(simple("a")).build();
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void isRefusedWithTheLine(Refusal refusal) {
        InvalidWorkflowException refused = catchThrowableOfType(
                InvalidWorkflowException.class, () -> refusal.mistake().run());
        assertThat(refused).as("not refused: " + refusal.words()).isNotNull();
        assertThat(refused).hasMessageContaining(refusal.words());
        assertThat(refused.getMessage()).startsWith("RefusalTest.java:");
        List<Integer> written = Stream.of(refused.getStackTrace())
                .filter(frame -> frame.getMethodName().startsWith("lambda$refusals"))
                .map(StackTraceElement::getLineNumber)
                .toList();
        List<Integer> named = refused.location().frames().stream()
                .filter(frame -> frame.className().equals(RefusalTest.class.getName()))
                .map(frame -> frame.line())
                .toList();
        assertThat(named).as("the statement that ends on " + written).anyMatch(line -> written.stream()
                .anyMatch(end -> line <= end && end - line <= 8));
    }
}
