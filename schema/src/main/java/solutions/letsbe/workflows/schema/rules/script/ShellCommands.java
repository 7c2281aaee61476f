package solutions.letsbe.workflows.schema.rules.script;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The commands of a shell script, each as its words with their quotes; a redirection is a word of its own, {@code >} or {@code >>}.
 * This reads what scripts of workflows commonly hold, and is no shell: who uses it stays silent where it understands too little.
 */
final class ShellCommands {
    private final String script;
    private final List<List<String>> commands = new ArrayList<>();
    private List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private final Deque<String> documents = new ArrayDeque<>();
    private int at;

    private ShellCommands(String script) {
        this.script = script;
    }

    /** The commands in the order of the script, without comments and here-documents. */
    static List<List<String>> of(String script) {
        ShellCommands reading = new ShellCommands(script);
        reading.read();
        return reading.commands;
    }

    private void read() {
        while (at < script.length()) {
            char c = script.charAt(at);
            switch (c) {
                case ' ', '\t' -> {
                    endWord();
                    at++;
                }
                case '\n' -> {
                    endCommand();
                    at++;
                    skipDocuments();
                }
                case '#' -> comment();
                case '\\' -> escape();
                case '\'' -> quoted('\'');
                case '"' -> quoted('"');
                case '`' -> quoted('`');
                case '$' -> dollar();
                case '>' -> redirection();
                case '<' -> input();
                case '&' -> ampersand();
                case ';', '|', '(', ')' -> {
                    endCommand();
                    at++;
                }
                default -> {
                    word.append(c);
                    at++;
                }
            }
        }
        endCommand();
    }

    private void endWord() {
        if (word.length() > 0) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private void endCommand() {
        endWord();
        if (!words.isEmpty()) {
            commands.add(words);
            words = new ArrayList<>();
        }
    }

    private void comment() {
        if (word.length() > 0) {
            word.append('#');
            at++;
            return;
        }
        int end = script.indexOf('\n', at);
        at = end < 0 ? script.length() : end;
    }

    private void escape() {
        if (script.startsWith("\\\n", at)) {
            at += 2;
            return;
        }
        int end = Math.min(script.length(), at + 2);
        word.append(script, at, end);
        at = end;
    }

    private void quoted(char quote) {
        int end = at + 1;
        while (end < script.length() && script.charAt(end) != quote) {
            end += quote != '\'' && script.charAt(end) == '\\' ? 2 : 1;
        }
        end = Math.min(script.length(), end + 1);
        word.append(script, at, end);
        at = end;
    }

    /** Everything up to the parenthesis that closes a substitution is part of the word. */
    private void dollar() {
        if (!script.startsWith("$(", at)) {
            word.append('$');
            at++;
            return;
        }
        int depth = 0;
        int end = at + 1;
        while (end < script.length()) {
            char c = script.charAt(end++);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                break;
            }
        }
        word.append(script, at, end);
        at = end;
    }

    private void redirection() {
        boolean isNumbered = word.length() > 0 && word.chars().allMatch(Character::isDigit);
        if (isNumbered) {
            word.setLength(0);
        }
        endWord();
        boolean appends = script.startsWith(">>", at);
        words.add(appends ? ">>" : ">");
        at += appends ? 2 : 1;
    }

    private void input() {
        endWord();
        if (script.startsWith("<<<", at)) {
            words.add("<<<");
            at += 3;
        } else if (script.startsWith("<<", at)) {
            at += script.startsWith("<<-", at) ? 3 : 2;
            while (at < script.length() && script.charAt(at) == ' ') {
                at++;
            }
            StringBuilder end = new StringBuilder();
            while (at < script.length() && " \t\n;|&><)".indexOf(script.charAt(at)) < 0) {
                if ("'\"\\".indexOf(script.charAt(at)) < 0) {
                    end.append(script.charAt(at));
                }
                at++;
            }
            documents.add(end.toString());
        } else {
            words.add("<");
            at++;
        }
    }

    /** {@code 2>&1} and {@code &>file} are redirections, and no end of a command. */
    private void ampersand() {
        boolean isPart = (at > 0 && script.charAt(at - 1) == '>') || script.startsWith("&>", at);
        if (isPart) {
            word.append('&');
        } else {
            endCommand();
        }
        at++;
        if (script.startsWith(">", at) && isPart && word.length() == 1) {
            word.setLength(0);
        }
    }

    private void skipDocuments() {
        while (!documents.isEmpty()) {
            String end = documents.remove();
            while (at < script.length()) {
                int next = script.indexOf('\n', at);
                String line = script.substring(at, next < 0 ? script.length() : next);
                at = next < 0 ? script.length() : next + 1;
                if (line.strip().equals(end)) {
                    break;
                }
            }
        }
    }
}
