package solutions.letsbe.workflows.schema.repository;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Files that are at hand as texts.
 *
 * @param texts the texts by path
 * @param others workflows of other repositories, as a job names them
 */
public record GivenFiles(Map<String, String> texts, Function<String, Optional<byte[]>> others)
        implements RepositoryFiles {
    /** Copies the texts. */
    public GivenFiles {
        texts = Collections.unmodifiableMap(new TreeMap<>(texts));
    }

    /** Files of a repository beside which no other is known. */
    public GivenFiles(Map<String, String> texts) {
        this(texts, uses -> Optional.empty());
    }

    @Override
    public Optional<byte[]> read(String path) {
        return Optional.ofNullable(texts.get(path)).map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public List<String> below(String folder) {
        return texts.keySet().stream()
                .filter(path -> path.startsWith(folder + "/"))
                .toList();
    }

    @Override
    public Optional<byte[]> elsewhere(String uses) {
        return others.apply(uses);
    }
}
