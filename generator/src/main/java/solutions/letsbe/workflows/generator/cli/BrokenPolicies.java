package solutions.letsbe.workflows.generator.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import solutions.letsbe.workflows.dsl.delivery.Violation;
import solutions.letsbe.workflows.dsl.location.Location;
import solutions.letsbe.workflows.generator.provider.BrokenPolicy;
import solutions.letsbe.workflows.generator.report.JsonReport;
import solutions.letsbe.workflows.generator.report.ReportedFinding;
import solutions.letsbe.workflows.schema.finding.Finding;
import solutions.letsbe.workflows.schema.finding.Position;
import solutions.letsbe.workflows.schema.finding.Severity;

/** What is said of policies that the delivery does not keep. */
final class BrokenPolicies {
    private BrokenPolicies() {}

    /** One line and what to do for each violation; the reason of a policy once, before the first. */
    static void print(List<BrokenPolicy> broken, OutputFormat format, PrintWriter out) {
        if (format == OutputFormat.JSON) {
            JsonReport.print(out, broken.stream().map(BrokenPolicies::finding).toList());
            return;
        }
        String told = "";
        for (BrokenPolicy each : broken) {
            String name = each.policy().name();
            if (!name.equals(told)) {
                out.printf(Locale.ROOT, "policy %s: %s%n", name, each.policy().why());
                told = name;
            }
            Violation violation = each.violation();
            out.printf(Locale.ROOT, "%s: error: %s [%s]%n", violation.location(), violation.problem(), name);
            out.printf(Locale.ROOT, "  %s%n", violation.remedy());
        }
        out.printf(
                Locale.ROOT,
                "%d violation%s of a policy; nothing is written as long as there is one%n",
                broken.size(),
                broken.size() == 1 ? "" : "s");
    }

    /** As a finding in the Java file. */
    static ReportedFinding finding(BrokenPolicy broken) {
        Optional<Location.Frame> frame = broken.violation().location().innermost();
        Position line = new Position(Math.max(1, frame.map(Location.Frame::line).orElse(1)), Position.START.column());
        return new ReportedFinding(
                new Finding(
                        frame.map(Location.Frame::file).orElse("unknown line"),
                        line,
                        line,
                        broken.policy().name(),
                        Severity.ERROR,
                        broken.violation().problem(),
                        Optional.of(broken.violation().remedy())),
                "",
                frame.map(Location.Frame::toString));
    }
}
