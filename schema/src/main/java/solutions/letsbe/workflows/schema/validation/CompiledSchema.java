package solutions.letsbe.workflows.schema.validation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import solutions.letsbe.workflows.schema.expression.evaluation.JsonReader;
import solutions.letsbe.workflows.schema.expression.evaluation.Value;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/**
 * One of our schemas, made into a tree of {@linkplain Demand demands} that a YAML tree is held against as it is.
 *
 * <p>It tells only whether a file is right and no fact need be told of it, as most files are, a dozen times faster than the
 * validator, and without the time that the validator takes to start. What is wrong with all others is the validator's to say. It
 * knows the keywords that our schemas use and refuses to be made of others; a test holds it against the validator.
 */
final class CompiledSchema {
    private static final String DEFINITION = "#/$defs/";

    private final Map<String, Value> definitions;
    private final Map<String, Demand> compiled = new HashMap<>();
    private final Demand whole;

    private CompiledSchema(Value.Obj schema) {
        this.definitions = schema.properties().get("$defs") instanceof Value.Obj named ? named.properties() : Map.of();
        this.whole = compile(schema, false);
    }

    /**
     * A schema.
     *
     * @param json its text
     * @throws IllegalArgumentException if it uses what no schema of ours used before
     */
    static CompiledSchema of(String json) {
        return new CompiledSchema((Value.Obj) JsonReader.read(json));
    }

    /** Whether a file is valid, and holds nothing of which the schema tells that Gitea ignores it. False where that is in doubt. */
    boolean isSilentOn(YamlNode root) {
        return whole.isMetBy(root);
    }

    /**
     * What a part of the schema demands.
     *
     * @param condition whether it only decides what else is demanded, so that it must say no for sure
     */
    private Demand compile(Value schema, boolean condition) {
        if (schema instanceof Value.Bool bool) {
            return node -> bool.value();
        }
        Map<String, Value> keywords = ((Value.Obj) schema).properties();
        List<Demand> demands = new ArrayList<>();
        keywords.forEach((keyword, value) -> {
            switch (keyword) {
                case "type" -> demands.add(type(texts(value), condition));
                case "const", "enum" -> demands.add(words(texts(value)));
                case "pattern", "minLength" -> demands.add(text(ofText(keyword, value)));
                case "exclusiveMinimum" -> demands.add(above(value.number(), condition));
                case "minItems" -> demands.add(atLeastItems((int) value.number()));
                case "minProperties" -> demands.add(atLeastEntries((int) value.number()));
                case "items" -> demands.add(items(compile(value, condition)));
                case "required" -> demands.add(required(texts(value)));
                case "propertyNames" -> demands.add(names(value));
                case "not" -> demands.add(not(compile(value, true)));
                case "allOf" -> ((Value.Array) value).elements().forEach(each -> demands.add(compile(each, condition)));
                case "$ref" -> demands.add(reference(value.text(), condition));
                case "if" -> demands.add(choice(keywords, condition));
                case "x-gitea" -> facts((Value.Obj) value, condition, demands);
                // Told of together with the keyword that they depend on.
                case "properties", "patternProperties", "additionalProperties", "then", "else" -> {}
                case "$schema", "$id", "$defs", "title", "description", "x-message", "x-things", "x-form" -> {}
                default -> throw new IllegalArgumentException("the keyword '" + keyword + "' is not known here");
            }
        });
        if (keywords.containsKey("properties")
                || keywords.containsKey("patternProperties")
                || keywords.containsKey("additionalProperties")) {
            demands.add(entries(keywords, condition));
        }
        return demands.size() == 1 ? demands.get(0) : new Demand.All(List.copyOf(demands));
    }

    /** What is ignored or never happens is valid, but must be told of. */
    private static void facts(Value.Obj facts, boolean condition, List<Demand> demands) {
        boolean told = isTrue(facts, "ignored") || isTrue(facts, "never");
        if (told && condition) {
            throw new IllegalArgumentException("a condition cannot tell a fact");
        }
        if (told) {
            demands.add(node -> false);
        }
    }

    private static boolean isTrue(Value.Obj facts, String name) {
        return facts.properties().get(name) instanceof Value.Bool bool && bool.value();
    }

    /** The definition may refer to itself, so it is compiled when it is first needed. */
    private Demand reference(String name, boolean condition) {
        Value definition = definitions.get(name.substring(DEFINITION.length()));
        if (!name.startsWith(DEFINITION) || definition == null) {
            throw new IllegalArgumentException("there is no definition " + name);
        }
        String key = name + condition;
        Demand known = compiled.get(key);
        if (known != null) {
            return known;
        }
        Demand.Named named = new Demand.Named();
        compiled.put(key, named);
        named.means(compile(definition, condition));
        return named;
    }

    private Demand choice(Map<String, Value> keywords, boolean condition) {
        Demand decides = compile(keywords.getOrDefault("if", Value.of(true)), true);
        Demand then = compile(keywords.getOrDefault("then", Value.of(true)), condition);
        Demand otherwise = compile(keywords.getOrDefault("else", Value.of(true)), condition);
        return node -> decides.isMetBy(node) ? then.isMetBy(node) : otherwise.isMetBy(node);
    }

    private Demand entries(Map<String, Value> keywords, boolean condition) {
        Map<String, Demand> byName = new HashMap<>();
        of(keywords, "properties").forEach((name, value) -> byName.put(name, compile(value, condition)));
        Map<Pattern, Demand> byPattern = new HashMap<>();
        of(keywords, "patternProperties")
                .forEach((pattern, value) -> byPattern.put(pattern(pattern), compile(value, condition)));
        Demand others = compile(keywords.getOrDefault("additionalProperties", Value.of(true)), condition);
        return new Demand.Entries(byName, byPattern, others);
    }

    private static Map<String, Value> of(Map<String, Value> keywords, String keyword) {
        return keywords.get(keyword) instanceof Value.Obj named ? named.properties() : Map.of();
    }

    private static Demand type(List<String> types, boolean condition) {
        boolean mapping = types.contains("object");
        boolean list = types.contains("array");
        Set<PlainKind> kinds = new HashSet<>();
        for (String type : types) {
            switch (type) {
                case "null" -> kinds.add(PlainKind.NULL);
                case "boolean" -> kinds.add(PlainKind.BOOLEAN);
                case "string" -> kinds.add(PlainKind.TEXT);
                case "number" -> kinds.addAll(List.of(PlainKind.INTEGER, PlainKind.BASED, PlainKind.FLOAT));
                case "integer" -> {
                    refuseIn(condition, "whether 1.0 is whole");
                    kinds.addAll(List.of(PlainKind.INTEGER, PlainKind.BASED));
                }
                case "object", "array" -> {}
                default -> throw new IllegalArgumentException("there is no type " + type);
            }
        }
        return node -> {
            if (node instanceof YamlNode.Scalar scalar) {
                return kinds.contains(PlainKind.of(scalar));
            }
            return node instanceof YamlNode.Mapping ? mapping : list;
        };
    }

    private static void refuseIn(boolean condition, String doubt) {
        if (condition) {
            throw new IllegalArgumentException("a condition must know for sure " + doubt);
        }
    }

    private static Demand words(List<String> words) {
        Set<String> all = new HashSet<>(words);
        return node -> node instanceof YamlNode.Scalar scalar
                && all.contains(scalar.text())
                && PlainKind.of(scalar) == PlainKind.TEXT;
    }

    private static Demand text(Predicate<String> test) {
        return node -> !(node instanceof YamlNode.Scalar scalar)
                || PlainKind.of(scalar) != PlainKind.TEXT
                || test.test(scalar.text());
    }

    private static Predicate<String> ofText(String keyword, Value value) {
        if (keyword.equals("pattern")) {
            Pattern pattern = pattern(value.text());
            return text -> pattern.matcher(text).find();
        }
        int least = (int) value.number();
        return text -> text.codePointCount(0, text.length()) >= least;
    }

    /** In JSON Schema {@code $} is the very end; Java lets a line break follow it. */
    private static Pattern pattern(String written) {
        return Pattern.compile(written.endsWith("$") ? written.substring(0, written.length() - 1) + "\\z" : written);
    }

    private static Demand above(double least, boolean condition) {
        refuseIn(condition, "how large a number is");
        BigDecimal bound = BigDecimal.valueOf(least);
        return node -> !(node instanceof YamlNode.Scalar scalar)
                || !PlainKind.of(scalar).isNumber()
                || PlainKind.of(scalar) != PlainKind.BASED && new BigDecimal(scalar.text()).compareTo(bound) > 0;
    }

    private static Demand atLeastItems(int least) {
        return node -> !(node instanceof YamlNode.Sequence list) || list.items().size() >= least;
    }

    private static Demand atLeastEntries(int least) {
        return node ->
                !(node instanceof YamlNode.Mapping mapping) || mapping.entries().size() >= least;
    }

    private static Demand items(Demand each) {
        return node -> {
            if (node instanceof YamlNode.Sequence list) {
                for (YamlNode item : list.items()) {
                    if (!each.isMetBy(item)) {
                        return false;
                    }
                }
            }
            return true;
        };
    }

    private static Demand required(List<String> keys) {
        return node -> {
            if (node instanceof YamlNode.Mapping mapping) {
                for (String key : keys) {
                    if (mapping.entry(key).isEmpty()) {
                        return false;
                    }
                }
            }
            return true;
        };
    }

    private static Demand names(Value schema) {
        List<Predicate<String>> tests = new ArrayList<>();
        ((Value.Obj) schema).properties().forEach((keyword, value) -> {
            switch (keyword) {
                case "pattern", "minLength" -> tests.add(ofText(keyword, value));
                case "x-message" -> {}
                default -> throw new IllegalArgumentException("the keyword '" + keyword + "' is not known for names");
            }
        });
        return node -> {
            if (node instanceof YamlNode.Mapping mapping) {
                for (YamlNode.Entry entry : mapping.entries()) {
                    for (Predicate<String> test : tests) {
                        if (!test.test(entry.key().text())) {
                            return false;
                        }
                    }
                }
            }
            return true;
        };
    }

    private static Demand not(Demand demand) {
        return node -> !demand.isMetBy(node);
    }

    /** The words of a list, or the one word in its place. */
    private static List<String> texts(Value value) {
        List<Value> values = value instanceof Value.Array array ? array.elements() : List.of(value);
        List<String> texts = new ArrayList<>();
        for (Value each : values) {
            if (!(each instanceof Value.Str text)) {
                throw new IllegalArgumentException("a text is expected, and no " + each);
            }
            texts.add(text.value());
        }
        return texts;
    }
}
