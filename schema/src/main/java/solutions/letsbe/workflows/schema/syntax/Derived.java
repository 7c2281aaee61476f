package solutions.letsbe.workflows.schema.syntax;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Keeps what is worked out of one file, so that several rules work it out once. It may be used by several threads at once. */
public final class Derived {
    /** What it depends on is compared by identity: there are few, and what stands around a file is much to compare. */
    private record Key(Class<?> type, Object from) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && type == key.type && from == key.from;
        }

        @Override
        public int hashCode() {
            return type.hashCode();
        }
    }

    private final Map<Key, Object> kept = new ConcurrentHashMap<>();

    Derived() {}

    /**
     * What was worked out before, or is now.
     *
     * @param type what it is
     * @param from all that it depends on beside the file; another object of equal content is another
     * @param work works it out, without asking here again
     */
    public <T> T of(Class<T> type, Object from, Supplier<T> work) {
        Key key = new Key(type, from);
        Object known = kept.get(key);
        return type.cast(known == null ? kept.computeIfAbsent(key, each -> work.get()) : known);
    }
}
