package solutions.letsbe.workflows.schema.language;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Inputs of an action that it runs as code, as a shell does with {@code run}.
 *
 * <p>Source: the {@code action.yml} of each action, and CodeQL's models of actions (github/codeql,
 * {@code actions/ql/lib/ext/manual}).
 *
 * @param action owner and name in lower case
 * @param inputs their names in lower case
 */
public record ScriptInput(String action, List<String> inputs) {
    /** The known ones. */
    public static final List<ScriptInput> ALL = List.of(
            of("actions/github-script", "script"),
            of("addnab/docker-run-action", "run", "options"),
            of("amadevus/pwsh-script", "script"),
            of("ammaraskar/sphinx-action", "pre-build-command", "build-command"),
            of("appleboy/ssh-action", "script"),
            of("azure/cli", "inlinescript"),
            of("azure/powershell", "inlinescript"),
            of("cardinalby/js-eval-action", "expression"),
            of("cloudflare/wrangler-action", "command", "precommands", "postcommands"),
            of("cross-platform-actions/action", "run"),
            of("cypress-io/github-action", "build", "command", "install-command", "start", "wait-on"),
            of("devorbitus/yq-action-output", "cmd"),
            of("d3rhase/ssh-command-action", "command"),
            of("fifsky/ssh-action", "command"),
            of("garygrossgarten/github-action-ssh", "command"),
            of("gautamkrishnar/blog-post-workflow", "item_exec"),
            of("jannekem/run-python-script-action", "script"),
            of("mikefarah/yq", "cmd"),
            of("nick-fields/retry", "command", "new_command_on_retry", "on_retry_command"),
            of("nick-invision/retry", "command", "new_command_on_retry", "on_retry_command"),
            of("pypa/cibuildwheel", "config-file", "extras", "only", "output-dir", "package-dir"),
            of("reactivecircus/android-emulator-runner", "script", "pre-emulator-launch-script"),
            of("satackey/action-js-inline", "script"),
            of("sergeysova/jq-action", "cmd"),
            of("tibdex/backport", "body_template", "head_template", "labels_template", "title_template"),
            of("uraimo/run-on-arch-action", "install", "run", "setup"),
            of("vmactions/freebsd-vm", "prepare", "run"),
            of("vmactions/netbsd-vm", "prepare", "run"),
            of("vmactions/openbsd-vm", "prepare", "run"),
            of("wandalen/wretry.action", "command", "post_retry_command", "pre_retry_command"));

    private static final Map<String, ScriptInput> BY_ACTION =
            ALL.stream().collect(Collectors.toMap(ScriptInput::action, each -> each));

    /** Copies the names. */
    public ScriptInput {
        inputs = List.copyOf(inputs);
    }

    private static ScriptInput of(String action, String... inputs) {
        return new ScriptInput(action, List.of(inputs));
    }

    /** Whether this action runs this input, named in any case. */
    public static boolean isScript(UsedAction action, String input) {
        ScriptInput known = BY_ACTION.get(action.repository());
        return known != null && known.inputs.contains(input.toLowerCase(Locale.ROOT)) && action.isOfRepository();
    }
}
