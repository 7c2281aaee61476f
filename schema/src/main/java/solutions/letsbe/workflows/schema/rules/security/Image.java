package solutions.letsbe.workflows.schema.rules.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import solutions.letsbe.workflows.schema.language.UsedAction;
import solutions.letsbe.workflows.schema.syntax.ActionSyntax;
import solutions.letsbe.workflows.schema.syntax.JobSyntax;
import solutions.letsbe.workflows.schema.syntax.StepSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.syntax.Yaml;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/**
 * An image that a job, a service or a step runs in.
 *
 * @param at where it is named
 * @param name its name, with tag and digest as far as there are any
 */
record Image(YamlNode.Scalar at, String name) {
    private static final Pattern MATRIX =
            Pattern.compile("\\s*\\$\\{\\{\\s*matrix\\.([A-Za-z_][A-Za-z0-9_-]*)\\s*}}\\s*");

    /** All of a file, which several rules share. */
    private record All(List<Image> list) {}

    /** All of a workflow; where a matrix names them, each of its values. */
    static List<Image> of(WorkflowSyntax workflow) {
        return workflow.derived().of(All.class, Image::read).list();
    }

    private static All read(WorkflowSyntax workflow) {
        List<Image> images = new ArrayList<>();
        for (JobSyntax job : workflow.jobs()) {
            Stream.concat(
                            Yaml.value(job.node(), "container").stream(),
                            job.services().stream().map(YamlNode.Entry::value))
                    .flatMap(Image::name)
                    .forEach(at -> names(at, job).forEach(name -> images.add(new Image(at, name))));
            images.addAll(of(job.steps()));
        }
        return new All(images);
    }

    /** All of an action. */
    static List<Image> of(ActionSyntax action) {
        List<Image> images = new ArrayList<>(of(action.steps()));
        action.runs().flatMap(runs -> Yaml.scalar(runs, "image")).ifPresent(at -> docker(at)
                .ifPresent(images::add));
        return images;
    }

    private static List<Image> of(List<StepSyntax> steps) {
        List<Image> images = new ArrayList<>();
        for (StepSyntax step : steps) {
            if (step.uses().isPresent()
                    && step.action().isPresent()
                    && step.action().get().isImage()) {
                images.add(new Image(step.uses().get(), step.action().get().image()));
            }
        }
        return images;
    }

    private static Optional<Image> docker(YamlNode.Scalar at) {
        UsedAction action = UsedAction.of(at.text());
        return action.isImage() ? Optional.of(new Image(at, action.image())) : Optional.empty();
    }

    private static Stream<YamlNode.Scalar> name(YamlNode container) {
        return container instanceof YamlNode.Mapping mapping
                ? Yaml.scalar(mapping, "image").stream()
                : Yaml.scalar(container).stream();
    }

    private static List<String> names(YamlNode.Scalar at, JobSyntax job) {
        Matcher axis = MATRIX.matcher(at.text());
        if (!axis.matches()) {
            return List.of(at.text().strip());
        }
        return job.matrix()
                .map(matrix -> Stream.concat(
                        matrix.mapping().stream().flatMap(mapping -> Yaml.scalars(mapping, axis.group(1)).stream()),
                        matrix.include().stream().flatMap(include -> Yaml.scalars(include, axis.group(1)).stream())))
                .orElse(Stream.empty())
                .map(value -> value.text().strip())
                .toList();
    }

    /** Whether it can be told from the file which image this is. */
    boolean isKnown() {
        return !name.isEmpty() && !lastPart().contains("${{") && !name.endsWith("}}");
    }

    /** Whether it is one image for ever. */
    boolean hasDigest() {
        return name.contains("@sha256:");
    }

    /** Its tag; empty where there is none. */
    String tag() {
        int colon = lastPart().indexOf(':');
        return colon < 0 ? "" : lastPart().substring(colon + 1);
    }

    /** The first part can hold the port of a registry. */
    private String lastPart() {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
