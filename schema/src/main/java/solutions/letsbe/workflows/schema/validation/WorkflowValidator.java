package solutions.letsbe.workflows.schema.validation;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.AnnotationKeyword;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.finding.Finding;
import solutions.letsbe.workflows.schema.finding.Position;
import solutions.letsbe.workflows.schema.finding.Severity;
import solutions.letsbe.workflows.schema.yaml.YamlFile;
import solutions.letsbe.workflows.schema.yaml.YamlNode;
import solutions.letsbe.workflows.schema.yaml.YamlReader;
import tools.jackson.databind.JsonNode;

/**
 * Holds workflows and action metadata against their schemas.
 *
 * <p>It can be used by several threads at once. Each schema is read when it is first needed.
 */
public final class WorkflowValidator {
    private static final String FACTS = "x-gitea";

    private WorkflowValidator() {}

    /** Schemas are costly to read, so each waits in a class of its own until it is needed. */
    private static final class Workflows {
        static final Schema SCHEMA = schema(WorkflowSchemas.workflow());
    }

    private static final class CompiledWorkflows {
        static final CompiledSchema SCHEMA = CompiledSchema.of(WorkflowSchemas.workflow());
    }

    private static final class Actions {
        static final Schema SCHEMA = schema(WorkflowSchemas.action());
    }

    private static final class CompiledActions {
        static final CompiledSchema SCHEMA = CompiledSchema.of(WorkflowSchemas.action());
    }

    private static final class Settings {
        static final Schema SCHEMA = schema(WorkflowSchemas.settings());
    }

    private static Schema schema(String text) {
        Dialect dialect = Dialect.builder("https://json-schema.org/draft/2020-12/schema", Dialects.getDraft202012())
                .keyword(new AnnotationKeyword(FACTS))
                .build();
        return SchemaRegistry.withDialects(List.of(dialect), builder -> {}).getSchema(SchemaJson.of(text));
    }

    /**
     * What is wrong with a file, as YAML and by its schema: {@code action.yml} and {@code action.yaml} by that of actions, all
     * others by that of workflows. In the order of the file.
     */
    public static List<Finding> validate(String file, byte[] bytes) {
        return validate(file, YamlReader.read(file, bytes));
    }

    /** The same for a file that has been read already. */
    public static List<Finding> validate(String file, YamlFile yaml) {
        List<Finding> findings = new ArrayList<>(yaml.findings());
        if (yaml.root().isPresent()) {
            YamlNode root = yaml.root().get();
            if (!isSilentOn(file, root)) {
                findings.addAll(bySchema(file, root));
            }
            if (!isAction(file)) {
                AliasedEvents.in(file, root).ifPresent(findings::add);
            }
        } else if (findings.isEmpty()) {
            findings.add(new Finding(
                    file,
                    Position.START,
                    Position.START,
                    "empty-value",
                    Severity.ERROR,
                    "the file is empty",
                    Optional.of(
                            isAction(file)
                                    ? "an action has at least 'name' and 'runs'"
                                    : "a workflow has at least 'on' and 'jobs'")));
        }
        return Finding.sorted(findings);
    }

    /** What is wrong with a file of settings, as YAML and by its schema; an empty one says nothing and is fine. */
    public static List<Finding> validateSettings(String file, YamlFile yaml) {
        List<Finding> findings = new ArrayList<>(yaml.findings());
        yaml.root().ifPresent(root -> findings.addAll(bySchema(file, root, Settings.SCHEMA)));
        return Finding.sorted(findings);
    }

    /** Whether a file of this name is the metadata of an action, and not a workflow. */
    public static boolean isAction(String file) {
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        return name.equals("action.yml") || name.equals("action.yaml");
    }

    /** Whether the schema has nothing to say of a file, which is faster to know than what it has to say. */
    static boolean isSilentOn(String file, YamlNode root) {
        return (isAction(file) ? CompiledActions.SCHEMA : CompiledWorkflows.SCHEMA).isSilentOn(root);
    }

    /** What the schema has to say of a file. */
    static List<Finding> bySchema(String file, YamlNode root) {
        return bySchema(file, root, isAction(file) ? Actions.SCHEMA : Workflows.SCHEMA);
    }

    private static List<Finding> bySchema(String file, YamlNode root, Schema schema) {
        List<Finding> findings = new ArrayList<>();
        List<ExecutionContext> contexts = new ArrayList<>();
        Consumer<ExecutionContext> collecting = context -> {
            contexts.add(context);
            context.executionConfig(
                    config -> config.annotationCollectionEnabled(true).annotationCollectionFilter(FACTS::equals));
        };
        List<Error> errors = schema.validate(NodeJson.of(root), collecting);
        SchemaWords words = new SchemaWords(file, root, schema.getSchemaNode());
        Set<String> told = new LinkedHashSet<>();
        Set<String> ofWrongType = errors.stream()
                .filter(error -> error.getKeyword().equals("type"))
                .map(error -> error.getInstanceLocation().toString())
                .collect(Collectors.toSet());
        for (Error error : errors) {
            boolean said = List.of("enum", "pattern").contains(error.getKeyword())
                    && ofWrongType.contains(error.getInstanceLocation().toString());
            if (said) {
                continue;
            }
            Finding finding = words.of(error);
            // What an alias repeats is one mistake in one place of the file, though several paths lead there.
            if (told.add(finding.start().line() + ":" + finding.start().column() + " " + finding.rule() + " "
                    + error.getKeyword() + " " + error.getProperty())) {
                findings.add(finding);
            }
        }
        Set<String> seen = new LinkedHashSet<>();
        contexts.get(0)
                .getAnnotations()
                .asMap()
                .forEach((path, annotations) -> annotations.forEach(annotation -> {
                    if (annotation.getValue() instanceof JsonNode facts && seen.add(path + " " + facts)) {
                        fact(file, Place.of(root, path), facts).ifPresent(findings::add);
                    }
                }));
        return findings;
    }

    private static Optional<Finding> fact(String file, Place place, JsonNode facts) {
        Optional<String> hint = Optional.of(facts.path("instead").asString("")).filter(words -> !words.isEmpty());
        if (facts.path("ignored").asBoolean(false)) {
            String message = "Gitea ignores " + place.words() + ": "
                    + facts.path("before").asString("");
            return Optional.of(warning(file, place, "ignored-key", message, hint));
        }
        if (facts.path("never").asBoolean(false)) {
            return Optional.of(never(file, place, facts));
        }
        return Optional.empty();
    }

    /** An event or activity stands as a value where there is nothing more to say of it, else as a key. */
    private static Finding never(String file, Place place, JsonNode facts) {
        boolean value = place.node() instanceof YamlNode.Scalar && !place.isEntryOf("on");
        YamlNode.Scalar word =
                value ? (YamlNode.Scalar) place.node() : place.key().orElseThrow();
        String message = "the workflow never runs for '" + Excerpt.of(word.text()) + "': "
                + facts.path("note").asString("");
        return new Finding(
                file,
                word.start(),
                word.end(),
                "never-fires",
                Severity.WARNING,
                message,
                GithubOnly.instead(place, word.text()));
    }

    private static Finding warning(String file, Place place, String rule, String message, Optional<String> hint) {
        return new Finding(file, place.keyStart(), place.keyEnd(), rule, Severity.WARNING, message, hint);
    }
}
