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
    static final String LATER_JOBS = "request-signature deploy-dev release";

    private SignedRuns() {}

    /** Every component that has an image. */
    static List<Component> components() {
        return Stream.of(Component.values())
                .filter(each -> each != Component.MOBILE)
                .toList();
    }

    /** Lines of {@code COMPONENT KIND WORKFLOW-FILE REF-PATTERN}, as the scripts read them. */
    static String table() {
        List<String> lines = new ArrayList<>();
        for (Component each : components()) {
            String id = each.folder();
            lines.add(id + " build " + id + "-main.yml refs/heads/main");
            lines.add(id + " hotfix " + id + "-main.yml refs/heads/hotfix/*");
            String tags =
                    switch (each) {
                        case HUB -> "hub";
                        case SAFETY_WRAPPER, EGRESS_PROXY -> "safety";
                        case PROVISIONER -> "provisioner";
                        case MOBILE, WEBSITE -> "";
                    };
            if (!tags.isEmpty()) {
                lines.add(id + " release " + tags + "-release.yml refs/tags/" + tags + "/v*");
            }
        }
        return String.join("\n", lines) + "\n";
    }
}
