package solutions.letsbe.workflows.schema.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyFactsTest {
    @ParameterizedTest
    @CsvSource({
        // path, form, first server, first runner, what older ones do
        "run-name, '', 1.25, , DROPPED",
        "permissions, '', 1.26, , DROPPED",
        "jobs.*.permissions, '', 1.26, , DROPPED",
        "concurrency, '', 1.26, , DROPPED",
        "jobs.*.concurrency, '', 1.26, , DROPPED",
        "jobs.*.continue-on-error, '', 1.27, 2.0, DROPPED",
        "jobs.*.timeout-minutes, '', , 2.0, IGNORED",
        "jobs.*.strategy.max-parallel, '', 28, , NO_EFFECT",
        "jobs.*.strategy, expression, 28, , REJECTED",
        "jobs.*.strategy.matrix, from needs, 28, , DIFFERENT",
        "jobs.*.steps.*.continue-on-error, expression, 1.27.3, , REJECTED",
        "jobs.*.uses, $/path, 28, , REJECTED",
        "jobs.*.steps.*.uses, $/path, , 3.2, REJECTED",
        "on.workflow_run, '', 1.25, , DROPPED",
        "on.workflow_call, beside other events, 1.26.3, , REJECTED"
    })
    void knowsSinceWhenAKeyWorks(
            String path, String form, @Nullable String gitea, @Nullable String runner, WithoutSupport before) {
        KeyFact fact = row(path, form);
        assertThat(fact.sinceGitea()).isEqualTo(Optional.ofNullable(gitea).map(GiteaVersion::parse));
        assertThat(fact.sinceRunner()).isEqualTo(Optional.ofNullable(runner).map(RunnerVersion::parse));
        assertThat(fact.failure(GiteaVersion.parse("1.22"), RunnerVersion.parse("0.2.11")))
                .contains(before);
        assertThat(fact.works(GiteaVersion.parse("28"), RunnerVersion.DEFAULT)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "jobs.*.environment, '', DROPPED",
        "jobs.*.snapshot, '', DROPPED",
        "jobs.*.services.*.entrypoint, '', DROPPED",
        "jobs.*.services.*.command, '', DROPPED",
        "jobs.*.strategy.fail-fast, '', NO_EFFECT",
        "jobs.*.runs-on, group, DIFFERENT",
        "on.schedule.*.timezone, '', IGNORED",
        "on, alias, REJECTED"
    })
    void knowsWhatNeverWorks(String path, String form, WithoutSupport instead) {
        KeyFact fact = row(path, form);
        assertThat(fact.failure(GiteaVersion.parse("28.1"), RunnerVersion.DEFAULT))
                .contains(instead);
        assertThat(fact.sinceGitea()).isEmpty();
    }

    @Test
    void needsBothVersionsWhereBothAreNamed() {
        KeyFact fact = row("jobs.*.continue-on-error", "");
        assertThat(fact.works(GiteaVersion.parse("1.27"), RunnerVersion.parse("2")))
                .isTrue();
        assertThat(fact.works(GiteaVersion.parse("1.26.4"), RunnerVersion.parse("2")))
                .isFalse();
        assertThat(fact.works(GiteaVersion.parse("1.27"), RunnerVersion.parse("1.0.8")))
                .isFalse();
    }

    @Test
    void findsTheRowsOfAKey() {
        assertThat(KeyFacts.about(List.of("jobs", "build.me", "environment"))).hasSize(1);
        assertThat(KeyFacts.about(List.of("jobs", "b", "steps", "0", "uses")).stream()
                        .map(KeyFact::form))
                .startsWith("", "$/path");
        assertThat(KeyFacts.about(List.of("jobs", "b"))).isEmpty();
        assertThat(KeyFacts.about(List.of("job", "b", "environment"))).isEmpty();
    }

    @Test
    void saysForEachWhereItIsKnownFromAndWhatHappens() {
        assertThat(KeyFacts.ALL).allSatisfy(fact -> {
            assertThat(fact.source()).as(fact.path()).isNotBlank();
            assertThat(fact.consequence()).as(fact.path()).doesNotEndWith(".");
            assertThat(fact.consequence().isEmpty())
                    .as(fact.path())
                    .isEqualTo(fact.support() instanceof KeyFact.Support.Always);
        });
        assertThat(KeyFacts.ALL.stream().map(fact -> fact.path() + " " + fact.form()))
                .doesNotHaveDuplicates();
    }

    private static KeyFact row(String path, String form) {
        return KeyFacts.ALL.stream()
                .filter(fact -> fact.path().equals(path) && fact.form().equals(form))
                .findFirst()
                .orElseThrow();
    }
}
