package solutions.letsbe.pipelines;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** How the house is divided: arrows point down, packages are free of circles, and the DSL brings next to nothing. */
class HouseTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("solutions.letsbe");

    private static final Pattern DEPENDENCY = Pattern.compile("<dependency>(.*?)</dependency>", Pattern.DOTALL);
    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>(.*?)</artifactId>");

    @Test
    void arrowsPointDown() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("schema")
                .definedBy("solutions.letsbe.workflows.schema..")
                .layer("dsl")
                .definedBy("solutions.letsbe.workflows.dsl..")
                .layer("generator")
                .definedBy("solutions.letsbe.workflows.generator..")
                .layer("pipelines")
                .definedBy("solutions.letsbe.pipelines..")
                .whereLayer("pipelines")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("generator")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("dsl")
                .mayOnlyBeAccessedByLayers("generator", "pipelines")
                .whereLayer("schema")
                .mayOnlyBeAccessedByLayers("dsl", "generator")
                .check(CLASSES);
    }

    @Test
    void packagesAreFreeOfCircles() {
        slices().matching("solutions.letsbe.workflows.(schema.*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
        slices().matching("solutions.letsbe.workflows.(dsl.*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
        slices().matching("solutions.letsbe.workflows.(generator.*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
        slices().matching("solutions.letsbe.(pipelines.*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    /** {@code Set.copyOf} and {@code Map.copyOf} change their order with every run of the JVM, so nothing that is written may pass one. */
    @Test
    void nothingIsCopiedIntoAnOrderOfChance() {
        noClasses()
                .should()
                .callMethod(java.util.Set.class, "copyOf", java.util.Collection.class)
                .orShould()
                .callMethod(java.util.Map.class, "copyOf", java.util.Map.class)
                .check(CLASSES);
    }

    @Test
    void languageAndExpressionsNeedTheJdkOnly() {
        noClasses()
                .that()
                .resideInAnyPackage("..schema.language..", "..schema.expression..", "..schema.finding..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("java..", "org.jspecify..", "solutions.letsbe.workflows.schema..")
                .check(CLASSES);
    }

    /** People put the DSL on their class path. */
    @Test
    void theDslBringsTheSchemaAndNothingElse() throws IOException {
        assertThat(broughtBy("dsl")).containsExactly("gitea-workflows-schema", "jspecify");
        assertThat(broughtBy("schema")).containsExactly("jspecify");
    }

    private static List<String> broughtBy(String module) throws IOException {
        Path root = Path.of(System.getProperty("project.root"));
        String managed = Files.readString(root.resolve("pom.xml"));
        List<String> brought = new ArrayList<>();
        Matcher dependencies =
                DEPENDENCY.matcher(Files.readString(root.resolve(module).resolve("pom.xml")));
        while (dependencies.find()) {
            Matcher artifact = ARTIFACT.matcher(dependencies.group(1));
            assertThat(artifact.find()).isTrue();
            String name = artifact.group(1);
            String scopes = dependencies.group(1) + scopeIn(managed, name);
            if (!scopes.contains("<optional>true")
                    && !scopes.contains("<scope>test")
                    && !scopes.contains("<scope>provided")) {
                brought.add(name);
            }
        }
        return brought;
    }

    private static String scopeIn(String managed, String artifact) {
        Matcher dependencies = DEPENDENCY.matcher(managed);
        while (dependencies.find()) {
            if (dependencies.group(1).contains("<artifactId>" + artifact + "</artifactId>")) {
                return dependencies.group(1);
            }
        }
        return "";
    }
}
