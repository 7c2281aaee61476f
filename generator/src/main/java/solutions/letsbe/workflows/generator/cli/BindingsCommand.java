package solutions.letsbe.workflows.generator.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import solutions.letsbe.workflows.generator.bindings.BindingsWriter;
import solutions.letsbe.workflows.generator.bindings.LockEditor;
import solutions.letsbe.workflows.generator.bindings.LockFile;
import solutions.letsbe.workflows.generator.input.UnusableInputException;

@Command(
        name = "bindings",
        description = "Keeps the lock of actions, and makes typed Java of it.",
        mixinStandardHelpOptions = true)
final class BindingsCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "one of add, update, java is needed");
    }

    /** Where the lock is. */
    static final class LockOption {
        @Option(
                names = "--lock",
                paramLabel = "FILE",
                defaultValue = "${sys:gitea-workflows.lock:-actions.lock.yml}",
                description = "The lock file. Default: ${DEFAULT-VALUE}")
        Path file = Path.of("actions.lock.yml");

        @Option(
                names = "--repository",
                paramLabel = "DIR",
                defaultValue = ".",
                description = "The folder that ./path actions are relative to. Default: ${DEFAULT-VALUE}")
        Path repository = Path.of(".");

        LockFile read() {
            return LockFile.read(file);
        }

        void write(LockFile before, LockFile after, PrintWriter out) {
            if (before.equals(after) && Files.exists(file)) {
                out.println(file + " is up to date");
                return;
            }
            after.write(file);
            after.actions().stream()
                    .filter(action -> !before.actions().contains(action))
                    .forEach(action -> out.println(file + ": " + action.uses()
                            + action.tag().map(tag -> " " + tag).orElse("")
                            + action.commit().map(commit -> " " + commit).orElse("") + " as " + action.bindingName()));
        }
    }

    @Command(name = "add", description = "Adds an action, or moves it to another tag.", mixinStandardHelpOptions = true)
    int add(
            @Mixin LockOption lock,
            @Parameters(
                            paramLabel = "OWNER/NAME[/PATH]@TAG",
                            description = "The action; ./path for one in this repository.")
                    String action,
            @Option(
                            names = "--metadata",
                            paramLabel = "FILE",
                            description = "Read its action.yml from here; needs --commit.")
                    Path metadata,
            @Option(names = "--commit", paramLabel = "HASH", description = "The commit of --metadata, all 40 digits.")
                    String commit,
            @Option(names = "--git", paramLabel = "URL", description = "Read it from this repository.") String url) {
        LockFile before = Files.exists(lock.file) ? lock.read() : new LockFile(List.of());
        LockFile after;
        if (action.startsWith("./")) {
            after = LockEditor.addLocal(before, action, lock.repository);
        } else {
            int at = action.lastIndexOf('@');
            if (at <= 0 || at == action.length() - 1) {
                throw new UnusableInputException("'" + action + "' names no tag; write OWNER/NAME@TAG");
            }
            String uses = action.substring(0, at);
            String tag = action.substring(at + 1);
            after = metadata == null
                    ? LockEditor.addFromGit(before, uses, tag, Optional.ofNullable(url))
                    : LockEditor.addFromFile(before, uses, tag, commit == null ? "" : commit, metadata);
        }
        lock.write(before, after, spec.commandLine().getOut());
        return Main.FINE;
    }

    @Command(
            name = "update",
            description = "Reads every action again at its tag, and takes over what changed.",
            mixinStandardHelpOptions = true)
    int update(
            @Mixin LockOption lock,
            @Parameters(arity = "0..1", paramLabel = "OWNER/NAME[/PATH]", description = "Only this one.") String only,
            @Option(names = "--git", paramLabel = "URL", description = "Read it from this repository.") String url) {
        LockFile before = lock.read();
        LockFile after =
                LockEditor.update(before, lock.repository, Optional.ofNullable(only), Optional.ofNullable(url));
        lock.write(before, after, spec.commandLine().getOut());
        return Main.FINE;
    }

    @Command(name = "java", description = "Writes the typed Java of the lock.", mixinStandardHelpOptions = true)
    int java(
            @Mixin LockOption lock,
            @Option(
                            names = "--package",
                            defaultValue = "actions",
                            description = "The package. Default: ${DEFAULT-VALUE}")
                    String packageName,
            @Option(names = "--output", required = true, paramLabel = "DIR", description = "The folder of sources.")
                    Path folder) {
        LockFile locked = lock.read();
        BindingsWriter.write(locked, packageName, folder);
        spec.commandLine().getOut().println("wrote " + (locked.actions().size() + 1) + " classes below " + folder);
        return Main.FINE;
    }
}
