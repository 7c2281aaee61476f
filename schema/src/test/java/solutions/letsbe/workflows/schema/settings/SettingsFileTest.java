package solutions.letsbe.workflows.schema.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import solutions.letsbe.workflows.schema.finding.Finding;
import solutions.letsbe.workflows.schema.language.ActionPattern;
import solutions.letsbe.workflows.schema.language.GiteaVersion;
import solutions.letsbe.workflows.schema.language.RunnerVersion;
import solutions.letsbe.workflows.schema.rule.ActionPolicy;
import solutions.letsbe.workflows.schema.rule.Level;
import solutions.letsbe.workflows.schema.rule.RuleSettings;
import solutions.letsbe.workflows.schema.rule.Target;

class SettingsFileTest {
    private static final List<String> RULES = List.of("unknown-key", "unpinned-action");

    private static SettingsFile read(String text) {
        return SettingsFile.read(SettingsFile.PATH, text.getBytes(StandardCharsets.UTF_8), RULES);
    }

    private static List<String> told(String text) {
        return read(text).findings().stream()
                .map(finding -> finding.start().line() + ":" + finding.start().column() + " " + finding.message()
                        + finding.hint().map(hint -> "; " + hint).orElse(""))
                .toList();
    }

    @Test
    void saysForWhichGiteaAndHowMuchEachRuleMatters() {
        SettingsFile settings = read("""
                gitea: 1.25
                runner: 0.2.13
                labels: [ubuntu-latest, "linux:host"]
                variables: [region]
                actions:
                  allow: ["actions/*"]
                  deny: [actions/github-script]
                rules:
                  unknown-key: warning
                  unpinned-action: off
                """);
        assertThat(settings.findings()).isEmpty();
        assertThat(settings.over(RuleSettings.DEFAULT))
                .isEqualTo(new RuleSettings(
                        new Target(new GiteaVersion(1, 25, 0), new RunnerVersion(0, 2, 13)),
                        java.util.Optional.of(List.of("ubuntu-latest", "linux")),
                        java.util.Optional.of(List.of("REGION")),
                        new ActionPolicy(
                                java.util.Optional.of(List.of(ActionPattern.parse("actions/*"))),
                                List.of(ActionPattern.parse("actions/github-script"))),
                        Map.of("unknown-key", Level.WARNING, "unpinned-action", Level.OFF)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing\n", "{}", "rules:\n"})
    void anEmptyOneSaysNothing(String text) {
        SettingsFile settings = read(text);
        assertThat(settings.findings()).isEmpty();
        assertThat(settings.over(RuleSettings.DEFAULT)).isEqualTo(RuleSettings.DEFAULT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gitaa: 1.27              | 1:1 there is no setting 'gitaa'; did you mean 'gitea'?
            gitea: 1.21              | 1:8 Gitea 1.21 is not known here; take one of 1.22 to 28.x
            gitea: [1.27]            | 1:8 'gitea' is a list, but should be a version such as 1.27.3 or 28.1
            runner: 4                | 1:9 the runner 4.0 is not known here; take one of 0.2 to 3.x
            labels: linux            | 1:9 'labels' is the text 'linux', but should be a list
            labels: [":host"]        | 1:10 a label begins with its name, as in ubuntu-latest:docker://node:22
            actions: {alow: []}      | 1:11 there is no setting 'alow'; did you mean 'allow'?
            actions: {deny: [foo]}   | 1:18 'foo' covers no action; write owner/*
            actions: {deny: [./foo]} | 1:18 actions of the own repository are always allowed
            actions: {allow: foo/*}  | 1:18 'allow' of 'actions' is the text 'foo/*', but should be a list
            rules: {unknown-kye: off} | 1:9 there is no rule 'unknown-kye'; did you mean 'unknown-key'?
            rules: {unknown-key: warn} | 1:22 'unknown-key' of 'rules' cannot be 'warn'; there are off, info, warning, error
            rules: [                 | 1:9 a value should stand before this; put a text that begins so in quotes
            """)
    void whatIsWrongIsToldWithItsPlace(String text, String message) {
        assertThat(told(text))
                .singleElement()
                .asString()
                .startsWith(message.substring(0, 4))
                .contains(message);
    }

    @Test
    void itsFindingsAreOfOneRule() {
        assertThat(read("x: 1\ngitea: 0\n").findings())
                .hasSize(2)
                .extracting(Finding::rule)
                .containsOnly("settings");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.21", "1.21.11", "29", "29.0", "1.28", "2", "v1.27", "latest", ""})
    void noVersionOfGiteaOutsideOfWhatIsKnown(String text) {
        assertThatThrownBy(() -> KnownVersions.gitea(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Gitea");
    }

    @ParameterizedTest
    @CsvSource({"1.22,1.22", "1.27,1.27", "1.27.3,1.27.3", "28,28.0", "28.9.1,28.9.1"})
    void versionsOfGitea(String text, String version) {
        assertThat(KnownVersions.gitea(text)).hasToString(version);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.1.8", "4", "x"})
    void noVersionOfTheRunnerOutsideOfWhatIsKnown(String text) {
        assertThatThrownBy(() -> KnownVersions.runner(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        ".gitea/gitea-workflows.yml,true",
        "a/.gitea/gitea-workflows.yml,true",
        "gitea-workflows.yml,false",
        "x.gitea/gitea-workflows.yml,false"
    })
    void whereTheyStand(String file, boolean settings) {
        assertThat(SettingsFile.isSettings(file)).isEqualTo(settings);
    }
}
