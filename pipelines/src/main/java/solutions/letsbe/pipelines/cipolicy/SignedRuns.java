package solutions.letsbe.pipelines.cipolicy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import solutions.letsbe.pipelines.monorepo.Component;

/**
 * Which runs of the monorepo are signed for. A run that is not described here is refused, whatever it says of itself.
 *
 * <p>A tag stands here because its pattern is protected in {@code letsbe}: reading the protection itself takes an administrator's
 * token, which does not belong into this repository; that it is in force is what {@code protect verify} checks.
 */
final class SignedRuns {
    /** The monorepo. */
    static final String REPOSITORY = "letsbe/letsbe";

    /**
     * The jobs of those workflows that come after the signature, so that they cannot be done when it is asked for. None of them
     * changes what was built.
     */
    static final String LATER_JOBS = "request-signature deploy-dev publish-release";

    private SignedRuns() {}

    /** Every component that has an image. */
    private static List<Component> components() {
        return Stream.of(Component.values()).filter(Component::shipsAnImage).toList();
    }

    /** The same by name. */
    static List<String> ids() {
        return components().stream().map(Component::folder).toList();
    }

    /** Lines of {@code COMPONENT KIND WORKFLOW-FILE REF-PATTERN}, as the scripts read them. */
    static String table() {
        List<String> lines = new ArrayList<>();
        for (Component each : components()) {
            String id = each.folder();
            String main = each.mainWorkflow() + ".yml";
            lines.add(String.join(" ", id, "build", main, "refs/heads/main"));
            lines.add(String.join(" ", id, "hotfix", main, "refs/heads/hotfix/*"));
            each.tagPrefix()
                    .map(tags -> String.join(
                            " ", id, "release", each.releaseWorkflow() + ".yml", "refs/tags/" + tags + "/v*"))
                    .ifPresent(lines::add);
        }
        return String.join("\n", lines) + "\n";
    }
}
