package solutions.letsbe.workflows.generator.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import solutions.letsbe.workflows.generator.bindings.BundledActions;
import solutions.letsbe.workflows.generator.bindings.LockFile;
import solutions.letsbe.workflows.generator.bindings.LockedAction;
import solutions.letsbe.workflows.generator.bindings.LockedInput;
import solutions.letsbe.workflows.schema.language.ActionUse;
import solutions.letsbe.workflows.schema.language.InvalidTextException;
import solutions.letsbe.workflows.schema.repository.ActionCatalog;
import solutions.letsbe.workflows.schema.repository.ActionInterface;

/**
 * The actions of lock files, as facts for checks. An action is known at the commit and the tag that a lock names, and at the tags
 * that move with it: {@code v4} and {@code v4.1} for {@code v4.1.7}. At any other ref its inputs may be others, so that it is known
 * there only as something that resembles these.
 *
 * <p>{@code owner/name} and the same on github.com are one action, in whatever case; a mirror on another server may differ, and is
 * known only if a lock names it by its URL.
 */
public final class LockedActions implements ActionCatalog {
    private static final String GITHUB = "https://github.com/";

    private static final Pattern MOVING = Pattern.compile("v?[0-9]{1,4}(?:\\.[0-9]{1,4})?");

    /** So many answers are kept; the same few actions are asked for again and again. */
    private static final int MOST_ANSWERS = 4096;

    private final Map<String, List<LockedAction>> byName = new LinkedHashMap<>();
    private final Optional<BundledActions> bundled;
    private final Map<String, Optional<ActionInterface>> answers = new ConcurrentHashMap<>();
    private final Map<String, Optional<ActionInterface>> atOtherRefs = new ConcurrentHashMap<>();

    private LockedActions(Optional<BundledActions> bundled) {
        this.bundled = bundled;
    }

    /** The actions of these locks; where two know an action at the same ref, the first one counts. */
    public static LockedActions of(List<LockFile> locks) {
        return of(locks, Optional.empty());
    }

    private static LockedActions of(List<LockFile> locks, Optional<BundledActions> bundled) {
        LockedActions all = new LockedActions(bundled);
        for (LockFile lock : locks) {
            for (LockedAction action : lock.actions()) {
                all.byName
                        .computeIfAbsent(normal(action.uses()), each -> new ArrayList<>())
                        .add(action);
            }
        }
        return all;
    }

    /** The actions of these locks, and of those that come with the program. */
    public static LockedActions withBundled(List<LockFile> locks) {
        return of(locks, Optional.of(new BundledActions()));
    }

    @Override
    public Optional<ActionInterface> find(String uses) {
        Optional<ActionInterface> known = answers.get(uses);
        if (known != null) {
            return known;
        }
        Optional<ActionInterface> found = search(uses);
        if (answers.size() < MOST_ANSWERS) {
            answers.put(uses, found);
        }
        return found;
    }

    @Override
    public Optional<ActionInterface> findAtOtherRefs(String uses) {
        Optional<ActionInterface> known = atOtherRefs.get(uses);
        if (known != null) {
            return known;
        }
        Optional<ActionInterface> found = parsed(uses).flatMap(remote -> versions(remote).stream()
                .filter(action -> !isAt(action, remote.ref()))
                .map(LockedActions::facts)
                .reduce(ActionInterface::and));
        if (atOtherRefs.size() < MOST_ANSWERS) {
            atOtherRefs.put(uses, found);
        }
        return found;
    }

    private Optional<ActionInterface> search(String uses) {
        return parsed(uses).flatMap(remote -> versions(remote).stream()
                .filter(action -> isAt(action, remote.ref()))
                .findFirst()
                .map(LockedActions::facts));
    }

    private static Optional<ActionUse.Remote> parsed(String uses) {
        try {
            return ActionUse.parse(uses) instanceof ActionUse.Remote remote ? Optional.of(remote) : Optional.empty();
        } catch (InvalidTextException e) {
            return Optional.empty();
        }
    }

    private List<LockedAction> versions(ActionUse.Remote remote) {
        String name = normal(remote.server().map(server -> server + "/").orElse("") + remote.action());
        List<LockedAction> known = new ArrayList<>(byName.getOrDefault(name, List.of()));
        bundled.ifPresent(actions -> known.addAll(actions.find(name)));
        return known;
    }

    private static String normal(String uses) {
        String lower = uses.toLowerCase(Locale.ROOT);
        return lower.startsWith(GITHUB) ? lower.substring(GITHUB.length()) : lower;
    }

    private static boolean isAt(LockedAction action, String ref) {
        return action.commit().filter(ref::equalsIgnoreCase).isPresent()
                || action.tag()
                        .filter(tag -> tag.equals(ref) || isMoving(ref) && tag.startsWith(ref + "."))
                        .isPresent();
    }

    /** Whether a tag is of the kind that authors move: {@code v4}, {@code v4.1}. */
    private static boolean isMoving(String ref) {
        return MOVING.matcher(ref).matches();
    }

    private static ActionInterface facts(LockedAction action) {
        return new ActionInterface(
                action.inputs().stream().map(LockedActions::facts).toList(),
                action.outputs(),
                action.openInputs(),
                action.using().filter(using -> using.startsWith("node")).isPresent());
    }

    private static ActionInterface.Input facts(LockedInput input) {
        return new ActionInterface.Input(input.name(), input.isDemanded(), input.deprecated());
    }
}
