package solutions.letsbe.workflows.schema.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import solutions.letsbe.workflows.schema.finding.Finding;
import solutions.letsbe.workflows.schema.finding.Severity;
import solutions.letsbe.workflows.schema.repository.ActionCatalog;
import solutions.letsbe.workflows.schema.repository.Repository;
import solutions.letsbe.workflows.schema.rule.Level;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.RuleSettings;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.validation.Corpus;

/** Whatever is reported has a page of documentation, and a level that can be changed. */
class DescribedRulesTest {
    private static final String ENVIRONMENT = """
            name: ci
            on: push
            jobs:
              build:
                runs-on: ubuntu-latest
                environment: production
                steps:
                  - run: make
            """;

    @Test
    void findingsOfTheFormHaveTheirOwnSeverityWhereNobodySaysAnother() {
        assertThat(check(RuleSettings.DEFAULT, ENVIRONMENT))
                .extracting(Finding::rule, Finding::severity)
                .containsExactly(tuple("ignored-key", Severity.WARNING));
    }

    @Test
    void findingsOfTheFormCanBeTurnedOff() {
        assertThat(check(RuleSettings.DEFAULT.withLevel("ignored-key", Level.OFF), ENVIRONMENT))
                .isEmpty();
    }

    @Test
    void findingsOfTheFormTakeTheSeverityThatIsAskedFor() {
        assertThat(check(RuleSettings.DEFAULT.withLevel("ignored-key", Level.ERROR), ENVIRONMENT))
                .extracting(Finding::severity)
                .containsExactly(Severity.ERROR);
    }

    @Test
    @Tag("corpus")
    @EnabledIf("solutions.letsbe.workflows.schema.validation.Corpus#isThere")
    void everyRuleThatSpeaksOfTheCorpusIsDescribed() {
        Set<String> described =
                Rules.descriptions().stream().map(RuleDescription::name).collect(Collectors.toCollection(TreeSet::new));
        RuleSettings all = RuleSettings.DEFAULT;
        for (RuleDescription rule : Rules.descriptions()) {
            all = rule.level() == Level.OFF ? all.withLevel(rule.name(), Level.INFO) : all;
        }
        Checker checker = Checker.of(all);
        Surroundings surroundings = new Surroundings(all, Repository.UNKNOWN, ActionCatalog.EMPTY);
        Set<String> reported = new TreeSet<>();
        Corpus.files("").forEach(file -> checker.check(file.toString(), Corpus.bytes(file), surroundings)
                .forEach(finding -> reported.add(finding.rule())));
        assertThat(reported).hasSizeGreaterThan(10);
        assertThat(described).containsAll(reported);
    }

    private static List<Finding> check(RuleSettings settings, String workflow) {
        return Checker.of(settings)
                .check(
                        "ci.yml",
                        workflow.getBytes(StandardCharsets.UTF_8),
                        new Surroundings(settings, Repository.UNKNOWN, ActionCatalog.EMPTY));
    }
}
