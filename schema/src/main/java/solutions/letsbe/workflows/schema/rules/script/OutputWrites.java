package solutions.letsbe.workflows.schema.rules.script;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which outputs a script writes, into the file or with the command {@code ::set-output}, which runners obey as well. */
final class OutputWrites {
    /** Programs that write no output of a step by themselves. */
    private static final Set<String> HARMLESS = new LinkedHashSet<>(List.of(
            "echo",
            "printf",
            "cat",
            "cd",
            "ls",
            "pwd",
            "mkdir",
            "rm",
            "cp",
            "mv",
            "ln",
            "touch",
            "chmod",
            "chown",
            "test",
            "[",
            "[[",
            "export",
            "set",
            "exit",
            "true",
            "false",
            ":",
            "sleep",
            "date",
            "grep",
            "sed",
            "tr",
            "cut",
            "head",
            "tail",
            "sort",
            "uniq",
            "wc",
            "jq",
            "basename",
            "dirname",
            "tar",
            "unzip",
            "gzip",
            "id",
            "whoami",
            "uname",
            "env",
            "git",
            "curl",
            "wget",
            "local",
            "readonly",
            "declare",
            "unset",
            "shift",
            "read",
            "fi",
            "done",
            "else",
            "break",
            "continue",
            "return",
            "for",
            "case",
            "esac",
            "apt-get",
            "apk",
            "ssh-keyscan",
            "sha256sum",
            "md5sum",
            "base64",
            "df",
            "du",
            "which",
            "type",
            "command"));

    /** Words that stand before a command. */
    private static final Set<String> BEFORE = new LinkedHashSet<>(
            List.of("if", "then", "elif", "else", "while", "until", "do", "!", "{", "}", "time", "sudo", "fi", "done"));

    private static final String COMMAND = "::set-output";

    /** The command and, where it is plain, the name. */
    private static final Pattern SET_OUTPUT = Pattern.compile(COMMAND + "(?: name=([A-Za-z_][A-Za-z0-9_-]*)::)?");

    /** The same command as runners know it from elsewhere; hardly anybody writes it. */
    private static final String OTHER_COMMAND = "##[set-output";

    private final Set<String> names = new LinkedHashSet<>();
    private boolean sure = true;

    private OutputWrites() {}

    static OutputWrites of(Script script) {
        OutputWrites writes = new OutputWrites();
        writes.read(script);
        return writes;
    }

    /** Whether the script surely does not write this output; what other programs do that it calls cannot be known. */
    boolean surelyMiss(String output) {
        return sure && !names.contains(output.toLowerCase(Locale.ROOT));
    }

    private void read(Script script) {
        String text = script.text();
        if (text.contains(OTHER_COMMAND)) {
            sure = false;
            return;
        }
        boolean mentions = isOutputFile(text) || text.contains(COMMAND);
        int printed = 0;
        List<String> before = List.of();
        for (List<String> command : ShellCommands.of(text)) {
            printed += printedCommands(command);
            if (command.stream().anyMatch(OutputWrites::isOutputFile)) {
                write(command, before);
            } else if (!mentions && !isHarmless(command)) {
                sure = false;
            }
            before = command;
        }
        sure &= printed == count(text);
        sure &= mentions || (!text.contains("`") && substitutionsAreHarmless(text));
    }

    /** How often {@code echo} or {@code printf} prints the command, whose names are those of outputs that are written. */
    private int printedCommands(List<String> command) {
        if (!isPrint(program(command))) {
            return 0;
        }
        int found = 0;
        Matcher output = SET_OUTPUT.matcher(String.join(" ", command));
        while (output.find()) {
            Optional<String> name = Optional.ofNullable(output.group(1)).filter(OutputWrites::isWhole);
            name.ifPresent(each -> names.add(each.toLowerCase(Locale.ROOT)));
            sure &= name.isPresent();
            found++;
        }
        return found;
    }

    private static int count(String text) {
        int count = 0;
        for (int at = text.indexOf(COMMAND); at >= 0; at = text.indexOf(COMMAND, at + 1)) {
            count++;
        }
        return count;
    }

    /** Whether no expression stood in a name; its place holds as many {@code _}. */
    private static boolean isWhole(String name) {
        return !name.contains("___");
    }

    private void write(List<String> command, List<String> before) {
        int redirection = Math.max(command.lastIndexOf(">>"), command.lastIndexOf(">"));
        boolean redirects = redirection >= 0
                && redirection + 1 < command.size()
                && isOutputFile(command.get(redirection + 1))
                && command.stream().filter(OutputWrites::isOutputFile).count() == 1;
        Optional<String> program = program(command);
        if (redirects && isPrint(program)) {
            print(command);
        } else if (program.equals(Optional.of("tee")) && isPrint(program(before))) {
            print(before);
        } else {
            sure = false;
        }
    }

    /** What {@code echo} or {@code printf} writes: lines that begin with a name and {@code =} or {@code <<}. */
    private void print(List<String> command) {
        boolean isTarget = false;
        boolean isPrinting = false;
        for (String word : command) {
            if (word.equals(">") || word.equals(">>")) {
                isTarget = true;
            } else if (isTarget) {
                isTarget = false;
            } else if (!isPrinting) {
                isPrinting = word.equals("echo") || word.equals("printf");
            } else if (!word.startsWith("-")) {
                for (String line : word.replace("\\n", "\n").split("\n", -1)) {
                    name(line);
                }
                return;
            }
        }
    }

    private void name(String line) {
        int start = 0;
        while (start < line.length() && "'\"".indexOf(line.charAt(start)) >= 0) {
            start++;
        }
        int end = start;
        while (end < line.length()
                && (Character.isLetterOrDigit(line.charAt(end)) || "_-".indexOf(line.charAt(end)) >= 0)) {
            end++;
        }
        String rest = line.substring(end);
        String name = line.substring(start, end);
        boolean isHole = !isWhole(name);
        if (!name.isEmpty() && !isHole && (rest.startsWith("=") || rest.startsWith("<<"))) {
            names.add(name.toLowerCase(Locale.ROOT));
        } else if (isHole || rest.contains("=") || rest.contains("<<") || rest.contains("$") || rest.contains("%")) {
            sure = false;
        }
    }

    private static boolean isOutputFile(String text) {
        return text.contains("GITHUB_OUTPUT") || text.contains("GITEA_OUTPUT");
    }

    private static boolean isPrint(Optional<String> program) {
        return program.filter(name -> name.equals("echo") || name.equals("printf"))
                .isPresent();
    }

    private static boolean isHarmless(List<String> command) {
        return program(command).map(HARMLESS::contains).orElse(true);
    }

    /** The first word that is no assignment and no word of the language; none where there is no such word. */
    private static Optional<String> program(List<String> command) {
        return command.stream()
                .filter(word -> !BEFORE.contains(word) && !isAssignment(word))
                .findFirst();
    }

    private static boolean isAssignment(String word) {
        int equals = word.indexOf('=');
        return equals > 0 && word.substring(0, equals).chars().allMatch(c -> c == '_' || Character.isLetterOrDigit(c));
    }

    private static boolean substitutionsAreHarmless(String text) {
        for (int at = text.indexOf("$("); at >= 0; at = text.indexOf("$(", at + 2)) {
            int end = at + 2;
            while (end < text.length() && " \t\n)|;$".indexOf(text.charAt(end)) < 0) {
                end++;
            }
            String program = text.substring(at + 2, end);
            if (!program.startsWith("(") && !program.startsWith("<") && !HARMLESS.contains(program)) {
                return false;
            }
        }
        return true;
    }
}
