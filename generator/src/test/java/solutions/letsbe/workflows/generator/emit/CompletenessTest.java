package solutions.letsbe.workflows.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import solutions.letsbe.workflows.dsl.Permission;
import solutions.letsbe.workflows.dsl.expression.Contexts;
import solutions.letsbe.workflows.dsl.expression.Expr;
import solutions.letsbe.workflows.dsl.expression.GithubContext;
import solutions.letsbe.workflows.dsl.expression.RunnerContext;
import solutions.letsbe.workflows.generator.yaml.YamlPrinter;
import solutions.letsbe.workflows.schema.language.ContextProperties;
import solutions.letsbe.workflows.schema.language.ContextProperty;
import solutions.letsbe.workflows.schema.language.EventName;
import solutions.letsbe.workflows.schema.language.FunctionName;
import solutions.letsbe.workflows.schema.language.KeyFact;
import solutions.letsbe.workflows.schema.language.KeyFacts;
import solutions.letsbe.workflows.schema.language.PermissionScope;

/** All that Gitea knows has a typed way to be said: what the language's tables list stands in some workflow of {@link LanguageFeatures}. */
class CompletenessTest {
    private static final List<String> TEXTS = LanguageFeatures.all().stream()
            .filter(workflow -> !workflow.id().equals("escapes"))
            .map(workflow -> YamlPrinter.print(WorkflowTree.of(workflow, LanguageFeatures.class.getName()), List.of())
                    .text())
            .toList();

    private static final Set<List<String>> PATHS = paths();

    /** Every filter that some method of a trigger says, since an event cannot have a filter and its opposite. */
    private static final Set<String> WORDS = PATHS.stream()
            .filter(path -> path.size() == 3 && path.get(0).equals("on"))
            .map(path -> path.get(1) + "." + path.get(2))
            .collect(Collectors.toCollection(TreeSet::new));

    private static Set<List<String>> paths() {
        Set<List<String>> paths = new LinkedHashSet<>();
        Load load = new Load(LoadSettings.builder().build());
        TEXTS.forEach(text -> collect(load.loadFromString(text), List.of(), paths));
        return paths;
    }

    private static void collect(Object value, List<String> path, Set<List<String>> paths) {
        paths.add(path);
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, item) -> {
                List<String> below = new ArrayList<>(path);
                below.add(String.valueOf(key));
                collect(item, below, paths);
            });
        } else if (value instanceof Collection<?> list) {
            int index = 0;
            for (Object item : list) {
                List<String> below = new ArrayList<>(path);
                below.add(String.valueOf(index++));
                collect(item, below, paths);
            }
        }
    }

    @Test
    void everyKeyThatWorksOnSomeVersionIsSaid() {
        assertThat(KeyFacts.ALL.stream()
                        // A path that begins with a dot is a folder's, and no key.
                        .filter(fact -> !fact.path().startsWith("."))
                        .filter(fact -> !(fact.support() instanceof KeyFact.Support.Never)
                                && fact.form().isEmpty())
                        .filter(fact -> PATHS.stream().noneMatch(fact::isAbout))
                        .map(KeyFact::path))
                .isEmpty();
    }

    @Test
    void everyEventWithEveryFilterIsSaid() {
        for (EventName event : EventName.values()) {
            assertThat(PATHS).as(event.text()).contains(List.of("on", event.text()));
            event.filters().forEach(filter -> assertThat(WORDS).contains(event.text() + "." + filter.text()));
        }
    }

    @Test
    void everyFunctionIsCalled() {
        for (FunctionName function : FunctionName.values()) {
            assertThat(String.join("\n", TEXTS)).contains(function.text() + "(");
        }
    }

    @Test
    void everyOperatorIsUsed() {
        assertThat(String.join("\n", TEXTS)).contains(" == ", " != ", " && ", " || ", "!", " > ", " < ", " >= ", ".*");
    }

    @Test
    void everyPermissionHasAName() {
        assertThat(Stream.of(Permission.Scope.values()).map(Permission.Scope::text))
                .containsExactlyInAnyOrderElementsOf(Stream.of(PermissionScope.values())
                        .map(PermissionScope::text)
                        .toList());
    }

    @Test
    void everyPropertyThatGiteaFillsHasAHandle() throws ReflectiveOperationException {
        Set<String> read = new TreeSet<>();
        read.addAll(expressions(GithubContext.class, Contexts.github()));
        read.addAll(expressions(RunnerContext.class, Contexts.runner()));
        read.addAll(expressions(Contexts.class, Contexts.class));
        assertThat(ContextProperties.ALL.stream()
                        .filter(property -> property.value() == ContextProperty.Value.PRESENT)
                        .map(property -> property.context().text() + "." + property.name()))
                .isSubsetOf(read);
        assertThat(read)
                .doesNotContainAnyElementsOf(ContextProperties.ALL.stream()
                        .filter(property -> property.value() == ContextProperty.Value.EMPTY)
                        .map(property -> property.context().text() + "." + property.name())
                        .toList());
    }

    private static Set<String> expressions(Class<?> type, Object target) throws ReflectiveOperationException {
        Set<String> found = new TreeSet<>();
        for (Method method : type.getDeclaredMethods()) {
            if (Modifier.isPublic(method.getModifiers())
                    && method.getParameterCount() == 0
                    && Expr.class.isAssignableFrom(method.getReturnType())) {
                found.add(String.valueOf(method.invoke(target)));
            }
        }
        return found;
    }
}
