package solutions.letsbe.workflows.dsl.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import solutions.letsbe.workflows.dsl.Job;
import solutions.letsbe.workflows.dsl.RunStep;
import solutions.letsbe.workflows.dsl.Step;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.delivery.Delivery;
import solutions.letsbe.workflows.dsl.delivery.Policy;
import solutions.letsbe.workflows.dsl.delivery.Violation;
import solutions.letsbe.workflows.dsl.purpose.Purpose;
import solutions.letsbe.workflows.dsl.script.Script;
import solutions.letsbe.workflows.dsl.value.InputValue;

/** A job that puts something live names no image by its tag: neither in its steps nor in the scripts that they call. */
public final class DeployedByDigest {
    /** The policy. */
    public static final Policy POLICY = new Policy(
            "deployed-by-digest",
            "A tag can be moved between the moment it was verified and the moment it is pulled.",
            DeployedByDigest::violations);

    /** An image with a registry and a tag, in a script or value: {@code registry/owner/name:tag}, by word or by variable. */
    private static final Pattern BY_TAG = Pattern.compile(
            "(?<![\\w/.:@-])(?:[a-z0-9-]+(?:\\.[a-z0-9-]+)+(?::\\d+)?|\\$\\{?REGISTRY}?)(?:/[\\w.${}-]+)+:(?!//)(?:\\$\\{?\\w+}?|[\\w][\\w.-]*)(?!\\S*@sha256)");

    private DeployedByDigest() {}

    private static List<Violation> violations(Delivery delivery) {
        List<Violation> found = new ArrayList<>();
        for (Workflow<?> workflow : delivery.workflows()) {
            for (Job<?> job : workflow.jobs()) {
                if (job.steps().stream().noneMatch(DeployedByDigest::deploys)) {
                    continue;
                }
                for (Step<?> step : job.steps()) {
                    texts(step)
                            .flatMap(text ->
                                    text.lines().filter(line -> !line.strip().startsWith("#")))
                            .map(DeployedByDigest::byTag)
                            .flatMap(Optional::stream)
                            .distinct()
                            .forEach(image -> found.add(new Violation(
                                    step.settings().location(),
                                    "job '" + job.id() + "' of '" + workflow.id() + "' deploys, and names the image "
                                            + image + " by its tag",
                                    "name it by digest: ...@sha256:...")));
                }
            }
        }
        return found;
    }

    private static boolean deploys(Step<?> step) {
        return step.settings().purposes().stream().anyMatch(purpose -> purpose instanceof Purpose.Deploys);
    }

    private static Stream<String> texts(Step<?> step) {
        Stream<String> values = step.settings().env().values().stream()
                .filter(value -> value instanceof InputValue.Literal)
                .map(value -> ((InputValue.Literal) value).text());
        if (step instanceof RunStep<?> run) {
            Stream<String> scripts = run.calls().stream()
                    .flatMap(script -> script.withNeeded().stream())
                    .map(Script::text);
            return Stream.of(Stream.of(run.script()), scripts, values).flatMap(texts -> texts);
        }
        return values;
    }

    private static Optional<String> byTag(String line) {
        Matcher matcher = BY_TAG.matcher(line);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }
}
