package solutions.letsbe.workflows.schema.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static solutions.letsbe.workflows.schema.language.ContextName.GITEA;
import static solutions.letsbe.workflows.schema.language.ContextName.GITHUB;
import static solutions.letsbe.workflows.schema.language.ContextName.INPUTS;
import static solutions.letsbe.workflows.schema.language.ContextName.MATRIX;
import static solutions.letsbe.workflows.schema.language.ContextName.NEEDS;
import static solutions.letsbe.workflows.schema.language.ContextName.VARS;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PlacesTest {
    @ParameterizedTest
    @EnumSource(ContextName.class)
    void readsContextsInAnyCase(ContextName context) {
        assertThat(ContextName.of(context.text())).contains(context);
        assertThat(ContextName.of(context.text().toUpperCase(Locale.ROOT))).contains(context);
    }

    @Test
    void readsNoOtherContext() {
        assertThat(Stream.of("forge", "", "github ", "event").map(ContextName::of))
                .allMatch(context -> context.isEmpty());
    }

    @ParameterizedTest
    @EnumSource(ExpressionPlace.class)
    void givesGiteaWhatItGivesGithub(ExpressionPlace place) {
        assertThat(place.contexts().contains(GITEA)).isEqualTo(place.contexts().contains(GITHUB));
        assertThat(place.key()).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(ExpressionPlace.class)
    void serverKnowsNothingOfTheMachine(ExpressionPlace place) {
        if (place.evaluator() == Evaluator.SERVER) {
            assertThat(place.contexts())
                    .doesNotContain(ContextName.ENV, ContextName.STEPS, ContextName.RUNNER, ContextName.JOB);
            assertThat(place.specialFunctions()).doesNotContain("hashFiles");
            assertThat(place.contexts().contains(ContextName.SECRETS)).isEqualTo(place == ExpressionPlace.CALL_SECRETS);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RUN_NAME, github gitea vars inputs",
        "WORKFLOW_CONCURRENCY, github gitea vars inputs",
        "JOB_IF, github gitea vars strategy matrix needs inputs",
        "CALL_IF, github gitea vars strategy matrix needs inputs",
        "JOB_CONCURRENCY, github gitea vars strategy matrix needs inputs",
        "RUNS_ON, github gitea vars strategy matrix needs inputs",
        "STRATEGY_MATRIX, github gitea vars needs inputs",
        "CALL_SECRETS, secrets",
        "CALL_OUTPUT, github gitea vars jobs inputs",
        "STEP_IF, github gitea env vars secrets job steps runner strategy matrix needs inputs",
        "JOB_ENV, github gitea vars secrets strategy matrix needs inputs",
        "SERVICE_CREDENTIALS, github gitea env vars secrets strategy matrix needs inputs"
    })
    void hasItsContextsInOneOrder(ExpressionPlace place, String contexts) {
        assertThat(place.contexts().stream().map(ContextName::text))
                .containsExactlyElementsOf(Stream.of(contexts.split(" "))
                        .sorted((a, b) -> ContextName.of(a)
                                .orElseThrow()
                                .compareTo(ContextName.of(b).orElseThrow()))
                        .toList());
    }

    @Test
    void cannotBeChanged() {
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> ExpressionPlace.RUN_NAME.contexts().add(NEEDS));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> ExpressionPlace.RUN_NAME.specialFunctions().add("always"));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> EventName.PUSH.filters().add(EventFilter.TYPES));
    }

    @Test
    void allowsStatusFunctionsInConditionsOnly() {
        assertThat(Arrays.stream(ExpressionPlace.values())
                        .filter(place -> place.specialFunctions().contains("always")))
                .containsExactly(ExpressionPlace.JOB_IF, ExpressionPlace.CALL_IF, ExpressionPlace.STEP_IF);
        assertThat(ExpressionPlace.STEP_IF.specialFunctions())
                .containsExactly("always", "success", "failure", "cancelled", "hashFiles");
        assertThat(ExpressionPlace.JOB_IF.specialFunctions())
                .containsExactly("always", "success", "failure", "cancelled");
        assertThat(ExpressionPlace.STEP_RUN.specialFunctions()).containsExactly("hashFiles");
    }

    @ParameterizedTest
    @CsvSource({
        "contains, 2, 2",
        "startsWith, 2, 2",
        "endsWith, 2, 2",
        "format, 1, -1",
        "join, 1, 2",
        "toJSON, 1, 1",
        "fromJSON, 1, 1",
        "hashFiles, 1, -1",
        "always, 0, 0",
        "success, 0, -1",
        "failure, 0, -1",
        "cancelled, 0, 0"
    })
    void countsArguments(String name, int least, int most) {
        FunctionName function = FunctionName.of(name.toUpperCase(Locale.ROOT)).orElseThrow();
        assertThat(function.text()).isEqualTo(name);
        assertThat(function.minArguments()).isEqualTo(least);
        assertThat(function.maxArguments().orElse(-1)).isEqualTo(most);
    }

    @Test
    void knowsWhereFunctionsWork() {
        assertThat(FunctionName.values()).hasSize(12);
        assertThat(FunctionName.of("case")).isEmpty();
        assertThat(FunctionName.HASH_FILES.evaluators()).containsExactly(Evaluator.RUNNER);
        assertThat(FunctionName.HASH_FILES.places())
                .contains(ExpressionPlace.STEP_RUN, ExpressionPlace.STEP_IF)
                .doesNotContain(ExpressionPlace.JOB_IF);
        assertThat(FunctionName.ALWAYS.places())
                .containsExactly(ExpressionPlace.JOB_IF, ExpressionPlace.CALL_IF, ExpressionPlace.STEP_IF);
        assertThat(FunctionName.FORMAT.places()).containsExactly(ExpressionPlace.values());
        assertThat(FunctionName.FORMAT.evaluators()).containsExactly(Evaluator.values());
    }

    @Test
    void knowsPropertiesByVersion() {
        GiteaVersion gitea = GiteaVersion.parse("1.26");
        RunnerVersion runner = RunnerVersion.parse("3.0");
        assertThat(property(GITHUB, "HEAD_REF").isPresent(gitea, runner)).isTrue();
        assertThat(property(GITEA, "triggering_actor").isPresent(gitea, runner)).isFalse();
        assertThat(property(GITHUB, "triggering_actor").isPresent(GiteaVersion.DEFAULT, runner))
                .isTrue();
        assertThat(property(GITHUB, "ref_protected").isPresent(GiteaVersion.DEFAULT, runner))
                .isFalse();
        assertThat(property(GITHUB, "ref_protected").isPresent(GiteaVersion.parse("28"), runner))
                .isTrue();
        assertThat(property(GITHUB, "run_attempt").isPresent(gitea, RunnerVersion.parse("0.6.1")))
                .isFalse();
        assertThat(property(GITHUB, "repository_id").isPresent(GiteaVersion.parse("28"), RunnerVersion.DEFAULT))
                .isFalse();
        assertThat(property(ContextName.JOB, "services").isPresent(gitea, runner))
                .isFalse();
        assertThat(property(ContextName.JOB, "services").isPresent(gitea, RunnerVersion.parse("3.1")))
                .isTrue();
        assertThat(property(ContextName.RUNNER, "tool_cache").isPresent(gitea, runner))
                .isTrue();
        assertThat(ContextProperties.of(GITHUB, "nothing")).isEmpty();
        for (ContextName open : List.of(INPUTS, MATRIX, VARS)) {
            assertThat(ContextProperties.of(open)).isEmpty();
        }
    }

    @Test
    void listsNoPropertyTwice() {
        assertThat(ContextProperties.ALL.stream().map(row -> row.context() + "." + row.name()))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(40);
    }

    private static ContextProperty property(ContextName context, String name) {
        return ContextProperties.of(context, name).orElseThrow();
    }
}
