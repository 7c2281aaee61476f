package solutions.letsbe.workflows.schema.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "solutions.letsbe.workflows.schema", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    /** What the DSL brings along: whoever writes workflows has no YAML reader and no validator. */
    @ArchTest
    static final ArchRule LANGUAGE_NEEDS_THE_JDK_ONLY = classes()
            .that()
            .resideInAnyPackage("..schema.language..", "..schema.expression..", "..schema.finding..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "..schema.language..", "..schema.expression..", "..schema.finding..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule LANGUAGE_DOES_NOT_KNOW_EXPRESSIONS = noClasses()
            .that()
            .resideInAPackage("..schema.language..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..schema.expression..");

    /** The two libraries stay where they can be exchanged. */
    @ArchTest
    static final ArchRule READER_AND_VALIDATOR_KEEP_THEIR_LIBRARIES = noClasses()
            .that()
            .resideOutsideOfPackages("..schema.yaml..", "..schema.validation..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.snakeyaml..", "com.networknt..", "tools.jackson..");

    /** A check is easy to add and to delete as long as only the list of its kind knows it. */
    @ArchTest
    static final ArchRule ONLY_THE_CHECKER_KNOWS_RULES = noClasses()
            .that()
            .resideOutsideOfPackages("..schema.rules..", "..schema.check..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..schema.rules..");

    @ArchTest
    static final ArchRule RULES_OF_ONE_KIND_DO_NOT_KNOW_ANOTHER =
            slices().matching("..schema.rules.(*)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("solutions.letsbe.workflows.schema.(**)").should().beFreeOfCycles();
}
