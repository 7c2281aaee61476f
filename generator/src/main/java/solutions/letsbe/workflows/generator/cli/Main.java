package solutions.letsbe.workflows.generator.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import solutions.letsbe.workflows.generator.input.UnusableInputException;

/**
 * The program.
 *
 * <p>It ends with 0 when all is fine, 1 when something was found or has drifted, 2 when it was used wrongly or given what it
 * cannot read, and 3 when it is itself at fault.
 */
@Command(
        name = "gitea-workflows",
        description = "Gitea Actions workflows, written in Java.",
        mixinStandardHelpOptions = true,
        version = "gitea-workflows " + Main.VERSION,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all is fine",
            "1:findings, or files that differ from what the Java says",
            "2:wrong use, or input that cannot be read",
            "3:a fault of this program"
        })
public final class Main implements Runnable {
    static final String VERSION = "1.0.0-SNAPSHOT";
    static final int FINE = 0;
    static final int FOUND = 1;
    static final int UNUSABLE = 2;
    static final int OUR_FAULT = 3;

    /** The commands in the order of the help. */
    static final Map<String, Class<?>> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("generate", GenerateCommand.class);
        COMMANDS.put("check", CheckCommand.class);
        COMMANDS.put("graph", GraphCommand.class);
        COMMANDS.put("lint", LintCommand.class);
        COMMANDS.put("explain", ExplainCommand.class);
        COMMANDS.put("rules", RulesCommand.class);
        COMMANDS.put("compat", CompatCommand.class);
        COMMANDS.put("eval", EvalCommand.class);
        COMMANDS.put("simulate", SimulateCommand.class);
        COMMANDS.put("protect", ProtectCommand.class);
        COMMANDS.put("schema", SchemaCommand.class);
        COMMANDS.put("bindings", BindingsCommand.class);
    }

    @Spec
    private CommandSpec spec;

    /** Runs the program and ends the JVM. */
    public static void main(String[] arguments) {
        System.exit(run(
                new PrintWriter(System.out, false, StandardCharsets.UTF_8),
                new PrintWriter(System.err, false, StandardCharsets.UTF_8),
                arguments));
    }

    /** Runs the program, and gives its exit code. */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine program = program(arguments)
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Path.class, Main::path)
                .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, command.getErr()));
        int code;
        try {
            code = program.execute(arguments);
        } catch (StackOverflowError | OutOfMemoryError e) {
            // picocli hands on exceptions only.
            err.println("error: this is more than the memory of this Java holds ("
                    + e.getClass().getSimpleName()
                    + "); give it more with JAVA_TOOL_OPTIONS=-Xmx4g -Xss16m, and please report it");
            code = OUR_FAULT;
        }
        out.flush();
        err.flush();
        return code;
    }

    /** Only the command that is asked for is made, as to make them all takes longer than most of them. */
    private static CommandLine program(String... arguments) {
        CommandLine program = new CommandLine(new Main());
        String first = arguments.length == 0 ? "" : arguments[0];
        COMMANDS.forEach((name, command) -> {
            if (name.equals(first) || !COMMANDS.containsKey(first)) {
                program.addSubcommand(name, command);
            }
        });
        return program;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "a command is needed");
    }

    static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new CommandLine.TypeConversionException(
                    "'" + text
                            + "' is no path in this locale; Java 17 needs one with UTF-8 for other letters than ASCII, as LC_ALL=C.UTF-8");
        }
    }

    private static int failed(Exception failure, PrintWriter err) {
        if (System.getenv("GITEA_WORKFLOWS_DEBUG") != null) {
            failure.printStackTrace(err);
        }
        if (failure instanceof UnusableInputException) {
            err.println("error: " + failure.getMessage());
            return UNUSABLE;
        }
        err.println("error: this is a fault of gitea-workflows (" + failure
                + "); set GITEA_WORKFLOWS_DEBUG=1 to see where, and please report it");
        return OUR_FAULT;
    }
}
