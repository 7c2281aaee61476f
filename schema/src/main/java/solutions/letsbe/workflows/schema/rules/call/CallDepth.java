package solutions.letsbe.workflows.schema.rules.call;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import solutions.letsbe.workflows.schema.repository.CalledWorkflow;
import solutions.letsbe.workflows.schema.repository.Repository;

/** Through how many levels workflows call each other. */
final class CallDepth {
    /** The depth of a workflow that ends up calling itself, or of a chain of an absurd length. */
    static final int ENDLESS = Integer.MAX_VALUE;

    private static final int MOST = 100;

    private final Repository repository;
    private final Map<String, Integer> known = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    CallDepth(Repository repository) {
        this.repository = repository;
    }

    /** 1 for a workflow that calls none, 2 for one that calls such a one. */
    int of(CalledWorkflow called) {
        Integer before = known.get(called.name());
        if (before != null) {
            return before;
        }
        if (open.size() == MOST || !open.add(called.name())) {
            return ENDLESS;
        }
        int deepest = 0;
        for (Call call : Call.of(called.workflow())) {
            int next = call.use()
                    .flatMap(use -> repository.called(called, use))
                    .map(this::of)
                    .orElse(0);
            deepest = Math.max(deepest, next);
        }
        open.remove(called.name());
        int depth = deepest == ENDLESS ? ENDLESS : deepest + 1;
        known.put(called.name(), depth);
        return depth;
    }
}
