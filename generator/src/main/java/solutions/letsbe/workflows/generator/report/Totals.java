package solutions.letsbe.workflows.generator.report;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import solutions.letsbe.workflows.schema.check.Checker;
import solutions.letsbe.workflows.schema.finding.Finding;
import solutions.letsbe.workflows.schema.finding.Severity;

/** Counts what was found. */
public final class Totals {
    private final Map<Severity, Integer> bySeverity = new EnumMap<>(Severity.class);
    private final Map<String, Map<Severity, Integer>> byRule = new TreeMap<>();
    private int files;
    private int filesWithFindings;
    private boolean failed;

    /** Counts a file that was checked. */
    public void file(List<ReportedFinding> findings) {
        files++;
        filesWithFindings += findings.isEmpty() ? 0 : 1;
        for (ReportedFinding each : findings) {
            Finding finding = each.finding();
            bySeverity.merge(finding.severity(), 1, Integer::sum);
            byRule.computeIfAbsent(finding.rule(), rule -> new EnumMap<>(Severity.class))
                    .merge(finding.severity(), 1, Integer::sum);
            failed |= finding.rule().equals(Checker.INTERNAL_ERROR);
        }
    }

    /** How many files were checked. */
    public int files() {
        return files;
    }

    /** In how many files something was found. */
    public int filesWithFindings() {
        return filesWithFindings;
    }

    /** How many findings of a severity there are. */
    public int count(Severity severity) {
        return bySeverity.getOrDefault(severity, 0);
    }

    /** How many findings there are of this severity and those that are worse. */
    public int countAtLeast(Severity severity) {
        return bySeverity.entrySet().stream()
                .filter(entry -> entry.getKey().compareTo(severity) <= 0)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** The counts of each rule that found something, by the rule's name. */
    public Map<String, Map<Severity, Integer>> byRule() {
        return Collections.unmodifiableMap(byRule);
    }

    /** Whether a rule failed, which is our fault. */
    public boolean hasFailed() {
        return failed;
    }
}
