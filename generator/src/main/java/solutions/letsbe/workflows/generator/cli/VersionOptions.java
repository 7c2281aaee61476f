package solutions.letsbe.workflows.generator.cli;

import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import solutions.letsbe.workflows.schema.language.GiteaVersion;
import solutions.letsbe.workflows.schema.language.RunnerVersion;
import solutions.letsbe.workflows.schema.settings.KnownVersions;

/** The Gitea that is meant. */
final class VersionOptions {
    @Option(
            names = "--gitea",
            paramLabel = "VERSION",
            converter = ToGitea.class,
            description = "The version of Gitea, 1.22 to 28.x; 1.27 means 1.27.0. Default: the settings, else 1.27.3.")
    private Optional<GiteaVersion> gitea = Optional.empty();

    @Option(
            names = "--runner",
            paramLabel = "VERSION",
            converter = ToRunner.class,
            description = "The version of its runners, 0.2 to 3.x. Default: the settings, else 3.3.")
    private Optional<RunnerVersion> runner = Optional.empty();

    Optional<GiteaVersion> gitea() {
        return gitea;
    }

    Optional<RunnerVersion> runner() {
        return runner;
    }

    /** Reads a version of Gitea. */
    static final class ToGitea implements ITypeConverter<GiteaVersion> {
        @Override
        public GiteaVersion convert(String text) {
            try {
                return KnownVersions.gitea(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    /** Reads a version of the runner. */
    static final class ToRunner implements ITypeConverter<RunnerVersion> {
        @Override
        public RunnerVersion convert(String text) {
            try {
                return KnownVersions.runner(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
