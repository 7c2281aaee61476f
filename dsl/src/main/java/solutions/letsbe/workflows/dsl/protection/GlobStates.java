package solutions.letsbe.workflows.dsl.protection;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A {@link Glob} as states with steps between them, so that two can be compared by what they match. */
final class GlobStates {
    /** So many pairs of states are looked at; two patterns that need more count as different. */
    private static final int PATIENCE = 50_000;

    private final List<List<Step>> steps = new ArrayList<>();
    private int end;

    GlobStates() {
        add();
    }

    /**
     * What one step takes.
     *
     * @param negative whether it takes what is in no range, and not what is in one
     * @param ranges pairs of a first and a last code point
     */
    record Test(boolean negative, List<int[]> ranges) {
        static Test any() {
            return new Test(true, List.of());
        }

        static Test only(int c) {
            return new Test(false, List.of(new int[] {c, c}));
        }

        static Test not(String separators) {
            return new Test(
                    true,
                    separators.codePoints().mapToObj(c -> new int[] {c, c}).toList());
        }

        boolean takes(int c) {
            return negative != ranges.stream().anyMatch(range -> range[0] <= c && c <= range[1]);
        }
    }

    /** From one state to another, for one character that the test takes, or for none if there is no test. */
    private record Step(List<Test> test, int to) {}

    int start() {
        return 0;
    }

    void end(int state) {
        end = state;
    }

    int add() {
        steps.add(new ArrayList<>());
        return steps.size() - 1;
    }

    /** A new state after one character. */
    int step(int from, Test test) {
        int to = add();
        steps.get(from).add(new Step(List.of(test), to));
        return to;
    }

    /** A new state after any number of characters. */
    int loop(int from, Test test) {
        int to = skipToNew(from);
        steps.get(to).add(new Step(List.of(test), to));
        return to;
    }

    void skip(int from, int to) {
        steps.get(from).add(new Step(List.of(), to));
    }

    int skipToNew(int from) {
        int to = add();
        skip(from, to);
        return to;
    }

    boolean accepts(String name) {
        BitSet now = begin();
        for (int c : name.codePoints().toArray()) {
            now = after(now, c);
        }
        return now.get(end);
    }

    /** Whether every name that the other accepts is accepted here: no walk through both ends in the other alone. */
    boolean covers(GlobStates other) {
        int[] alphabet = alphabet(other);
        Deque<Pair> open = new ArrayDeque<>(List.of(new Pair(other.begin(), begin())));
        Set<Pair> seen = new HashSet<>(open);
        while (!open.isEmpty()) {
            Pair pair = open.remove();
            if (pair.other().get(other.end) && !pair.own().get(end)) {
                return false;
            }
            for (int c : alphabet) {
                Pair next = new Pair(other.after(pair.other(), c), after(pair.own(), c));
                if (!next.other().isEmpty() && seen.add(next)) {
                    open.add(next);
                }
            }
            if (seen.size() > PATIENCE) {
                return false;
            }
        }
        return true;
    }

    private record Pair(BitSet other, BitSet own) {}

    /** One character for each that the two patterns tell apart: where ranges begin, and right after them. */
    private int[] alphabet(GlobStates other) {
        Set<Integer> characters = new TreeSet<>(List.of((int) 'a'));
        for (GlobStates each : List.of(this, other)) {
            each.steps.stream()
                    .flatMap(List::stream)
                    .flatMap(step -> step.test().stream())
                    .flatMap(test -> test.ranges().stream())
                    .forEach(range -> {
                        characters.add(range[0]);
                        characters.add(range[1] + 1);
                    });
        }
        characters.add(0x10fffd);
        return characters.stream().mapToInt(Integer::intValue).toArray();
    }

    private BitSet begin() {
        BitSet states = new BitSet();
        reach(states, 0);
        return states;
    }

    private BitSet after(BitSet states, int c) {
        BitSet next = new BitSet();
        states.stream().forEach(state -> steps.get(state).forEach(step -> {
            if (!step.test().isEmpty() && step.test().get(0).takes(c)) {
                reach(next, step.to());
            }
        }));
        return next;
    }

    private void reach(BitSet states, int state) {
        if (!states.get(state)) {
            states.set(state);
            steps.get(state).forEach(step -> {
                if (step.test().isEmpty()) {
                    reach(states, step.to());
                }
            });
        }
    }
}
