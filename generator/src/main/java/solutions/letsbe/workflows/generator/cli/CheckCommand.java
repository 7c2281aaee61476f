package solutions.letsbe.workflows.generator.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import solutions.letsbe.workflows.generator.drift.SemanticSummary;
import solutions.letsbe.workflows.generator.drift.UnifiedDiff;
import solutions.letsbe.workflows.generator.files.FileChange;
import solutions.letsbe.workflows.generator.files.GeneratedFile;
import solutions.letsbe.workflows.generator.files.Layout;
import solutions.letsbe.workflows.generator.files.OutputPlan;
import solutions.letsbe.workflows.generator.provider.BrokenPolicy;
import solutions.letsbe.workflows.generator.provider.FoundDelivery;
import solutions.letsbe.workflows.generator.report.JsonReport;
import solutions.letsbe.workflows.generator.report.ReportedFinding;

@Command(
        name = "check",
        description = "Holds the files against what the Java says, and writes nothing.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private WorkflowOptions options = new WorkflowOptions();

    @Option(names = "--format", description = "text or json.", defaultValue = "text")
    private OutputFormat format = OutputFormat.TEXT;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Layout layout = options.layout();
        FoundDelivery found = options.delivery();
        OutputPlan plan = options.plan(found, layout);
        List<BrokenPolicy> broken = found.brokenPolicies();
        PrintWriter out = spec.commandLine().getOut();
        if (format == OutputFormat.JSON) {
            JsonReport.print(
                    out,
                    Stream.concat(
                                    broken.stream().map(BrokenPolicies::finding),
                                    plan.changes().stream()
                                            .filter(change -> change.kind() != FileChange.Kind.UNCHANGED)
                                            .map(CheckCommand::finding))
                            .toList());
            return plan.isEmpty() && broken.isEmpty() ? Main.FINE : Main.FOUND;
        }
        if (!broken.isEmpty()) {
            BrokenPolicies.print(broken, format, out);
        }
        if (plan.isEmpty()) {
            out.printf(
                    Locale.ROOT,
                    "%d file%s as the Java says%n",
                    plan.changes().size(),
                    plan.changes().size() == 1 ? " is" : "s are");
        } else {
            plan.changes().forEach(change -> explain(change, out));
            out.println("run `./gitea-workflows generate` and commit what it writes");
        }
        return plan.isEmpty() && broken.isEmpty() ? Main.FINE : Main.FOUND;
    }

    private static void explain(FileChange change, PrintWriter out) {
        switch (change.kind()) {
            case UNCHANGED -> {}
            case CREATED ->
                out.printf(
                        Locale.ROOT,
                        "%s is missing; %s defines it%n",
                        change.path(),
                        change.after().orElseThrow().header().source());
            case REMOVED ->
                out.printf(
                        Locale.ROOT,
                        "%s is an orphan: it was generated, and no Java defines it any more%n",
                        change.path());
            case CHANGED -> {
                out.printf(Locale.ROOT, "%s differs from what %s says:%n", change.path(), className(change));
                summary(change).forEach(line -> out.printf(Locale.ROOT, "  %s%n", line));
                String name = change.path().toString();
                UnifiedDiff.between(name, change.before().orElse(""), name + " (as the Java says)", text(change))
                        .forEach(out::println);
            }
        }
    }

    private static List<String> summary(FileChange change) {
        return SemanticSummary.between(change.before().orElse(""), text(change));
    }

    private static String text(FileChange change) {
        return change.after().map(GeneratedFile::text).orElse("");
    }

    private static String className(FileChange change) {
        return change.after().map(GeneratedFile::header).orElseThrow().source();
    }

    private static ReportedFinding finding(FileChange change) {
        List<String> lines = new ArrayList<>();
        String rule =
                switch (change.kind()) {
                    case CREATED -> {
                        lines.add("the file is missing; " + className(change) + " defines it");
                        yield "missing-file";
                    }
                    case REMOVED -> {
                        lines.add("the file was generated, and no Java defines it any more");
                        yield "orphan-file";
                    }
                    case CHANGED, UNCHANGED -> {
                        lines.addAll(summary(change));
                        yield "drift";
                    }
                };
        return ReportedFinding.ofFile(
                change.path().toString(), rule, String.join("; ", lines), "run `./gitea-workflows generate`");
    }
}
