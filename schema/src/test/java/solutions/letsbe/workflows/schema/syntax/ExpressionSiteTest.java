package solutions.letsbe.workflows.schema.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import solutions.letsbe.workflows.schema.expression.ParsedExpression;
import solutions.letsbe.workflows.schema.finding.Position;
import solutions.letsbe.workflows.schema.yaml.YamlReader;

/** An expression of a script begins and ends in the file where it is written. */
class ExpressionSiteTest {
    @Test
    void aPartEndsBehindItsLastCharacter() {
        String text = """
                on: push
                jobs:
                  a:
                    runs-on: x
                    steps:
                      - run: |
                          make ${{ env.A }}
                """;
        WorkflowSyntax workflow = WorkflowSyntax.of(
                        "ci.yml", YamlReader.read("ci.yml", text.getBytes(StandardCharsets.UTF_8)))
                .orElseThrow();
        ExpressionSite site = workflow.expressions().get(0);
        ParsedExpression parsed = site.expressions().get(0);
        assertThat(site.start(parsed.span(parsed.root()))).isEqualTo(new Position(7, 20));
        assertThat(site.end(parsed.span(parsed.root()))).isEqualTo(new Position(7, 25));
    }
}
