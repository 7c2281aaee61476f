package solutions.letsbe.workflows.generator.report;

import java.io.PrintWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import solutions.letsbe.workflows.schema.check.Checker;
import solutions.letsbe.workflows.schema.finding.Finding;
import solutions.letsbe.workflows.schema.finding.Position;
import solutions.letsbe.workflows.schema.finding.Severity;
import solutions.letsbe.workflows.schema.rule.Level;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import tools.jackson.core.JsonGenerator;

/** Findings as SARIF 2.1.0, which code review tools read. Columns count code points, and the end is exclusive, as there. */
public final class SarifReport implements FindingReport {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private final PrintWriter out;
    private final JsonGenerator json;
    private final List<RuleDescription> rules;
    private final String version;
    private final Map<String, Integer> indexes = new LinkedHashMap<>();
    private final List<String> failures = new ArrayList<>();

    /**
     * A report.
     *
     * @param out where it goes
     * @param rules all rules
     * @param version of this program
     */
    public SarifReport(PrintWriter out, List<RuleDescription> rules, String version) {
        this.out = out;
        this.json = JsonOutput.to(out);
        this.rules = List.copyOf(rules);
        this.version = version;
        for (int i = 0; i < rules.size(); i++) {
            indexes.put(rules.get(i).name(), i);
        }
    }

    @Override
    public void begin() {
        json.writeStartObject()
                .writeStringProperty("$schema", SCHEMA)
                .writeStringProperty("version", "2.1.0")
                .writeName("runs")
                .writeStartArray()
                .writeStartObject()
                .writeName("tool")
                .writeStartObject()
                .writeName("driver")
                .writeStartObject()
                .writeStringProperty("name", "gitea-workflows")
                .writeStringProperty("version", version)
                .writeName("rules")
                .writeStartArray();
        rules.forEach(this::rule);
        json.writeEndArray()
                .writeEndObject()
                .writeEndObject()
                .writeStringProperty("columnKind", "unicodeCodePoints")
                .writeName("results")
                .writeStartArray();
    }

    private void rule(RuleDescription rule) {
        json.writeStartObject().writeStringProperty("id", rule.name());
        text("shortDescription", rule.summary());
        text("fullDescription", rule.why());
        text("help", RulePage.plain(rule));
        json.writeName("defaultConfiguration").writeStartObject();
        rule.level().severity().ifPresent(severity -> json.writeStringProperty("level", level(severity)));
        json.writeBooleanProperty("enabled", rule.level() != Level.OFF)
                .writeEndObject()
                .writeEndObject();
    }

    @Override
    public void add(ReportedFinding reported) {
        Finding finding = reported.finding();
        if (finding.rule().equals(Checker.INTERNAL_ERROR)) {
            failures.add(finding.file() + ": " + finding.message());
        }
        json.writeStartObject().writeStringProperty("ruleId", finding.rule());
        Optional.ofNullable(indexes.get(finding.rule()))
                .ifPresent(index -> json.writeNumberProperty("ruleIndex", index));
        json.writeStringProperty("level", level(finding.severity()));
        text(
                "message",
                finding.message()
                        + finding.hint().map(hint -> " (" + hint + ")").orElse(""));
        json.writeName("locations").writeStartArray().writeStartObject();
        place(uri(finding.file()), finding.start(), Optional.of(finding.end()));
        json.writeEndObject().writeEndArray();
        reported.java().ifPresent(this::java);
        json.writeEndObject();
    }

    private void java(String place) {
        int colon = place.lastIndexOf(':');
        json.writeName("relatedLocations").writeStartArray().writeStartObject();
        place(
                uri(place.substring(0, colon)),
                new Position(Integer.parseInt(place.substring(colon + 1)), 1),
                Optional.empty());
        text("message", "made at " + place);
        json.writeEndObject().writeEndArray();
    }

    private void place(String uri, Position start, Optional<Position> end) {
        json.writeName("physicalLocation")
                .writeStartObject()
                .writeName("artifactLocation")
                .writeStartObject()
                .writeStringProperty("uri", uri)
                .writeEndObject()
                .writeName("region")
                .writeStartObject()
                .writeNumberProperty("startLine", start.line());
        end.ifPresent(last -> json.writeNumberProperty("startColumn", start.column())
                .writeNumberProperty("endLine", last.line())
                .writeNumberProperty("endColumn", last.column()));
        json.writeEndObject().writeEndObject();
    }

    @Override
    public void end(Totals totals) {
        json.writeEndArray()
                .writeName("invocations")
                .writeStartArray()
                .writeStartObject()
                .writeBooleanProperty("executionSuccessful", failures.isEmpty());
        if (!failures.isEmpty()) {
            json.writeName("toolExecutionNotifications").writeStartArray();
            for (String failure : failures) {
                json.writeStartObject().writeStringProperty("level", "error");
                text("message", failure);
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject().writeEndArray().writeEndObject().writeEndArray().writeEndObject();
        json.close();
        out.println();
    }

    private void text(String name, String words) {
        json.writeName(name)
                .writeStartObject()
                .writeStringProperty("text", words)
                .writeEndObject();
    }

    private static String level(Severity severity) {
        return severity == Severity.INFO ? "note" : severity.text();
    }

    /** A relative path stays relative: code review tools look for it from the top of the repository. */
    private static String uri(String file) {
        Path path = Path.of(file);
        try {
            String slashes = path.toString().replace('\\', '/');
            return path.isAbsolute() ? path.toUri().toString() : new URI(null, null, slashes, null).toASCIIString();
        } catch (URISyntaxException e) {
            return path.toUri().toString();
        }
    }
}
