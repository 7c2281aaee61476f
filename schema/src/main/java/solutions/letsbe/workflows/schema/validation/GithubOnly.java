package solutions.letsbe.workflows.schema.validation;

import java.util.Optional;
import solutions.letsbe.workflows.schema.language.EventName;
import solutions.letsbe.workflows.schema.language.GithubOnlyEvent;
import solutions.letsbe.workflows.schema.language.GithubOnlyType;

/** What to do instead of waiting for an event or an activity that only GitHub has. */
final class GithubOnly {
    private GithubOnly() {}

    /** What is known of the word that stands in a place under {@code on}. */
    static Optional<String> instead(Place place, String word) {
        boolean isType = place.path().size() > 2 && place.path().get(2).equals("types");
        return isType
                ? EventName.of(place.path().get(1))
                        .flatMap(event -> GithubOnlyType.of(event, word))
                        .map(GithubOnlyType::consequence)
                : GithubOnlyEvent.of(word).map(GithubOnlyEvent::consequence);
    }
}
