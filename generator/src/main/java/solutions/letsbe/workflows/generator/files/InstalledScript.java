package solutions.letsbe.workflows.generator.files;

import java.util.Optional;
import java.util.stream.Collectors;
import solutions.letsbe.workflows.dsl.script.Script;

/** A script file as it stands in the repository that calls it: with the header after its first line. */
public final class InstalledScript {
    private InstalledScript() {}

    /** The file that a script becomes in a repository. */
    public static GeneratedFile of(Script script, Optional<String> repository, String owner) {
        GeneratedHeader header = new GeneratedHeader(script.source(), owner);
        int first = script.text().indexOf('\n') + 1;
        String comment = header.lines().stream().map(line -> "# " + line + "\n").collect(Collectors.joining());
        return new GeneratedFile(
                repository,
                script.path(),
                header,
                script.text().substring(0, first) + comment + script.text().substring(first));
    }
}
