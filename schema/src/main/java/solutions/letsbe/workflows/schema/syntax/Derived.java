package solutions.letsbe.workflows.schema.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Keeps what is worked out of one file, so that several rules work it out once. It may be used by several threads at once.
 *
 * @param <S> the file
 */
public final class Derived<S> {
    /** What it depends on beside the file is compared by identity: there is little, and it is much to compare. */
    private record Kept(Class<?> type, Object from, Object value) {}

    private final S file;
    private final List<Kept> kept = new ArrayList<>();

    Derived(S file) {
        this.file = file;
    }

    /**
     * What was worked out of the file before, or is now.
     *
     * @param type what it is
     * @param work works it out
     */
    public <T> T of(Class<T> type, Function<? super S, T> work) {
        return of(type, work, (each, how) -> how.apply(each));
    }

    /**
     * What was worked out before of the file and something else, or is now.
     *
     * @param type what it is
     * @param from all that it depends on beside the file; another object of equal content is another
     * @param work works it out
     */
    public synchronized <F, T> T of(Class<T> type, F from, BiFunction<? super S, ? super F, T> work) {
        for (Kept each : kept) {
            if (each.type() == type && each.from() == from) {
                return type.cast(each.value());
            }
        }
        T value = work.apply(file, from);
        kept.add(new Kept(type, from, value));
        return value;
    }
}
