package solutions.letsbe.workflows.generator.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import solutions.letsbe.workflows.generator.files.OutputPlan;
import solutions.letsbe.workflows.generator.input.UnusableInputException;
import solutions.letsbe.workflows.schema.expression.Dialect;
import solutions.letsbe.workflows.schema.expression.evaluation.JsonPrinter;
import solutions.letsbe.workflows.schema.expression.evaluation.Surroundings;
import solutions.letsbe.workflows.schema.expression.evaluation.Value;

@Command(
        name = "eval",
        description = {
            "Evaluates an expression and prints its value as JSON, on one line.",
            "",
            "Numbers are printed as JavaScript prints them; NaN, Infinity and -Infinity become null, as toJSON() has them,"
                    + " since JSON cannot say them. format('{0}', ...) shows them.",
            "",
            "A context that is not given is null, and so is a property that is not there. success(), failure() and"
                    + " cancelled() answer what job.status of the contexts says (success, failure, cancelled), or success"
                    + " where it says nothing. hashFiles() needs a runner's disk and is an error.",
            ""
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class EvalCommand implements Callable<Integer> {
    private static final String STANDARD_INPUT = "-";

    @Parameters(
            paramLabel = "EXPRESSION",
            description = {
                "The expression, with or without $${{ }}; behind -- where it begins with a minus.",
                "With - every line of the standard input is a JSON object with \"expr\" and perhaps \"contexts\", and is answered"
                        + " by a line with \"value\" or \"error\"."
            })
    private String expression = "";

    @Option(names = "--dialect", description = "gitea or github, which has case() as well.", defaultValue = "gitea")
    private Dialect dialect = Dialect.GITEA;

    @Option(
            names = "--contexts",
            paramLabel = "FILE",
            description = "A JSON object of contexts by name: {\"github\": {\"ref\": \"refs/heads/main\"}}.")
    private @Nullable Path file;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Value.Obj contexts =
                Optional.ofNullable(file).map(EvalCommand::contexts).orElseGet(() -> Value.object(Map.of()));
        if (expression.equals(STANDARD_INPUT)) {
            answer(new EvalRequests(
                    new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)), dialect, contexts));
            return Main.FINE;
        }
        out.println(JsonPrinter.compact(EvaluatedText.of(expression, Surroundings.of(dialect, contexts))));
        return Main.FINE;
    }

    private void answer(EvalRequests requests) {
        try {
            requests.answer(spec.commandLine().getOut());
        } catch (IOException e) {
            throw new UnusableInputException("cannot read the standard input: " + OutputPlan.reason(e), e);
        }
    }

    private static Value.Obj contexts(Path path) {
        byte[] bytes;
        try (var in = Files.newInputStream(path)) {
            bytes = in.readNBytes(EvalRequests.MAX_LINE + 1);
        } catch (IOException e) {
            throw new UnusableInputException("cannot read " + path + ": " + OutputPlan.reason(e), e);
        }
        if (bytes.length > EvalRequests.MAX_LINE) {
            throw new UnusableInputException(path + " has more than " + EvalRequests.MAX_LINE / 1_000_000
                    + " million bytes; that is more than is read");
        }
        return EvalRequests.object(new String(bytes, StandardCharsets.UTF_8), path.toString());
    }
}
