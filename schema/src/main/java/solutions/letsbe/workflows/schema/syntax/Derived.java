package solutions.letsbe.workflows.schema.syntax;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Keeps what is worked out of one file, so that several rules work it out once. It may be used by several threads at once. */
public final class Derived {
    private record Key(Class<?> type, Object from) {}

    private final Map<Key, Object> kept = new ConcurrentHashMap<>();

    Derived() {}

    /**
     * What was worked out before, or is now.
     *
     * @param type what it is
     * @param from all that it depends on beside the file
     * @param work works it out, without asking here again
     */
    public <T> T of(Class<T> type, Object from, Supplier<T> work) {
        return type.cast(kept.computeIfAbsent(new Key(type, from), key -> work.get()));
    }
}
