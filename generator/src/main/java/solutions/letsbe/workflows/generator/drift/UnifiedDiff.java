package solutions.letsbe.workflows.generator.drift;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.List;

/** The lines that differ, as {@code diff -u} shows them. */
public final class UnifiedDiff {
    private static final int CONTEXT = 3;

    private UnifiedDiff() {}

    /** From one text to another; empty where they are the same. */
    public static List<String> between(String beforeName, String before, String afterName, String after) {
        List<String> old = before.lines().toList();
        return UnifiedDiffUtils.generateUnifiedDiff(
                beforeName, afterName, old, DiffUtils.diff(old, after.lines().toList()), CONTEXT);
    }
}
