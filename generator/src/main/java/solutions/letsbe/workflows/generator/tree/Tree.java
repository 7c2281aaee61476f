package solutions.letsbe.workflows.generator.tree;

import java.util.List;
import java.util.Optional;

/** Data with comments, in the order in which it will be written. */
public sealed interface Tree {
    /** A word that is written as it is: {@code true}, {@code 10}, or nothing at all for an empty value. */
    record Plain(String text) implements Tree {}

    /** A text, which is quoted where it has to be. */
    record Text(String text) implements Tree {}

    /** A list. */
    record Sequence(List<Item> items) implements Tree {}

    /** Keys and values. */
    record Mapping(List<Entry> entries) implements Tree {}

    /**
     * A key with its value.
     *
     * @param key the key
     * @param value the value
     * @param above the comment above, line by line
     * @param beside the comment beside
     * @param origin where it was made
     * @param apart whether a blank line stands before it
     */
    record Entry(
            String key,
            Tree value,
            List<String> above,
            Optional<String> beside,
            Optional<Origin> origin,
            boolean apart) {}

    /**
     * An element of a list.
     *
     * @param value the value
     * @param above the comment above, line by line
     * @param beside the comment beside
     * @param origin where it was made
     */
    record Item(Tree value, List<String> above, Optional<String> beside, Optional<Origin> origin) {}

    /** Whether it holds nothing: an empty list or mapping. */
    default boolean isEmpty() {
        return this instanceof Sequence sequence && sequence.items().isEmpty()
                || this instanceof Mapping mapping && mapping.entries().isEmpty();
    }
}
