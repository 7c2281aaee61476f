package solutions.letsbe.workflows.schema.dataflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import solutions.letsbe.workflows.schema.language.EnvironmentFile;

/** Reads a shell script line by line: which of its variables hold what somebody else chose, and where it writes them. */
final class ScriptFlow {
    private static final Pattern VARIABLE = Pattern.compile("\\$(?:env:|\\{)?([A-Za-z_][A-Za-z0-9_]*)");
    private static final Pattern ASSIGNMENT =
            Pattern.compile("\\s{0,99}(?:export |local |readonly |declare )?([A-Za-z_][A-Za-z0-9_]*)=");
    private static final Pattern TO_FILE = Pattern.compile(
            "(?:>|\\btee (?:-a |--append )?) {0,9}[\"']?\\$(?:env:|\\{)?(?:GITHUB|GITEA)_(ENV|PATH|OUTPUT)\\b");
    private static final Pattern NAME = Pattern.compile("([A-Za-z_][A-Za-z0-9_-]*)(=|<<)");
    private static final Pattern HERE = Pattern.compile("<<-?\\s?([\"']?)([A-Za-z_][A-Za-z0-9_]*)");

    /**
     * A value that an expression puts into the script.
     *
     * @param at where the expression begins
     * @param taint what it puts there
     */
    record Inline(int at, Taint taint) {}

    private record Line(int start, String text) {
        int end() {
            return start + text.length();
        }
    }

    private record Found(Taint taint, boolean inline) {}

    private final List<Line> lines;
    private final List<Inline> inlines;
    private final Function<String, Optional<Taint>> environment;
    private final Map<String, Optional<Taint>> variables = new HashMap<>();
    private final List<FileWrite> writes = new ArrayList<>();
    private String open = "";

    private ScriptFlow(String script, Function<String, Optional<Taint>> environment, List<Inline> inlines) {
        this.lines = lines(script);
        this.environment = environment;
        this.inlines = inlines;
    }

    /**
     * What a script writes into the runner's files.
     *
     * @param script its text
     * @param environment what a variable of its environment holds
     * @param inlines what expressions put into it, in their order
     */
    static List<FileWrite> writes(String script, Function<String, Optional<Taint>> environment, List<Inline> inlines) {
        ScriptFlow flow = new ScriptFlow(script, environment, inlines);
        flow.read();
        return flow.writes;
    }

    /** Whether a script names one of the files, so that it is worth reading. */
    static boolean mayWrite(String script) {
        return (script.contains("GITHUB_") || script.contains("GITEA_"))
                && (script.contains("_ENV") || script.contains("_PATH") || script.contains("_OUTPUT"));
    }

    private static List<Line> lines(String script) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        for (int end = script.indexOf('\n'); end >= 0; end = script.indexOf('\n', start)) {
            lines.add(new Line(start, script.substring(start, end)));
            start = end + 1;
        }
        lines.add(new Line(start, script.substring(start)));
        return lines;
    }

    private void read() {
        int block = -1;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            String text = line.text().strip();
            if (text.equals("{") || text.equals("(") || text.startsWith("for ") || text.startsWith("while ")) {
                block = i;
            }
            if (line.text().indexOf('=') > 0) {
                assign(line);
            }
            if (!line.text().contains("GITHUB_") && !line.text().contains("GITEA_")) {
                continue;
            }
            Matcher redirect = TO_FILE.matcher(line.text());
            if (redirect.find()) {
                EnvironmentFile file = EnvironmentFile.of(redirect.group(1)).orElse(EnvironmentFile.OUTPUT);
                Matcher here = HERE.matcher(line.text());
                if (text.startsWith("}") || text.startsWith(")") || text.startsWith("done")) {
                    for (int j = block + 1; block >= 0 && j < i; j++) {
                        write(file, lines.get(j), 0, lines.get(j).text().length(), false);
                    }
                    block = -1;
                } else if (text.startsWith("cat") && here.find()) {
                    i = readHere(i + 1, here.group(2), !here.group(1).isEmpty(), file);
                } else {
                    write(file, line, commandStart(line.text(), redirect.start()), redirect.start(), false);
                }
            }
        }
    }

    private void assign(Line line) {
        Matcher assignment = ASSIGNMENT.matcher(line.text());
        if (assignment.lookingAt()) {
            found(line, assignment.end(), line.text().length())
                    .ifPresent(found -> variables.put(assignment.group(1), Optional.of(found.taint())));
        }
    }

    /** The text between a heredoc's beginning and its end; gives the line of the end. */
    private int readHere(int from, String end, boolean quoted, EnvironmentFile file) {
        int i = from;
        while (i < lines.size() && !lines.get(i).text().strip().equals(end)) {
            write(file, lines.get(i), 0, lines.get(i).text().length(), quoted);
            i++;
        }
        return Math.min(i, lines.size() - 1);
    }

    private static int commandStart(String line, int before) {
        int start = 0;
        for (String separator : List.of("&&", "||", ";", "then ", "do ")) {
            int at = line.lastIndexOf(separator, before);
            start = at < 0 ? start : Math.max(start, at + separator.length());
        }
        return Math.min(start, before);
    }

    private void write(EnvironmentFile file, Line line, int from, int to, boolean inlinesOnly) {
        Matcher name = NAME.matcher(line.text()).region(from, to);
        boolean named = name.find();
        int valueFrom = named ? name.end() : from;
        if (named && name.group(2).equals("<<")) {
            open = name.group(1);
        }
        found(line, valueFrom, to)
                .filter(found -> found.inline() || !inlinesOnly)
                .ifPresent(found -> writes.add(new FileWrite(
                        file, named ? name.group(1) : open, found.taint(), found.inline(), line.start(), line.end())));
    }

    private Optional<Found> found(Line line, int from, int to) {
        Optional<Found> found = Optional.empty();
        int start = line.start() + from;
        int end = line.start() + to;
        for (int i = firstInline(start); i < inlines.size() && inlines.get(i).at() < end; i++) {
            found = Optional.of(worse(found, new Found(inlines.get(i).taint(), true)));
        }
        Matcher variable = VARIABLE.matcher(line.text()).region(from, to);
        while (variable.find()) {
            Optional<Taint> taint = variables.computeIfAbsent(variable.group(1), environment);
            if (taint.isPresent()) {
                found = Optional.of(worse(found, new Found(taint.get(), false)));
            }
        }
        return found;
    }

    private int firstInline(int from) {
        int low = 0;
        int high = inlines.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (inlines.get(middle).at() < from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static Found worse(Optional<Found> before, Found next) {
        return before.filter(found -> Taint.worse(found.taint(), next.taint()).equals(found.taint()))
                .orElse(next);
    }
}
