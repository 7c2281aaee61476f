package solutions.letsbe.workflows.dsl.misuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What must not compile.
 *
 * <p>Each misuse has a twin that differs in the one word that is wrong, and compiles: else a slip of the pen in the fragment
 * would pass for a refusal. javac's words change with its version and the locale, so its code, the line and one of our own
 * type names are compared.
 */
class MisuseTest {
    private static final String METHOD = "compiler.err.cant.resolve.location.args";
    private static final String ARGUMENTS = "compiler.err.cant.apply.symbol";
    private static final String OVERLOADS = "compiler.err.cant.apply.symbols";
    private static final String TYPES = "compiler.err.prob.found.req";

    /**
     * A misuse.
     *
     * @param name what is wrong
     * @param wrong the statement
     * @param right its twin
     * @param code javac's code, or several that its versions give
     * @param type one of our names that the message must hold
     */
    record Misuse(String name, String wrong, String right, String code, String type) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Misuse> misuses() {
        return Stream.of(
                // Shape.
                new Misuse(
                        "a job without a runner",
                        "job('a').steps(run('x'));",
                        "job('a').runsOn('l').steps(run('x'));",
                        METHOD,
                        "JobWithoutRunner"),
                new Misuse(
                        "a job without steps",
                        "job('a').runsOn('l').build();",
                        "job('a').runsOn('l').steps(run('x')).build();",
                        METHOD,
                        "JobWithoutSteps"),
                new Misuse(
                        "an empty list of steps",
                        "job('a').runsOn('l').steps();",
                        "job('a').runsOn('l').steps(run('x'));",
                        ARGUMENTS,
                        "Step"),
                new Misuse(
                        "a runner without a label",
                        "job('a').runsOn();",
                        "job('a').runsOn('l');",
                        OVERLOADS,
                        "JobWithoutRunner"),
                new Misuse(
                        "a script that is also an action",
                        "run('x').with('a', 'b');",
                        "ACTION.with('a', 'b');",
                        METHOD,
                        "RunStep"),
                new Misuse(
                        "an action that is also a script",
                        "step(ACTION).shell('bash');",
                        "run('x').shell('bash');",
                        METHOD,
                        "ActionStep"),
                new Misuse(
                        "a workflow without a trigger",
                        "workflow('w').jobs(job('a').runsOn('l').steps(run('x')).build());",
                        "workflow('w').on(push()).jobs(job('a').runsOn('l').steps(run('x')).build());",
                        METHOD,
                        "WorkflowWithoutTrigger"),
                new Misuse(
                        "a workflow without jobs",
                        "workflow('w').on(push()).build();",
                        "workflow('w').on(push()).jobs(job('a').runsOn('l').steps(run('x')).build()).build();",
                        METHOD,
                        "WorkflowWithoutJobs"),
                new Misuse(
                        "no trigger at all", "workflow('w').on();", "workflow('w').on(push());", ARGUMENTS, "Trigger"),
                new Misuse(
                        "a job that is not built",
                        "workflow('w').on(push()).jobs(job('a').runsOn('l').steps(run('x')));",
                        "workflow('w').on(push()).jobs(job('a').runsOn('l').steps(run('x')).build());",
                        ARGUMENTS,
                        "JobBuilder"),
                new Misuse(
                        "a job by its name",
                        "job('b').runsOn('l').needs('a');",
                        "job('b').runsOn('l').needs(job('a').runsOn('l').steps(run('x')).build());",
                        ARGUMENTS,
                        "Job"),
                new Misuse(
                        "a call with a runner",
                        "job('a').calls(remoteWorkflow('o/r/.gitea/workflows/x.yml', 'v1', workflowCall())).timeoutMinutes(5);",
                        "job('a').runsOn('l').timeoutMinutes(5);",
                        METHOD,
                        "CallJob"),
                // Outputs.
                new Misuse(
                        "an output of an untyped step by field",
                        "step(ACTION).outputs().digest();",
                        "step(ACTION).outputs().get('digest');",
                        METHOD,
                        "UntypedOutputs"),
                new Misuse(
                        "an output of a job without steps",
                        "job('a').output('x', text('y'));",
                        "job('a').runsOn('l').output('x', text('y'));",
                        METHOD,
                        "JobWithoutRunner"),
                new Misuse(
                        "a flag as an output",
                        "job('a').runsOn('l').output('x', always());",
                        "job('a').runsOn('l').output('x', text('y'));",
                        ARGUMENTS,
                        "Expr"),
                // Expressions.
                new Misuse(
                        "text for a condition of a step",
                        "run('x').onlyIf('true');",
                        "run('x').onlyIf(always());",
                        ARGUMENTS,
                        "Expr"),
                new Misuse(
                        "a text expression for a condition",
                        "run('x').onlyIf(github().sha());",
                        "run('x').onlyIf(github().sha().eq('a'));",
                        ARGUMENTS,
                        "Expr"),
                new Misuse(
                        "a text expression for a condition of a job",
                        "job('a').runsOn('l').onlyIf(github().ref());",
                        "job('a').runsOn('l').onlyIf(github().ref().eq('a'));",
                        ARGUMENTS,
                        "Expr"),
                new Misuse(
                        "a number compared with a text",
                        "github().pullRequestNumber().eq('7');",
                        "github().pullRequestNumber().eq(7);",
                        OVERLOADS,
                        "Expr"),
                new Misuse(
                        "and over texts",
                        "and(github().sha(), always());",
                        "and(success(), always());",
                        ARGUMENTS,
                        "Expr"),
                new Misuse(
                        "a secret in a condition",
                        "run('x').onlyIf(secret('S'));",
                        "run('x').onlyIf(always());",
                        ARGUMENTS,
                        "Secret"),
                new Misuse(
                        "a secret in a name",
                        "run('x').name(secret('S'));",
                        "run('x').name(github().sha());",
                        OVERLOADS,
                        "Secret"),
                new Misuse(
                        "a secret in an expression",
                        "format('{0}', secret('S'));",
                        "format('{0}', github().sha());",
                        ARGUMENTS,
                        "Secret"),
                new Misuse(
                        "a secret compared",
                        "contains(secret('S'), 'x');",
                        "contains(github().sha(), 'x');",
                        ARGUMENTS,
                        "Secret"),
                new Misuse(
                        "an untrusted title as a name",
                        "run('x').name(github().headRef());",
                        "run('x').name(github().baseRef());",
                        OVERLOADS,
                        "Untrusted"),
                new Misuse(
                        "an untrusted branch as a folder",
                        "run('x').workingDirectory(github().headRef());",
                        "run('x').workingDirectory(github().baseRef());",
                        OVERLOADS,
                        "Untrusted"),
                new Misuse(
                        "an untrusted text as an output",
                        "job('a').runsOn('l').output('x', github().event('pull_request.title'));",
                        "job('a').runsOn('l').output('x', github().sha());",
                        ARGUMENTS,
                        "Untrusted"),
                // Zones.
                new Misuse(
                        "a secret of one zone in a step of another",
                        "job('a').runsOn(BUILD).steps(run('x').env('T', PROD_TOKEN));",
                        "job('a').runsOn(BUILD).steps(run('x').env('T', BUILD_TOKEN));",
                        ARGUMENTS,
                        "Prod"),
                new Misuse(
                        "a secret of one zone in an action of another",
                        "job('a').runsOn(BUILD).steps(step(ACTION.with('t', PROD_TOKEN)));",
                        "job('a').runsOn(BUILD).steps(step(ACTION.with('t', BUILD_TOKEN)));",
                        ARGUMENTS,
                        "Prod"),
                new Misuse(
                        "a secret of one zone in the env of a job of another",
                        "job('a').runsOn(BUILD).env('T', PROD_TOKEN);",
                        "job('a').runsOn(BUILD).env('T', BUILD_TOKEN);",
                        OVERLOADS,
                        "Prod"),
                new Misuse(
                        "a secret of one zone in the env of a workflow of another",
                        "workflow('w', Build.class).on(push()).env('T', PROD_TOKEN);",
                        "workflow('w', Build.class).on(push()).env('T', BUILD_TOKEN);",
                        OVERLOADS,
                        "Prod"),
                new Misuse(
                        "a service with a secret of another zone",
                        "job('a').runsOn(BUILD).service('db', container('i').env('T', PROD_TOKEN));",
                        "job('a').runsOn(BUILD).service('db', container('i').env('T', BUILD_TOKEN));",
                        ARGUMENTS,
                        "Prod"),
                new Misuse(
                        "a container with credentials of another zone",
                        "job('a').runsOn(BUILD).container(container('i').credentials('u', PROD_TOKEN));",
                        "job('a').runsOn(BUILD).container(container('i').credentials('u', BUILD_TOKEN));",
                        ARGUMENTS,
                        "Prod"),
                new Misuse(
                        "a password in plain text",
                        "container('i').credentials('u', 'hunter2');",
                        "container('i').credentials('u', BUILD_TOKEN);",
                        ARGUMENTS,
                        "Secret"),
                new Misuse(
                        "a secret of a checks zone",
                        "Secret.of(Review.class, 'T');",
                        "Secret.of(Build.class, 'T');",
                        ARGUMENTS,
                        "HoldsSecrets"),
                new Misuse(
                        "any secret in a job of a checks zone",
                        "job('a').runsOn(UNTRUSTED).steps(run('x').env('T', BUILD_TOKEN));",
                        "job('a').runsOn(UNTRUSTED).steps(run('x').env('T', 'plain'));",
                        ARGUMENTS,
                        "Checks"),
                new Misuse(
                        "a plain secret in a job of a checks zone",
                        "job('a').runsOn(UNTRUSTED).steps(run('x').env('T', secret('S')));",
                        "job('a').runsOn('l').steps(run('x').env('T', secret('S')));",
                        ARGUMENTS,
                        "Checks"),
                new Misuse(
                        "a job of another zone",
                        "workflow('w', Build.class).on(push()).jobs(job('a').runsOn(PROD).steps(run('x')).build());",
                        "workflow('w', Build.class).on(push()).jobs(job('a').runsOn(BUILD).steps(run('x')).build());",
                        ARGUMENTS,
                        "Prod"),
                new Misuse(
                        "a trusted job in a checks zone",
                        "workflow('w', Review.class).on(push()).jobs(job('a').runsOn(BUILD).steps(run('x')).build());",
                        "workflow('w', Review.class).on(push()).jobs(job('a').runsOn(UNTRUSTED).steps(run('x')).build());",
                        ARGUMENTS,
                        "Review"),
                new Misuse(
                        "plain labels in a zone",
                        "workflow('w', Build.class).on(push()).jobs(job('a').runsOn('l').steps(run('x')).build());",
                        "workflow('w').on(push()).jobs(job('a').runsOn('l').steps(run('x')).build());",
                        ARGUMENTS,
                        "DefaultZone"),
                new Misuse(
                        "a runner of another zone",
                        "Runner<Build> r = PROD;",
                        "Runner<Build> r = BUILD;",
                        TYPES,
                        "Runner"),
                new Misuse(
                        "secrets of two zones in one text",
                        "Secret<Build> both = Secret.format('{0}{1}', BUILD_TOKEN, PROD_TOKEN);",
                        "Secret<Build> both = Secret.format('{0}{1}', BUILD_TOKEN, BUILD_TOKEN);",
                        ARGUMENTS,
                        "Secret"),
                // Events.
                new Misuse(
                        "an activity of another event",
                        "pullRequest().types(IssueActivity.OPENED);",
                        "pullRequest().types(PullRequestActivity.OPENED);",
                        ARGUMENTS,
                        "PullRequestActivity"),
                new Misuse(
                        "an activity that Gitea never reports",
                        "release().types(ReleaseActivity.CREATED);",
                        "release().types(ReleaseActivity.PUBLISHED);",
                        "compiler.err.cant.resolve.location",
                        "ReleaseActivity"),
                new Misuse(
                        "activities of a push",
                        "push().types(PullRequestActivity.OPENED);",
                        "pullRequest().types(PullRequestActivity.OPENED);",
                        METHOD,
                        "PushTrigger"),
                new Misuse(
                        "tags of a pull request",
                        "pullRequest().tags('v*');",
                        "push().tags('v*');",
                        METHOD,
                        "PullRequestTrigger"),
                new Misuse(
                        "branches of a release",
                        "release().branches('main');",
                        "push().branches('main');",
                        METHOD,
                        "ActivityTrigger"),
                new Misuse(
                        "a filter of a deletion",
                        "delete().branches('main');",
                        "push().branches('main');",
                        METHOD,
                        "PlainTrigger"),
                new Misuse(
                        "a schedule without a time", "schedule();", "schedule(cron('0 3 * * *'));", ARGUMENTS, "Cron"),
                new Misuse(
                        "a schedule by a text",
                        "schedule('0 3 * * *');",
                        "schedule(cron('0 3 * * *'));",
                        ARGUMENTS,
                        "Cron"),
                new Misuse(
                        "a choice in a call",
                        "workflowCall(Choice.of('c', 'a', 'b'));",
                        "workflowDispatch(Choice.of('c', 'a', 'b'));",
                        ARGUMENTS,
                        "Choice"),
                new Misuse("a default of another type", "DRY.orElse('yes');", "DRY.orElse(true);", ARGUMENTS, "Input"),
                new Misuse("an axis at a value of another type", "NODE.at(20);", "NODE.at('20');", ARGUMENTS, "Axis"),
                new Misuse(
                        "a permission by a word",
                        "permission(Permission.Scope.CODE, 'read');",
                        "permission(Permission.Scope.CODE, READ);",
                        ARGUMENTS,
                        "Permission"));
    }

    @ParameterizedTest
    @MethodSource("misuses")
    void doesNotCompile(Misuse misuse) {
        List<Diagnostic<? extends JavaFileObject>> errors =
                Fragment.errors(misuse.wrong().replace('\'', '"'));
        assertThat(errors).as(misuse.wrong()).hasSize(1);
        Diagnostic<? extends JavaFileObject> error = errors.get(0);
        assertThat(error.getMessage(Locale.ROOT)).contains(misuse.type());
        assertThat(error.getCode()).as(error.getMessage(Locale.ROOT)).isEqualTo(misuse.code());
        assertThat(error.getLineNumber()).isEqualTo(Fragment.line());
    }

    @ParameterizedTest
    @MethodSource("misuses")
    void theTwinCompiles(Misuse misuse) {
        assertThat(Fragment.errors(misuse.right().replace('\'', '"')))
                .as(misuse.right())
                .isEmpty();
    }
}
