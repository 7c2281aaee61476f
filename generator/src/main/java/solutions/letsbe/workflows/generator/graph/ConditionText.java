package solutions.letsbe.workflows.generator.graph;

import java.util.regex.Pattern;
import solutions.letsbe.workflows.dsl.expression.Expr;

/** A condition in short. */
final class ConditionText {
    /** More than this stands in the workflow's file and not in its picture. */
    private static final int WIDTH = 60;

    private static final Pattern OUTPUT = Pattern.compile("\\b(?:needs|steps)\\.([\\w-]+)\\.outputs\\.([\\w-]+)");
    private static final Pattern RESULT = Pattern.compile("\\bneeds\\.([\\w-]+)\\.result\\b");

    private static final Pattern IS_TRUE = Pattern.compile("([\\w.-]+) == (?:'true'|true)(?![\\w'])");
    private static final Pattern CALL = Pattern.compile("\\b(always|success|failure|cancelled)\\(\\)");

    private ConditionText() {}

    static String of(Expr<Boolean> condition) {
        String text = OUTPUT.matcher(condition.toString()).replaceAll("$1.$2");
        text = RESULT.matcher(text).replaceAll("$1");
        text = IS_TRUE.matcher(text).replaceAll("$1");
        text = CALL.matcher(text).replaceAll("$1");
        return text.length() <= WIDTH ? text : text.substring(0, WIDTH - 1).stripTrailing() + "\u2026";
    }
}
