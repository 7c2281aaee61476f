package solutions.letsbe.workflows.schema.language;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The table of the properties of {@code github}, {@code job}, {@code runner} and {@code strategy}. A property that is in no row is
 * empty on Gitea, and no error.
 *
 * <p>Source: {@code services/actions/context.go} of Gitea 1.22 to 28, the act fork's {@code model.GithubContext} and
 * {@code JobContext}, {@code internal/app/run/runner.go} of runner 3.3.
 */
public final class ContextProperties {
    /** All rows, by context. */
    public static final List<ContextProperty> ALL = Stream.of(
                    present(
                            ContextName.GITHUB,
                            "action",
                            "action_path",
                            "action_ref",
                            "action_repository",
                            "actor",
                            "api_url",
                            "base_ref",
                            "event",
                            "event_path",
                            "head_ref",
                            "job",
                            "job_name",
                            "ref",
                            "ref_name",
                            "ref_type",
                            "repository",
                            "repository_owner",
                            "retention_days",
                            "run_id",
                            "run_number",
                            "server_url",
                            "token",
                            "workspace"),
                    Stream.of(
                            row(
                                    "event_name",
                                    ContextProperty.Value.PRESENT,
                                    "in a called workflow it is workflow_call since Gitea 1.27, and not the caller's event"),
                            row(
                                    "sha",
                                    ContextProperty.Value.PRESENT,
                                    "on pull_request it is the head of the pull request, and no merge commit"),
                            row(
                                    "workflow",
                                    ContextProperty.Value.PRESENT,
                                    "the file's name where the server evaluates, the workflow's name where the runner does"),
                            new ContextProperty(
                                    ContextName.GITHUB,
                                    "run_attempt",
                                    ContextProperty.Value.PRESENT,
                                    Optional.empty(),
                                    Optional.of(new RunnerVersion(1, 0, 0)),
                                    ""),
                            new ContextProperty(
                                    ContextName.GITHUB,
                                    "triggering_actor",
                                    ContextProperty.Value.PRESENT,
                                    Optional.of(new GiteaVersion(1, 27, 0)),
                                    Optional.empty(),
                                    "only where the server evaluates"),
                            new ContextProperty(
                                    ContextName.GITHUB,
                                    "ref_protected",
                                    ContextProperty.Value.PRESENT,
                                    Optional.of(new GiteaVersion(28, 0, 0)),
                                    Optional.empty(),
                                    "always false before Gitea 28 (go-gitea/gitea#38852)")),
                    empty(
                            ContextName.GITHUB,
                            "action_status",
                            "actor_id",
                            "env",
                            "graphql_url",
                            "path",
                            "repositoryUrl",
                            "repository_id",
                            "repository_owner_id",
                            "repository_visibility",
                            "secret_source",
                            "workflow_ref",
                            "workflow_sha"),
                    present(ContextName.JOB, "status"),
                    Stream.of(new ContextProperty(
                            ContextName.JOB,
                            "services",
                            ContextProperty.Value.PRESENT,
                            Optional.empty(),
                            Optional.of(new RunnerVersion(3, 1, 0)),
                            "")),
                    empty(ContextName.JOB, "check_run_id", "container"),
                    present(ContextName.RUNNER, "arch", "environment", "name", "os", "temp", "tool_cache"),
                    empty(ContextName.RUNNER, "debug"),
                    present(ContextName.STRATEGY, "fail-fast", "max-parallel"),
                    empty(ContextName.STRATEGY, "job-index", "job-total"))
            .flatMap(rows -> rows)
            .toList();

    private static final Map<ContextName, List<ContextProperty>> BY_CONTEXT =
            ALL.stream().collect(Collectors.groupingBy(ContextProperty::context));
    private static final Map<ContextName, Map<String, ContextProperty>> BY_NAME = ALL.stream()
            .collect(Collectors.groupingBy(
                    ContextProperty::context,
                    Collectors.toMap(row -> row.name().toLowerCase(Locale.ROOT), row -> row)));

    private ContextProperties() {}

    /** The rows of a context, those of {@code github} for {@code gitea}; none where its properties are not known. */
    public static List<ContextProperty> of(ContextName context) {
        return BY_CONTEXT.getOrDefault(same(context), List.of());
    }

    /** The row of a property, in whatever case; empty where none is known. */
    public static Optional<ContextProperty> of(ContextName context, String anyCase) {
        return Optional.ofNullable(BY_NAME.getOrDefault(same(context), Map.of()).get(anyCase.toLowerCase(Locale.ROOT)));
    }

    private static ContextName same(ContextName context) {
        return context == ContextName.GITEA ? ContextName.GITHUB : context;
    }

    private static Stream<ContextProperty> present(ContextName context, String... names) {
        return rows(context, ContextProperty.Value.PRESENT, names);
    }

    private static Stream<ContextProperty> empty(ContextName context, String... names) {
        return rows(context, ContextProperty.Value.EMPTY, names);
    }

    private static Stream<ContextProperty> rows(ContextName context, ContextProperty.Value value, String... names) {
        return Stream.of(names)
                .map(name -> new ContextProperty(context, name, value, Optional.empty(), Optional.empty(), ""));
    }

    private static ContextProperty row(String name, ContextProperty.Value value, String note) {
        return new ContextProperty(ContextName.GITHUB, name, value, Optional.empty(), Optional.empty(), note);
    }
}
