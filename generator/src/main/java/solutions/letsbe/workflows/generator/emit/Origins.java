package solutions.letsbe.workflows.generator.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.dsl.location.Location;
import solutions.letsbe.workflows.generator.tree.Origin;

/** The line that made an element: in the workflow's own class where it has one, by way of shared helpers. */
final class Origins {
    private final String definedIn;

    Origins(String definedIn) {
        this.definedIn = definedIn;
    }

    Optional<Origin> of(Location location) {
        Optional<Location.Frame> own = location.in(definedIn);
        Optional<Location.Frame> named = own.or(location::innermost);
        return named.map(frame -> {
            List<String> via = new ArrayList<>();
            for (Location.Frame each : location.frames()) {
                if (each.equals(frame)) {
                    break;
                }
                via.add(each.toString());
            }
            return new Origin(frame.toString(), List.copyOf(via));
        });
    }
}
