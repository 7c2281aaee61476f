package solutions.letsbe.workflows.generator.drift;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a change means, a line each: {@code job unit-tests: now needs lint-typecheck}. What touches permissions, secrets,
 * triggers, runners and pins comes first.
 */
public final class SemanticSummary {
    /** The keys whose change a reviewer must not miss. */
    private static final List<String> RISKY = List.of("permissions", "secrets", "on", "runs-on", "uses", "if");

    private final List<String> risky = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final WorkflowData before;
    private final WorkflowData after;

    private SemanticSummary(WorkflowData before, WorkflowData after) {
        this.before = before;
        this.after = after;
    }

    /** The lines, from the approved text to the one that the Java says now. */
    public static List<String> between(String before, String after) {
        Optional<WorkflowData> old = WorkflowData.read(before);
        Optional<WorkflowData> now = WorkflowData.read(after);
        if (old.isEmpty() || now.isEmpty()) {
            return List.of("the file on disk is no YAML that can be compared");
        }
        SemanticSummary summary = new SemanticSummary(old.get(), now.get());
        summary.workflow();
        if (summary.lines.isEmpty() && summary.risky.isEmpty()) {
            return List.of("only comments or formatting differ");
        }
        List<String> ordered = new ArrayList<>(summary.risky);
        ordered.addAll(summary.lines);
        return List.copyOf(ordered);
    }

    private void workflow() {
        for (String key : keys(before.document, after.document)) {
            Object old = before.document.get(key);
            Object now = after.document.get(key);
            switch (key) {
                case "jobs" -> jobs(WorkflowData.map(old), WorkflowData.map(now));
                case "on", "permissions", "env" -> entries(key, "", old, now);
                default -> value("", key, old, now);
            }
        }
    }

    private void jobs(Map<String, Object> old, Map<String, Object> now) {
        for (String id : keys(old, now)) {
            if (!old.containsKey(id)) {
                lines.add("job " + id + ": added");
            } else if (!now.containsKey(id)) {
                lines.add("job " + id + ": removed");
            } else {
                job(id, WorkflowData.map(old.get(id)), WorkflowData.map(now.get(id)));
            }
        }
        List<String> kept = old.keySet().stream().filter(now::containsKey).toList();
        if (!kept.equals(now.keySet().stream().filter(old::containsKey).toList())) {
            lines.add("jobs: another order");
        }
    }

    private void job(String id, Map<String, Object> old, Map<String, Object> now) {
        String prefix = "job " + id + ": ";
        for (String key : keys(old, now)) {
            switch (key) {
                case "needs" -> needs(prefix, old.get(key), now.get(key));
                case "steps" -> steps(prefix, WorkflowData.list(old.get(key)), WorkflowData.list(now.get(key)));
                case "permissions", "env", "outputs", "services", "with", "secrets" ->
                    entries(key, prefix, old.get(key), now.get(key));
                default -> value(prefix, key, old.get(key), now.get(key));
            }
        }
    }

    private void needs(String prefix, @Nullable Object old, @Nullable Object now) {
        List<Object> before = WorkflowData.list(old);
        List<Object> after = WorkflowData.list(now);
        List<String> changes = new ArrayList<>();
        after.stream().filter(job -> !before.contains(job)).forEach(job -> changes.add("now needs " + job));
        before.stream().filter(job -> !after.contains(job)).forEach(job -> changes.add("no longer needs " + job));
        if (changes.isEmpty() && !before.equals(after)) {
            changes.add("needs the same jobs in another order");
        }
        if (!changes.isEmpty()) {
            lines.add(prefix + String.join(", ", changes));
        }
    }

    /** Steps are matched by what they are, so that one more is one line and not all that follow. */
    private void steps(String prefix, List<Object> old, List<Object> now) {
        StepMatch match = StepMatch.of(old, now);
        for (int i = 0; i < old.size(); i++) {
            if (!match.oldToNew().containsKey(i)) {
                lines.add(prefix + "step " + (i + 1) + " " + title(before, old.get(i)) + ": removed");
            }
        }
        for (int i = 0; i < now.size(); i++) {
            Integer from = match.newToOld().get(i);
            if (from == null) {
                lines.add(prefix + "step " + (i + 1) + " " + title(after, now.get(i)) + ": added");
            } else {
                step(prefix + "step " + (i + 1), WorkflowData.map(old.get(from)), WorkflowData.map(now.get(i)));
            }
        }
    }

    private void step(String prefix, Map<String, Object> old, Map<String, Object> now) {
        for (String key : keys(old, now)) {
            Object was = old.get(key);
            Object is = now.get(key);
            if (Objects.equals(was, is)) {
                continue;
            }
            if (key.equals("uses") && was != null && is != null) {
                String from = before.action(was.toString());
                String to = after.action(is.toString());
                int blank = to.indexOf(' ');
                boolean sameAction = blank > 0 && from.startsWith(to.substring(0, blank + 1));
                risky.add(prefix + ": " + from + " -> " + (sameAction ? to.substring(blank + 1) : to));
            } else if (key.equals("with") || key.equals("env")) {
                entries(key, prefix + ": ", was, is);
            } else {
                value(prefix + ": ", key, was, is);
            }
        }
    }

    private static String title(WorkflowData data, Object step) {
        Map<String, Object> map = WorkflowData.map(step);
        if (map.containsKey("name")) {
            return "(" + map.get("name") + ")";
        }
        if (map.containsKey("uses")) {
            return "(" + data.action(map.get("uses").toString()) + ")";
        }
        return "(" + shown(map.getOrDefault("run", "")) + ")";
    }

    private void entries(String section, String prefix, @Nullable Object old, @Nullable Object now) {
        if (!(old instanceof Map) && !(now instanceof Map)) {
            value(prefix, section, old, now);
            return;
        }
        Map<String, Object> before = WorkflowData.map(old);
        Map<String, Object> after = WorkflowData.map(now);
        for (String key : keys(before, after)) {
            value(prefix, section + " " + key, before.get(key), after.get(key));
        }
        if (before.isEmpty() && after.isEmpty()) {
            value(prefix, section, old, now);
        }
    }

    private void value(String prefix, String key, @Nullable Object old, @Nullable Object now) {
        if (Objects.equals(old, now)) {
            return;
        }
        List<String> told = RISKY.contains(key.split(" ", 2)[0]) ? risky : lines;
        if (old == null) {
            told.add(prefix + key + " added" + (now == null || now.equals("") ? "" : ": " + shown(now)));
        } else if (now == null) {
            told.add(prefix + key + " removed");
        } else {
            told.add(prefix + key + " " + shown(old) + " -> " + shown(now));
        }
    }

    private static String shown(@Nullable Object value) {
        String text = String.valueOf(value);
        String line = text.lines().findFirst().orElse("").strip();
        return text.length() > 80 || text.contains("\n")
                ? line.substring(0, Math.min(60, line.length())) + "..."
                : text;
    }

    private static Set<String> keys(Map<String, Object> old, Map<String, Object> now) {
        Set<String> keys = new LinkedHashSet<>(old.keySet());
        keys.addAll(now.keySet());
        return keys;
    }
}
