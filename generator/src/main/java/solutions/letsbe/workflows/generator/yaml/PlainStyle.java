package solutions.letsbe.workflows.generator.yaml;

import java.util.regex.Pattern;

/** Whether a text can stand in YAML without quotes, so that every reader, of version 1.1 or 1.2, sees that text. */
final class PlainStyle {
    /** What some reader takes for a boolean, a number, a date, a null or a merge. */
    private static final Pattern OTHER_TYPE = Pattern.compile("(?i:y|n|yes|no|on|off|true|false|null|~)"
            + "|[-+]?[0-9][0-9_,.eExXobOB+\\-:a-fA-F]*"
            + "|[-+]?\\.[0-9_].*"
            + "|[-+]?\\.(?i:inf|nan)"
            + "|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*");

    private static final String INDICATORS = "?:,[]{}#&*!|>'\"%@`=<";

    private PlainStyle() {}

    /** For a value: also not to be taken for another type. */
    static boolean fitsValue(String text) {
        return fitsKey(text) && !OTHER_TYPE.matcher(text).matches();
    }

    /** For a key: {@code on} stays plain, since people and Gitea write and read it so. Other words that look like another type are quoted. */
    static boolean fits(String key) {
        return key.equals("on") || fitsValue(key);
    }

    /** A dash and a letter, or two dashes, as options of programs begin; a dash and a digit would be a number. */
    private static boolean isOption(char second) {
        return second == '-' || Character.isLetter(second);
    }

    private static boolean fitsKey(String text) {
        if (text.isEmpty() || !text.equals(text.strip()) || !Printable.inLine(text)) {
            return false;
        }
        char first = text.charAt(0);
        boolean dash = first == '-' && (text.length() == 1 || text.startsWith("---") || !isOption(text.charAt(1)));
        return INDICATORS.indexOf(first) < 0
                && !dash
                && !text.startsWith("...")
                && !text.contains(": ")
                && !text.contains(" #")
                && !text.endsWith(":");
    }
}
