package solutions.letsbe.workflows.generator.report;

import java.io.PrintWriter;
import java.util.List;
import solutions.letsbe.workflows.schema.finding.Finding;
import tools.jackson.core.JsonGenerator;

/** Findings for programs: one array. */
public final class JsonReport implements FindingReport {
    private final PrintWriter out;
    private final JsonGenerator json;

    /** A report that goes there. */
    public JsonReport(PrintWriter out) {
        this.out = out;
        this.json = JsonOutput.to(out);
    }

    /** All of some findings at once. */
    public static void print(PrintWriter out, List<ReportedFinding> findings) {
        JsonReport report = new JsonReport(out);
        report.begin();
        findings.forEach(report::add);
        report.end(new Totals());
    }

    @Override
    public void begin() {
        json.writeStartArray();
    }

    @Override
    public void add(ReportedFinding reported) {
        Finding finding = reported.finding();
        json.writeStartObject()
                .writeStringProperty("file", finding.file())
                .writeNumberProperty("line", finding.start().line())
                .writeNumberProperty("column", finding.start().column())
                .writeNumberProperty("endLine", finding.end().line())
                .writeNumberProperty("endColumn", finding.end().column())
                .writeStringProperty("rule", finding.rule())
                .writeStringProperty("severity", finding.severity().text())
                .writeStringProperty("message", finding.message());
        finding.hint()
                .ifPresentOrElse(hint -> json.writeStringProperty("hint", hint), () -> json.writeNullProperty("hint"));
        reported.java()
                .ifPresentOrElse(line -> json.writeStringProperty("java", line), () -> json.writeNullProperty("java"));
        json.writeEndObject();
    }

    @Override
    public void end(Totals totals) {
        json.writeEndArray();
        json.close();
        out.println();
    }
}
