package solutions.letsbe.workflows.schema.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.provider.Arguments;
import solutions.letsbe.workflows.schema.finding.Finding;

/**
 * A file and all that is said of it, each as {@code line:column severity message [rule] hint}.
 *
 * @param yaml the text of the file
 * @param findings all findings, in their order
 */
record Told(String yaml, List<String> findings) {
    static Arguments of(String name, String yaml, String... findings) {
        return Arguments.of(name, new Told(yaml, List.of(findings)));
    }

    void check(String file) {
        assertThat(WorkflowValidator.validate(file, yaml.getBytes(StandardCharsets.UTF_8)))
                .extracting(Told::text)
                .isEqualTo(findings);
    }

    private static String text(Finding finding) {
        return finding.start().line() + ":" + finding.start().column() + " "
                + finding.severity().text() + " " + finding.message() + " [" + finding.rule() + "]"
                + finding.hint().map(hint -> " " + hint).orElse("");
    }
}
