package solutions.letsbe.workflows.schema.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.finding.NearestWord;
import solutions.letsbe.workflows.schema.yaml.YamlNode;
import tools.jackson.databind.JsonNode;

/** What to say of values that are of the wrong kind, empty, or a word that nobody knows. */
final class ValueWords {
    /** More words than this are no help to read. */
    private static final int MOST_WORDS = 24;

    private ValueWords() {}

    static Words wrongType(Place place, JsonNode around) {
        String wanted = expectation(around).orElseGet(() -> "should be " + either(types(around)));
        return notWanted(place, wanted, way(place, around));
    }

    private static Words notWanted(Place place, String wanted, Optional<String> way) {
        String message = place.words() + " is " + ValueText.kind(place.node()) + ", but " + wanted;
        boolean quoted = wanted.contains("number") && isQuotedNumber(place);
        return Words.atValue(place, "wrong-type", message, quoted ? Optional.of("take the quotes away") : way);
    }

    /** What the schema says that it takes, in the words of its {@code x-message}. */
    private static Optional<String> expectation(JsonNode around) {
        String own = around.path("x-message").asString("");
        if (!own.isEmpty()) {
            return Optional.of(own);
        }
        for (JsonNode form : around.path("allOf")) {
            String words = form.path("then").path("x-message").asString("");
            if (words.startsWith("takes")) {
                return Optional.of(words);
            }
        }
        return Optional.empty();
    }

    private static List<String> types(JsonNode around) {
        List<String> types = new ArrayList<>();
        JsonNode type = around.path("type");
        (type.isArray() ? type : List.of(type)).forEach(each -> types.add(each.asString("")));
        if (types.contains("string")) {
            types.removeAll(List.of("number", "boolean"));
        }
        return types.stream()
                .map(each -> switch (each) {
                    case "string" -> "a text";
                    case "object" -> "a mapping";
                    case "array" -> "a list";
                    case "boolean" -> "true or false";
                    case "number" -> "a number";
                    case "integer" -> "a whole number";
                    default -> "nothing";
                })
                .toList();
    }

    private static String either(List<String> forms) {
        int last = forms.size() - 1;
        return last < 1 ? String.join("", forms) : String.join(", ", forms.subList(0, last)) + " or " + forms.get(last);
    }

    private static Optional<String> way(Place place, JsonNode around) {
        if (place.isEntryOf("on") && around.path("properties").has("branches")) {
            return place.node() instanceof YamlNode.Sequence
                    ? Optional.of("write 'branches:' before the list; Gitea takes a list here for a schedule")
                    : Optional.of("branches stand in a list under 'branches:'");
        }
        if (place.node() instanceof YamlNode.Scalar scalar
                && expectation(around).orElse(String.join(" ", types(around))).contains("true")) {
            return switch (scalar.text().toLowerCase(Locale.ROOT)) {
                case "yes", "on", "y" -> Optional.of("write true");
                case "no", "off", "n" -> Optional.of("write false");
                case "true", "false" -> Optional.of("take the quotes away");
                default -> Optional.empty();
            };
        }
        return Optional.empty();
    }

    private static boolean isQuotedNumber(Place place) {
        return place.node() instanceof YamlNode.Scalar scalar
                && !scalar.isPlain()
                && NodeJson.ofPlain(scalar.text()).isNumber();
    }

    static Words unknownWord(Place place, JsonNode around) {
        List<String> words = new ArrayList<>();
        JsonNode options = around.has("enum") ? around.path("enum") : around.path("const");
        (options.isArray() ? options : List.of(options)).forEach(each -> words.add(each.asString("")));
        if (!(place.node() instanceof YamlNode.Scalar scalar)
                || NodeJson.of(scalar).isNull()) {
            return Words.atValue(
                    place,
                    "wrong-type",
                    place.words() + " is " + ValueText.kind(place.node()) + ", but should be "
                            + (words.size() > 1 ? "one of " : "") + String.join(", ", words),
                    Optional.empty());
        }
        Optional<String> hint = NearestWord.to(scalar.text(), words)
                .map(near -> "did you mean '" + near + "'?")
                .or(() -> useful(words, around));
        String word = Excerpt.of(scalar.text());
        if (isEvent(place)) {
            return Words.atValue(
                    place, "unknown-event", "there is no event '" + word + "'; the workflow never runs for it", hint);
        }
        if (place.path().contains("types") && place.path().get(0).equals("on")) {
            return Words.atValue(
                    place,
                    "unknown-activity",
                    "the event '" + place.path().get(1) + "' has no activity '" + word
                            + "'; the workflow never runs for it",
                    hint);
        }
        String consequence = around.path("x-message").asString("");
        return Words.atValue(
                place,
                "unknown-word",
                place.words() + " cannot be '" + word + "'" + (consequence.isEmpty() ? "" : "; " + consequence),
                hint);
    }

    /** The words that there are, without those that never come about on Gitea. */
    private static Optional<String> useful(List<String> words, JsonNode around) {
        List<String> useful = new ArrayList<>(words);
        if (around.path("then").path("x-gitea").path("never").asBoolean(false)) {
            around.path("if").path("enum").forEach(never -> useful.remove(never.asString("")));
        }
        return useful.isEmpty() || useful.size() > MOST_WORDS
                ? Optional.empty()
                : Optional.of("there are " + String.join(", ", useful));
    }

    private static boolean isEvent(Place place) {
        List<String> path = place.path();
        return !path.isEmpty()
                && path.get(0).equals("on")
                && (path.size() == 1 || path.size() == 2 && place.key().isEmpty());
    }

    static Words empty(Place place) {
        return Words.atPlace(
                place, "empty-value", place.words() + " is empty", Optional.of("give it a value, or take it away"));
    }

    static Words tooSmall(Place place) {
        return Words.atValue(place, "wrong-value", place.words() + " must be greater than 0", Optional.empty());
    }

    static Words notThis(Place place, JsonNode around) {
        String words = around.path("x-message").asString("is not allowed");
        return Words.atValue(place, "missing-key", place.words() + " " + words, Optional.empty());
    }

    static Words pattern(Place place, JsonNode around) {
        String wanted = around.path("x-message").asString("is not what Gitea takes here");
        return notWanted(place, wanted, way(place, around));
    }
}
