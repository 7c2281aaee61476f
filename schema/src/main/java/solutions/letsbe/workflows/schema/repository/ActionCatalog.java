package solutions.letsbe.workflows.schema.repository;

import java.util.Optional;

/** The actions of other repositories of which inputs and outputs are known. */
public interface ActionCatalog {
    /** A catalog without actions. */
    ActionCatalog EMPTY = uses -> Optional.empty();

    /** What an action takes and gives, named as {@code uses} names it: {@code actions/checkout@v4}. */
    Optional<ActionInterface> find(String uses);
}
