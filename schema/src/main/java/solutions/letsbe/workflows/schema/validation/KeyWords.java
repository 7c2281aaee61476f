package solutions.letsbe.workflows.schema.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.finding.NearestWord;
import solutions.letsbe.workflows.schema.yaml.YamlNode;
import tools.jackson.databind.JsonNode;

/** What to say of keys that should not be there, and of those that should. */
final class KeyWords {
    /** More names than this are no help to read. */
    private static final int MOST_NAMES = 24;

    private static final List<String> SCRIPT_KEYS = List.of("shell", "working-directory");
    private static final List<String> STEPS_JOB_KEYS = List.of(
            "steps",
            "runs-on",
            "env",
            "container",
            "services",
            "timeout-minutes",
            "cancel-timeout-minutes",
            "continue-on-error",
            "outputs",
            "defaults",
            "environment",
            "snapshot");

    private KeyWords() {}

    /** A key that the schema does not know here. {@code x-things} names what the keys of this mapping are. */
    static Words unknown(Place place, String property, JsonNode around) {
        Optional<Words> misplaced =
                misplaced(place, property, around.path("x-form").asString(""));
        if (misplaced.isPresent()) {
            return misplaced.get();
        }
        List<String> known = new ArrayList<>(around.path("properties").propertyNames());
        Optional<String> hint = NearestWord.to(property, known)
                .map(word -> "did you mean '" + word + "'?")
                .or(() -> useful(around));
        String key = Excerpt.of(property);
        return switch (around.path("x-things").asString("")) {
            case "event" ->
                Words.atKey(
                        place,
                        property,
                        "unknown-event",
                        "there is no event '" + key + "'; the workflow never runs for it",
                        hint);
            case "setting" -> Words.atKey(place, property, "unknown-key", "there is no setting '" + key + "'", hint);
            case "permission" ->
                Words.atKey(
                        place,
                        property,
                        "unknown-key",
                        "there is no permission '" + key + "'; Gitea passes over it without a word",
                        hint);
            case "filter" ->
                Words.atKey(
                        place,
                        property,
                        "unknown-key",
                        place.words() + " has no filter '" + key + "'; Gitea never runs the workflow for it then",
                        hint);
            default ->
                Words.atKey(
                        place,
                        property,
                        "unknown-key",
                        "unknown key '" + key + "' "
                                + (place.path().isEmpty() ? "at the top of the file" : "in " + place.words())
                                + "; Gitea passes over it without a word",
                        hint);
        };
    }

    /** The keys that there are, without those that Gitea ignores. */
    private static Optional<String> useful(JsonNode around) {
        List<String> names = new ArrayList<>();
        around.path("properties").properties().forEach(each -> {
            if (!each.getValue().path("x-gitea").path("ignored").asBoolean(false)) {
                names.add(each.getKey());
            }
        });
        return names.isEmpty() || names.size() > MOST_NAMES
                ? Optional.empty()
                : Optional.of("there are " + String.join(", ", names));
    }

    /** A key that belongs to the other form of a step or job. */
    private static Optional<Words> misplaced(Place place, String property, String form) {
        return switch (form) {
            case "step with uses" ->
                property.equals("run")
                        ? Optional.of(runAndUses(place))
                        : SCRIPT_KEYS.contains(property)
                                ? misplaced(
                                        place,
                                        property,
                                        "which has 'uses'",
                                        "it belongs to a script, and a step has either 'run' or 'uses'")
                                : Optional.empty();
            case "step with run" ->
                property.equals("with")
                        ? misplaced(place, property, "which has no 'uses'", "a script reads its values from 'env'")
                        : Optional.empty();
            case "job with uses" ->
                STEPS_JOB_KEYS.contains(property)
                        ? misplaced(
                                place,
                                property,
                                "which calls a workflow with 'uses'",
                                "the jobs of the called workflow have runners and steps of their own")
                        : Optional.empty();
            case "job with steps" ->
                List.of("with", "secrets").contains(property)
                        ? misplaced(
                                place,
                                property,
                                "which has no 'uses'",
                                "only a job that calls a workflow hands something over")
                        : Optional.empty();
            case "action of a kind" ->
                ActionKeys.owner(property).flatMap(hint -> misplaced(place, property, ActionKeys.kind(place), hint));
            default -> Optional.empty();
        };
    }

    private static Optional<Words> misplaced(Place place, String property, String why, String hint) {
        return Optional.of(Words.atKey(
                place,
                property,
                "misplaced-key",
                "'" + property + "' means nothing in " + place.words() + ", " + why,
                Optional.of(hint)));
    }

    /** Reported at the one of the two that was written first. */
    private static Words runAndUses(Place place) {
        String first = place.mapping().stream()
                .flatMap(mapping -> mapping.entries().stream())
                .map(entry -> entry.key().text())
                .filter(key -> key.equals("run") || key.equals("uses"))
                .findFirst()
                .orElse("run");
        return Words.atKey(
                place,
                first,
                "misplaced-key",
                place.words() + " has both 'run' and 'uses', so the runner refuses it",
                Optional.of("make two steps of it"));
    }

    /** A key that the writer chooses, and that cannot be one. */
    static Words wrongName(Place place, String property, JsonNode names) {
        return property.isEmpty()
                ? Words.atKey(
                        place, property, "empty-value", place.words() + " has a key without a name", Optional.empty())
                : Words.atKey(
                        place,
                        property,
                        "wrong-id",
                        "'" + Excerpt.of(property) + "' cannot be an id in " + place.words() + ": "
                                + names.path("x-message").asString("choose another"),
                        Optional.empty());
    }

    /** A key that is not there. */
    static Words missing(Place place, String property, JsonNode around) {
        String message = around.path("x-form").asString("").equals("step with run") && property.equals("run")
                ? place.words() + " has neither 'run' nor 'uses', so it does nothing"
                : place.words() + " has no '" + property + "'" + consequence(place, property);
        List<String> present = place.mapping()
                .map(mapping -> mapping.entries().stream()
                        .map(YamlNode.Entry::key)
                        .map(YamlNode.Scalar::text)
                        .toList())
                .orElse(List.of());
        Optional<String> hint = NearestWord.to(property, present)
                .map(word -> "is '" + Excerpt.of(word) + "' meant?")
                .or(() -> way(property));
        return Words.atPlace(place, "missing-key", message, hint);
    }

    private static String consequence(Place place, String property) {
        return switch (property) {
            case "on" -> ", so nothing ever starts it";
            case "jobs" -> ", so it does nothing";
            case "runs-on" -> ", so no runner is asked for";
            case "steps" -> ", so it does nothing";
            case "type" -> ", and Gitea refuses the workflow";
            case "value" -> ", so nobody gets anything from it";
            case "options" -> ", so there is nothing to choose from";
            case "workflows" -> "; Gitea runs it after every workflow then, and after itself";
            case "cron" -> ", so it never comes";
            case "username", "password" -> "; a registry needs both";
            case "shell" -> ", which a script of an action must say";
            case "image" -> place.path().contains("runs") ? ", which says what runs" : ", so no container can start";
            case "using" -> ", so nobody knows how to run the action";
            default -> "";
        };
    }

    private static Optional<String> way(String property) {
        return switch (property) {
            case "on" -> Optional.of("write 'on: push' or another event");
            case "runs-on" -> Optional.of("write 'runs-on: ubuntu-latest', or another label of your runners");
            case "type" -> Optional.of("write one of string, boolean, number");
            default -> Optional.empty();
        };
    }
}
