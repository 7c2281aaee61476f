package solutions.letsbe.workflows.generator.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.yaml.snakeyaml.Yaml;
import solutions.letsbe.workflows.generator.tree.MappingBuilder;
import solutions.letsbe.workflows.generator.tree.Origin;
import solutions.letsbe.workflows.generator.tree.Tree;

/** Whatever text is printed, readers of YAML 1.1 and 1.2 see that text. */
class YamlPrinterTest {
    private static final List<String> NASTY = List.of(
            "yes",
            "NO",
            "on",
            "off",
            "y",
            "~",
            "null",
            "true",
            "1.10",
            "08",
            "0o7",
            "0x1F",
            "1e3",
            "1_000",
            "12:30:45",
            "2024-01-01",
            ".5",
            ".inf",
            "-.inf",
            ".nan",
            "-",
            "--",
            "---",
            "...",
            "- a",
            "-a",
            "--flag x",
            "? a",
            ": a",
            "a: b",
            "a #b",
            "#a",
            "&a",
            "*a",
            "!a",
            "|",
            ">",
            "%a",
            "@a",
            "`a",
            "'",
            "\"",
            "[a]",
            "{a: b}",
            "a,b",
            "=",
            "<<",
            " a",
            "a ",
            "",
            "\t",
            "a\tb",
            "a\nb",
            "a\n",
            "\na",
            " a\nb",
            "a\n\n",
            "a \nb",
            "a\n ",
            "\n",
            "a\u2028b",
            "\u00e4",
            "\ud83d\ude00",
            "a:",
            "http://x",
            "${{ a }}",
            "a\\b",
            "0abc",
            "+1",
            "1,2",
            "!cancelled()");

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> anything = Arbitraries.strings()
                .withChars(" \n\t:#-?!&*|>'\"%@`=<[]{},\\~.0123456789eExXoOyYnN_+abcz")
                .withChars('\u00e4', '\u2028', '\ufeff', '\u0085')
                .ofMaxLength(12);
        return Arbitraries.oneOf(
                Arbitraries.of(NASTY),
                anything,
                Arbitraries.strings().all().ofMaxLength(6).filter(YamlPrinterTest::isWhole));
    }

    private static boolean isWhole(String text) {
        return text.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE);
    }

    @Property(tries = 5000)
    void everyReaderSeesTheText(@ForAll("texts") String text) {
        List<Tree.Item> items = List.of(
                item(new Tree.Text(text)),
                item(new MappingBuilder().text("k", text).text("l", "x").build()));
        Tree.Mapping document = new MappingBuilder()
                .text("value", text)
                .put("list", new Tree.Sequence(items))
                .put("nested", new MappingBuilder().text("deep", text).build())
                .build();
        String yaml = YamlPrinter.print(document, List.of("header")).text();
        Map<String, Object> expected = new LinkedHashMap<>();
        expected.put("value", text);
        expected.put("list", List.of(text, Map.of("k", text, "l", "x")));
        expected.put("nested", Map.of("deep", text));
        assertThat(new Load(LoadSettings.builder().build()).loadFromString(yaml))
                .as(yaml)
                .isEqualTo(expected);
        assertThat((Object) new Yaml().load(yaml)).as(yaml).isEqualTo(expected);
    }

    @Property(tries = 2000)
    void everyReaderSeesTheKey(@ForAll("texts") String key) {
        if (key.equals("on")) {
            return;
        }
        String yaml = YamlPrinter.print(new MappingBuilder().text(key, "x").build(), List.of())
                .text();
        assertThat(new Load(LoadSettings.builder().build()).loadFromString(yaml))
                .as(yaml)
                .isEqualTo(Map.of(key, "x"));
        assertThat((Object) new Yaml().load(yaml)).as(yaml).isEqualTo(Map.of(key, "x"));
    }

    @Example
    void theKeyOnStaysPlain() {
        assertThat(YamlPrinter.print(new MappingBuilder().text("on", "on").build(), List.of())
                        .text())
                .isEqualTo("on: 'on'\n");
    }

    @Example
    void commentsStandAboveAndBeside() {
        Origin origin = new Origin("A.java:7", List.of());
        List<Tree.Item> steps = new ArrayList<>();
        steps.add(new Tree.Item(
                new MappingBuilder().text("run", "make\n\tall\n").build(),
                List.of("Why.", ""),
                Optional.empty(),
                Optional.of(origin)));
        Tree.Mapping document = new MappingBuilder()
                .put("uses", new Tree.Text("a/b@c"), Optional.of("v1"))
                .entry(new Tree.Entry(
                        "steps", new Tree.Sequence(steps), List.of("All."), Optional.empty(), Optional.empty(), true))
                .build();
        PrintedYaml printed = YamlPrinter.print(document, List.of("Head."));
        assertThat(printed.text())
                .isEqualTo(
                        "# Head.\nuses: a/b@c # v1\n\n# All.\nsteps:\n  # Why.\n  #\n  - run: |\n      make\n      \tall\n");
        assertThat(printed.lines()).containsExactly(new PrintedYaml.MappedLine(8, origin));
    }

    private static Tree.Item item(Tree value) {
        return new Tree.Item(value, List.of(), Optional.empty(), Optional.empty());
    }
}
