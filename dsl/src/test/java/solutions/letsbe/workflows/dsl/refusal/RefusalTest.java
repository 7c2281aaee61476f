package solutions.letsbe.workflows.dsl.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static solutions.letsbe.workflows.dsl.Gitea.READ;
import static solutions.letsbe.workflows.dsl.Gitea.WRITE;
import static solutions.letsbe.workflows.dsl.Gitea.axis;
import static solutions.letsbe.workflows.dsl.Gitea.computedMatrix;
import static solutions.letsbe.workflows.dsl.Gitea.container;
import static solutions.letsbe.workflows.dsl.Gitea.contents;
import static solutions.letsbe.workflows.dsl.Gitea.cron;
import static solutions.letsbe.workflows.dsl.Gitea.extraAxis;
import static solutions.letsbe.workflows.dsl.Gitea.job;
import static solutions.letsbe.workflows.dsl.Gitea.matrix;
import static solutions.letsbe.workflows.dsl.Gitea.ownWorkflow;
import static solutions.letsbe.workflows.dsl.Gitea.pullRequest;
import static solutions.letsbe.workflows.dsl.Gitea.push;
import static solutions.letsbe.workflows.dsl.Gitea.remoteWorkflow;
import static solutions.letsbe.workflows.dsl.Gitea.run;
import static solutions.letsbe.workflows.dsl.Gitea.schedule;
import static solutions.letsbe.workflows.dsl.Gitea.scopedWorkflow;
import static solutions.letsbe.workflows.dsl.Gitea.secret;
import static solutions.letsbe.workflows.dsl.Gitea.step;
import static solutions.letsbe.workflows.dsl.Gitea.uses;
import static solutions.letsbe.workflows.dsl.Gitea.usesDocker;
import static solutions.letsbe.workflows.dsl.Gitea.usesLocal;
import static solutions.letsbe.workflows.dsl.Gitea.workflow;
import static solutions.letsbe.workflows.dsl.Gitea.workflowCall;
import static solutions.letsbe.workflows.dsl.Gitea.workflowDispatch;
import static solutions.letsbe.workflows.dsl.Gitea.workflowRun;
import static solutions.letsbe.workflows.dsl.expression.Contexts.env;
import static solutions.letsbe.workflows.dsl.expression.Contexts.github;
import static solutions.letsbe.workflows.dsl.expression.Contexts.vars;
import static solutions.letsbe.workflows.dsl.expression.Functions.always;
import static solutions.letsbe.workflows.dsl.expression.Functions.choose;
import static solutions.letsbe.workflows.dsl.expression.Functions.format;
import static solutions.letsbe.workflows.dsl.expression.Functions.fromJson;
import static solutions.letsbe.workflows.dsl.expression.Functions.hashFiles;
import static solutions.letsbe.workflows.dsl.expression.Functions.rawExpression;
import static solutions.letsbe.workflows.dsl.purpose.Purpose.foretells;
import static solutions.letsbe.workflows.dsl.refusal.Culprit.at;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import solutions.letsbe.workflows.dsl.Action;
import solutions.letsbe.workflows.dsl.Axis;
import solutions.letsbe.workflows.dsl.Defaults;
import solutions.letsbe.workflows.dsl.Job;
import solutions.letsbe.workflows.dsl.Permissions;
import solutions.letsbe.workflows.dsl.RunStep;
import solutions.letsbe.workflows.dsl.UntypedOutputs;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.delivery.Policy;
import solutions.letsbe.workflows.dsl.event.CallOutput;
import solutions.letsbe.workflows.dsl.event.CallSecret;
import solutions.letsbe.workflows.dsl.event.Choice;
import solutions.letsbe.workflows.dsl.event.Input;
import solutions.letsbe.workflows.dsl.expression.Expr;
import solutions.letsbe.workflows.dsl.location.InvalidWorkflowException;
import solutions.letsbe.workflows.dsl.purpose.Evidence;
import solutions.letsbe.workflows.dsl.script.Script;
import solutions.letsbe.workflows.dsl.zone.AnyZone;
import solutions.letsbe.workflows.dsl.zone.Checks;
import solutions.letsbe.workflows.dsl.zone.DefaultZone;
import solutions.letsbe.workflows.dsl.zone.Runner;
import solutions.letsbe.workflows.dsl.zone.Secret;
import solutions.letsbe.workflows.schema.expression.Expression;

/** What types cannot see is refused at once: the message names the author's line, marked by {@code at(...)}, and the fault. */
final class RefusalTest {
    private interface PullRequests extends Checks {}

    private static final Runner<Checks> UNTRUSTED = Runner.of(Checks.class, "untrusted");
    private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";
    private static final Action<AnyZone, UntypedOutputs> ACTION = uses("owner/name", COMMIT, "v1");
    private static final Input<String> TARGET = Input.text("target");

    private static DynamicTest refused(String name, String phrase, Callable<?> attempt) {
        return DynamicTest.dynamicTest(name, () -> {
            Culprit.take();
            Throwable thrown = catchThrowable(attempt::call);
            int line = Culprit.take();
            assertThat(thrown)
                    .isInstanceOf(InvalidWorkflowException.class)
                    .hasMessageStartingWith("RefusalTest.java:" + line + ":")
                    .hasMessageContaining(phrase);
        });
    }

    private static Job<DefaultZone> plain(String id) {
        return job(id).runsOn("ubuntu").steps(run("make")).build();
    }

    @TestFactory
    Stream<DynamicTest> workflows() {
        return Stream.of(
                refused("job of another workflow needed", "needs the job 'away'", () -> {
                    Job<DefaultZone> away = plain("away");
                    Job<DefaultZone> one = job(at("one"))
                            .runsOn("ubuntu")
                            .needs(away)
                            .steps(run("make"))
                            .build();
                    return workflow("ci").on(push()).jobs(one).build();
                }),
                refused("another job of the same name needed", "needs the job 'one'", () -> {
                    Job<DefaultZone> other = plain("one");
                    Job<DefaultZone> two = job(at("two"))
                            .runsOn("ubuntu")
                            .onlyIf(other.result().is("success"))
                            .steps(run("make"))
                            .build();
                    return workflow("ci").on(push()).jobs(plain("one"), two).build();
                }),
                refused("two jobs with one id", "two jobs with the id 'same'", () -> {
                    Job<DefaultZone> first = plain("same");
                    Job<DefaultZone> second =
                            job(at("same")).runsOn("ubuntu").steps(run("make")).build();
                    return workflow("ci").on(push()).jobs(first, second).build();
                }),
                refused("two jobs whose ids differ in case alone", "two jobs with the id", () -> workflow("ci")
                        .on(push())
                        .jobs(
                                plain("same"),
                                job(at("SAME"))
                                        .runsOn("ubuntu")
                                        .steps(run("make"))
                                        .build())
                        .build()),
                refused("event twice", "names the event push twice", () -> workflow("ci")
                        .on(push().branches("main"), at(push().tags("v*")))
                        .jobs(plain("one"))
                        .build()),
                refused("nothing but exceptions", "nothing but exceptions", () -> workflow("ci")
                        .on(at(push().branches("!main")))
                        .jobs(plain("one"))
                        .build()),
                refused(
                        "id of a workflow with its ending",
                        "cannot be the id of a workflow",
                        () -> workflow(at("ci.yml"))),
                refused("id of a workflow with a folder", "cannot be the id of a workflow", () -> workflow(at("a/b"))),
                refused("permission to write in a checks zone", "permission to write", () -> {
                    var ci = workflow(at("ci"), PullRequests.class).on(push());
                    return ci.permissions(contents(WRITE)).jobs(plainCheck()).build();
                }),
                refused("permission to write everything in a checks zone", "permission to write", () -> {
                    var ci = workflow(at("ci"), PullRequests.class).on(push());
                    return ci.permissions(Permissions.writeAll())
                            .jobs(plainCheck())
                            .build();
                }),
                refused(
                        "permission to write in a job of a checks zone",
                        "job 'one' asks for a permission to write",
                        () -> workflow("ci", PullRequests.class)
                                .on(push())
                                .jobs(job(at("one"))
                                        .runsOn(UNTRUSTED)
                                        .permissions(contents(WRITE))
                                        .steps(run("make"))
                                        .build())
                                .build()),
                refused("permission twice", "is given twice", () -> workflow("ci")
                        .on(push())
                        .permissions(contents(READ), at(contents(WRITE)))),
                refused("input that no trigger declares", "reads the input 'target'", () -> workflow("ci")
                        .on(workflowDispatch(Input.text("target").required()))
                        .jobs(job(at("one"))
                                .runsOn("ubuntu")
                                .steps(run("make").env("TARGET", TARGET.value()))
                                .build())
                        .build()),
                refused(
                        "input in the name of a run that no trigger declares",
                        "reads the input 'target'",
                        () -> workflow(at("ci"))
                                .on(push())
                                .runName(TARGET.value())
                                .jobs(plain("one"))
                                .build()),
                refused("needs in the name of a run", "where Gitea gives it no value", () -> workflow(at("ci"))
                        .on(push())
                        .runName(plain("one").result())
                        .jobs(plain("two"))
                        .build()),
                refused("output of a job that is elsewhere", "made of the job 'away'", () -> workflow(at("ci"))
                        .on(workflowCall()
                                .outputs(CallOutput.of("out", plain("away").result())))
                        .jobs(plain("one"))
                        .build()),
                refused("env variable of a workflow twice", "set twice", () -> workflow("ci")
                        .on(push())
                        .env("A", "1")
                        .env(at("A"), "2")
                        .jobs(plain("one"))
                        .build()));
    }

    private static Job<Checks> plainCheck() {
        return job("check").runsOn(UNTRUSTED).steps(run("make")).build();
    }

    @TestFactory
    Stream<DynamicTest> events() {
        return Stream.of(
                refused("branch pattern with a blank", "is wrong", () -> push().branches(at("a b"))),
                refused("branch pattern with an open set", "never closed", () -> pullRequest()
                        .branches(at("[a"))),
                refused("tag pattern with refs/", "leave out", () -> push().tags(at("refs/tags/v*"))),
                refused("path pattern from the root", "first '/'", () -> push().paths(at("/src/**"))),
                refused("branches beside branches-ignore", "cannot stand together", () -> push().branches("main")
                        .branchesIgnore(at("old"))),
                refused("cron with an hour of 25", "is not between 0 and 23", () -> schedule(cron(at("0 25 * * *")))),
                refused("cron of every second", "shorter than a minute", () -> cron(at("@every 1s"))),
                refused("cron of six fields", "five are needed", () -> cron(at("0 0 3 * * *"))),
                refused("time zone that nobody knows", "no time zone", () -> cron("0 3 * * *")
                        .in(at("Mars/Olympus"))),
                refused("two time zones", "names its time zone already", () -> cron("TZ=UTC 0 3 * * *")
                        .in(at("UTC"))),
                refused("option twice", "names an option twice", () -> Choice.of(at("level"), "a", "a")),
                refused("default that is no option", "is no option", () -> Choice.of("level", "a", "b")
                        .orElse(at("c"))),
                refused(
                        "name of an input with a blank",
                        "cannot be the name of an input",
                        () -> Input.text(at("a b"))));
    }

    @TestFactory
    Stream<DynamicTest> jobs() {
        return Stream.of(
                refused("id of a job with a dot", "cannot be the id of a job", () -> job(at("a.b"))),
                refused("output of a step of another job", "does not stand before it", () -> {
                    RunStep<AnyZone> away = run("make").id("make").writes("out");
                    return job("one")
                            .runsOn("ubuntu")
                            .steps(run(at("echo")).env("OUT", away.output("out")))
                            .build();
                }),
                refused("output before its step", "does not stand before it", () -> {
                    RunStep<AnyZone> make = run("make").id("make").writes("out");
                    return job("one")
                            .runsOn("ubuntu")
                            .steps(run(at("echo")).env("OUT", make.output("out")), make)
                            .build();
                }),
                refused("job output of a step that is elsewhere", "of a step that it does not have", () -> {
                    RunStep<AnyZone> away = run("make").id("make").writes("out");
                    var draft = job(at("one")).runsOn("ubuntu");
                    draft.output("out", away.output("out"));
                    return draft.steps(run("make")).build();
                }),
                refused("two steps with one id", "two steps with the id 'same'", () -> job("one")
                        .runsOn("ubuntu")
                        .steps(run("a").id("same"), run(at("b")).id("same"))
                        .build()),
                refused("two steps with one name whose outputs are read", "two steps with the id", () -> {
                    RunStep<AnyZone> a = run("a").name("Make it").writes("out");
                    RunStep<AnyZone> b = run(at("b")).name("Make it").writes("out");
                    return job("one")
                            .runsOn("ubuntu")
                            .steps(a, b, run("c").env("A", a.output("out")).env("B", b.output("out")))
                            .build();
                }),
                refused("step twice whose output is read", "stands twice", () -> {
                    RunStep<AnyZone> a = run(at("a")).name("Make it").writes("out");
                    return job("one")
                            .runsOn("ubuntu")
                            .steps(a, a, run("c").env("A", a.output("out")))
                            .build();
                }),
                refused("step renamed after its output was read", "has another id by now", () -> {
                    RunStep<AnyZone> make = run("make").name("Make").writes("out");
                    Expr<String> out = make.output("out");
                    return job(at("one"))
                            .runsOn("ubuntu")
                            .steps(make.name("Build"), run("echo").env("OUT", out))
                            .build();
                }),
                refused("cycle", "not built yet", () -> {
                    var first = job("first").runsOn("ubuntu");
                    var out = first.output("out", github().sha());
                    return job(at("second"))
                            .runsOn("ubuntu")
                            .steps(run("echo").env("OUT", out))
                            .build();
                }),
                refused("job that reads itself", "reads its own output", () -> {
                    var one = job("one").runsOn("ubuntu");
                    var out = one.output("out", github().sha());
                    var built = one.steps(run("echo").env("OUT", out));
                    return at(built).build();
                }),
                refused("env in the condition of a job", "reads 'env'", () -> job(at("one"))
                        .runsOn("ubuntu")
                        .onlyIf(env("A").is("b"))
                        .steps(run("make"))
                        .build()),
                refused("hashFiles in the condition of a job", "calls hashfiles()", () -> job(at("one"))
                        .runsOn("ubuntu")
                        .onlyIf(hashFiles("a").is("b"))
                        .steps(run("make"))
                        .build()),
                refused("always in the env of a step", "calls always()", () -> job("one")
                        .runsOn("ubuntu")
                        .steps(run(at("make")).env("A", always()))
                        .build()),
                refused("context that nobody knows", "which nobody knows", () -> job(at("one"))
                        .runsOn("ubuntu")
                        .onlyIf(rawExpression("gihub.ref == 'a'").asBoolean())
                        .steps(run("make"))
                        .build()),
                refused("secrets in an expression made by hand", "reads the secrets context", () -> job("one")
                        .runsOn("ubuntu")
                        .steps(run(at("make")).env("A", Expr.from(TARGET, new Expression.Context("secrets"))))
                        .build()),
                refused("axis that the matrix lacks", "matrix axis 'os'", () -> job(at("one"))
                        .runsOn(axis("os", "linux").value())
                        .matrix(matrix(axis("node", 18)))
                        .steps(run("make"))
                        .build()),
                refused("computed name without matrix", "computed name", () -> job(at("one"))
                        .runsOn("ubuntu")
                        .name(github().sha())
                        .steps(run("make"))
                        .build()),
                refused(
                        "condition of a job twice",
                        "already has a condition",
                        () -> job("one").runsOn("ubuntu").onlyIf(always()).onlyIf(at(always()))),
                refused(
                        "env variable of a job twice",
                        "set twice",
                        () -> job("one").runsOn("ubuntu").env("A", "1").env(at("A"), "2")),
                refused("output of a job twice", "declared twice", () -> {
                    var one = job("one").runsOn("ubuntu");
                    one.output("out", github().sha());
                    return one.output(at("out"), github().sha());
                }),
                refused("output that a job lacks", "has no output 'out'", () -> plain("one")
                        .output(at("out"))),
                refused("two services of one name", "two services", () -> job("one")
                        .runsOn("ubuntu")
                        .service("db", container("postgres"))
                        .service(at("db"), container("mysql"))),
                refused("command of the job's container", "only a service has a command", () -> job("one")
                        .runsOn("ubuntu")
                        .container(at(container("alpine").command("sh")))),
                refused("port that is none", "is no port", () -> container("postgres")
                        .ports(at("http"))),
                refused("timeout of 0", "greater than 0", () -> job("one")
                        .runsOn("ubuntu")
                        .timeoutMinutes(at(0))),
                refused("max-parallel of -1", "greater than 0", () -> job("one")
                        .runsOn("ubuntu")
                        .maxParallel(at(-1))),
                refused("blank runner label", "a runner label", () -> job("one").runsOn(at(" "))));
    }

    @TestFactory
    Stream<DynamicTest> steps() {
        return Stream.of(
                refused("expression in a script", "${{", () -> run(at("echo ${{ github.head_ref }}"))),
                refused("expression in a value", "${{", () -> run("make").env("A", at("${{ secrets.A }}"))),
                refused("expression in a name", "${{", () -> run("make").name(at("${{ github.ref }}"))),
                refused("empty script", "empty script", () -> run(at(" \n"))),
                refused("control character in a script", "U+0007", () -> run(at("echo \u0007"))),
                refused("carriage return in a script", "U+000D", () -> run(at("echo a\r\necho b"))),
                refused("half a character in a name", "U+D83D", () -> run("make")
                        .name(at("a \ud83d"))),
                refused("name of two lines", "must be one line", () -> run("make")
                        .name(at("a\nb"))),
                refused("secrets in raw", "mentions the secrets context", () -> run("make")
                        .raw(at("env"), Map.of("A", List.of("${{ SECRETS.A }}")))),
                refused(
                        "secrets in a raw expression",
                        "reads the secrets context",
                        () -> rawExpression(at("secrets.A"))),
                refused("raw key of a zone", "has a typed way", () -> job("one").raw(at("runs-on"), "deploy")),
                refused("raw secrets", "has a typed way", () -> job("one").raw(at("secrets"), "inherit")),
                refused("raw script beside an action", "has a typed way", () -> step(ACTION)
                        .raw(at("run"), "make")),
                refused("raw condition on a secret", "mentions the secrets context", () -> run("make")
                        .raw(at("if"), "secrets.TOKEN != ''")),
                refused("shell that nobody has", "is no shell", () -> run("make")
                        .shell(at("bsh"))),
                refused("default shell that nobody has", "is no shell", () -> Defaults.shell(at("zsh -e"))),
                refused("choice of nothing", "cannot give the empty text", () -> choose(at(always()), "", "x")),
                refused("format without its value", "but is given 1", () -> format(at("{0}{1}"), github().sha())),
                refused("raw expression that is none", "is wrong", () -> rawExpression(at("a ="))),
                refused("raw of a set without order", "set without order", () -> run("make")
                        .raw(at("a"), java.util.Set.of("x", "y"))),
                refused("raw of an object", "not Object", () -> run("make").raw(at("a"), new Object())),
                refused("shortened commit", "all 40 hexadecimal digits", () -> uses("a/b", at("0123456"), "v1")),
                refused("tag instead of a commit", "all 40 hexadecimal digits", () -> uses("a/b", at("v1"), "v1")),
                refused("action with its version", "is no action", () -> uses(at("a/b@v1"), COMMIT, "v1")),
                refused("action out of the repository", "is no local action", () -> usesLocal(at("../a"))),
                refused("folder as an action of a commit", "is no action", () -> uses(at("./a"), COMMIT, "v1")),
                refused("owner that is dots", "is no action", () -> uses(at("../a"), COMMIT, "v1")),
                refused("local action with a blank", "is no local action", () -> usesLocal(at("./a b"))),
                refused("image that is not pinned", "is not pinned", () -> usesDocker(at("alpine:3"))),
                refused(
                        "image with capitals",
                        "capital letters",
                        () -> usesDocker(at("Alpine@sha256:" + "0".repeat(64)))),
                refused("input of an action twice", "is set twice", () -> ACTION.with("a", "b")
                        .with(at("a"), "c")),
                refused("env variable of a step twice", "set twice", () -> run("make")
                        .env("A", "1")
                        .env(at("A"), "2")),
                refused("env variable with a dash", "cannot be the name of an env variable", () -> run("make")
                        .env(at("A-B"), "1")),
                refused("condition of a step twice", "already has a condition", () -> step(ACTION)
                        .onlyIf(always())
                        .onlyIf(at(always()))),
                refused("timeout of a step below 0", "greater than 0", () -> run("make")
                        .timeoutMinutes(at(-5))),
                refused("output that a script does not declare", "does not say that it writes", () -> run("make")
                        .writes("a")
                        .output(at("b"))),
                refused("output of a script without name", "needs a name", () -> run(at("make"))
                        .writes("a")
                        .output("a")),
                refused("reserved name of a secret", "cannot be a secret's name", () -> secret(at("GITEA_TOKEN"))),
                refused("secret whose name begins with a digit", "cannot be a secret's name", () -> secret(at("1A"))));
    }

    @TestFactory
    Stream<DynamicTest> matrices() {
        Axis<Integer> node = axis("node", 18, 20);
        return Stream.of(
                refused("value twice", "names a value twice", () -> axis(at("node"), 18, 18)),
                refused("axis twice", "two axes called 'node'", () -> matrix(node, at(axis("node", 1)))),
                refused("matrix without a value", "without a value", () -> job(at("one"))
                        .runsOn("ubuntu")
                        .matrix(matrix(extraAxis("os")))
                        .steps(run("make"))
                        .build()),
                refused("include beside a computed matrix", "computed as a whole", () -> computedMatrix(
                                fromJson(vars("ALL")), node)
                        .include(at(node.at(18)))),
                refused("exclude beside a computed matrix", "computed as a whole", () -> computedMatrix(
                                fromJson(vars("ALL")), node)
                        .exclude(at(node.at(18)))),
                refused("computed include beside a list", "was said already", () -> matrix(node)
                        .include(node.at(22))
                        .include(at(fromJson(vars("ROWS"))))),
                refused("list beside a computed include", "is computed already", () -> matrix(node)
                        .include(fromJson(vars("ROWS")))
                        .include(at(node.at(22)))),
                refused("steps in a matrix", "where Gitea gives it no value", () -> job(at("one"))
                        .runsOn("ubuntu")
                        .matrix(computedMatrix(
                                fromJson(rawExpression("runner.os").asText()), node))
                        .steps(run("make"))
                        .build()),
                refused("axis called include", "means something else", () -> matrix(at(axis("include", 1)))),
                refused("exclude of an unknown value", "names the value '22'", () -> matrix(node)
                        .exclude(at(node.at(22)))),
                refused("exclude of an unknown axis", "not in this matrix", () -> matrix(node)
                        .exclude(at(axis("os", "linux").at("linux")))));
    }

    @TestFactory
    Stream<DynamicTest> calls() {
        Input<String> region = Input.text("region").required();
        CallSecret<DefaultZone> token =
                CallSecret.of(DefaultZone.class, "token").required();
        solutions.letsbe.workflows.dsl.Callable<DefaultZone> called = remoteWorkflow(
                "owner/name/.gitea/workflows/a.yml", "v1", workflowCall(region).secrets(token));
        Secret<DefaultZone> secret = secret("TOKEN");
        return Stream.of(
                refused("call of a workflow that cannot be called", "cannot be called", () -> {
                    Workflow<DefaultZone> ci =
                            workflow("ci").on(push()).jobs(plain("one")).build();
                    return job("call").calls(at(ci));
                }),
                refused("output of a workflow that is not called", "declares the output 'out'", () -> plain("one")
                        .output(at(CallOutput.of("out", plain("two").result())))),
                refused(
                        "path out of the repository",
                        "is no workflow of this repository",
                        () -> ownWorkflow(at("a/../../b.yml"), workflowCall())),
                refused(
                        "path from here",
                        "is no workflow of this repository",
                        () -> ownWorkflow(at("./.gitea/workflows/b.yml"), workflowCall())),
                refused("required input missing", "required input 'region'", () -> {
                    var call = job("call").calls(called).secret(token, secret);
                    at(call).build();
                    return call;
                }),
                refused("required secret missing", "required secret 'token'", () -> {
                    var call = job("call").calls(called).with(region, "eu");
                    at(call).build();
                    return call;
                }),
                refused("input that the workflow lacks", "declares no input 'target'", () -> job("call")
                        .calls(called)
                        .with(at(TARGET), "eu")),
                refused("secret that the workflow lacks", "declares no secret 'other'", () -> job("call")
                        .calls(called)
                        .secret(at(CallSecret.of(DefaultZone.class, "other")), secret)),
                refused("secret with text round it to a call", "takes a plain secret", () -> job("call")
                        .calls(called)
                        .secret(at(token), Secret.format("x{0}", secret))),
                refused(
                        "input twice",
                        "given twice",
                        () -> job("call").calls(called).with(region, "eu").with(at(region), "us")),
                refused(
                        "workflow with its version",
                        "is no workflow",
                        () -> remoteWorkflow(at("owner/name/a.yml@v1"), "v1", workflowCall())),
                refused("all secrets handed over in a checks zone", "hands over all secrets", () -> workflow(
                                "ci", PullRequests.class)
                        .on(push())
                        .jobs(job(at("call"))
                                .calls(remoteWorkflow(
                                        PullRequests.class, "owner/name/.gitea/workflows/a.yml", "v1", workflowCall()))
                                .inheritSecrets()
                                .build())
                        .build()));
    }

    @TestFactory
    Stream<DynamicTest> scopedWorkflows() {
        return Stream.of(
                refused("scoped workflow on a schedule", "never runs on schedule", () -> scopedWorkflow(
                                "ci", PullRequests.class)
                        .on(pullRequest(), at(schedule(cron("0 4 * * *"))))
                        .jobs(job("one").runsOn(UNTRUSTED).steps(run("make")).build())
                        .build()),
                refused("scoped workflow after another", "never runs on workflow_run", () -> scopedWorkflow(
                                "ci", PullRequests.class)
                        .on(at(workflowRun("other")))
                        .jobs(job("one").runsOn(UNTRUSTED).steps(run("make")).build())
                        .build()));
    }

    @TestFactory
    Stream<DynamicTest> scripts() {
        return Stream.of(
                refused(
                        "script that is not there",
                        "there is no script 'none.sh' beside",
                        () -> Script.beside(RefusalTest.class, at("none.sh"))),
                refused(
                        "name with a folder",
                        "cannot be the name of a script",
                        () -> Script.beside(RefusalTest.class, at("a/b.sh"))),
                refused(
                        "name with capitals",
                        "cannot be the name of a script",
                        () -> Script.beside(RefusalTest.class, at("Deploy.sh"))),
                refused(
                        "script without a first line",
                        "must begin with a line such as",
                        () -> Script.beside(RefusalTest.class, at("no-shebang.sh"))),
                refused(
                        "script of another system",
                        "must end with a line feed",
                        () -> Script.beside(RefusalTest.class, at("crlf.sh"))),
                refused(
                        "script whose last line does not end",
                        "must end with a line feed",
                        () -> Script.beside(RefusalTest.class, at("cut.sh"))),
                refused(
                        "argument of two lines",
                        "one plain line",
                        () -> run(Script.beside(RefusalTest.class, "fine.sh"), at("a\nb"))),
                refused(
                        "argument with an expression",
                        "one plain line",
                        () -> run(Script.beside(RefusalTest.class, "fine.sh"), at("${{ github.ref }}"))));
    }

    @TestFactory
    Stream<DynamicTest> purposesAndPolicies() {
        return Stream.of(
                refused("evidence without a name", "cannot be the name of evidence", () -> new Evidence(at(""))),
                refused("evidence with capitals", "cannot be the name of evidence", () -> new Evidence(at("SBOM"))),
                refused("paths missing", "paths are missing", () -> foretells("affected", at(List.of()))),
                refused("path with a wildcard", "is no plain path", () -> foretells("affected", at(List.of("hub/**")))),
                refused("path from the root", "is no plain path", () -> foretells("affected", at(List.of("/hub")))),
                refused(
                        "path that ends with a slash",
                        "is no plain path",
                        () -> foretells("affected", at(List.of("hub/")))),
                refused(
                        "policy with blanks in its name",
                        "cannot be the name of a policy",
                        () -> new Policy(at("Pin it"), "", delivery -> List.of())));
    }
}
