package solutions.letsbe.workflows.generator.bindings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An action as the lock has it: facts only.
 *
 * @param uses {@code owner/name[/path]}, an absolute URL of such, or {@code ./path}
 * @param tag what the commit is called; none for a local action, or where nobody tagged it
 * @param commit 40 hexadecimal digits; none for a local action, or where the program knows only what holds for a tag
 * @param className the class it becomes, where somebody chose one
 * @param description what it does, where somebody wrote it down
 * @param inputs its inputs
 * @param outputs the names of its outputs
 * @param using what it runs on, as {@code runs.using} says; only the program's own facts say it
 * @param openInputs whether it also reads inputs that its metadata does not name; only the program's own facts say it
 */
public record LockedAction(
        String uses,
        Optional<String> tag,
        Optional<String> commit,
        Optional<String> className,
        Optional<String> description,
        List<LockedInput> inputs,
        List<String> outputs,
        Optional<String> using,
        boolean openInputs) {
    /** Copies. */
    public LockedAction {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    /** An action as its lock has it. */
    public LockedAction(
            String uses,
            Optional<String> tag,
            Optional<String> commit,
            Optional<String> className,
            Optional<String> description,
            List<LockedInput> inputs,
            List<String> outputs) {
        this(uses, tag, commit, className, description, inputs, outputs, Optional.empty(), false);
    }

    /** Whether it stands in the repository that uses it. */
    public boolean isLocal() {
        return uses.startsWith("./");
    }

    /**
     * The class it becomes: the one chosen, else one made of the name, with the word {@code action} and the owner {@code
     * actions} left out. {@code actions/cache/restore} gives {@code CacheRestore}, {@code docker/build-push-action} gives
     * {@code DockerBuildPush}, {@code ./.gitea/actions/setup-hub} gives {@code SetupHub}. A name that the class could not bear
     * in Java gets a {@code _}.
     */
    public String bindingName() {
        return className.orElseGet(() -> {
            List<String> words = words();
            List<String> kept = words.stream()
                    .filter(word -> !word.equals("action") && !word.equals("actions"))
                    .toList();
            StringBuilder name = new StringBuilder();
            for (String word : kept.isEmpty() ? words : kept) {
                name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
            }
            if (name.length() == 0) {
                return "Local"; // the action in the repository's own root, `./`
            }
            return JavaNames.topLevel(
                    Character.isJavaIdentifierStart(name.charAt(0)) ? name.toString() : "Action" + name);
        });
    }

    /** The words of a local action's folder, or of owner, name and path. */
    private List<String> words() {
        List<String> parts = Stream.of(uses.replaceFirst("^https?://[^/]+/", "").split("/", -1))
                .filter(part -> !part.isEmpty() && !part.equals("."))
                .toList();
        List<String> named = isLocal() && !parts.isEmpty() ? parts.subList(parts.size() - 1, parts.size()) : parts;
        List<String> words = new ArrayList<>();
        named.forEach(part -> Stream.of(part.split("[^A-Za-z0-9]+", -1))
                .filter(word -> !word.isEmpty())
                .forEach(words::add));
        return words;
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
        return new LockedAction(uses, tag, commit, byHand.className, byHand.description, corrected, outputs);
    }
}
