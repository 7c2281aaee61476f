package solutions.letsbe.workflows.schema.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import solutions.letsbe.workflows.schema.check.Rules;
import solutions.letsbe.workflows.schema.finding.Finding;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.yaml.YamlFile;
import solutions.letsbe.workflows.schema.yaml.YamlNode;
import solutions.letsbe.workflows.schema.yaml.YamlReader;

/** The compiled schema is silent where the validator has nothing to say, and nowhere else. */
class CompiledSchemaTest {
    /** Values that are of one type to YAML and of another to the eye, and pieces that change a file's shape. */
    private static final List<String> VALUES = List.of(
            "''",
            "'1'",
            "\"\"",
            "~",
            "null",
            "true",
            "False",
            "yes",
            "0",
            "-1",
            "1.0",
            "1.50",
            "1e3",
            "1e999",
            "0x1F",
            "0x0",
            "0o17",
            "08",
            "+5",
            ".5",
            ".inf",
            "99999999999999999999",
            "12345678901234567890123456789012345678901.5",
            "${{ 1 }}",
            "\"${{ 1 }}\\n\"",
            "\"abc\\n\"",
            "[]",
            "[a]",
            "[~]",
            "[[a]]",
            "[{a: b}]",
            "{}",
            "{a: b}",
            "{'': b}",
            "{1: 2}",
            "push",
            "schedule",
            "[push, schedule]",
            "never_heard_of",
            "inherit",
            "choice",
            "environment",
            "opened",
            "'*'",
            "write",
            "write-all",
            "*anchor");

    @Test
    void agreesOnTheExamplesOfAllRules() {
        for (String text : examples()) {
            assertAgreement("ci.yml", text);
            assertAgreement("action.yml", text);
        }
    }

    @Test
    @Tag("corpus")
    @EnabledIf("solutions.letsbe.workflows.schema.validation.Corpus#isThere")
    void agreesOnWhatOthersWrote() {
        for (Path file : Corpus.files("")) {
            String text = new String(Corpus.bytes(file), StandardCharsets.UTF_8);
            assertAgreement("ci.yml", text);
            assertAgreement("action.yml", text);
        }
    }

    /** Each value of a file in turn becomes another, and each key too. */
    @Test
    void agreesOnExamplesInWhichAValueIsAnother() {
        Random random = new Random(20_261_125);
        for (String text : examples()) {
            List<String> lines = text.lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                int colon = lines.get(i).indexOf(": ");
                List<String> changed = new ArrayList<>(lines);
                if (colon >= 0 && random.nextInt(4) > 0) {
                    changed.set(i, lines.get(i).substring(0, colon + 2) + any(random));
                } else {
                    changed.set(i, lines.get(i).replaceFirst("[\\w-]+", Matcher.quoteReplacement(any(random))));
                }
                assertAgreement("ci.yml", String.join("\n", changed));
                assertAgreement("action.yml", String.join("\n", changed));
            }
        }
    }

    private static String any(Random random) {
        return VALUES.get(random.nextInt(VALUES.size()));
    }

    private static List<String> examples() {
        List<String> texts = new ArrayList<>();
        for (RuleDescription rule : Rules.descriptions()) {
            rule.wrong().files().forEach(each -> texts.add(each.text()));
            rule.right().files().forEach(each -> texts.add(each.text()));
        }
        assertThat(texts).hasSizeGreaterThan(300);
        return texts;
    }

    private static void assertAgreement(String file, String text) {
        YamlFile yaml = YamlReader.read(file, text.getBytes(StandardCharsets.UTF_8));
        if (yaml.root().isPresent()) {
            YamlNode root = yaml.root().get();
            List<Finding> said = WorkflowValidator.bySchema(file, root);
            assertThat(WorkflowValidator.isSilentOn(file, root))
                    .as("%s%nThe validator says: %s", text, said)
                    .isEqualTo(said.isEmpty());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'type': 'integer'} | 3 | true",
                "{'type': 'integer'} | 3.5 | false",
                "{'enum': ['a', 'b']} | b | true",
                "{'enum': ['1']} | 1 | false",
                "{'pattern': '^a$'} | \"a\\n\" | false",
                "{'pattern': '^a$'} | 12 | true",
                "{'minLength': 2} | \"\\U0001F680\" | false",
                "{'exclusiveMinimum': 0} | 0.0 | false",
                "{'exclusiveMinimum': 0} | 0.1 | true",
                "{'minItems': 1} | [] | false",
                "{'minProperties': 1} | {} | false",
                "{'required': ['a']} | {b: 1} | false",
                "{'not': {'const': 'a'}} | a | false",
                "{'items': {'type': 'string'}} | [a, 1] | false",
                "{'propertyNames': {'pattern': '^a'}} | {b: 1} | false",
                "{'properties': {'a': {'type': 'null'}}, 'additionalProperties': false} | {a: ~} | true",
                "{'properties': {'a': {'type': 'null'}}, 'additionalProperties': false} | {b: ~} | false",
                "{'patternProperties': {'^x-': true}, 'additionalProperties': false} | {x-a: ~} | true",
                "{'patternProperties': {'^x-': false}} | {x-a: ~} | false",
                "{'if': {'type': 'string'}, 'then': {'const': 'a'}, 'else': {'type': 'null'}} | b | false",
                "{'if': {'type': 'string'}, 'then': {'const': 'a'}, 'else': {'type': 'null'}} | ~ | true",
                "{'$ref': '#/$defs/list', '$defs': {'list': {'items': {'$ref': '#/$defs/list'}, 'type': 'array'}}} | [[]] | true",
                "{'$ref': '#/$defs/list', '$defs': {'list': {'items': {'$ref': '#/$defs/list'}, 'type': 'array'}}} | [[a]] | false",
                "{'properties': {'a': {'x-gitea': {'ignored': true}}}} | {a: 1} | false",
                "{'properties': {'a': {'x-gitea': {'server': '1.25'}}}} | {a: 1} | true"
            })
    void knowsTheKeywords(String schema, String yaml, boolean silent) {
        CompiledSchema compiled = CompiledSchema.of(schema.replace('\'', '"'));
        YamlNode root = YamlReader.read("f", yaml.getBytes(StandardCharsets.UTF_8))
                .root()
                .orElseThrow();
        assertThat(compiled.isSilentOn(root)).isEqualTo(silent);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'oneOf': []}",
                "{'enum': [1]}",
                "{'type': 'text'}",
                "{'$ref': 'other.json'}",
                "{'$ref': '#/$defs/none'}",
                "{'if': {'type': 'integer'}}",
                "{'not': {'exclusiveMinimum': 0}}",
                "{'if': {'x-gitea': {'never': true}}}",
                "{'propertyNames': {'enum': ['a']}}"
            })
    void refusesWhatItDoesNotKnowForSure(String schema) {
        assertThatThrownBy(() -> CompiledSchema.of(schema.replace('\'', '"')))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
