package solutions.letsbe.workflows.generator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;

/** Only the command that is asked for is made, and nobody notices. */
class CommandNamesTest {
    @Test
    void eachCommandIsFoundByTheNameThatItHas() {
        Main.COMMANDS.forEach((name, command) ->
                assertThat(command.getAnnotation(Command.class).name()).isEqualTo(name));
    }

    @Test
    void eachCommandHasItsHelp() {
        assertThat(Main.COMMANDS.keySet()).allSatisfy(name -> assertThat(output(name, "--help"))
                .startsWith("Usage: gitea-workflows " + name + " "));
    }

    @Test
    void theHelpListsAll() {
        assertThat(output("--help")).contains(Main.COMMANDS.keySet());
    }

    @Test
    void aSlipOfTheHandIsComparedWithAll() {
        assertThat(output("lnt")).contains("lint");
    }

    private static String output(String... arguments) {
        StringWriter written = new StringWriter();
        PrintWriter both = new PrintWriter(written);
        Main.run(both, both, arguments);
        return written.toString();
    }
}
