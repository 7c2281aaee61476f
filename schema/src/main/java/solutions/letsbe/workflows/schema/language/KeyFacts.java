package solutions.letsbe.workflows.schema.language;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The table of keys: what works on which version. A key that is in no row is dropped by the server without a word (Gitea 1.22 to
 * 28 decode into fixed structures, {@code modules/actions/jobparser/model.go}). A new fact is one more row.
 */
public final class KeyFacts {
    /** All rows: in the order of a workflow, and of one key its general row first. */
    public static final List<KeyFact> ALL = List.of(
            // the workflow as a whole
            always("name", "", "Gitea 1.22 to 28, modules/actions/workflows.go"),
            since(
                    "run-name",
                    "",
                    GiteaVersion.parse("1.25.0"),
                    WithoutSupport.DROPPED,
                    "the run's title is the commit's message or the event's title",
                    "docs.gitea.com/usage/actions/comparison (1.22 to 1.25)"),
            always("on", "", "Gitea 1.22 to 28, jobparser.ParseRawOn"),
            never(
                    "on",
                    "alias",
                    WithoutSupport.REJECTED,
                    "write the triggers out; an alias is no form of 'on' that Gitea reads",
                    "Gitea 1.22 to 28, jobparser.ParseRawOn"),
            since(
                    "permissions",
                    "",
                    GiteaVersion.parse("1.26.0"),
                    WithoutSupport.DROPPED,
                    "the token may do whatever the owner's default mode lets it do",
                    "go-gitea/gitea#36173"),
            always("env", "", "Gitea 1.22 to 28, modules/actions/jobparser/model.go"),
            never(
                    "env",
                    "expression",
                    WithoutSupport.REJECTED,
                    "write a mapping; its values may be expressions",
                    "Gitea 1.22 to 28, modules/actions/jobparser/model.go"),
            always("defaults.run.shell", "", "Gitea 1.22 to 28, modules/actions/jobparser/model.go"),
            always("defaults.run.working-directory", "", "Gitea 1.22 to 28, modules/actions/jobparser/model.go"),
            since(
                    "concurrency",
                    "",
                    GiteaVersion.parse("1.26.0"),
                    WithoutSupport.DROPPED,
                    "instead, a new run of the same ref and workflow by push or pull_request synchronize always cancels the one before",
                    "go-gitea/gitea#32751"),
            always("jobs", "", "Gitea 1.22 to 28, modules/actions/jobparser/model.go"),
            // events
            never(
                    "on.push",
                    "list",
                    WithoutSupport.DIFFERENT,
                    "a list under an event is read as a schedule, and the workflow never starts on a push; write 'branches:' before it",
                    "Gitea 28, jobparser.ParseRawOn"),
            except(
                    "on.*.*",
                    "single text",
                    "1.23.0",
                    "1.24.0",
                    WithoutSupport.REJECTED,
                    "write a list, even of one element",
                    "go-gitea/gitea 1.22 to 1.24, jobparser.ParseRawOn"),
            since(
                    "on.*.*",
                    "braces",
                    GiteaVersion.parse("1.27.0"),
                    WithoutSupport.DIFFERENT,
                    "braces stand for themselves in a pattern, so it matches nothing; write one pattern for each word",
                    "modules/actions/workflowpattern of Gitea 1.27"),
            since(
                    "on.push.paths",
                    "beside tags",
                    GiteaVersion.parse("1.24.0"),
                    WithoutSupport.DIFFERENT,
                    "a pushed tag is compared with what was there before, as a branch is, and starts nothing where no path matches",
                    "modules/actions/workflows.go of Gitea 1.24"),
            since(
                    "on.workflow_run",
                    "",
                    GiteaVersion.parse("1.25.0"),
                    WithoutSupport.DROPPED,
                    "the workflow never starts",
                    "docs.gitea.com/usage/actions/comparison (1.25)"),
            since(
                    "on.workflow_run.types",
                    "in_progress",
                    GiteaVersion.parse("1.26.0"),
                    WithoutSupport.IGNORED,
                    "the workflow never starts for it",
                    "go-gitea/gitea#36979"),
            since(
                    "on.workflow_dispatch",
                    "",
                    GiteaVersion.parse("1.23.0"),
                    WithoutSupport.DROPPED,
                    "nobody can start the workflow by hand; through the API it can be started since Gitea 1.24",
                    "changelogs of Gitea 1.23 and 1.24"),
            always(
                    "on.workflow_call",
                    "",
                    "act fork up to Gitea 1.26, since then services/actions/reusable_workflow.go"),
            since(
                    "on.workflow_call",
                    "beside other events",
                    GiteaVersion.parse("1.26.3"),
                    WithoutSupport.REJECTED,
                    "put the called workflow into a file of its own",
                    "go-gitea/gitea#37894"),
            never(
                    "on.schedule.*.timezone",
                    "",
                    WithoutSupport.IGNORED,
                    "times are UTC; write the time zone before the five fields, as in CRON_TZ=Europe/Rome",
                    "Gitea 1.22 to 28, ActionScheduleSpec.Parse"),
            since(
                    "on.workflow_dispatch.inputs.*",
                    "boolean as a value",
                    GiteaVersion.parse("1.27.1"),
                    WithoutSupport.DIFFERENT,
                    "the input is the text 'true' or 'false', and both count as true in a condition; write inputs.NAME == 'true' there, which newer ones no longer understand",
                    "go-gitea/gitea#38472"),
            // jobs
            always("jobs.*.name", "", "Gitea 1.22 to 28, modules/actions/jobparser/model.go"),
            never(
                    "jobs.*.name",
                    "expression without matrix",
                    WithoutSupport.DIFFERENT,
                    "the text of the expression stays in the name and in the commit status; only jobs with a matrix have it filled in",
                    "Gitea 1.23 to 28, jobparser nameWithMatrix"),
            always("jobs.*.needs", "", "Gitea 1.22 to 28, services/actions/job_emitter.go"),
            always(
                    "jobs.*.if",
                    "",
                    "act fork and runner 3.3; for jobs with needs since Gitea 1.27 services/actions/helper.go"),
            never(
                    "jobs.*.if",
                    "env, secrets, steps or runner",
                    WithoutSupport.DIFFERENT,
                    "the server cannot evaluate it, and a job with needs stays blocked until it is abandoned; only github, needs, strategy, matrix, vars and inputs have a value",
                    "Gitea 1.27, services/actions/job_emitter.go"),
            since(
                    "jobs.*.if",
                    "status of needs",
                    GiteaVersion.parse("1.23.0"),
                    WithoutSupport.DIFFERENT,
                    "the job is skipped when a needed one fails, unless its condition is just always()",
                    "services/actions/job_emitter.go of Gitea 1.22 and 1.23"),
            except(
                    "jobs.*.if",
                    "matrix of a job with needs",
                    "1.27.0",
                    "1.27.1",
                    WithoutSupport.DIFFERENT,
                    "the matrix is empty there",
                    "go-gitea/gitea#38474"),
            except(
                    "jobs.*.if",
                    "cancelled() of a job with needs",
                    "1.27.0",
                    "1.27.1",
                    WithoutSupport.DIFFERENT,
                    "cancelled() is always false there",
                    "go-gitea/gitea#38495"),
            always("jobs.*.runs-on", "", "Gitea 1.22 to 28, jobparser"),
            since(
                    "jobs.*.runs-on",
                    "github or inputs",
                    GiteaVersion.parse("1.25.0"),
                    WithoutSupport.DIFFERENT,
                    "the server knows only vars there, and takes everything else for an empty text",
                    "services/actions of Gitea 1.22 to 1.26, go-gitea/gitea#35590"),
            since(
                    "jobs.*.runs-on",
                    "vars of a dispatch, or github of a schedule",
                    GiteaVersion.parse("1.26.0"),
                    WithoutSupport.DIFFERENT,
                    "the server has no value for it there, and takes it for an empty text",
                    "services/actions of Gitea 1.22 to 1.26, go-gitea/gitea#35590"),
            never(
                    "jobs.*.runs-on",
                    "group",
                    WithoutSupport.DIFFERENT,
                    "Gitea has no runner groups; the group's name becomes one more label that the runner must own",
                    "go-gitea/gitea#25065"),
            since(
                    "jobs.*.permissions",
                    "",
                    GiteaVersion.parse("1.26.0"),
                    WithoutSupport.DROPPED,
                    "the token may do whatever the owner's default mode lets it do",
                    "go-gitea/gitea#36173"),
            since(
                    "jobs.*.concurrency",
                    "",
                    GiteaVersion.parse("1.26.0"),
                    WithoutSupport.DROPPED,
                    "jobs of several runs go on side by side",
                    "go-gitea/gitea#32751"),
            never(
                    "jobs.*.environment",
                    "",
                    WithoutSupport.DROPPED,
                    "Gitea has no environments: no approval is asked for and no secret of an environment is given",
                    "go-gitea/gitea#30079"),
            never(
                    "jobs.*.snapshot",
                    "",
                    WithoutSupport.DROPPED,
                    "Gitea makes no images of a job's machine",
                    "Gitea 1.22 to 28, modules/actions/jobparser/model.go"),
            always("jobs.*.env", "", "Gitea 1.22 to 28, modules/actions/jobparser/model.go"),
            always("jobs.*.defaults.run.shell", "", "Gitea 1.22 to 28, modules/actions/jobparser/model.go"),
            always("jobs.*.defaults.run.working-directory", "", "Gitea 1.22 to 28, modules/actions/jobparser/model.go"),
            always("jobs.*.outputs", "", "Gitea 1.22 to 28, modules/actions/jobparser/model.go"),
            since(
                    "jobs.*.timeout-minutes",
                    "",
                    RunnerVersion.parse("2.0.0"),
                    WithoutSupport.IGNORED,
                    "only the limits of the runner and of the server end the job, three hours by default",
                    "gitea-runner 2.0.0; docs.gitea.com/usage/actions/comparison"),
            since(
                    "jobs.*.continue-on-error",
                    "",
                    GiteaVersion.parse("1.27.0"),
                    RunnerVersion.parse("2.0.0"),
                    WithoutSupport.DROPPED,
                    "the run fails when the job fails",
                    "go-gitea/gitea#38100"),
            since(
                    "jobs.*.strategy",
                    "expression",
                    GiteaVersion.parse("28.0.0"),
                    WithoutSupport.REJECTED,
                    "write a mapping; its matrix may be an expression",
                    "go-gitea/gitea#39358"),
            always("jobs.*.strategy.matrix", "", "Gitea 1.22 to 28, jobparser"),
            since(
                    "jobs.*.strategy.matrix",
                    "from needs",
                    GiteaVersion.parse("28.0.0"),
                    WithoutSupport.DIFFERENT,
                    "the matrix is expanded before the needed job has run, and its outputs are empty then",
                    "go-gitea/gitea#36564"),
            never(
                    "jobs.*.strategy.fail-fast",
                    "",
                    WithoutSupport.NO_EFFECT,
                    "the other combinations of the matrix always run to their end",
                    "Gitea 1.22 to 28: jobs of a matrix are independent of each other"),
            since(
                    "jobs.*.strategy.max-parallel",
                    "",
                    GiteaVersion.parse("28.0.0"),
                    WithoutSupport.NO_EFFECT,
                    "as many jobs run at once as runners are free",
                    "go-gitea/gitea#36357"),
            since(
                    "jobs.*.strategy.max-parallel",
                    "expression",
                    GiteaVersion.parse("28.0.0"),
                    WithoutSupport.NO_EFFECT,
                    "as many jobs run at once as runners are free",
                    "go-gitea/gitea#39358"),
            always("jobs.*.container", "", "act fork 0.259.1 and later, runner 3.3, act/model/workflow.go"),
            always("jobs.*.services", "", "act fork 0.259.1 and later, runner 3.3, act/model/workflow.go"),
            never(
                    "jobs.*.services.*.entrypoint",
                    "",
                    WithoutSupport.DROPPED,
                    "the image's own entry point runs",
                    "Gitea 1.22 to 28, modules/actions/jobparser/model.go"),
            never(
                    "jobs.*.services.*.command",
                    "",
                    WithoutSupport.DROPPED,
                    "the image's own command runs; 'cmd' is the key that Gitea has",
                    "Gitea 1.22 to 28, modules/actions/jobparser/model.go"),
            always(
                    "jobs.*.services.*.cmd",
                    "",
                    "Gitea 1.22 to 28, modules/actions/jobparser/model.go; GitHub has no such key"),
            always(
                    "jobs.*.uses",
                    "",
                    "act fork up to Gitea 1.26; since 1.27 expanded by the server, go-gitea/gitea#37478"),
            since(
                    "jobs.*.uses",
                    "$/path",
                    GiteaVersion.parse("28.0.0"),
                    WithoutSupport.REJECTED,
                    "write './' and the path, or the owner and the repository",
                    "go-gitea/gitea#38822"),
            since(
                    "jobs.*.uses",
                    "called job's runs-on",
                    GiteaVersion.parse("1.27.0"),
                    WithoutSupport.DIFFERENT,
                    "the called jobs all run inside the caller's one task, on the caller's runner",
                    "go-gitea/gitea#34986, go-gitea/gitea#37478"),
            always("jobs.*.with", "", "act fork up to Gitea 1.26; since 1.27 go-gitea/gitea#37478"),
            always("jobs.*.secrets", "", "act fork up to Gitea 1.26; since 1.27 go-gitea/gitea#37478"),
            // steps
            always("jobs.*.steps.*.id", "", "act fork 0.259.1 and later, runner 3.3, act/model/workflow.go"),
            always("jobs.*.steps.*.if", "", "act fork 0.259.1 and later, runner 3.3, act/model/workflow.go"),
            always("jobs.*.steps.*.name", "", "act fork 0.259.1 and later, runner 3.3, act/model/workflow.go"),
            always("jobs.*.steps.*.uses", "", "act fork 0.259.1 and later, runner 3.3, act/model/workflow.go"),
            always("jobs.*.steps.*.run", "", "act fork 0.259.1 and later, runner 3.3, act/model/workflow.go"),
            always("jobs.*.steps.*.shell", "", "act fork 0.259.1 and later, runner 3.3, act/model/workflow.go"),
            always("jobs.*.steps.*.with", "", "act fork 0.259.1 and later, runner 3.3, act/model/workflow.go"),
            always("jobs.*.steps.*.env", "", "act fork 0.259.1 and later, runner 3.3, act/model/workflow.go"),
            always(
                    "jobs.*.steps.*.working-directory",
                    "",
                    "act fork 0.259.1 and later, runner 3.3, act/model/workflow.go"),
            always(
                    "jobs.*.steps.*.timeout-minutes",
                    "",
                    "act fork 0.259.1 and later, runner 3.3, act/model/workflow.go"),
            since(
                    "jobs.*.steps.*.uses",
                    "$/path",
                    RunnerVersion.parse("3.2.0"),
                    WithoutSupport.REJECTED,
                    "write './' and the path after a checkout, or the owner and the repository",
                    "gitea-runner 3.2.0"),
            always(
                    "jobs.*.steps.*.continue-on-error",
                    "",
                    "act fork 0.259.1 and later, runner 3.3, act/model/workflow.go"),
            since(
                    "jobs.*.steps.*.continue-on-error",
                    "expression",
                    GiteaVersion.parse("1.27.3"),
                    WithoutSupport.REJECTED,
                    "write true or false",
                    "go-gitea/gitea#39137, go-gitea/gitea#39141"),
            since(
                    "jobs.*.steps.*.uses",
                    "self:",
                    GiteaVersion.parse("28.0.0"),
                    WithoutSupport.REJECTED,
                    "write the full address of the repository",
                    "go-gitea/gitea#39358"),
            since(
                    "jobs.*.steps.*.uses",
                    "artifact v4",
                    RunnerVersion.parse("3.0.0"),
                    WithoutSupport.REJECTED,
                    "the action takes this server for GitHub Enterprise and fails; use v3 there",
                    "gitea-runner 3.0.0; go-gitea/gitea#36829"),
            since(
                    "jobs.*.steps.*.uses",
                    "artifact v6",
                    GiteaVersion.parse("1.26.0"),
                    WithoutSupport.REJECTED,
                    "the upload fails",
                    "go-gitea/gitea#36786"),
            since(
                    "jobs.*.steps.*.run",
                    "summary",
                    GiteaVersion.parse("1.27.0"),
                    WithoutSupport.NO_EFFECT,
                    "nobody sees the summary",
                    "go-gitea/gitea#37500"),
            // the file
            since(
                    ".gitea/scoped_workflows",
                    "",
                    GiteaVersion.parse("1.27.0"),
                    WithoutSupport.DROPPED,
                    "nobody runs a workflow in this folder",
                    "go-gitea/gitea#38154"),
            // actions
            since(
                    "runs.using",
                    "node24",
                    RunnerVersion.parse("0.4.0"),
                    WithoutSupport.REJECTED,
                    "the runner does not know node24",
                    "act fork 0.261.10"));

    private static final Map<String, KeyFact> BY_FORM =
            ALL.stream().collect(Collectors.toUnmodifiableMap(fact -> fact.path() + " " + fact.form(), fact -> fact));

    private KeyFacts() {}

    /** The rows about the key at this path, given key by key: its general one and those about single forms. */
    public static List<KeyFact> about(List<String> keys) {
        return ALL.stream().filter(fact -> fact.isAbout(keys)).toList();
    }

    /**
     * The row about one form of a key.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static KeyFact of(String path, String form) {
        KeyFact fact = BY_FORM.get(path + " " + form);
        if (fact == null) {
            throw new IllegalArgumentException("no fact about '" + form + "' of " + path);
        }
        return fact;
    }

    private static KeyFact always(String path, String form, String source) {
        return new KeyFact(path, form, new KeyFact.Support.Always(), "", source);
    }

    private static KeyFact since(
            String path, String form, GiteaVersion gitea, WithoutSupport before, String consequence, String source) {
        return since(path, form, Optional.of(gitea), Optional.empty(), before, consequence, source);
    }

    private static KeyFact since(
            String path, String form, RunnerVersion runner, WithoutSupport before, String consequence, String source) {
        return since(path, form, Optional.empty(), Optional.of(runner), before, consequence, source);
    }

    private static KeyFact since(
            String path,
            String form,
            GiteaVersion gitea,
            RunnerVersion runner,
            WithoutSupport before,
            String consequence,
            String source) {
        return since(path, form, Optional.of(gitea), Optional.of(runner), before, consequence, source);
    }

    private static KeyFact since(
            String path,
            String form,
            Optional<GiteaVersion> gitea,
            Optional<RunnerVersion> runner,
            WithoutSupport before,
            String consequence,
            String source) {
        return new KeyFact(path, form, new KeyFact.Support.Since(gitea, runner, before), consequence, source);
    }

    private static KeyFact except(
            String path,
            String form,
            String from,
            String until,
            WithoutSupport meanwhile,
            String consequence,
            String source) {
        return new KeyFact(
                path,
                form,
                new KeyFact.Support.Except(GiteaVersion.parse(from), GiteaVersion.parse(until), meanwhile),
                consequence,
                source);
    }

    private static KeyFact never(String path, String form, WithoutSupport instead, String consequence, String source) {
        return new KeyFact(path, form, new KeyFact.Support.Never(instead), consequence, source);
    }
}
