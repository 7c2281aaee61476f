package solutions.letsbe.workflows.generator.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import solutions.letsbe.workflows.generator.report.RulePage;
import solutions.letsbe.workflows.schema.check.Rules;

@Command(
        name = "explain",
        description = "Tells what a rule means, why, and how to do it right.",
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
    @Parameters(paramLabel = "RULE", description = "The name that stands in brackets behind a finding.")
    private String rule = "";

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        RuleNames.check(rule);
        Rules.description(rule).ifPresent(page -> RulePage.lines(page, Ansi.AUTO)
                .forEach(spec.commandLine().getOut()::println));
        return Main.FINE;
    }
}
