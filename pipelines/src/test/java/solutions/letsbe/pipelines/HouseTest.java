package solutions.letsbe.pipelines;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** How the house is divided: arrows point down, and packages are free of circles. */
class HouseTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("solutions.letsbe");

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
}
