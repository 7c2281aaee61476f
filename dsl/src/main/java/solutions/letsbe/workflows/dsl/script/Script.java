package solutions.letsbe.workflows.dsl.script;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import solutions.letsbe.workflows.dsl.location.InvalidWorkflowException;
import solutions.letsbe.workflows.dsl.location.Location;

/**
 * A script file beside a Java class, for what is too long to stand in a step.
 *
 * <p>{@code run(SCAN, "hub")} calls it, and because it is called there, the generator installs it into that workflow's
 * repository, below {@value #FOLDER}: there is no list to keep. Values reach it through {@code env}, as they reach every script.
 *
 * <pre>{@code
 * static final Script SCAN = Script.beside(Scans.class, "scan.sh");
 *
 * run(SCAN, "hub").env("BASE_SHA", github().pullRequestBaseSha())
 * }</pre>
 */
public final class Script {
    /** Where scripts stand in the repository that calls them. */
    public static final String FOLDER = ".gitea/scripts";

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]*");

    private static final Pattern INTERPRETER =
            Pattern.compile("#!(?:/usr/bin/env (?<name>\\w+)|/(?:usr/)?bin/(?<shell>\\w+))");

    private static final Pattern PLAIN_WORD = Pattern.compile("[\\w./:@=,+-]+");

    private final Class<?> neighbour;
    private final String file;
    private final String text;
    private final String interpreter;
    private final List<Script> needed;
    private final String below;
    private final Location location;

    private Script(
            Class<?> neighbour,
            String file,
            String text,
            String interpreter,
            List<Script> needed,
            String below,
            Location location) {
        this.neighbour = neighbour;
        this.file = file;
        this.text = text;
        this.interpreter = interpreter;
        this.needed = needed;
        this.below = below;
        this.location = location;
    }

    /**
     * The script of this name in the package of the class, on the class path.
     *
     * @param file its name: small letters, digits, {@code .}, {@code _} and {@code -}
     * @param needed scripts that it reads from its own folder, installed with it
     * @throws InvalidWorkflowException if there is none, if it does not begin with {@code #!/usr/bin/env bash} or the like, or if
     *     its lines do not end with a line feed
     */
    public static Script beside(Class<?> neighbour, String file, Script... needed) {
        Location location = Location.here();
        if (!NAME.matcher(file).matches()) {
            throw new InvalidWorkflowException(
                    location,
                    "'" + file + "' cannot be the name of a script: small letters, digits, '.', '_' and '-' only");
        }
        String text = read(neighbour, file, location);
        if (text.indexOf('\r') >= 0 || !text.endsWith("\n")) {
            throw new InvalidWorkflowException(
                    location, "every line of the script '" + file + "' must end with a line feed, the last one too");
        }
        Matcher first = INTERPRETER.matcher(text.lines().findFirst().orElse(""));
        if (!first.matches()) {
            throw new InvalidWorkflowException(
                    location, "the script '" + file + "' must begin with a line such as '#!/usr/bin/env bash'");
        }
        String interpreter = Objects.requireNonNullElse(first.group("name"), first.group("shell"));
        return new Script(neighbour, file, text, interpreter, List.of(needed), "", location);
    }

    private static String read(Class<?> neighbour, String file, Location location) {
        try (InputStream in = neighbour.getResourceAsStream(file)) {
            if (in == null) {
                throw new InvalidWorkflowException(
                        location,
                        "there is no script '" + file + "' beside " + neighbour.getName()
                                + "; put it into the resources, in the folder of the package "
                                + neighbour.getPackageName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new InvalidWorkflowException(location, "the script '" + file + "' cannot be read: " + e.getMessage());
        }
    }

    /** The same script, called in a checkout that is not at the workspace's top but in this folder. */
    public Script below(String folder) {
        return new Script(neighbour, file, text, interpreter, needed, folder + "/", location);
    }

    /**
     * The command that calls it. Arguments are taken as they are: nothing in them is expanded.
     *
     * @throws InvalidWorkflowException if an argument holds a line feed or <code>${{</code>
     */
    public String call(String... arguments) {
        StringBuilder command =
                new StringBuilder(interpreter).append(' ').append(below).append(path());
        for (String argument : arguments) {
            if (argument.indexOf('\n') >= 0 || argument.contains("${{")) {
                throw new InvalidWorkflowException(
                        Location.here(),
                        "an argument of the script '" + file
                                + "' is one plain line; give a value with .env(\"NAME\", value)");
            }
            command.append(' ').append(quoted(argument));
        }
        return command.toString();
    }

    private static String quoted(String argument) {
        return PLAIN_WORD.matcher(argument).matches() ? argument : "'" + argument.replace("'", "'\\''") + "'";
    }

    /** Its name. */
    public String file() {
        return file;
    }

    /** Where it stands in the repository that calls it, with slashes. */
    public String path() {
        return FOLDER + "/" + file;
    }

    /** Its text as it stands beside the class. */
    public String text() {
        return text;
    }

    /** Where it stands on the class path, with slashes: the file to change. */
    public String source() {
        String folder = neighbour.getPackageName().replace('.', '/');
        return folder.isEmpty() ? "./" + file : folder + "/" + file;
    }

    /** This script and all that it needs, each once, itself first. */
    public Set<Script> withNeeded() {
        Set<Script> all = new LinkedHashSet<>();
        all.add(this);
        needed.forEach(each -> all.addAll(each.withNeeded()));
        return all;
    }

    /** Where in Java it was named. */
    public Location location() {
        return location;
    }

    /** Equal to another that is the same file, called in the same folder. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Script that
                && source().equals(that.source())
                && below.equals(that.below)
                && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return Objects.hash(source(), below, text);
    }

    /** Its path in the repository. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s%s", below, path());
    }
}
