package solutions.letsbe.workflows.schema.repository;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The actions of other repositories of which inputs and outputs are known. */
public interface ActionCatalog {
    /** A catalog without actions. */
    ActionCatalog EMPTY = uses -> Optional.empty();

    /** What an action takes and gives, named as {@code uses} names it: {@code actions/checkout@v4}. */
    Optional<ActionInterface> find(String uses);

    /**
     * What the same action takes and gives at all other refs at which it is known, together. Nothing here tells what it requires at
     * the ref that {@code uses} names, nor that it has dropped or got something there.
     */
    default Optional<ActionInterface> findAtOtherRefs(String uses) {
        return Optional.empty();
    }

    /** This catalog, and where it knows nothing the other one, which is asked for only then. */
    default ActionCatalog orElse(Supplier<ActionCatalog> other) {
        ActionCatalog first = this;
        return new ActionCatalog() {
            @Override
            public Optional<ActionInterface> find(String uses) {
                return first.find(uses).or(() -> other.get().find(uses));
            }

            @Override
            public Optional<ActionInterface> findAtOtherRefs(String uses) {
                return Stream.of(first, other.get())
                        .flatMap(each -> each.findAtOtherRefs(uses).stream())
                        .reduce(ActionInterface::and);
            }
        };
    }
}
