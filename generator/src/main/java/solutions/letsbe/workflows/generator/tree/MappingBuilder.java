package solutions.letsbe.workflows.generator.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the entries of a mapping. */
public final class MappingBuilder {
    private final List<Tree.Entry> entries = new ArrayList<>();

    /** A key with a text. */
    public MappingBuilder text(String key, String text) {
        return put(key, new Tree.Text(text));
    }

    /** A key with a word that is written as it is. */
    public MappingBuilder plain(String key, String word) {
        return put(key, new Tree.Plain(word));
    }

    /** A key with any value. */
    public MappingBuilder put(String key, Tree value) {
        return put(key, value, Optional.empty());
    }

    /** A key with any value and a comment beside it. */
    public MappingBuilder put(String key, Tree value, Optional<String> beside) {
        return entry(new Tree.Entry(key, value, List.of(), beside, Optional.empty(), false));
    }

    /** A key with any value and comments above it. */
    public MappingBuilder explained(String key, Tree value, List<String> above) {
        return entry(new Tree.Entry(key, value, above, Optional.empty(), Optional.empty(), false));
    }

    /** Whether the key was put already. */
    public boolean has(String key) {
        return entries.stream().anyMatch(entry -> entry.key().equals(key));
    }

    /** A key with a list or mapping, left out where that is empty. */
    public MappingBuilder putUnlessEmpty(String key, Tree value) {
        return value.isEmpty() ? this : put(key, value);
    }

    /** A whole entry. */
    public MappingBuilder entry(Tree.Entry entry) {
        entries.add(entry);
        return this;
    }

    /** The mapping. */
    public Tree.Mapping build() {
        return new Tree.Mapping(List.copyOf(entries));
    }
}
