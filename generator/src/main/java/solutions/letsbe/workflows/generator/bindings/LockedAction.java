package solutions.letsbe.workflows.generator.bindings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An action as the lock has it: facts only.
 *
 * @param uses {@code owner/name[/path]}, an absolute URL of such, or {@code ./path}
 * @param tag what the commit is called; none for a local action, or where nobody tagged it
 * @param commit 40 hexadecimal digits; none for a local action
 * @param className the class it becomes, where somebody chose one
 * @param inputs its inputs
 * @param outputs the names of its outputs
 */
public record LockedAction(
        String uses,
        Optional<String> tag,
        Optional<String> commit,
        Optional<String> className,
        List<LockedInput> inputs,
        List<String> outputs) {
    /** Whether it stands in the repository that uses it. */
    public boolean isLocal() {
        return uses.startsWith("./");
    }

    /** The class it becomes: the one chosen, else {@code docker/build-push-action} gives {@code DockerBuildPush}. */
    public String bindingName() {
        return className.orElseGet(() -> {
            String path = uses.replaceFirst("^https?://[^/]+/", "").replaceFirst("^\\./", "");
            List<String> words = new ArrayList<>(List.of(path.split("[/._-]+", -1)));
            words.removeIf(String::isEmpty);
            if (isLocal()) {
                words = words.subList(words.size() - lastPartWords(path), words.size());
            } else if (words.size() > 1 && words.get(0).equals("actions")) {
                words.remove(0);
            }
            List<String> kept = new ArrayList<>(words);
            kept.removeIf(word -> word.equals("action") || word.equals("actions"));
            StringBuilder name = new StringBuilder();
            for (String word : kept.isEmpty() ? words : kept) {
                name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
            }
            return Character.isJavaIdentifierStart(name.charAt(0)) ? name.toString() : "Action" + name;
        });
    }

    private static int lastPartWords(String path) {
        String last = path.substring(path.lastIndexOf('/') + 1);
        return last.split("[._-]+", -1).length;
    }

    /** This action as its metadata has it now, with what somebody wrote down by hand. */
    LockedAction correctedBy(LockedAction byHand) {
        List<LockedInput> corrected = inputs.stream()
                .map(input -> byHand.inputs.stream()
                        .filter(old -> old.name().equals(input.name()))
                        .findFirst()
                        .map(input::correctedBy)
                        .orElse(input))
                .toList();
        return new LockedAction(uses, tag, commit, byHand.className, corrected, outputs);
    }
}
