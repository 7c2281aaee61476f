package solutions.letsbe.workflows.generator.emit;

import static solutions.letsbe.workflows.dsl.Gitea.READ;
import static solutions.letsbe.workflows.dsl.Gitea.WRITE;
import static solutions.letsbe.workflows.dsl.Gitea.axis;
import static solutions.letsbe.workflows.dsl.Gitea.computedMatrix;
import static solutions.letsbe.workflows.dsl.Gitea.container;
import static solutions.letsbe.workflows.dsl.Gitea.contents;
import static solutions.letsbe.workflows.dsl.Gitea.cron;
import static solutions.letsbe.workflows.dsl.Gitea.extraAxis;
import static solutions.letsbe.workflows.dsl.Gitea.group;
import static solutions.letsbe.workflows.dsl.Gitea.job;
import static solutions.letsbe.workflows.dsl.Gitea.matrix;
import static solutions.letsbe.workflows.dsl.Gitea.ownWorkflow;
import static solutions.letsbe.workflows.dsl.Gitea.permission;
import static solutions.letsbe.workflows.dsl.Gitea.pullRequest;
import static solutions.letsbe.workflows.dsl.Gitea.push;
import static solutions.letsbe.workflows.dsl.Gitea.release;
import static solutions.letsbe.workflows.dsl.Gitea.remoteWorkflow;
import static solutions.letsbe.workflows.dsl.Gitea.run;
import static solutions.letsbe.workflows.dsl.Gitea.schedule;
import static solutions.letsbe.workflows.dsl.Gitea.secret;
import static solutions.letsbe.workflows.dsl.Gitea.step;
import static solutions.letsbe.workflows.dsl.Gitea.uses;
import static solutions.letsbe.workflows.dsl.Gitea.usesDocker;
import static solutions.letsbe.workflows.dsl.Gitea.usesLocal;
import static solutions.letsbe.workflows.dsl.Gitea.workflow;
import static solutions.letsbe.workflows.dsl.Gitea.workflowCall;
import static solutions.letsbe.workflows.dsl.Gitea.workflowDispatch;
import static solutions.letsbe.workflows.dsl.Gitea.workflowRun;
import static solutions.letsbe.workflows.dsl.event.Events.create;
import static solutions.letsbe.workflows.dsl.event.Events.delete;
import static solutions.letsbe.workflows.dsl.event.Events.fork;
import static solutions.letsbe.workflows.dsl.event.Events.gollum;
import static solutions.letsbe.workflows.dsl.event.Events.issueComment;
import static solutions.letsbe.workflows.dsl.event.Events.issues;
import static solutions.letsbe.workflows.dsl.event.Events.pullRequestComment;
import static solutions.letsbe.workflows.dsl.event.Events.pullRequestReview;
import static solutions.letsbe.workflows.dsl.event.Events.pullRequestReviewComment;
import static solutions.letsbe.workflows.dsl.event.Events.pullRequestTarget;
import static solutions.letsbe.workflows.dsl.event.Events.registryPackage;
import static solutions.letsbe.workflows.dsl.expression.Contexts.env;
import static solutions.letsbe.workflows.dsl.expression.Contexts.failFast;
import static solutions.letsbe.workflows.dsl.expression.Contexts.gitea;
import static solutions.letsbe.workflows.dsl.expression.Contexts.github;
import static solutions.letsbe.workflows.dsl.expression.Contexts.jobServices;
import static solutions.letsbe.workflows.dsl.expression.Contexts.jobStatus;
import static solutions.letsbe.workflows.dsl.expression.Contexts.maxParallel;
import static solutions.letsbe.workflows.dsl.expression.Contexts.runner;
import static solutions.letsbe.workflows.dsl.expression.Contexts.vars;
import static solutions.letsbe.workflows.dsl.expression.Functions.always;
import static solutions.letsbe.workflows.dsl.expression.Functions.and;
import static solutions.letsbe.workflows.dsl.expression.Functions.cancelled;
import static solutions.letsbe.workflows.dsl.expression.Functions.choose;
import static solutions.letsbe.workflows.dsl.expression.Functions.contains;
import static solutions.letsbe.workflows.dsl.expression.Functions.endsWith;
import static solutions.letsbe.workflows.dsl.expression.Functions.failure;
import static solutions.letsbe.workflows.dsl.expression.Functions.format;
import static solutions.letsbe.workflows.dsl.expression.Functions.fromJson;
import static solutions.letsbe.workflows.dsl.expression.Functions.hashFiles;
import static solutions.letsbe.workflows.dsl.expression.Functions.isOneOf;
import static solutions.letsbe.workflows.dsl.expression.Functions.join;
import static solutions.letsbe.workflows.dsl.expression.Functions.not;
import static solutions.letsbe.workflows.dsl.expression.Functions.or;
import static solutions.letsbe.workflows.dsl.expression.Functions.startsWith;
import static solutions.letsbe.workflows.dsl.expression.Functions.success;
import static solutions.letsbe.workflows.dsl.expression.Functions.toJson;

import java.util.List;
import java.util.Map;
import solutions.letsbe.workflows.dsl.Action;
import solutions.letsbe.workflows.dsl.ActionStep;
import solutions.letsbe.workflows.dsl.Axis;
import solutions.letsbe.workflows.dsl.Defaults;
import solutions.letsbe.workflows.dsl.Job;
import solutions.letsbe.workflows.dsl.JobWithoutSteps;
import solutions.letsbe.workflows.dsl.Permission;
import solutions.letsbe.workflows.dsl.Permissions;
import solutions.letsbe.workflows.dsl.RunStep;
import solutions.letsbe.workflows.dsl.UntypedOutputs;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.event.CallOutput;
import solutions.letsbe.workflows.dsl.event.CallSecret;
import solutions.letsbe.workflows.dsl.event.Choice;
import solutions.letsbe.workflows.dsl.event.CommentActivity;
import solutions.letsbe.workflows.dsl.event.Input;
import solutions.letsbe.workflows.dsl.event.IssueActivity;
import solutions.letsbe.workflows.dsl.event.PackageActivity;
import solutions.letsbe.workflows.dsl.event.PullRequestActivity;
import solutions.letsbe.workflows.dsl.event.ReleaseActivity;
import solutions.letsbe.workflows.dsl.event.ReviewActivity;
import solutions.letsbe.workflows.dsl.event.ReviewCommentActivity;
import solutions.letsbe.workflows.dsl.event.WorkflowCallTrigger;
import solutions.letsbe.workflows.dsl.event.WorkflowRunActivity;
import solutions.letsbe.workflows.dsl.expression.Expr;
import solutions.letsbe.workflows.dsl.zone.AnyZone;
import solutions.letsbe.workflows.dsl.zone.DefaultZone;
import solutions.letsbe.workflows.dsl.zone.Secret;

/** One small workflow for each feature of the language. */
final class LanguageFeatures {
    private static final Action<AnyZone, UntypedOutputs> CHECKOUT =
            uses("actions/checkout", "3d3c42e5aac5ba805825da76410c181273ba90b1", "v7.0.1");

    private LanguageFeatures() {}

    static List<Workflow<?>> all() {
        return List.of(
                events(),
                filters(),
                schedules(),
                dispatch(),
                called(),
                calling(),
                matrices(),
                computedMatrices(),
                services(),
                outputs(),
                conditions(),
                functions(),
                steps(),
                permissions(),
                settings(),
                comments(),
                escapes());
    }

    private static Job<DefaultZone> simple() {
        return job("test").runsOn("ubuntu-latest").steps(run("make test")).build();
    }

    private static Workflow<?> events() {
        return workflow("events")
                .on(
                        push().branches("main", "release/**").tags("v*").paths("src/**", "!**.md"),
                        pullRequest()
                                .types(PullRequestActivity.OPENED, PullRequestActivity.LABELED)
                                .branchesIgnore("wip/**")
                                .pathsIgnore("docs/**"),
                        pullRequestTarget().branchesIgnore("wip/**").pathsIgnore("docs/**"),
                        pullRequestReview().types(ReviewActivity.SUBMITTED),
                        pullRequestReviewComment().types(ReviewCommentActivity.CREATED),
                        pullRequestComment().types(CommentActivity.CREATED),
                        issues().types(IssueActivity.OPENED),
                        issueComment(),
                        release().types(ReleaseActivity.PUBLISHED),
                        registryPackage().types(PackageActivity.PUBLISHED),
                        create(),
                        delete(),
                        fork(),
                        gollum(),
                        workflowRun("ci").types(WorkflowRunActivity.COMPLETED).branches("main"))
                .jobs(simple())
                .build();
    }

    private static Workflow<?> filters() {
        return workflow("filters")
                .on(
                        push().branchesIgnore("wip/**").tagsIgnore("nightly-*").pathsIgnore("docs/**"),
                        pullRequest().branches("main", "!main-*").paths("src/**"),
                        pullRequestTarget()
                                .types(PullRequestActivity.CLOSED)
                                .branches("main")
                                .paths("src/**"),
                        issueComment().types(CommentActivity.DELETED),
                        workflowRun(CALLED).types(WorkflowRunActivity.REQUESTED).branchesIgnore("wip/**"))
                .jobs(simple())
                .build();
    }

    private static Workflow<?> schedules() {
        return workflow("schedules")
                .on(schedule(cron("0 3 * * 1-5").in("Europe/Berlin").because("before the day begins"), cron("@weekly")))
                .jobs(simple())
                .build();
    }

    private static Workflow<?> dispatch() {
        Choice environment = Choice.of("environment", "dev", "staging")
                .description("Where to")
                .required();
        Input<Boolean> dry = Input.flag("dry-run").orElse(true);
        Input<Number> count = Input.number("count").orElse(3);
        Input<String> note = Input.text("note").orElse("1.10");
        return workflow("dispatch")
                .on(workflowDispatch(environment, dry, count, note))
                .runName(format("Deploy to {0}", environment.value()))
                .jobs(job("deploy")
                        .runsOn("ubuntu-latest")
                        .onlyIf(and(
                                environment.value().eq("dev"),
                                not(dry.value()),
                                count.value().greaterThan(0)))
                        .steps(run("./deploy \"$NOTE\"").env("NOTE", note.value()))
                        .build())
                .build();
    }

    private static final Input<String> COMPONENT =
            Input.text("component").required().description("Which one");
    private static final Input<Boolean> FAST = Input.flag("fast").orElse(false);
    private static final CallSecret<DefaultZone> TOKEN =
            CallSecret.of(DefaultZone.class, "token").required();
    private static final Workflow<DefaultZone> CALLED = defineCalled();
    private static final CallOutput DIGEST = digestOf(CALLED);

    private static CallOutput digestOf(Workflow<?> called) {
        return ((WorkflowCallTrigger) called.triggers().get(0)).outputs().get(0);
    }

    private static Workflow<DefaultZone> defineCalled() {
        RunStep<AnyZone> build = run("echo \"digest=sha256:1\" >> \"$GITHUB_OUTPUT\"")
                .name("Build")
                .writes("digest");
        JobWithoutSteps<DefaultZone> job = job("build").runsOn("ubuntu-latest");
        Expr<String> digest = job.output("digest", build.output("digest"));
        Job<DefaultZone> built = job.steps(
                        build,
                        run("./push \"$COMPONENT\"")
                                .env("COMPONENT", COMPONENT.value())
                                .env("TOKEN", TOKEN.value()))
                .build();
        return workflow("called")
                .on(workflowCall(COMPONENT, FAST)
                        .secrets(TOKEN)
                        .outputs(CallOutput.of("digest", digest).description("What was built")))
                .jobs(built)
                .build();
    }

    private static Workflow<?> called() {
        return CALLED;
    }

    private static Workflow<?> calling() {
        Job<DefaultZone> hub = job("hub")
                .calls(CALLED)
                .with(COMPONENT, "hub")
                .with(FAST, true)
                .secret(TOKEN, secret("PUSH_TOKEN"))
                .build();
        Job<DefaultZone> byHand = job("by-hand")
                .calls(ownWorkflow(".gitea/workflows/by-hand.yml", workflowCall(FAST)))
                .with(FAST, false)
                .build();
        Job<DefaultZone> sameInstance = job("same-instance")
                .calls(remoteWorkflow(
                        "https://git.example.org/org/ci/.gitea/workflows/check.yml", "v2", workflowCall()))
                .build();
        Job<DefaultZone> other = job("other")
                .calls(remoteWorkflow("org/ci/.gitea/workflows/check.yml", "v2", workflowCall()))
                .inheritSecrets()
                .build();
        return workflow("calling")
                .on(push())
                .jobs(hub, byHand, sameInstance, other)
                .jobs(job("report")
                        .runsOn("ubuntu-latest")
                        .steps(run("echo \"$DIGEST\"").env("DIGEST", hub.output(DIGEST)))
                        .build())
                .build();
    }

    private static Workflow<?> matrices() {
        Axis<String> os = axis("os", "ubuntu-latest", "windows-latest");
        Axis<Number> node = axis("node", 20, 22);
        Axis<Boolean> experimental = extraAxis("experimental");
        return workflow("matrices")
                .on(push())
                .jobs(job("test")
                        .runsOn(os.value())
                        .name(format("test {0} on {1}", node.value(), os.value()))
                        .matrix(matrix(os, node)
                                .include(os.at("ubuntu-latest"), node.at(24), experimental.at(true))
                                .exclude(os.at("windows-latest"), node.at(20)))
                        .failFast(false)
                        .maxParallel(2)
                        .continueOnError(experimental.value())
                        .concurrency(group("test", github().ref(), os.value(), node.value())
                                .because("Combinations of one group end each other."))
                        .steps(run("node test.js").env("NODE", node.value()))
                        .build())
                .build();
    }

    private static Workflow<?> computedMatrices() {
        RunStep<AnyZone> list =
                run("./list-targets >> \"$GITHUB_OUTPUT\"").name("List").writes("targets", "hosts");
        JobWithoutSteps<DefaultZone> planning = job("plan").runsOn("ubuntu-latest");
        Expr<String> targets = planning.output("targets", list.output("targets"));
        Expr<String> hosts = planning.output("hosts", list.output("hosts"));
        Axis<String> target = extraAxis("target");
        Axis<String> host = axis("host", fromJson(hosts).asTexts());
        Axis<String> label = extraAxis("label");
        return workflow("computed-matrices")
                .on(push())
                .jobs(planning.steps(list).build())
                .jobs(job("whole")
                        .runsOn("ubuntu-latest")
                        .matrix(computedMatrix(fromJson(targets), target).because("The plan says what there is."))
                        .maxParallel(fromJson(vars("PARALLEL")).asNumber())
                        .steps(run("./build \"$TARGET\" \"$PARALLEL\" \"$FAST\"")
                                .env("TARGET", target.value())
                                .env("PARALLEL", maxParallel())
                                .env("FAST", failFast()))
                        .build())
                .jobs(job("rows")
                        .runsOn(label.value(), "self-hosted")
                        .matrix(matrix(host, label).include(fromJson(vars("ROWS"))))
                        .steps(run("./deploy \"$HOST\"").env("HOST", host.value()))
                        .build())
                .jobs(job("rows-alone")
                        .runsOn("ubuntu-latest")
                        .matrix(matrix(target).include(target.at("a")).include(target.at("b")))
                        .steps(run("./build \"$TARGET\"").env("TARGET", target.value()))
                        .build())
                .build();
    }

    private static Workflow<?> services() {
        return workflow("services")
                .on(push())
                .jobs(job("test")
                        .runsOn("ubuntu-latest")
                        .container(container("node:22")
                                .credentials("ci", secret("REGISTRY"))
                                .env("CI", "true")
                                .volumes("cache:/cache"))
                        .service(
                                "db",
                                container("postgres:17")
                                        .env("POSTGRES_PASSWORD", secret("DB_PASSWORD"))
                                        .ports("5432:5432")
                                        .options("--health-cmd pg_isready")
                                        .command("postgres", "-c", "fsync=off"))
                        .service(
                                "cache",
                                container(format("redis:{0}", vars("REDIS")))
                                        .credentials(secret("REGISTRY_USER"), secret("REGISTRY"))
                                        .port(vars("REDIS_PORT"))
                                        .volume(format("redis-{0}:/data", github().runId()))
                                        .options(vars("REDIS_OPTIONS")))
                        .service("mail", container("mailpit:1").credentials(vars("REGISTRY_USER"), secret("REGISTRY")))
                        .steps(run("npm test")
                                .env(
                                        "PORT",
                                        jobServices()
                                                .property("db")
                                                .property("ports")
                                                .property(vars("DB_PORT"))))
                        .build())
                .build();
    }

    private static Workflow<?> outputs() {
        ActionStep<AnyZone, UntypedOutputs> image = step(
                "image",
                uses("docker/build-push-action", "53b7df96c91f9c12dcc8a07bcb9ccacbed38856a", "v7.3.0")
                        .with("push", true));
        JobWithoutSteps<DefaultZone> building = job("build").runsOn("ubuntu-latest");
        Expr<String> digest = building.output("digest", image.outputs().get("digest"));
        Job<DefaultZone> build = building.steps(step(CHECKOUT), image).build();
        return workflow("outputs")
                .on(push())
                .jobs(build)
                .jobs(job("deploy")
                        .runsOn("ubuntu-latest")
                        .steps(run("./deploy hub").env("DIGEST", digest).env("TOKEN", secret("DEPLOY")))
                        .build())
                .build();
    }

    private static Workflow<?> conditions() {
        RunStep<AnyZone> probe = run("./probe").name("Probe").continueOnError();
        return workflow("conditions")
                .on(push())
                .jobs(job("test")
                        .runsOn("ubuntu-latest")
                        .onlyIf(or(
                                github().refType().eq("tag"),
                                and(github().eventName().ne("push"), not(contains(github().headRef(), "wip")))))
                        .steps(
                                probe,
                                run("./mend").onlyIf(probe.outcome().is("failure")),
                                run("./clean").onlyIf(always()),
                                run("./shout").onlyIf(and(failure(), not(cancelled()))),
                                run("./tell").onlyIf(and(success(), jobStatus().eq("success"))))
                        .build())
                .build();
    }

    private static Workflow<?> functions() {
        return workflow("functions")
                .on(push())
                .jobs(job("test")
                        .runsOn("ubuntu-latest")
                        .steps(run("env")
                                .env("A", startsWith(github().ref(), "refs/heads/it's"))
                                .env("B", endsWith(github().ref(), "x"))
                                .env("C", format("{{braces}} {0}-{0}", github().sha()))
                                .env("D", join(fromJson(vars("LIST")), ", "))
                                .env(
                                        "E",
                                        toJson(fromJson(env("JSON"))
                                                .property("a b")
                                                .each()
                                                .property("c")
                                                .element(0)))
                                .env("F", hashFiles("**/package-lock.json", "!x"))
                                .env("G", choose(runner().os().eq("Linux"), "yes", ""))
                                .env("H", isOneOf(github().ref(), "refs/heads/a", "refs/heads/\"b\""))
                                .env("I", gitea().runId())
                                .env("K", choose(github().refType().eq("tag"), github().ref(), github().sha()))
                                .env("L", contains(github().ref(), vars("PART")))
                                .env("M", startsWith(github().ref(), vars("START")))
                                .env("N", endsWith(github().ref(), vars("END")))
                                .env("O", join(fromJson(vars("LIST"))))
                                .env("P", hashFiles(format("{0}/**", vars("FOLDER"))))
                                .env("Q", github().pullRequestNumber().atLeast(10))
                                .env(
                                        "R",
                                        github().pullRequestNumber()
                                                .lessThan(fromJson(vars("LAST")).asNumber()))
                                .env("S", fromJson(vars("MAP")).property(github().refType()))
                                .env("T", toJson(github().event()))
                                .env("J", Secret.format("https://ci:{0}@host", secret("PASSWORD"))))
                        .build())
                .build();
    }

    private static Workflow<?> steps() {
        return workflow("steps")
                .on(push())
                .jobs(job("test")
                        .runsOn("self-hosted", "linux")
                        .steps(
                                step(CHECKOUT.with("fetch-depth", 0).with("ref", github().sha())),
                                step(usesLocal("./.gitea/actions/setup").with("quiet", true)),
                                step(
                                        usesDocker(
                                                "alpine@sha256:0123456789012345678901234567890123456789012345678901234567890123")),
                                step(uses(
                                        "https://git.example.org/org/act",
                                        "0123456789012345678901234567890123456789",
                                        "v1")),
                                run("Get-Date\nGet-Item .")
                                        .shell("pwsh")
                                        .workingDirectory("src")
                                        .timeoutMinutes(5),
                                run("make")
                                        .shell("bash -e {0}")
                                        .timeoutMinutes(
                                                fromJson(vars("MINUTES")).asNumber()),
                                run("""
                                        cat > Makefile <<'EOF'
                                        all:
                                        \techo "$1"
                                        EOF
                                        """).name("A script with a tab: 'quoted'"))
                        .build())
                .build();
    }

    private static Workflow<?> permissions() {
        return workflow("permissions")
                .on(push())
                .permissions(Permissions.none())
                .jobs(job("read")
                        .runsOn("l")
                        .permissions(Permissions.readAll())
                        .steps(run("true"))
                        .build())
                .jobs(job("write")
                        .runsOn("l")
                        .permissions(
                                contents(READ).because("to check out"),
                                permission(Permission.Scope.PULL_REQUESTS, WRITE),
                                permission(Permission.Scope.WIKI, Permission.Level.NONE))
                        .steps(run("true"))
                        .build())
                .build();
    }

    private static Workflow<?> settings() {
        return workflow("settings")
                .on(push())
                .name("All settings: a title")
                .env("LEVEL", "1e3")
                .env("REF", github().ref())
                .defaults(Defaults.shell("bash").in("app"))
                .concurrency(group("settings", github().ref())
                        .cancelInProgress(github().refType().eq("branch")))
                .jobs(job("test")
                        .name("Tests")
                        .runsOn("l")
                        .env("DEBUG", "yes")
                        .defaults(Defaults.shell("sh").in("src"))
                        .timeoutMinutes(30)
                        .continueOnError()
                        .steps(run("true"))
                        .build())
                .build();
    }

    private static Workflow<?> comments() {
        return workflow("comments")
                .on(push().because("Every push counts."))
                .because("This workflow is here to show its comments.")
                .concurrency(group("comments", github().ref()).because("One at a time."))
                .jobs(job("test")
                        .because("Two lines:\n- the first")
                        .runsOn("l")
                        .container(container("node:22").because("The oldest that we support."))
                        .service("db", container("postgres:17").because("The tests need one."))
                        .steps(run("true").because("It cannot fail."), run("false"))
                        .build())
                .build();
    }

    private static Workflow<?> escapes() {
        return workflow("escapes")
                .on(push())
                .jobs(job("test")
                        .runsOn("l")
                        .raw("environment", Map.of("name", "dev"))
                        .steps(run("true").raw("x-note", List.of(1, "two")))
                        .build())
                .build();
    }
}
