package solutions.letsbe.workflows.dsl.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;

@AnalyzeClasses(packages = "solutions.letsbe.workflows.dsl", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    /** The generated half of the model may use what it likes of Immutables' annotations; nothing of them is left at runtime. */
    @ArchTest
    static final ArchRule STANDS_ON_SCHEMA_ALONE = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "solutions.letsbe.workflows.dsl..",
                    "solutions.letsbe.workflows.schema.expression..",
                    "solutions.letsbe.workflows.schema.language..",
                    "java..",
                    "org.jspecify..",
                    "org.immutables.value..");

    @ArchTest
    static final ArchRule EVENTS_DO_NOT_KNOW_JOBS = noClasses()
            .that()
            .resideInAnyPackage(
                    "..dsl.event..", "..dsl.expression..", "..dsl.zone..", "..dsl.value..", "..dsl.location..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("solutions.letsbe.workflows.dsl");

    @ArchTest
    static final ArchRule LOCATION_STANDS_ALONE = noClasses()
            .that()
            .resideInAPackage("..dsl.location..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..dsl", "..dsl.event..", "..dsl.expression..", "..dsl.zone..", "..dsl.value..");

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("solutions.letsbe.workflows.dsl.(**)").should().beFreeOfCycles();

    /** The order of these changes with every run of the JVM, and would reach the YAML. */
    @ArchTest
    static final ArchRule NO_COLLECTIONS_WITHOUT_ORDER = noClasses()
            .should()
            .accessTargetWhere(describe("an immutable set or map that has no order", ArchitectureTest::hasNoOrder));

    private static boolean hasNoOrder(JavaAccess<?> access) {
        boolean collection = access.getTargetOwner().isEquivalentTo(Set.class)
                || access.getTargetOwner().isEquivalentTo(Map.class);
        boolean factory =
                List.of("of", "copyOf", "ofEntries").contains(access.getTarget().getName());
        boolean empty = access.getTarget().getFullName().endsWith(".of()");
        return collection && factory && !empty
                || access.getTargetOwner().getName().equals("java.util.stream.Collectors")
                        && List.of("toUnmodifiableSet", "toUnmodifiableMap")
                                .contains(access.getTarget().getName());
    }
}
