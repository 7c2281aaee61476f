package solutions.letsbe.workflows.dsl;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import solutions.letsbe.workflows.dsl.location.InvalidWorkflowException;
import solutions.letsbe.workflows.dsl.location.Location;

/**
 * What the run's token may do. A scope that is not named gets nothing.
 *
 * @param all {@code read-all} or {@code write-all}, instead of single scopes
 * @param scopes the single scopes; empty, and no {@code all}, means none
 */
public record Permissions(Optional<String> all, List<Permission> scopes) {
    /** These and nothing else. */
    static Permissions of(Permission... permissions) {
        Set<Permission.Scope> named = new LinkedHashSet<>();
        List<Permission> scopes = new ArrayList<>();
        for (Permission permission : permissions) {
            if (!named.add(permission.scope())) {
                throw new InvalidWorkflowException(
                        Location.here(), "the permission '" + permission.scope().text() + "' is given twice");
            }
            scopes.add(permission);
        }
        return new Permissions(Optional.empty(), List.copyOf(scopes));
    }

    /** Nothing at all. */
    public static Permissions none() {
        return new Permissions(Optional.empty(), List.of());
    }

    /** {@code read-all}. */
    public static Permissions readAll() {
        return new Permissions(Optional.of("read-all"), List.of());
    }

    /** {@code write-all}. */
    public static Permissions writeAll() {
        return new Permissions(Optional.of("write-all"), List.of());
    }

    /** Whether anything may be changed with it. */
    public boolean canWrite() {
        return all.filter("write-all"::equals).isPresent()
                || scopes.stream().anyMatch(permission -> permission.level() == Permission.Level.WRITE);
    }
}
