package solutions.letsbe.workflows.generator.bindings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import solutions.letsbe.workflows.generator.input.UnusableInputException;

/** Adds actions to a lock, and brings those in it up to date. What was written by hand is kept. */
public final class LockEditor {
    private static final Pattern REPOSITORY =
            Pattern.compile("(?<host>https?://[^/\\s@]+/)?(?<repository>[\\w.-]+/[\\w.-]+)(?:/(?<path>[\\w./-]+))?");

    private static final List<String> FILES = List.of("action.yml", "action.yaml");

    private LockEditor() {}

    /**
     * The lock with an action, read from a metadata file.
     *
     * @param uses {@code owner/name[/path]}, or a URL of such
     * @param commit all 40 hexadecimal digits
     */
    public static LockFile addFromFile(LockFile lock, String uses, String tag, String commit, Path metadata) {
        if (!commit.matches("[0-9a-f]{40}")) {
            throw new UnusableInputException(
                    "--metadata tells nothing of the commit; add --commit with all 40 hexadecimal digits, not '"
                            + commit + "'");
        }
        return put(lock, uses, Optional.of(tag), Optional.of(commit), metadata.toString(), YamlFacts.text(metadata));
    }

    /** The lock with an action, read from a git repository: the one given, or the one that {@code uses} names. */
    public static LockFile addFromGit(LockFile lock, String uses, String tag, Optional<String> url) {
        Matcher parts = REPOSITORY.matcher(uses);
        if (!parts.matches()) {
            throw new UnusableInputException("'" + uses + "' is no action; write OWNER/NAME[/PATH]@TAG");
        }
        String host = Optional.ofNullable(parts.group("host")).orElse("https://github.com/");
        String path = Optional.ofNullable(parts.group("path")).orElse("");
        GitSource source = GitSource.fetch(url.orElse(host + parts.group("repository")), tag, path);
        return put(lock, uses, Optional.of(tag), Optional.of(source.commit()), uses, source.metadata());
    }

    /** The lock with an action that stands in this repository. */
    public static LockFile addLocal(LockFile lock, String uses, Path repository) {
        LockFile.checkUses("bindings add", uses);
        for (String name : FILES) {
            Path file = repository.resolve(uses).resolve(name).normalize();
            if (Files.isRegularFile(file)) {
                return put(lock, uses, Optional.empty(), Optional.empty(), file.toString(), YamlFacts.text(file));
            }
        }
        throw new UnusableInputException(repository.resolve(uses).normalize() + " has no action.yml");
    }

    /**
     * The lock with actions read again at their tags; a tag that moved gives another commit.
     *
     * @param repository the folder that {@code ./path} actions are relative to
     * @param only the {@code uses} of the one action to read; empty for all of them
     * @param url the repository to read it from; only together with {@code only}
     */
    public static LockFile update(LockFile lock, Path repository, Optional<String> only, Optional<String> url) {
        if (url.isPresent() && only.isEmpty()) {
            throw new UnusableInputException(
                    "one repository cannot hold all actions of the lock; name the one to update from " + url.get());
        }
        LockFile updated = lock;
        boolean found = false;
        for (LockedAction action : lock.actions()) {
            if (only.isPresent() && !only.get().equals(action.uses())) {
                continue;
            }
            found = true;
            if (action.isLocal()) {
                updated = addLocal(updated, action.uses(), repository);
            } else {
                String ref = action.tag().or(action::commit).orElseThrow();
                updated = addFromGit(updated, action.uses(), ref, url);
            }
        }
        if (!found && only.isPresent()) {
            throw new UnusableInputException("the lock has no action '" + only.get() + "'; add it with `bindings add`");
        }
        return updated;
    }

    private static LockFile put(
            LockFile lock, String uses, Optional<String> tag, Optional<String> commit, String name, String text) {
        ActionMetadata metadata = ActionMetadata.read(name, text);
        Optional<String> shown = tag.filter(word -> !word.matches("[0-9a-f]{40}"));
        LockedAction action = new LockedAction(
                uses, shown, commit, Optional.empty(), Optional.empty(), metadata.inputs(), metadata.outputs());
        LockFile changed = lock.with(lock.find(uses).map(action::correctedBy).orElse(action));
        LockFile.parse("the lock with " + uses, changed.text()); // refuses what could not be read again
        return changed;
    }
}
