package solutions.letsbe.workflows.generator.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.schema.simulation.CommitStatus;
import solutions.letsbe.workflows.schema.simulation.Event;
import solutions.letsbe.workflows.schema.simulation.SimulatedJob;
import solutions.letsbe.workflows.schema.simulation.SimulatedWorkflow;
import solutions.letsbe.workflows.schema.simulation.Simulation;
import solutions.letsbe.workflows.schema.simulation.Start;

/** A simulation for people: what starts with its jobs in their order, and below what does not. */
public final class SimulationText {
    private static final int WIDEST = 40;

    private final Simulation simulation;
    private final boolean several;
    private final StringBuilder text = new StringBuilder();

    private SimulationText(Simulation simulation) {
        this.simulation = simulation;
        this.several = simulation.workflows().stream()
                        .map(SimulatedWorkflow::repository)
                        .distinct()
                        .count()
                > 1;
    }

    /** The text, lines ended by a line feed. */
    public static String of(Simulation simulation) {
        return new SimulationText(simulation).all();
    }

    private String all() {
        line(event(simulation.event()) + ", on Gitea " + simulation.gitea());
        List<SimulatedWorkflow> silent = new ArrayList<>();
        for (SimulatedWorkflow workflow : simulation.workflows()) {
            if (workflow.starts()) {
                started(workflow);
            } else {
                silent.add(workflow);
            }
        }
        if (silent.size() == simulation.workflows().size()) {
            line("");
            line("Nothing starts.");
        }
        silent(silent);
        statuses();
        return text.toString();
    }

    /** An event in words: {@code pull_request opened to main, changing hub/src/a.ts}. */
    static String event(Event event) {
        StringBuilder words = new StringBuilder(event.name().text());
        event.type().ifPresent(type -> words.append(' ').append(type));
        event.workflow().ifPresent(workflow -> words.append(" of ").append(workflow));
        event.branch().ifPresent(branch -> words.append(" to ").append(branch));
        event.tag().ifPresent(tag -> words.append(" of tag ").append(tag));
        event.ended().ifPresent(ended -> words.append(" after '").append(ended).append('\''));
        if (event.fork()) {
            words.append(" from a fork");
        }
        event.repository().ifPresent(repository -> words.append(" in ").append(repository));
        event.changed().ifPresent(paths -> words.append(", changing ")
                .append(paths.isEmpty() ? "nothing" : String.join(" ", paths)));
        return words.toString();
    }

    private void started(SimulatedWorkflow workflow) {
        line("");
        line(workflow.name() + " (" + place(workflow) + ")");
        line("  starts: " + workflow.start().why());
        workflow.concurrency().ifPresent(group -> line("  concurrency: " + group));
        int names = width(workflow.jobs().stream().map(SimulatedJob::title).toList());
        for (SimulatedJob job : workflow.jobs()) {
            String state = JobState.of(job.outcome()).text();
            line("  " + padded(String.valueOf(job.wave()), 3) + padded(job.title(), names) + "  " + padded(state, 9)
                    + "  " + job.outcome().why() + (job.outlived() ? " (the run survives its failure)" : "")
                    + job.concurrency()
                            .map(group -> " (concurrency: " + group + ")")
                            .orElse(""));
        }
        line("  the run "
                + workflow.result()
                        .map(result -> switch (result) {
                            case SUCCESS -> "succeeds";
                            case FAILURE -> "fails";
                            case CANCELLED -> "is cancelled";
                            case SKIPPED -> "is skipped";
                        })
                        .orElse("never ends, or nobody can tell how"));
    }

    private String place(SimulatedWorkflow workflow) {
        String file = workflow.source().equals(workflow.repository())
                ? workflow.path()
                : workflow.source() + " " + workflow.path();
        return several ? "in " + repository(workflow) + ", " + file : file;
    }

    private void silent(List<SimulatedWorkflow> silent) {
        if (silent.isEmpty()) {
            return;
        }
        line("");
        line("Does not start:");
        List<String> names = silent.stream().map(this::shortName).toList();
        int width = width(names);
        for (int i = 0; i < silent.size(); i++) {
            Start start = silent.get(i).start();
            line("  " + padded(names.get(i), width) + "  " + (start instanceof Start.Undetermined ? "unknown: " : "")
                    + start.why());
        }
    }

    private String shortName(SimulatedWorkflow workflow) {
        String name = workflow.source().equals(workflow.repository())
                ? workflow.id()
                : workflow.source() + ": " + workflow.id();
        return several ? repository(workflow) + " " + name : name;
    }

    /** All have one owner. */
    private static String repository(SimulatedWorkflow workflow) {
        return workflow.repository().substring(workflow.repository().indexOf('/') + 1);
    }

    private void statuses() {
        List<CommitStatus> posted = simulation.workflows().stream()
                .flatMap(workflow -> workflow.statuses().stream())
                .toList();
        if (!posted.isEmpty()) {
            line("");
            line("Commit statuses:");
            posted.forEach(status -> line("  " + padded(status.state().text(), 9) + status.context()));
        }
    }

    private static int width(List<String> texts) {
        return texts.stream()
                .mapToInt(String::length)
                .filter(length -> length <= WIDEST)
                .max()
                .orElse(0);
    }

    private static String padded(String of, int width) {
        return of + " ".repeat(Math.max(0, width - of.length()));
    }

    /** Names come from files, and a terminal must obey nothing in them. */
    private void line(String words) {
        words.codePoints().forEach(c -> text.appendCodePoint(isVisible(c) ? c : '?'));
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        text.setLength(end);
        text.append('\n');
    }

    private static boolean isVisible(int c) {
        return Optional.of(Character.getType(c))
                .filter(type -> type == Character.CONTROL
                        || type == Character.FORMAT
                        || type == Character.SURROGATE
                        || type == Character.LINE_SEPARATOR
                        || type == Character.PARAGRAPH_SEPARATOR)
                .isEmpty();
    }
}
