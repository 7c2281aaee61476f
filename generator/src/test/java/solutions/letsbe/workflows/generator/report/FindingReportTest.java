package solutions.letsbe.workflows.generator.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Help.Ansi;
import solutions.letsbe.workflows.schema.check.Rules;
import solutions.letsbe.workflows.schema.finding.Finding;
import solutions.letsbe.workflows.schema.finding.Position;
import solutions.letsbe.workflows.schema.finding.Severity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class FindingReportTest {
    private static ReportedFinding finding(String source, int line, int column, int endLine, int endColumn) {
        return new ReportedFinding(
                new Finding(
                        "a b/ci.yml",
                        new Position(line, column),
                        new Position(endLine, endColumn),
                        "unknown-key",
                        Severity.WARNING,
                        "wrong",
                        Optional.of("mend it")),
                source,
                Optional.of("Ci.java:7"));
    }

    private static List<String> text(ReportedFinding finding) {
        return new FindingText(Ansi.OFF).lines(finding);
    }

    @Test
    void textNamesPlaceLineMarkHintAndJava() {
        assertThat(text(finding("  nmae: x", 3, 3, 3, 7)))
                .containsExactly(
                        "a b/ci.yml:3:3: warning: wrong [unknown-key]",
                        "      nmae: x",
                        "      ^~~~",
                        "    mend it",
                        "    made at Ci.java:7");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, quoteCharacter = '`', textBlock = """
            a: b|4|5|a: b|   ^
            a: b|4|4|a: b|   ^
            a: b|9|12|a: b|    ^
            \u65e5\u672c: \u8a9e\u8a9e x|5|7|\u65e5\u672c: \u8a9e\u8a9e x|      ^~~~
            e\u0301: bc|5|7|e\u0301: bc|   ^~
            \tx: yz|5|7| x: yz|    ^~
            a\u202eb: c|2|3|a?b: c| ^
            \ud83d\ude80: xy|4|6|\ud83d\ude80: xy|    ^~
            """)
    void theMarkStandsBelowWhatIsMeant(String source, int column, int endColumn, String shown, String mark) {
        List<String> lines = text(finding(source, 1, column, 1, endColumn));
        assertThat(lines.get(1)).isEqualTo("    " + shown);
        assertThat(lines.get(2)).isEqualTo("    " + mark);
    }

    @Test
    void aFindingOfSeveralLinesIsMarkedToTheEndOfTheFirst() {
        assertThat(text(finding("run: |  ", 1, 6, 4, 2)).get(2)).isEqualTo("         ^");
        assertThat(text(finding("steps: [a,", 1, 8, 4, 2)).get(2)).isEqualTo("           ^~~");
    }

    @Test
    void ofALongLineThePartIsShown() {
        List<String> lines = text(finding("x".repeat(500) + "HERE" + "y".repeat(500), 1, 501, 1, 505));
        assertThat(lines.get(1)).isEqualTo("    ..." + "x".repeat(60) + "HERE" + "y".repeat(96) + "...");
        assertThat(lines.get(2)).isEqualTo("    " + " ".repeat(63) + "^~~~");
    }

    /** Were each of them to read all of the line, this would take minutes. */
    @Test
    void aLongLineMayHoldManyFindings() {
        String word = "wrong ";
        int count = 50_000;
        String source = word.repeat(count);
        FindingText text = new FindingText(Ansi.OFF);
        for (int i = 0; i < count; i++) {
            int column = i * word.length() + 1;
            List<String> lines = text.lines(finding(source, 1, column, 1, column + 5));
            assertThat(lines.get(1).length()).isLessThan(200);
            assertThat(lines.get(2)).endsWith("^~~~~");
        }
    }

    @Test
    void eachFindingShowsItsOwnLine() {
        FindingText text = new FindingText(Ansi.OFF);
        for (String source : List.of("a: b", "c: d", "a: b")) {
            assertThat(text.lines(finding(source, 1, 1, 1, 2)).get(1)).isEqualTo("    " + source);
        }
    }

    @Test
    void aBlankLineIsNotShown() {
        assertThat(text(finding("   ", 1, 1, 1, 1)).get(1)).isEqualTo("    mend it");
    }

    @Test
    void coloursAreThereWhenAskedFor() {
        assertThat(new FindingText(Ansi.ON).lines(finding("x", 1, 1, 1, 2)).get(0))
                .contains("\u001b[1m\u001b[33mwarning\u001b[0m: wrong");
    }

    @Test
    void theTableCountsBySeverityAndRule() {
        StringWriter out = new StringWriter();
        TextReport report = new TextReport(new PrintWriter(out), Ansi.OFF, true);
        Totals totals = new Totals();
        totals.file(List.of(finding("x", 1, 1, 1, 2), finding("y", 2, 1, 2, 2)));
        totals.file(List.of());
        report.end(totals);
        assertThat(out.toString().lines())
                .containsExactly(
                        "",
                        "error        0",
                        "warning      2",
                        "             2 unknown-key",
                        "info         0",
                        "in 1 of 2 files");
    }

    @Test
    void jsonIsOneArray() {
        StringWriter out = new StringWriter();
        JsonReport.print(
                new PrintWriter(out), List.of(finding("x", 3, 4, 5, 6), ReportedFinding.ofFile("f", "r", "m", "h")));
        JsonNode json = new ObjectMapper().readTree(out.toString());
        assertThat(json).hasSize(2);
        assertThat(json.get(0).toString())
                .isEqualTo("{\"file\":\"a b/ci.yml\",\"line\":3,\"column\":4,\"endLine\":5,\"endColumn\":6,"
                        + "\"rule\":\"unknown-key\",\"severity\":\"warning\",\"message\":\"wrong\",\"hint\":\"mend it\","
                        + "\"java\":\"Ci.java:7\"}");
        assertThat(json.get(1).path("java").isNull()).isTrue();
    }

    @Test
    void sarifHasRulesResultsAndTheJavaLine() {
        StringWriter out = new StringWriter();
        SarifReport report = new SarifReport(new PrintWriter(out), Rules.descriptions(), "1");
        report.begin();
        report.add(finding("x", 3, 4, 5, 6));
        report.end(new Totals());
        JsonNode run = new ObjectMapper().readTree(out.toString()).path("runs").get(0);
        JsonNode result = run.path("results").get(0);
        JsonNode rule =
                run.at("/tool/driver/rules").get(result.path("ruleIndex").asInt());
        assertThat(rule.path("id").asString()).isEqualTo("unknown-key");
        assertThat(rule.at("/help/text").asString()).contains("Source: ");
        assertThat(run.at("/tool/driver/rules")).hasSize(Rules.descriptions().size());
        assertThat(result.path("level").asString()).isEqualTo("warning");
        assertThat(result.at("/message/text").asString()).isEqualTo("wrong (mend it)");
        assertThat(result.at("/locations/0/physicalLocation").toString())
                .isEqualTo(
                        "{\"artifactLocation\":{\"uri\":\"a%20b/ci.yml\"},\"region\":{\"startLine\":3,\"startColumn\":4,"
                                + "\"endLine\":5,\"endColumn\":6}}");
        assertThat(result.at("/relatedLocations/0/physicalLocation").toString())
                .isEqualTo("{\"artifactLocation\":{\"uri\":\"Ci.java\"},\"region\":{\"startLine\":7}}");
        assertThat(run.at("/invocations/0/executionSuccessful").asBoolean()).isTrue();
    }
}
