package solutions.letsbe.workflows.dsl.misuse;

import java.util.List;

/** The table of misuses; each is one line of Java. */
final class Misuses {
    private static final String NO_SUCH_METHOD = "compiler.err.cant.resolve.location.args";
    private static final String WRONG_ARGUMENT = "compiler.err.cant.apply.symbol";
    private static final String WRONG_ARGUMENTS = "compiler.err.cant.apply.symbols";
    private static final String WRONG_TYPE = "compiler.err.prob.found.req";

    private Misuses() {}

    static final List<Misuse> ALL = List.of(
            // What a job, a step and a workflow must have.
            new Misuse(
                    "job without runner",
                    "job(\"a\").steps(run(\"make\"));",
                    "job(\"a\").runsOn(\"ubuntu\").steps(run(\"make\"));",
                    NO_SUCH_METHOD,
                    "JobWithoutRunner"),
            new Misuse(
                    "job without steps",
                    "job(\"a\").runsOn(\"ubuntu\").build();",
                    "job(\"a\").runsOn(\"ubuntu\").steps(run(\"make\")).build();",
                    NO_SUCH_METHOD,
                    "JobWithoutSteps"),
            new Misuse(
                    "job with an empty list of steps",
                    "plain().steps();",
                    "plain().steps(run(\"make\"));",
                    WRONG_ARGUMENT,
                    "Step"),
            new Misuse(
                    "job with neither runner nor steps",
                    "job(\"a\").build();",
                    "job(\"a\").calls(CALLED).build();",
                    NO_SUCH_METHOD,
                    "JobWithoutRunner"),
            new Misuse(
                    "call with a runner",
                    "job(\"a\").calls(CALLED).runsOn(BUILD);",
                    "job(\"a\").calls(CALLED);",
                    NO_SUCH_METHOD,
                    "CallJob"),
            new Misuse(
                    "call with steps",
                    "job(\"a\").calls(CALLED).steps(run(\"make\"));",
                    "job(\"a\").runsOn(BUILD).steps(run(\"make\"));",
                    NO_SUCH_METHOD,
                    "CallJob"),
            new Misuse(
                    "step with run and uses",
                    "run(\"make\").uses(ACTION);",
                    "run(\"make\");",
                    NO_SUCH_METHOD,
                    "RunStep"),
            new Misuse(
                    "step with uses and run",
                    "step(ACTION).run(\"make\");",
                    "step(ACTION);",
                    NO_SUCH_METHOD,
                    "ActionStep"),
            new Misuse(
                    "script with the inputs of an action",
                    "run(\"make\").with(\"a\", \"b\");",
                    "ACTION.with(\"a\", \"b\");",
                    NO_SUCH_METHOD,
                    "RunStep"),
            new Misuse(
                    "step with nothing to do",
                    "plain().steps(step());",
                    "plain().steps(step(ACTION));",
                    WRONG_ARGUMENTS,
                    "Action"),
            new Misuse(
                    "action as a step",
                    "plain().steps(ACTION);",
                    "plain().steps(step(ACTION));",
                    WRONG_ARGUMENT,
                    "Step"),
            new Misuse(
                    "step as a text",
                    "plain().steps(\"make\");",
                    "plain().steps(run(\"make\"));",
                    WRONG_ARGUMENT,
                    "Step"),
            new Misuse(
                    "workflow without trigger",
                    "workflow(\"ci\").jobs(PLAIN);",
                    "workflow(\"ci\").on(push()).jobs(PLAIN);",
                    NO_SUCH_METHOD,
                    "WorkflowWithoutTrigger"),
            new Misuse(
                    "workflow without anything",
                    "workflow(\"ci\").build();",
                    "workflow(\"ci\").on(push()).jobs(PLAIN).build();",
                    NO_SUCH_METHOD,
                    "WorkflowWithoutTrigger"),
            new Misuse(
                    "workflow with an empty list of triggers",
                    "workflow(\"ci\").on();",
                    "workflow(\"ci\").on(push());",
                    WRONG_ARGUMENT,
                    "Trigger"),
            new Misuse(
                    "workflow without jobs",
                    "workflow(\"ci\").on(push()).build();",
                    "workflow(\"ci\").on(push()).jobs(PLAIN).build();",
                    NO_SUCH_METHOD,
                    "WorkflowWithoutJobs"),
            new Misuse(
                    "workflow with an empty list of jobs",
                    "workflow(\"ci\").on(push()).jobs();",
                    "workflow(\"ci\").on(push()).jobs(PLAIN);",
                    WRONG_ARGUMENT,
                    "Job"),
            new Misuse(
                    "workflow that is not built",
                    "Workflow<?> w = workflow(\"ci\").on(push()).jobs(PLAIN);",
                    "Workflow<?> w = workflow(\"ci\").on(push()).jobs(PLAIN).build();",
                    WRONG_TYPE,
                    "WorkflowBuilder"),
            new Misuse(
                    "job that is not built",
                    "workflow(\"ci\").on(push()).jobs(plain().steps(run(\"make\")));",
                    "workflow(\"ci\").on(push()).jobs(plain().steps(run(\"make\")).build());",
                    WRONG_ARGUMENT,
                    "JobBuilder"),
            new Misuse(
                    "needs of a job by its name",
                    "plain().needs(\"built\");",
                    "plain().needs(PLAIN);",
                    WRONG_ARGUMENT,
                    "Job"),
            new Misuse(
                    "needs of a job that is not built",
                    "plain().needs(plain());",
                    "plain().needs(PLAIN);",
                    WRONG_ARGUMENT,
                    "JobWithoutSteps"),
            // Outputs.
            new Misuse(
                    "output that is no handle",
                    "run(\"make\").digest();",
                    "step(ACTION).outputs().get(\"digest\");",
                    NO_SUCH_METHOD,
                    "RunStep"),
            new Misuse(
                    "output of an action as a member",
                    "step(ACTION).outputs().digest();",
                    "step(ACTION).outputs().get(\"digest\");",
                    NO_SUCH_METHOD,
                    "UntypedOutputs"),
            new Misuse(
                    "job output of a plain text",
                    "plain().output(\"digest\", \"steps.x.outputs.digest\");",
                    "plain().output(\"digest\", step(ACTION).outputs().get(\"digest\"));",
                    WRONG_ARGUMENT,
                    "Expr"),
            new Misuse(
                    "job output of a secret",
                    "plain().output(\"digest\", TOKEN);",
                    "plain().output(\"digest\", github().sha());",
                    WRONG_ARGUMENT,
                    "Secret"),
            // Expressions.
            new Misuse(
                    "condition as a text",
                    "plain().onlyIf(\"github.ref == 'refs/heads/main'\");",
                    "plain().onlyIf(ON_MAIN);",
                    WRONG_ARGUMENT,
                    "Expr"),
            new Misuse(
                    "condition of a text expression",
                    "plain().onlyIf(github().ref());",
                    "plain().onlyIf(github().ref().is(\"refs/heads/main\"));",
                    WRONG_ARGUMENT,
                    "Expr"),
            new Misuse(
                    "condition of a number",
                    "run(\"make\").onlyIf(COUNT);",
                    "run(\"make\").onlyIf(COUNT.greaterThan(1));",
                    WRONG_ARGUMENT,
                    "Expr"),
            new Misuse(
                    "condition of a constant",
                    "run(\"make\").onlyIf(true);",
                    "run(\"make\").onlyIf(always());",
                    WRONG_ARGUMENT,
                    "Expr"),
            new Misuse(
                    "and of a text",
                    "and(ON_MAIN, github().ref());",
                    "and(ON_MAIN, github().ref().is(\"x\"));",
                    WRONG_ARGUMENT,
                    "Expr"),
            new Misuse("not of a number", "not(COUNT);", "not(ON_MAIN);", WRONG_ARGUMENT, "Expr"),
            new Misuse("number compared with a text", "COUNT.eq(\"1\");", "COUNT.eq(1);", WRONG_ARGUMENTS, "Expr"),
            new Misuse(
                    "text compared with a number",
                    "github().ref().eq(1);",
                    "github().ref().eq(\"1\");",
                    WRONG_ARGUMENTS,
                    "Expr"),
            new Misuse(
                    "text compared with a boolean expression",
                    "github().ref().eq(ON_MAIN);",
                    "github().ref().eq(github().baseRef());",
                    WRONG_ARGUMENTS,
                    "Expr"),
            new Misuse(
                    "timeout of a text expression",
                    "plain().timeoutMinutes(github().ref());",
                    "plain().timeoutMinutes(COUNT);",
                    WRONG_ARGUMENTS,
                    "Expr"),
            new Misuse(
                    "untrusted value as a name",
                    "plain().name(github().headRef());",
                    "plain().name(github().sha());",
                    WRONG_ARGUMENTS,
                    "Untrusted"),
            new Misuse(
                    "untrusted value as a runner",
                    "job(\"a\").runsOn(github().event(\"pull_request.title\"));",
                    "job(\"a\").runsOn(vars(\"RUNNER\"));",
                    WRONG_ARGUMENTS,
                    "Untrusted"),
            new Misuse(
                    "untrusted value as an output",
                    "plain().output(\"title\", github().headRef());",
                    "plain().output(\"title\", github().sha());",
                    WRONG_ARGUMENT,
                    "Untrusted"),
            new Misuse(
                    "untrusted value as an image",
                    "container(github().headRef());",
                    "container(vars(\"IMAGE\"));",
                    WRONG_ARGUMENTS,
                    "Untrusted"),
            new Misuse(
                    "script of an expression",
                    "run(github().headRef());",
                    "run(\"make\");",
                    WRONG_ARGUMENTS,
                    "Untrusted"),
            // Secrets are no expressions.
            new Misuse(
                    "secret in a condition",
                    "plain().onlyIf(TOKEN);",
                    "plain().env(\"TOKEN\", TOKEN);",
                    WRONG_ARGUMENT,
                    "Secret"),
            new Misuse(
                    "secret as a script",
                    "run(TOKEN);",
                    "run(\"make\").env(\"TOKEN\", TOKEN);",
                    WRONG_ARGUMENTS,
                    "Secret"),
            new Misuse(
                    "secret as a name",
                    "run(\"make\").name(TOKEN);",
                    "run(\"make\").name(\"make\");",
                    WRONG_ARGUMENTS,
                    "Secret"),
            new Misuse(
                    "secret in format",
                    "format(\"{0}\", TOKEN);",
                    "Secret.format(\"{0}\", TOKEN);",
                    WRONG_ARGUMENT,
                    "Secret"),
            new Misuse("secret compared", "TOKEN.is(\"\");", "github().ref().is(\"\");", NO_SUCH_METHOD, "Secret"),
            new Misuse(
                    "secret as the input of a called workflow",
                    "job(\"a\").calls(CALLED).with(DRY_RUN, BUILD_TOKEN);",
                    "job(\"a\").calls(CALLED).secret(HANDED, BUILD_TOKEN);",
                    WRONG_ARGUMENTS,
                    "Secret"),
            // Zones.
            new Misuse(
                    "secret of another zone in a step",
                    "building().steps(run(\"make\").env(\"T\", DEPLOY_TOKEN));",
                    "building().steps(run(\"make\").env(\"T\", BUILD_TOKEN));",
                    WRONG_ARGUMENT,
                    "Deploy"),
            new Misuse(
                    "secret of another zone in an action",
                    "building().steps(step(ACTION.with(\"t\", DEPLOY_TOKEN)));",
                    "building().steps(step(ACTION.with(\"t\", BUILD_TOKEN)));",
                    WRONG_ARGUMENT,
                    "Deploy"),
            new Misuse(
                    "secret of another zone in an action's env",
                    "building().steps(step(ACTION).env(\"T\", DEPLOY_TOKEN));",
                    "building().steps(step(ACTION).env(\"T\", BUILD_TOKEN));",
                    WRONG_ARGUMENT,
                    "Deploy"),
            new Misuse(
                    "secret of another zone in a job's env",
                    "building().env(\"T\", DEPLOY_TOKEN);",
                    "building().env(\"T\", BUILD_TOKEN);",
                    WRONG_ARGUMENTS,
                    "Secret"),
            new Misuse(
                    "secret of another zone in a workflow's env",
                    "workflow(\"ci\", Build.class).on(push()).env(\"T\", DEPLOY_TOKEN);",
                    "workflow(\"ci\", Build.class).on(push()).env(\"T\", BUILD_TOKEN);",
                    WRONG_ARGUMENTS,
                    "Secret"),
            new Misuse(
                    "secret of another zone in credentials",
                    "building().container(container(\"alpine\").credentials(\"bot\", DEPLOY_TOKEN));",
                    "building().container(container(\"alpine\").credentials(\"bot\", BUILD_TOKEN));",
                    WRONG_ARGUMENT,
                    "Container"),
            new Misuse(
                    "secret of another zone in a service",
                    "building().service(\"db\", container(\"postgres\").env(\"T\", DEPLOY_TOKEN));",
                    "building().service(\"db\", container(\"postgres\").env(\"T\", BUILD_TOKEN));",
                    WRONG_ARGUMENT,
                    "Container"),
            new Misuse(
                    "secret of another zone to a called workflow",
                    "job(\"a\").calls(CALLED).secret(HANDED, DEPLOY_TOKEN);",
                    "job(\"a\").calls(CALLED).secret(HANDED, BUILD_TOKEN);",
                    WRONG_ARGUMENT,
                    "Deploy"),
            new Misuse(
                    "secrets of two zones in a step",
                    "run(\"make\").env(\"A\", BUILD_TOKEN).env(\"B\", DEPLOY_TOKEN);",
                    "run(\"make\").env(\"A\", BUILD_TOKEN).env(\"B\", BUILD_TOKEN);",
                    WRONG_ARGUMENTS,
                    "Secret"),
            new Misuse(
                    "secrets of two zones in a format",
                    "Secret.<Build>format(\"{0}{1}\", BUILD_TOKEN, DEPLOY_TOKEN);",
                    "Secret.<Build>format(\"{0}{1}\", BUILD_TOKEN, BUILD_TOKEN);",
                    WRONG_ARGUMENT,
                    "Secret"),
            new Misuse(
                    "secret without zone in a job with one",
                    "building().steps(run(\"make\").env(\"T\", TOKEN));",
                    "plain().steps(run(\"make\").env(\"T\", TOKEN));",
                    WRONG_ARGUMENT,
                    "DefaultZone"),
            new Misuse(
                    "secret with zone in a job without one",
                    "plain().steps(run(\"make\").env(\"T\", BUILD_TOKEN));",
                    "building().steps(run(\"make\").env(\"T\", BUILD_TOKEN));",
                    WRONG_ARGUMENT,
                    "DefaultZone"),
            new Misuse(
                    "scoped workflow of a zone with secrets",
                    "scopedWorkflow(\"one\", Build.class);",
                    "scopedWorkflow(\"one\", PullRequests.class);",
                    WRONG_ARGUMENT,
                    "Build"),
            new Misuse(
                    "job with secrets in a scoped workflow",
                    "scopedWorkflow(\"one\", PullRequests.class).on(push()).jobs(BUILT);",
                    "workflow(\"one\", Build.class).on(push()).jobs(BUILT);",
                    WRONG_ARGUMENT,
                    "Job"),
            new Misuse(
                    "evidence as a text",
                    "run(\"make\").purpose(solutions.letsbe.workflows.dsl.purpose.Purpose.verifies(\"signature\"));",
                    "run(\"make\").purpose(solutions.letsbe.workflows.dsl.purpose.Purpose.verifies(new solutions.letsbe.workflows.dsl.purpose.Evidence(\"signature\")));",
                    WRONG_ARGUMENT,
                    "Evidence"),
            new Misuse(
                    "secret of a checks zone",
                    "Secret.of(PullRequests.class, \"TOKEN\");",
                    "Secret.of(Build.class, \"TOKEN\");",
                    WRONG_ARGUMENT,
                    "PullRequests"),
            new Misuse(
                    "declared secret of a checks zone",
                    "Secret.declared(PullRequests.class, \"TOKEN\");",
                    "Secret.declared(Build.class, \"TOKEN\");",
                    WRONG_ARGUMENT,
                    "PullRequests"),
            new Misuse(
                    "call secret of a checks zone",
                    "CallSecret.of(PullRequests.class, \"TOKEN\");",
                    "CallSecret.of(Build.class, \"TOKEN\");",
                    WRONG_ARGUMENT,
                    "PullRequests"),
            new Misuse(
                    "secret of the root of all zones",
                    "Secret.of(AnyZone.class, \"TOKEN\");",
                    "Secret.of(DefaultZone.class, \"TOKEN\");",
                    WRONG_ARGUMENT,
                    "AnyZone"),
            new Misuse(
                    "checks zone that holds secrets",
                    "interface Both extends Checks, HoldsSecrets {}",
                    "interface Both extends AnyZone, HoldsSecrets {}",
                    "compiler.err.types.incompatible",
                    "HoldsSecrets"),
            new Misuse(
                    "step with a secret in a checks job",
                    "checking().steps(run(\"make\").env(\"T\", BUILD_TOKEN));",
                    "checking().steps(run(\"make\").env(\"T\", \"none\"));",
                    WRONG_ARGUMENT,
                    "Checks"),
            new Misuse(
                    "secret in the env of a checks job",
                    "checking().env(\"T\", TOKEN);",
                    "checking().env(\"T\", \"none\");",
                    WRONG_ARGUMENTS,
                    "Secret"),
            new Misuse(
                    "job of another zone",
                    "workflow(\"ci\", Build.class).on(push()).jobs(BUILT, DEPLOYED);",
                    "workflow(\"ci\", Build.class).on(push()).jobs(BUILT, BUILT);",
                    WRONG_ARGUMENT,
                    "Deploy"),
            new Misuse(
                    "job with a zone in a workflow without one",
                    "workflow(\"ci\").on(push()).jobs(BUILT);",
                    "workflow(\"ci\").on(push()).jobs(PLAIN);",
                    WRONG_ARGUMENT,
                    "Build"),
            new Misuse(
                    "runner class of another zone",
                    "Job<Build> j = job(\"a\").runsOn(DEPLOY).steps(run(\"make\")).build();",
                    "Job<Build> j = job(\"a\").runsOn(BUILD).steps(run(\"make\")).build();",
                    WRONG_TYPE,
                    "Deploy"),
            new Misuse(
                    "runner class of a trusted zone in a checks workflow",
                    "workflow(\"ci\", PullRequests.class).on(push()).jobs(job(\"a\").runsOn(BUILD).steps(run(\"make\")).build());",
                    "workflow(\"ci\", PullRequests.class).on(push()).jobs(job(\"a\").runsOn(UNTRUSTED).steps(run(\"make\")).build());",
                    WRONG_ARGUMENT,
                    "PullRequests"),
            new Misuse(
                    "workflow of another zone as a result",
                    "Workflow<Deploy> w = workflow(\"ci\", Build.class).on(push()).jobs(BUILT).build();",
                    "Workflow<Build> w = workflow(\"ci\", Build.class).on(push()).jobs(BUILT).build();",
                    WRONG_TYPE,
                    "Deploy"),
            new Misuse(
                    "called workflow of another zone",
                    "workflow(\"ci\", Deploy.class).on(push()).jobs(job(\"a\").calls(CALLED).build());",
                    "workflow(\"ci\", Build.class).on(push()).jobs(job(\"a\").calls(CALLED).build());",
                    WRONG_ARGUMENT,
                    "Deploy"),
            new Misuse(
                    "zone that is none",
                    "workflow(\"ci\", String.class);",
                    "workflow(\"ci\", Build.class);",
                    WRONG_ARGUMENTS,
                    "AnyZone"),
            // Events.
            new Misuse(
                    "activity types of a push",
                    "push().types(ReleaseActivity.PUBLISHED);",
                    "release().types(ReleaseActivity.PUBLISHED);",
                    NO_SUCH_METHOD,
                    "PushTrigger"),
            new Misuse(
                    "branches of a release",
                    "release().branches(\"main\");",
                    "push().branches(\"main\");",
                    NO_SUCH_METHOD,
                    "ActivityTrigger"),
            new Misuse(
                    "branches of a created ref",
                    "create().branches(\"main\");",
                    "create();",
                    NO_SUCH_METHOD,
                    "PlainTrigger"),
            new Misuse(
                    "tags of a pull request",
                    "pullRequest().tags(\"v*\");",
                    "push().tags(\"v*\");",
                    NO_SUCH_METHOD,
                    "PullRequestTrigger"),
            new Misuse(
                    "paths of a workflow run",
                    "workflowRun(\"ci\").paths(\"a\");",
                    "workflowRun(\"ci\").branches(\"a\");",
                    NO_SUCH_METHOD,
                    "WorkflowRunTrigger"),
            new Misuse(
                    "activity type of another event",
                    "issues().types(PullRequestActivity.SYNCHRONIZE);",
                    "issues().types(IssueActivity.OPENED);",
                    WRONG_ARGUMENT,
                    "IssueActivity"),
            new Misuse(
                    "activity type as a text",
                    "pullRequest().types(\"opened\");",
                    "pullRequest().types(PullRequestActivity.OPENED);",
                    WRONG_ARGUMENT,
                    "PullRequestActivity"),
            new Misuse(
                    "activity type that the event lacks",
                    "release().types(ReleaseActivity.DELETED);",
                    "release().types(ReleaseActivity.EDITED);",
                    "compiler.err.cant.resolve.location",
                    "ReleaseActivity"),
            new Misuse(
                    "schedule without a time", "schedule();", "schedule(cron(\"0 3 * * *\"));", WRONG_ARGUMENT, "Cron"),
            new Misuse(
                    "schedule of a text",
                    "schedule(\"0 3 * * *\");",
                    "schedule(cron(\"0 3 * * *\"));",
                    WRONG_ARGUMENT,
                    "Cron"),
            new Misuse(
                    "event as a text",
                    "workflow(\"ci\").on(\"push\");",
                    "workflow(\"ci\").on(push());",
                    WRONG_ARGUMENT,
                    "Trigger"),
            new Misuse(
                    "choice as the input of a call",
                    "workflowCall(LEVEL);",
                    "workflowDispatch(LEVEL);",
                    WRONG_ARGUMENT,
                    "Choice"),
            new Misuse(
                    "default of another type",
                    "DRY_RUN.orElse(\"yes\");",
                    "DRY_RUN.orElse(true);",
                    WRONG_ARGUMENT,
                    "Input"),
            // Matrix, calls, permissions.
            new Misuse("value of another type for an axis", "NODE.at(\"18\");", "NODE.at(18);", WRONG_ARGUMENT, "Axis"),
            new Misuse("axis without values", "axis(\"node\");", "axis(\"node\", 18);", WRONG_ARGUMENTS, "Expr"),
            new Misuse("matrix without axes", "matrix();", "matrix(NODE);", WRONG_ARGUMENT, "Axis"),
            new Misuse(
                    "number axis as a runner",
                    "job(\"a\").runsOn(NODE.value());",
                    "job(\"a\").runsOn(axis(\"os\", \"x\").value());",
                    WRONG_ARGUMENTS,
                    "Expr"),
            new Misuse(
                    "input of another type",
                    "job(\"a\").calls(CALLED).with(DRY_RUN, \"yes\");",
                    "job(\"a\").calls(CALLED).with(DRY_RUN, true);",
                    WRONG_ARGUMENTS,
                    "Input"),
            new Misuse(
                    "input by its name",
                    "job(\"a\").calls(CALLED).with(\"dry-run\", true);",
                    "job(\"a\").calls(CALLED).with(DRY_RUN, true);",
                    WRONG_ARGUMENTS,
                    "Input"),
            new Misuse(
                    "input expression of another type",
                    "job(\"a\").calls(CALLED).with(DRY_RUN, github().ref());",
                    "job(\"a\").calls(CALLED).with(DRY_RUN, ON_MAIN);",
                    WRONG_ARGUMENTS,
                    "Expr"),
            new Misuse("permission level as a text", "contents(\"read\");", "contents(READ);", WRONG_ARGUMENT, "Level"),
            new Misuse(
                    "permissions as texts",
                    "plain().permissions(\"contents\", \"read\");",
                    "plain().permissions(contents(READ));",
                    WRONG_ARGUMENTS,
                    "Permission"),
            new Misuse(
                    "concurrency as a text",
                    "plain().concurrency(\"group\");",
                    "plain().concurrency(group(\"group\"));",
                    WRONG_ARGUMENT,
                    "Concurrency"));
}
