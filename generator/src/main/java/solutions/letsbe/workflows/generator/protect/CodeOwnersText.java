package solutions.letsbe.workflows.generator.protect;

import java.util.List;
import java.util.stream.Collectors;
import solutions.letsbe.workflows.dsl.protection.CodeOwners;

/** The text of {@code .gitea/CODEOWNERS}. */
final class CodeOwnersText {
    private CodeOwnersText() {}

    static String of(CodeOwners owners, List<String> header) {
        StringBuilder text = new StringBuilder();
        header.forEach(line -> text.append("# ").append(line).append('\n'));
        for (CodeOwners.Rule rule : owners.rules()) {
            if (!rule.comment().isEmpty()) {
                text.append("# ").append(rule.comment()).append('\n');
            }
            text.append(rule.negative() ? "!" : "")
                    .append(escaped(rule.pattern()))
                    .append(' ')
                    .append(rule.owners().stream().map(owners::mention).collect(Collectors.joining(" ")))
                    .append('\n');
        }
        return text.toString();
    }

    /** Gitea takes {@code \} away before it reads the expression ({@code TokenizeCodeOwnersLine}), so each is written twice. */
    private static String escaped(String pattern) {
        return pattern.replace("\\", "\\\\").replace("#", "\\#").replace(" ", "\\ ");
    }
}
