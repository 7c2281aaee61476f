package solutions.letsbe.workflows.generator.cli;

import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Option;
import solutions.letsbe.workflows.generator.input.UnusableInputException;
import solutions.letsbe.workflows.schema.language.GiteaVersion;
import solutions.letsbe.workflows.schema.language.RunnerVersion;
import solutions.letsbe.workflows.schema.settings.KnownVersions;

/** The Gitea that is meant. */
final class VersionOptions {
    @Option(
            names = "--gitea",
            paramLabel = "VERSION",
            description = "The version of Gitea, 1.22 to 28.x; 1.27 means 1.27.0. Default: the settings, else 1.27.3.")
    private Optional<String> gitea = Optional.empty();

    @Option(
            names = "--runner",
            paramLabel = "VERSION",
            description = "The version of its runners, 0.2 to 3.x. Default: the settings, else 3.3.")
    private Optional<String> runner = Optional.empty();

    /**
     * The server's version, where one was given.
     *
     * @throws UnusableInputException if it is none, or none that is known
     */
    Optional<GiteaVersion> gitea() {
        return gitea.map(text -> version("--gitea", text, KnownVersions::gitea));
    }

    /**
     * The runners' version, where one was given.
     *
     * @throws UnusableInputException if it is none, or none that is known
     */
    Optional<RunnerVersion> runner() {
        return runner.map(text -> version("--runner", text, KnownVersions::runner));
    }

    private static <T> T version(String option, String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException e) {
            throw new UnusableInputException(option + ": " + e.getMessage(), e);
        }
    }
}
