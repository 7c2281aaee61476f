package solutions.letsbe.pipelines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import solutions.letsbe.workflows.generator.cli.Main;

/** Every Java file in the README and the guides compiles and builds its workflow; YAML shown after it is what it becomes. */
class DocumentationTest {
    private static final Path ROOT = Path.of(System.getProperty("project.root"));
    private static final Pattern BLOCK = Pattern.compile("```(java|yaml)\n(.*?)```", Pattern.DOTALL);
    private static final Pattern CLASS = Pattern.compile("class (\\w+)");

    /**
     * A Java file of a page.
     *
     * @param page the page
     * @param java the file
     * @param yaml what the page shows of its output; empty if nothing
     */
    record Example(String page, String java, String yaml) {
        @Override
        public String toString() {
            Matcher name = CLASS.matcher(java);
            return page + " " + (name.find() ? name.group(1) : "?");
        }
    }

    @TempDir
    Path folder;

    static List<Example> examples() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(ROOT.resolve("README.md")));
        try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
            docs.filter(page -> page.toString().endsWith(".md")).sorted().forEach(pages::add);
        }
        List<Example> examples = new ArrayList<>();
        for (Path page : pages) {
            examples.addAll(of(page));
        }
        assertThat(examples).hasSizeGreaterThan(5);
        return examples;
    }

    private static List<Example> of(Path page) {
        try {
            List<Example> examples = new ArrayList<>();
            Matcher blocks = BLOCK.matcher(Files.readString(page));
            while (blocks.find()) {
                String name = ROOT.relativize(page).toString();
                if (blocks.group(1).equals("java")) {
                    examples.add(new Example(name, blocks.group(2), ""));
                } else if (!examples.isEmpty() && blocks.group(2).startsWith("# Generated")) {
                    Example last = examples.remove(examples.size() - 1);
                    examples.add(new Example(name, last.java(), blocks.group(2)));
                }
            }
            return examples;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void compilesAndBuilds(Example example) throws IOException {
        Matcher name = CLASS.matcher(example.java());
        assertThat(name.find()).as("the examples are whole files").isTrue();
        Path source = Files.writeString(folder.resolve(name.group(1) + ".java"), example.java());
        StringWriter out = new StringWriter();
        int code = Main.run(
                new PrintWriter(out), new PrintWriter(out), "generate", source.toString(), "--into", folder.toString());
        assertThat(code).as(out.toString()).isZero();
        StringWriter findings = new StringWriter();
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder)) {
            files = found.filter(file -> file.toString().endsWith(".yml"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            assertThat(Main.run(new PrintWriter(findings), new PrintWriter(findings), "lint", file.toString()))
                    .as(findings.toString())
                    .isZero();
        }
        if (!example.yaml().isEmpty()) {
            assertThat(Files.readString(files.get(0))).isEqualTo(example.yaml());
        }
    }
}
