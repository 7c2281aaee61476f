package solutions.letsbe.workflows.generator.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import solutions.letsbe.workflows.generator.protect.Protect;

@Command(
        name = "protect",
        description = "Holds branch and tag protection of a live Gitea against what the Java says.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ProtectCommand.Plan.class, ProtectCommand.Apply.class, ProtectCommand.Verify.class})
final class ProtectCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "one of plan, apply and verify is needed");
    }

    @Command(
            name = "plan",
            description = "Prints what 'apply' would change, and changes nothing.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    static final class Plan implements Callable<Integer> {
        @Mixin
        private ProtectOptions options = new ProtectOptions();

        @Option(names = "--detailed-exit-code", description = "End with 1 where something would change.")
        private boolean detailed;

        @Override
        public Integer call() {
            List<Protect.Repository> asked = options.protections();
            Protect server = options.server(asked);
            List<Protect.Result> results = asked.stream().map(server::plan).toList();
            options.print(results, "nothing to change");
            return detailed && results.stream().anyMatch(Protect.Result::differs) ? Main.FOUND : Main.FINE;
        }
    }

    @Command(
            name = "apply",
            description =
                    "Makes the changes, reads everything back, and ends with 1 where the server did not keep them.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    static final class Apply implements Callable<Integer> {
        @Mixin
        private ProtectOptions options = new ProtectOptions();

        @Override
        public Integer call() {
            List<Protect.Repository> asked = options.protections();
            Protect server = options.server(asked);
            List<Protect.Result> results = new ArrayList<>();
            for (Protect.Repository repository : asked) {
                String name = repository.protection().repository();
                results.add(server.apply(repository, done -> options.tell(name + ": " + done)));
            }
            options.print(results, "as the Java says");
            return results.stream().anyMatch(Protect.Result::differs) ? Main.FOUND : Main.FINE;
        }
    }

    @Command(
            name = "verify",
            description =
                    "Ends with 1 where the server differs: rules, settings, CODEOWNERS of the default branch, and whether everyone named exists.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    static final class Verify implements Callable<Integer> {
        @Mixin
        private ProtectOptions options = new ProtectOptions();

        @Override
        public Integer call() {
            List<Protect.Repository> asked = options.protections();
            Protect server = options.server(asked);
            List<Protect.Result> results = asked.stream().map(server::verify).toList();
            options.print(results, "as the Java says");
            return results.stream().anyMatch(Protect.Result::differs) ? Main.FOUND : Main.FINE;
        }
    }
}
