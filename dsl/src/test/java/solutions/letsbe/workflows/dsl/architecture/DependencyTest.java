package solutions.letsbe.workflows.dsl.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** People put the dsl on their class path: it brings schema and jspecify, and nothing else. */
final class DependencyTest {
    private static final Path ROOT = Path.of(System.getProperty("project.root", ".."));

    @Test
    void dslBringsSchemaAndJspecify() throws Exception {
        assertThat(brought("dsl")).containsExactly("gitea-workflows-schema", "jspecify");
    }

    @Test
    void schemaBringsJspecify() throws Exception {
        assertThat(brought("schema")).containsExactly("jspecify");
    }

    /** The artifacts that a module of ours hands on: not optional, in the scope compile or runtime. */
    private static List<String> brought(String module) throws Exception {
        List<String> managed = dependenciesOf(ROOT.resolve("pom.xml"), "test", "provided");
        List<String> artifacts = new ArrayList<>();
        for (String artifact : dependenciesOf(ROOT.resolve(module).resolve("pom.xml"), "test", "provided")) {
            if (managed.contains(artifact)) {
                artifacts.add(artifact);
            }
        }
        return artifacts;
    }

    private static List<String> dependenciesOf(Path pom, String... scopesLeftOut) throws Exception {
        Element project = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(pom.toFile())
                .getDocumentElement();
        List<String> artifacts = new ArrayList<>();
        NodeList found = project.getElementsByTagName("dependency");
        for (int i = 0; i < found.getLength(); i++) {
            Element dependency = (Element) found.item(i);
            boolean leftOut = List.of(scopesLeftOut).contains(text(dependency, "scope"));
            if (!leftOut && !text(dependency, "optional").equals("true")) {
                artifacts.add(text(dependency, "artifactId"));
            }
        }
        return artifacts;
    }

    private static String text(Element element, String child) {
        NodeList found = element.getElementsByTagName(child);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
    }
}
