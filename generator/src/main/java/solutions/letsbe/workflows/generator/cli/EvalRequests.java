package solutions.letsbe.workflows.generator.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.util.Map;
import java.util.Optional;
import solutions.letsbe.workflows.generator.input.UnusableInputException;
import solutions.letsbe.workflows.schema.expression.Dialect;
import solutions.letsbe.workflows.schema.expression.evaluation.JsonPrinter;
import solutions.letsbe.workflows.schema.expression.evaluation.JsonReader;
import solutions.letsbe.workflows.schema.expression.evaluation.JsonSyntaxException;
import solutions.letsbe.workflows.schema.expression.evaluation.Surroundings;
import solutions.letsbe.workflows.schema.expression.evaluation.Value;

/** Expressions that come one a line, each with its contexts, and are answered one a line. */
final class EvalRequests {
    /** More than any contexts weigh; what is longer is not kept. */
    static final int MAX_LINE = 16_000_000;

    private final Reader in;
    private final Dialect dialect;
    private final Value.Obj defaults;

    /**
     * Requests from a reader.
     *
     * @param defaults the contexts of a request that has none of its own
     */
    EvalRequests(Reader in, Dialect dialect, Value.Obj defaults) {
        this.in = in;
        this.dialect = dialect;
        this.defaults = defaults;
    }

    /** Answers every line until the input ends; lines without anything get no answer. */
    void answer(PrintWriter out) throws IOException {
        for (Optional<String> line = line(); line.isPresent(); line = line()) {
            if (!line.get().isBlank()) {
                out.println(JsonPrinter.compact(answer(line.get())));
                // Somebody may wait for it before the next question.
                out.flush();
            }
        }
    }

    private Value answer(String line) {
        try {
            return Value.object(Map.of("value", value(line)));
        } catch (UnusableInputException e) {
            return Value.object(Map.of("error", Value.of(String.valueOf(e.getMessage()))));
        }
    }

    private Value value(String line) {
        if (line.length() >= MAX_LINE) {
            throw new UnusableInputException(
                    "the line has " + MAX_LINE / 1_000_000 + " million characters or more; that is more than is read");
        }
        Value.Obj request = object(line, "the line");
        if (!(request.properties().get("expr") instanceof Value.Str expression)) {
            throw new UnusableInputException("the line has no \"expr\" that is a string");
        }
        Value contexts = request.properties().getOrDefault("contexts", defaults);
        if (contexts instanceof Value.Null) {
            contexts = defaults;
        }
        if (!(contexts instanceof Value.Obj object)) {
            throw new UnusableInputException("the \"contexts\" of the line are no object");
        }
        return EvaluatedText.of(expression.value(), Surroundings.of(dialect, object));
    }

    /**
     * An object of JSON.
     *
     * @param what what the text is, in a sentence
     * @throws UnusableInputException if it is none
     */
    static Value.Obj object(String json, String what) {
        Value value;
        try {
            value = JsonReader.read(json);
        } catch (JsonSyntaxException e) {
            throw new UnusableInputException(what + " is no JSON: " + e.getMessage() + place(json, e.offset()), e);
        }
        if (value instanceof Value.Obj object) {
            return object;
        }
        throw new UnusableInputException(what + " is no JSON object");
    }

    private static String place(String json, int offset) {
        String before = json.substring(0, offset);
        long lines = before.chars().filter(c -> c == '\n').count();
        return (lines == 0 ? " at " : " at line " + (lines + 1) + ", ") + "character "
                + (offset - before.lastIndexOf('\n'));
    }

    /** The next line without its end; as much of it as is read, and nothing where the input has ended. */
    private Optional<String> line() throws IOException {
        int next = in.read();
        if (next < 0) {
            return Optional.empty();
        }
        StringBuilder line = new StringBuilder();
        for (; next >= 0 && next != '\n'; next = in.read()) {
            if (line.length() < MAX_LINE) {
                line.append((char) next);
            }
        }
        return Optional.of(line.toString());
    }
}
