package solutions.letsbe.workflows.dsl.delivery;

import java.util.Optional;
import solutions.letsbe.workflows.dsl.location.InvalidWorkflowException;
import solutions.letsbe.workflows.dsl.location.Location;
import solutions.letsbe.workflows.dsl.value.PlainText;

/**
 * A page that is written of the delivery: its pictures, the required checks, and what runs where.
 *
 * @param title its heading, one line
 * @param path where it stands, from the repository's root: {@code docs/} and the name of a Markdown file
 * @param repository the repository that holds it; none for the one at hand
 */
public record DeliveryPage(String title, String path, Optional<String> repository) {
    /**
     * Refuses what cannot be kept under the drift check.
     *
     * @throws InvalidWorkflowException if the title is no line, or the path no Markdown file directly in {@code docs}
     */
    public DeliveryPage {
        PlainText.line("the title of a page", title);
        if (!path.matches("docs/[A-Za-z0-9][\\w.-]*\\.md")) {
            throw new InvalidWorkflowException(
                    Location.here(), "'" + path + "' is no place for a page: write docs/ and a name that ends in .md");
        }
    }

    /** A page in the repository at hand. */
    public static DeliveryPage of(String title, String path) {
        return new DeliveryPage(title, path, Optional.empty());
    }

    /** The same page in the repository of this name, without its owner. It must be one that a workflow is for. */
    public DeliveryPage in(String name) {
        return new DeliveryPage(title, path, Optional.of(name));
    }
}
