package solutions.letsbe.workflows.schema.language;

import java.util.Optional;

/**
 * A label as a runner registers it: {@code ubuntu-latest:docker://node:22}, {@code linux:host}, {@code linux}. A job's
 * {@code runs-on} names only what stands before the first colon; of a list, one runner must own all.
 *
 * <p>Labels belong to the instance: there is no list of those that work. A job whose label no runner owns waits until
 * {@code ABANDONED_JOB_TIMEOUT} (24 hours by default). Groups are none: in <code>runs-on: {group, labels}</code> the group is one
 * label more (go-gitea/gitea#25065). Source: runner 3.3, README and {@code labels.Parse}.
 *
 * @param name what {@code runs-on} says
 * @param scheme where the job runs
 * @param argument the image, for a container
 */
public record RunnerLabel(String name, Scheme scheme, Optional<String> argument) {
    /** Where a job of this label runs. */
    public enum Scheme {
        /** On the machine itself; no isolation, no services. Also where none is said. */
        HOST,
        /** In a container. */
        DOCKER
    }

    /**
     * Reads {@code <name>[:<scheme>[:<argument>]]}. Where the scheme is none that the runner knows, all of the text is the name.
     *
     * @throws InvalidTextException if the name is missing
     */
    public static RunnerLabel parse(String text) {
        String[] parts = text.split(":", 3);
        if (parts[0].isBlank()) {
            throw new InvalidTextException("a label begins with its name, as in ubuntu-latest:docker://node:22", 0);
        }
        if (parts.length == 1 || parts[1].equals("host")) {
            return new RunnerLabel(parts[0], Scheme.HOST, Optional.empty());
        }
        if (parts[1].equals("docker")) {
            String image = parts.length == 3 ? parts[2] : "";
            String bare = image.startsWith("//") ? image.substring(2) : image;
            return new RunnerLabel(parts[0], Scheme.DOCKER, bare.isEmpty() ? Optional.empty() : Optional.of(bare));
        }
        return new RunnerLabel(text, Scheme.HOST, Optional.empty());
    }
}
