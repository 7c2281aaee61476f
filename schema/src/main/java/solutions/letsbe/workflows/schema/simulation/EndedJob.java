package solutions.letsbe.workflows.schema.simulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import solutions.letsbe.workflows.schema.expression.evaluation.Value;

/**
 * What the jobs that need a job see of it, all combinations of its matrix together.
 *
 * @param id its id
 * @param outcomes what becomes of its combinations
 * @param lastWave the last wave that a part of it belongs to
 * @param outputs what it gives
 */
record EndedJob(String id, List<JobOutcome> outcomes, int lastWave, Map<String, Answer> outputs) {
    EndedJob {
        outcomes = List.copyOf(outcomes);
        outputs = new LinkedHashMap<>(outputs);
    }

    /** Whether it never ends. */
    boolean waits() {
        return outcomes.stream().anyMatch(JobOutcome.Waits.class::isInstance);
    }

    /** How it ends as a whole; none where that is unknown or it never ends. */
    Optional<Result> result() {
        return result(outcomes);
    }

    /** How several jobs end together: one that was cancelled or failed decides; what was skipped counts as success beside others. */
    static Optional<Result> result(List<JobOutcome> outcomes) {
        if (outcomes.stream()
                .anyMatch(each -> each instanceof JobOutcome.Undetermined || each instanceof JobOutcome.Waits)) {
            return Optional.empty();
        }
        List<Result> results = outcomes.stream().map(EndedJob::result).toList();
        if (results.contains(Result.CANCELLED)) {
            return Optional.of(Result.CANCELLED);
        }
        if (results.contains(Result.FAILURE)) {
            return Optional.of(Result.FAILURE);
        }
        boolean skipped = !results.isEmpty() && results.stream().allMatch(each -> each == Result.SKIPPED);
        return Optional.of(skipped ? Result.SKIPPED : Result.SUCCESS);
    }

    private static Result result(JobOutcome outcome) {
        if (outcome instanceof JobOutcome.Runs runs) {
            return runs.result();
        }
        return outcome instanceof JobOutcome.Skipped ? Result.SKIPPED : Result.CANCELLED;
    }

    /** Whether every combination is known to have succeeded, which a job without {@code if} asks. */
    boolean allSucceeded() {
        return outcomes.stream()
                .allMatch(each -> each instanceof JobOutcome.Runs runs && runs.result() == Result.SUCCESS);
    }

    /** Whether a combination is known not to have succeeded. */
    boolean someDidNotSucceed() {
        return outcomes.stream()
                .anyMatch(each -> each instanceof JobOutcome.Skipped
                        || each instanceof JobOutcome.Cancelled
                        || each instanceof JobOutcome.Runs runs && runs.result() != Result.SUCCESS);
    }

    /** How a reason tells of it. */
    String told() {
        String how = result().map(result -> switch (result) {
                    case SUCCESS -> "succeeded";
                    case FAILURE -> "failed";
                    case CANCELLED -> "was cancelled";
                    case SKIPPED -> "was skipped";
                })
                .orElse("is unknown");
        return "'" + id + "' " + how;
    }

    /** What is known of it in {@code needs}. */
    Value.Obj known() {
        Map<String, Value> entry = new LinkedHashMap<>();
        result().ifPresent(result -> entry.put("result", Value.of(result.text())));
        Map<String, Value> given = new LinkedHashMap<>();
        outputs.forEach((name, answer) -> {
            if (answer instanceof Answer.Known known) {
                given.put(name, known.value());
            }
        });
        entry.put("outputs", Value.object(given));
        return Value.object(entry);
    }

    /** What is unknown of it, added to what is unknown otherwise. */
    Knowledge unknown(Knowledge knowledge, String context) {
        Knowledge more = knowledge;
        if (result().isEmpty()) {
            more = more.withUnknown(context, id, "result").withUnknown(context, id, "outputs", "*");
        }
        for (Map.Entry<String, Answer> output : outputs.entrySet()) {
            if (!(output.getValue() instanceof Answer.Known)) {
                more = more.withUnknown(context, id, "outputs", output.getKey());
            }
        }
        return more;
    }
}
