package solutions.letsbe.workflows.dsl.zone;

import java.util.Optional;

/** Facts of a zone that its interface carries. */
public final class Zones {
    private Zones() {}

    /** The repository of the zone, by its {@link InRepository}; none for {@link DefaultZone}. */
    public static Optional<String> repository(Class<? extends AnyZone> zone) {
        return Optional.ofNullable(zone.getAnnotation(InRepository.class)).map(InRepository::value);
    }

    /** Whether the zone runs code that nobody has approved. */
    public static boolean isUntrusted(Class<? extends AnyZone> zone) {
        return Checks.class.isAssignableFrom(zone);
    }
}
