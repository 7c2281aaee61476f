package solutions.letsbe.workflows.generator.drift;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Which steps of two lists are the same steps: the longest run of pairs in order.
 *
 * @param oldToNew from the place in the old list to the place in the new one
 * @param newToOld the other way round
 */
record StepMatch(Map<Integer, Integer> oldToNew, Map<Integer, Integer> newToOld) {
    static StepMatch of(List<Object> old, List<Object> now) {
        int[][] best = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                int likeness = likeness(old.get(i), now.get(j));
                int paired = likeness == 0 ? 0 : likeness + best[i + 1][j + 1];
                best[i][j] = Math.max(paired, Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        Map<Integer, Integer> forward = new LinkedHashMap<>();
        Map<Integer, Integer> back = new LinkedHashMap<>();
        int i = 0;
        int j = 0;
        while (i < old.size() && j < now.size()) {
            int likeness = likeness(old.get(i), now.get(j));
            if (likeness > 0 && best[i][j] == likeness + best[i + 1][j + 1]) {
                forward.put(i, j);
                back.put(j++, i++);
            } else if (best[i][j] == best[i + 1][j]) {
                i++;
            } else {
                j++;
            }
        }
        return new StepMatch(forward, back);
    }

    /** 3 for equal steps, 2 for the same id, name or action, 1 for two steps of the same kind and nothing to tell them by, else 0. */
    private static int likeness(Object old, Object now) {
        if (Objects.equals(old, now)) {
            return 3;
        }
        Map<String, Object> before = WorkflowData.map(old);
        Map<String, Object> after = WorkflowData.map(now);
        for (String key : List.of("id", "name")) {
            if (before.containsKey(key) || after.containsKey(key)) {
                return Objects.equals(before.get(key), after.get(key)) ? 2 : 0;
            }
        }
        if (before.containsKey("uses") && after.containsKey("uses")) {
            return action(before).equals(action(after)) ? 2 : 0;
        }
        return 0;
    }

    private static String action(Map<String, Object> step) {
        return String.valueOf(step.get("uses")).replaceAll("@.*$", "");
    }
}
