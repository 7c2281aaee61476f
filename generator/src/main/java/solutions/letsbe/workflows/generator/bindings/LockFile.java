package solutions.letsbe.workflows.generator.bindings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import solutions.letsbe.workflows.generator.files.OutputPlan;
import solutions.letsbe.workflows.generator.input.UnusableInputException;
import solutions.letsbe.workflows.generator.tree.MappingBuilder;
import solutions.letsbe.workflows.generator.tree.Tree;
import solutions.letsbe.workflows.generator.yaml.YamlPrinter;
import tools.jackson.databind.JsonNode;

/**
 * The actions that may be used, each pinned to a commit: {@code actions.lock.yml}.
 *
 * @param actions by their {@code uses}
 */
public record LockFile(List<LockedAction> actions) {
    private static final List<String> HEADER = List.of(
            "The actions that pipelines use, each pinned to a commit, with the inputs and outputs of that commit.",
            "`./gitea-workflows bindings add` and `bindings update` keep it. Types, values, class names and",
            "descriptions that are written here by hand survive an update.");

    private static final List<String> ACTION_KEYS =
            List.of("uses", "tag", "commit", "class", "description", "inputs", "outputs");

    /** What the program's own facts also say. */
    private static final List<String> FACT_KEYS = Stream.concat(ACTION_KEYS.stream(), Stream.of("using", "open-inputs"))
            .toList();

    private static final List<String> INPUT_KEYS =
            List.of("type", "values", "default", "required", "deprecated", "description");

    private static final Pattern REMOTE = Pattern.compile("(?:https?://[^/\\s@]+/)?[\\w.-]+/[\\w.-]+(?:/[\\w.-]+)*");

    private static final Pattern LOCAL = Pattern.compile("\\./[\\w./ -]*");

    /** Sorts by {@code uses}, and copies. */
    public LockFile {
        actions = actions.stream()
                .sorted(Comparator.comparing(LockedAction::uses))
                .toList();
    }

    /**
     * Reads a lock file.
     *
     * @throws UnusableInputException naming the file, the entry and what to do
     */
    public static LockFile read(Path file) {
        return parse(file.toString(), YamlFacts.text(file));
    }

    /** The lock that comes with the program: the actions that most workflows use. */
    public static LockFile bundled() {
        return BundledActions.LOCKS.get(0).read();
    }

    static LockFile parse(String name, String text) {
        return parse(name, text, false);
    }

    static LockFile parse(String name, String text, boolean areFacts) {
        JsonNode tree = YamlFacts.read(name, text);
        known(name, tree, List.of("actions"));
        if (!tree.path("actions").isArray()) {
            throw new UnusableInputException(name + " has no list 'actions'; begin it with `actions: []`");
        }
        List<LockedAction> actions = new ArrayList<>();
        Set<String> uses = new LinkedHashSet<>();
        Set<String> classes = new LinkedHashSet<>();
        for (JsonNode entry : tree.path("actions")) {
            LockedAction action = action(name, actions.size() + 1, entry, areFacts);
            if (!uses.add(action.uses())) {
                throw new UnusableInputException(
                        name + ": " + action.uses() + " is listed twice; keep one of the two entries");
            }
            if (!classes.add(action.bindingName().toLowerCase(Locale.ROOT))) {
                throw new UnusableInputException(name + ": two actions would become the class " + action.bindingName()
                        + "; give " + action.uses() + " another with 'class:'");
            }
            actions.add(action);
        }
        return new LockFile(actions);
    }

    private static LockedAction action(String name, int number, JsonNode entry, boolean isFact) {
        String uses = entry.path("uses").isString() ? entry.path("uses").asString() : "";
        if (uses.isEmpty()) {
            throw new UnusableInputException(
                    name + ": entry " + number + " has no 'uses'; write which action it is, as owner/name");
        }
        String where = name + ": " + uses;
        known(where, entry, isFact ? FACT_KEYS : ACTION_KEYS);
        checkUses(name, uses);
        Optional<String> tag = text(where, entry, "tag");
        Optional<String> commit = text(where, entry, "commit");
        if (uses.startsWith("./")) {
            if (tag.isPresent() || commit.isPresent()) {
                throw new UnusableInputException(
                        where + ": an action of this repository is used as it stands; remove 'tag' and 'commit'");
            }
        } else if (!commit.orElse("").matches("[0-9a-f]{40}") && !(isFact && commit.isEmpty() && tag.isPresent())) {
            throw new UnusableInputException(where + ": 'commit' is '" + commit.orElse("")
                    + "', but all 40 hexadecimal digits are needed; run `./gitea-workflows bindings add " + uses + "@"
                    + tag.orElse("TAG") + "`");
        }
        Optional<String> className = text(where, entry, "class");
        className
                .filter(word -> !word.matches("[A-Z][A-Za-z0-9]*")
                        || !JavaNames.topLevel(word).equals(word))
                .ifPresent(word -> {
                    throw new UnusableInputException(
                            where + ": '" + word
                                    + "' cannot be the name of the class; begin it with a capital letter, go on with letters and digits, and take none that the library has");
                });
        List<LockedInput> inputs = new ArrayList<>();
        mapping(where, entry, "inputs")
                .properties()
                .forEach(input -> inputs.add(input(where, input.getKey(), input.getValue())));
        return new LockedAction(
                uses,
                tag,
                commit,
                className,
                text(where, entry, "description"),
                inputs,
                list(where, entry, "outputs"),
                text(where, entry, "using"),
                flag(where, entry, "open-inputs"));
    }

    /** Refuses what is no action. */
    static void checkUses(String where, String uses) {
        boolean good = uses.startsWith("./")
                ? LOCAL.matcher(uses).matches() && !uses.contains("..")
                : REMOTE.matcher(uses).matches();
        if (!good) {
            throw new UnusableInputException(where + ": '" + uses
                    + "' is no action; write owner/name[/path] without @, a URL of such, or ./path of this repository");
        }
    }

    private static LockedInput input(String where, String name, JsonNode input) {
        String at = where + ": input " + name;
        if (!input.isObject() && !input.isNull()) {
            throw new UnusableInputException(at + " is no mapping; write {} where there is nothing to say");
        }
        known(at, input, INPUT_KEYS);
        List<String> values = list(at, input, "values");
        LockedInput.Type type = text(at, input, "type")
                .map(word -> switch (word) {
                    case "text" -> LockedInput.Type.TEXT;
                    case "boolean" -> LockedInput.Type.BOOLEAN;
                    case "number" -> LockedInput.Type.NUMBER;
                    default ->
                        throw new UnusableInputException(
                                at + ": the type '" + word + "' is none of text, boolean, number");
                })
                .orElse(LockedInput.Type.TEXT);
        if (!values.isEmpty() && type != LockedInput.Type.TEXT) {
            throw new UnusableInputException(at + ": an enumeration is of texts; remove 'type' or 'values'");
        }
        return new LockedInput(
                name,
                type,
                values,
                text(at, input, "default"),
                flag(at, input, "required"),
                flag(at, input, "deprecated"),
                text(at, input, "description"));
    }

    private static void known(String where, JsonNode entry, List<String> keys) {
        for (String key : entry.propertyNames()) {
            if (!keys.contains(key)) {
                throw new UnusableInputException(
                        where + ": the key '" + key + "' is none of " + String.join(", ", keys));
            }
        }
    }

    private static Optional<String> text(String where, JsonNode entry, String key) {
        JsonNode value = entry.path(key);
        if (value.isContainer()) {
            throw new UnusableInputException(where + ": '" + key + "' is no text");
        }
        return value.isString() ? Optional.of(value.asString()) : Optional.empty();
    }

    private static boolean flag(String where, JsonNode entry, String key) {
        String value = text(where, entry, key).orElse("false");
        if (!value.equals("true") && !value.equals("false")) {
            throw new UnusableInputException(where + ": '" + key + "' is '" + value + "'; write true or false");
        }
        return value.equals("true");
    }

    private static JsonNode mapping(String where, JsonNode entry, String key) {
        JsonNode value = entry.path(key);
        if (!value.isMissingNode() && !value.isNull() && !value.isObject()) {
            throw new UnusableInputException(where + ": '" + key + "' is no mapping of names");
        }
        return value;
    }

    private static List<String> list(String where, JsonNode entry, String key) {
        JsonNode list = entry.path(key);
        List<String> texts = new ArrayList<>();
        if (!list.isMissingNode() && !list.isNull() && !list.isArray()) {
            throw new UnusableInputException(where + ": '" + key + "' is no list; begin each line with -");
        }
        for (JsonNode text : list) {
            if (!text.isString() || texts.contains(text.asString())) {
                throw new UnusableInputException(
                        where + ": '" + key + "' holds something twice, or something that is no text");
            }
            texts.add(text.asString());
        }
        return texts;
    }

    /** The lock with this action in place of an older one of the same {@code uses}. */
    public LockFile with(LockedAction action) {
        List<LockedAction> all = new ArrayList<>(actions);
        all.removeIf(old -> old.uses().equals(action.uses()));
        all.add(action);
        return new LockFile(all);
    }

    /** The action of this {@code uses}. */
    public Optional<LockedAction> find(String uses) {
        return actions.stream().filter(action -> action.uses().equals(uses)).findFirst();
    }

    /** The file's text. */
    public String text() {
        List<Tree.Item> items = new ArrayList<>();
        for (LockedAction action : actions) {
            MappingBuilder entry = new MappingBuilder().text("uses", action.uses());
            action.tag().ifPresent(tag -> entry.text("tag", tag));
            action.commit().ifPresent(commit -> entry.text("commit", commit));
            action.className().ifPresent(word -> entry.text("class", word));
            action.description().ifPresent(words -> entry.text("description", words));
            MappingBuilder inputs = new MappingBuilder();
            action.inputs().forEach(input -> inputs.put(input.name(), facts(input)));
            entry.putUnlessEmpty("inputs", inputs.build());
            entry.putUnlessEmpty("outputs", texts(action.outputs()));
            items.add(item(entry.build()));
        }
        return YamlPrinter.print(
                        new MappingBuilder()
                                .put("actions", new Tree.Sequence(items))
                                .build(),
                        HEADER)
                .text();
    }

    private static Tree facts(LockedInput input) {
        MappingBuilder facts = new MappingBuilder();
        if (input.type() != LockedInput.Type.TEXT) {
            facts.text("type", input.type().name().toLowerCase(Locale.ROOT));
        }
        facts.putUnlessEmpty("values", texts(input.values()));
        input.defaultValue().ifPresent(value -> facts.text("default", value));
        if (input.required()) {
            facts.plain("required", "true");
        }
        if (input.deprecated()) {
            facts.plain("deprecated", "true");
        }
        input.description().ifPresent(words -> facts.text("description", words));
        return facts.build();
    }

    private static Tree.Sequence texts(List<String> texts) {
        return new Tree.Sequence(
                texts.stream().map(text -> item(new Tree.Text(text))).toList());
    }

    private static Tree.Item item(Tree value) {
        return new Tree.Item(value, List.of(), Optional.empty(), Optional.empty());
    }

    /**
     * Writes the file in one piece.
     *
     * @throws UnusableInputException if it cannot be written
     */
    public void write(Path file) {
        try {
            Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(Path.of("."));
            Path temporary = Files.createTempFile(folder, ".actions", ".tmp");
            try {
                Files.writeString(temporary, text());
                temporary.toFile().setReadable(true, false);
                Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw new UnusableInputException("cannot write " + file + ": " + OutputPlan.reason(e), e);
        }
    }
}
