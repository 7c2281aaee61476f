package solutions.letsbe.workflows.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Times commands from their start to their end, start-up and all, as people wait for them: the median of ten runs on a warm
 * disk, after two that are not counted. Takes the project's folder, and writes into a temporary one only.
 */
public final class WholeProcess {
    private static final int RUNS = 10;
    private static final int WARM_UP = 2;

    private final Path project;
    private final Path scratch;

    private WholeProcess(Path project, Path scratch) {
        this.project = project;
        this.scratch = scratch;
    }

    /** Prints a table. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        WholeProcess times = new WholeProcess(
                Path.of(arguments.length == 0 ? "." : arguments[0]).toRealPath(), Files.createTempDirectory("bench"));
        System.out.printf(
                Locale.ROOT, "Java %s, median of %d (ms)%n", System.getProperty("java.version"), RUNS);
        times.launcher("generate", "--into", times.scratch.resolve("all").toString(), "--repository",
                "workflows=" + times.scratch.resolve("own"));
        times.launcher("check");
        times.launcher("lint", "golden-files/letsbe/.gitea/workflows/hub-pr.yml");
        for (int workflows : new int[] {10, 100, 1000}) {
            times.synthetic(workflows, 5);
        }
        for (int jobs : new int[] {10, 100, 1000}) {
            times.synthetic(1, jobs);
        }
    }

    private void launcher(String... command) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(project.resolve("gitea-workflows").toString()));
        words.addAll(List.of(command));
        row(String.join(" ", command[0], "with the launcher"), words);
    }

    private void synthetic(int workflows, int jobs) throws IOException, InterruptedException {
        String into = scratch.resolve(workflows + "x" + jobs).toString();
        for (String command : List.of("generate", "check")) {
            row(command + " " + workflows + " workflows of " + jobs + " jobs",
                    List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-Dsynthetic.workflows=" + workflows,
                            "-Dsynthetic.jobs=" + jobs,
                            "-cp",
                            System.getProperty("java.class.path"),
                            "solutions.letsbe.workflows.generator.cli.Main",
                            command,
                            "--into",
                            into));
        }
    }

    private void row(String name, List<String> command) throws IOException, InterruptedException {
        long[] times = new long[RUNS];
        for (int run = -WARM_UP; run < RUNS; run++) {
            long start = System.nanoTime();
            Process process = new ProcessBuilder(command)
                    .directory(project.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(new File(scratch.toFile(), "output"))
                    .start();
            if (process.waitFor() != 0) {
                throw new IOException(
                        String.join(" ", command) + ": " + Files.readString(scratch.resolve("output")));
            }
            if (run >= 0) {
                times[run] = (System.nanoTime() - start) / 1_000_000;
            }
        }
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "%-40s %6d  (%d to %d)%n",
                name,
                (times[RUNS / 2 - 1] + times[RUNS / 2]) / 2,
                times[0],
                times[RUNS - 1]);
    }
}
