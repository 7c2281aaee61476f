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
    private static final int MOST_FOLLOWED = 200_000;

    /**
     * That one job needs another.
     *
     * @param job the job
     * @param need where it says so
     */
    record Need(JobSyntax job, YamlNode.Scalar need) {}

    private record Edge(YamlNode.Scalar need, Node to) {}

    /** A job; {@code order}, {@code low} and {@code next} are those of the walk that finds knots. */
    private static final class Node {
        private final JobSyntax job;
        private final List<Edge> edges = new ArrayList<>();
        private int order = -1;
        private int low;
        private int next;
        private int knot = -1;

        Node(JobSyntax job) {
            this.job = job;
        }
    }

    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private int followed;

    NeedGraph(WorkflowSyntax workflow) {
        workflow.jobs().forEach(job -> nodes.putIfAbsent(job.id(), new Node(job)));
        for (Node node : nodes.values()) {
            for (YamlNode.Scalar need : node.job.needs()) {
                Optional.ofNullable(nodes.get(need.text())).ifPresent(to -> node.edges.add(new Edge(need, to)));
            }
        }
    }

    /**
     * The circles of needs, as their members in the order in which each needs the next, and the last the first: one shortest circle
     * through the first job of each knot of jobs.
     */
    List<List<Need>> circles() {
        findKnots();
        List<List<Need>> circles = new ArrayList<>();
        Set<Integer> told = new HashSet<>();
        for (Node node : nodes.values()) {
            if (told.add(node.knot)) {
                circle(node).ifPresent(circles::add);
            }
        }
        return circles;
    }

    /** Whether one job starts only after another has ended, directly or over others; also where too much has been asked. */
    boolean isAfter(JobSyntax job, JobSyntax other) {
        Optional<Node> start = Optional.ofNullable(nodes.get(job.id()));
        Set<Node> seen = new HashSet<>();
        Deque<Node> ahead = new ArrayDeque<>(start.stream().toList());
        while (!ahead.isEmpty() && followed < MOST_FOLLOWED) {
            for (Edge edge : ahead.pop().edges) {
                followed++;
                if (edge.to.job.id().equals(other.id())) {
                    return true;
                }
                if (seen.add(edge.to)) {
                    ahead.push(edge.to);
                }
            }
        }
        return !ahead.isEmpty();
    }

    /** Breadth first from a job back to itself, within its knot. */
    private static Optional<List<Need>> circle(Node start) {
        Map<String, Need> reachedBy = new HashMap<>();
        Deque<Node> ahead = new ArrayDeque<>(List.of(start));
        while (!ahead.isEmpty()) {
            Node node = ahead.removeFirst();
            for (Edge edge : node.edges) {
                if (edge.to.knot != start.knot) {
                    continue;
                }
                if (reachedBy.putIfAbsent(edge.to.job.id(), new Need(node.job, edge.need)) == null) {
                    ahead.addLast(edge.to);
                }
                if (edge.to == start) {
                    return Optional.of(back(start.job.id(), reachedBy));
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

    /** Tarjan's algorithm without recursion: jobs of the same knot need each other in circles. */
    private void findKnots() {
        Deque<Node> open = new ArrayDeque<>();
        int order = 0;
        for (Node root : nodes.values()) {
            Deque<Node> visits = new ArrayDeque<>();
            if (root.order < 0) {
                visits.push(root);
            }
            while (!visits.isEmpty()) {
                Node node = visits.element();
                if (node.order < 0) {
                    node.order = order++;
                    node.low = node.order;
                    open.push(node);
                }
                if (node.next < node.edges.size()) {
                    Node to = node.edges.get(node.next++).to;
                    if (to.order < 0) {
                        visits.push(to);
                    } else if (to.knot < 0) {
                        node.low = Math.min(node.low, to.order);
                    }
                    continue;
                }
                visits.pop();
                if (node.low == node.order) {
                    close(node, open);
                }
                Node below = visits.peek();
                if (below != null) {
                    below.low = Math.min(below.low, node.low);
                }
            }
        }
    }

    private static void close(Node node, Deque<Node> open) {
        Node member;
        do {
            member = open.pop();
            member.knot = node.order;
        } while (member != node);
    }
}
