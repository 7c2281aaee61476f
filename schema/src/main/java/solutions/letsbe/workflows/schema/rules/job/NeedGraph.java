package solutions.letsbe.workflows.schema.rules.job;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import solutions.letsbe.workflows.schema.syntax.JobSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** Which job of a workflow needs which; needs of jobs that are not there are left out. */
final class NeedGraph {
    private static final int MOST_VISITED = 1_000;

    /**
     * That one job needs another.
     *
     * @param job the job
     * @param need where it says so
     */
    record Need(JobSyntax job, YamlNode.Scalar need) {}

    private final Map<String, JobSyntax> jobs = new LinkedHashMap<>();

    NeedGraph(WorkflowSyntax workflow) {
        workflow.jobs().forEach(job -> jobs.putIfAbsent(job.id(), job));
    }

    /**
     * The circles of needs, as their members in the order in which each needs the next, and the last the first: one shortest circle
     * through the first job of each knot of jobs.
     */
    List<List<Need>> circles() {
        List<List<Need>> circles = new ArrayList<>();
        Map<String, Integer> knots = knots();
        Set<Integer> done = new HashSet<>();
        for (JobSyntax job : jobs.values()) {
            int knot = knots.getOrDefault(job.id(), -1);
            if (!done.contains(knot)) {
                circle(job, knots).ifPresent(circle -> {
                    circles.add(circle);
                    done.add(knot);
                });
            }
        }
        return circles;
    }

    /** Whether one job starts only after another has ended, directly or over others; also where that is too long to follow. */
    boolean isAfter(JobSyntax job, JobSyntax other) {
        Map<String, Boolean> seen = new HashMap<>();
        Deque<String> ahead = new ArrayDeque<>(List.of(job.id()));
        while (!ahead.isEmpty() && seen.size() < MOST_VISITED) {
            for (YamlNode.Scalar need : needs(ahead.pop())) {
                if (need.text().equals(other.id())) {
                    return true;
                }
                if (seen.putIfAbsent(need.text(), true) == null) {
                    ahead.push(need.text());
                }
            }
        }
        return !ahead.isEmpty();
    }

    private List<YamlNode.Scalar> needs(String id) {
        JobSyntax job = jobs.get(id);
        return job == null
                ? List.of()
                : job.needs().stream()
                        .filter(need -> jobs.containsKey(need.text()))
                        .toList();
    }

    /** Breadth first from a job back to itself, within its knot. */
    private Optional<List<Need>> circle(JobSyntax start, Map<String, Integer> knots) {
        Map<String, Need> reachedBy = new HashMap<>();
        Deque<String> ahead = new ArrayDeque<>(List.of(start.id()));
        while (!ahead.isEmpty()) {
            String id = ahead.removeFirst();
            for (YamlNode.Scalar need : needs(id)) {
                if (!knots.get(need.text()).equals(knots.get(start.id()))) {
                    continue;
                }
                JobSyntax job = jobs.get(id);
                if (job != null && reachedBy.putIfAbsent(need.text(), new Need(job, need)) == null) {
                    ahead.addLast(need.text());
                }
                if (need.text().equals(start.id())) {
                    return Optional.of(back(start.id(), reachedBy));
                }
            }
        }
        return Optional.empty();
    }

    private static List<Need> back(String start, Map<String, Need> reachedBy) {
        List<Need> circle = new ArrayList<>();
        String at = start;
        do {
            Need need = reachedBy.get(at);
            if (need == null) {
                break;
            }
            circle.add(need);
            at = need.job().id();
        } while (!at.equals(start));
        Collections.reverse(circle);
        return circle;
    }

    /** Tarjan's algorithm without recursion: jobs with the same number need each other in circles. */
    private Map<String, Integer> knots() {
        Map<String, Integer> knots = new HashMap<>();
        Map<String, Integer> order = new HashMap<>();
        Map<String, Integer> low = new HashMap<>();
        Deque<String> open = new ArrayDeque<>();
        for (String root : jobs.keySet()) {
            if (order.containsKey(root)) {
                continue;
            }
            Deque<Visit> visits = new ArrayDeque<>();
            visits.push(visit(root, order, low, open));
            while (!visits.isEmpty()) {
                Visit visit = visits.peek();
                if (visit.next < visit.needs.size()) {
                    String need = visit.needs.get(visit.next++).text();
                    if (!order.containsKey(need)) {
                        visits.push(visit(need, order, low, open));
                    } else if (!knots.containsKey(need)) {
                        low.merge(visit.id, order.get(need), Math::min);
                    }
                    continue;
                }
                visits.pop();
                if (low.get(visit.id).equals(order.get(visit.id))) {
                    String member;
                    do {
                        member = open.pop();
                        knots.put(member, order.get(visit.id));
                    } while (!member.equals(visit.id));
                }
                Visit above = visits.peek();
                if (above != null) {
                    low.merge(above.id, low.get(visit.id), Math::min);
                }
            }
        }
        return knots;
    }

    private Visit visit(String id, Map<String, Integer> order, Map<String, Integer> low, Deque<String> open) {
        order.put(id, order.size());
        low.put(id, order.get(id));
        open.push(id);
        return new Visit(id, needs(id));
    }

    private static final class Visit {
        private final String id;
        private final List<YamlNode.Scalar> needs;
        private int next;

        Visit(String id, List<YamlNode.Scalar> needs) {
            this.id = id;
            this.needs = needs;
        }
    }
}
