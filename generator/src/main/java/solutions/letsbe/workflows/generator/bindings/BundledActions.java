package solutions.letsbe.workflows.generator.bindings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The actions of the locks that come with the program. Each is read when it is asked for: one run uses few of them, and to read
 * them all would be a good part of its time. It may be used by several threads at once.
 */
public final class BundledActions {
    /** The locks, the one that goes before the others first; the newest major version of an action before older ones. */
    static final List<Lock> LOCKS = List.of(
            new Lock("starter-actions.lock.yml", false),
            new Lock("known-actions.lock.yml", true),
            new Lock("known-actions-older.lock.yml", true));

    /** How the entry of an action begins in all of them, at the beginning of a line. */
    private static final String ENTRY = "  - uses: ";

    /** The entries by {@code uses} in lower case. */
    private final Map<String, List<Entry>> entries = new HashMap<>();

    private final Map<String, List<LockedAction>> read = new ConcurrentHashMap<>();

    /**
     * A lock.
     *
     * @param file its name
     * @param areFacts whether it also says what only checks want to know, and may know a tag without its commit
     */
    record Lock(String file, boolean areFacts) {
        /** How messages call it. */
        String name() {
            return "the bundled " + file;
        }

        /** What it holds. */
        String text() {
            try (InputStream in = BundledActions.class.getResourceAsStream(file)) {
                if (in == null) {
                    throw new IllegalStateException(file + " is missing from the program");
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        /** All of it. */
        LockFile read() {
            return LockFile.parse(name(), text(), areFacts);
        }
    }

    private record Entry(Lock lock, String text) {
        LockedAction read() {
            return LockFile.parse(lock.name(), "actions:\n" + text, lock.areFacts())
                    .actions()
                    .get(0);
        }
    }

    /** Those of all locks. */
    public BundledActions() {
        LOCKS.forEach(this::index);
    }

    private void index(Lock lock) {
        String text = lock.text();
        int begin = text.indexOf("\n" + ENTRY) + 1;
        while (begin > 0) {
            int next = text.indexOf("\n" + ENTRY, begin) + 1;
            String uses = text.substring(begin + ENTRY.length(), text.indexOf('\n', begin));
            entries.computeIfAbsent(uses.toLowerCase(Locale.ROOT), each -> new ArrayList<>())
                    .add(new Entry(lock, next > 0 ? text.substring(begin, next) : text.substring(begin)));
            begin = next;
        }
    }

    /** What is known of an action, at whatever versions: {@code owner/name}, in whatever case. */
    public List<LockedAction> find(String uses) {
        String name = uses.toLowerCase(Locale.ROOT);
        List<Entry> unread = entries.get(name);
        return unread == null
                ? List.of()
                : read.computeIfAbsent(
                        name, each -> unread.stream().map(Entry::read).toList());
    }
}
