package solutions.letsbe.workflows.schema.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import solutions.letsbe.workflows.schema.finding.Finding;
import solutions.letsbe.workflows.schema.finding.Severity;
import solutions.letsbe.workflows.schema.repository.ActionCatalog;
import solutions.letsbe.workflows.schema.repository.Repository;
import solutions.letsbe.workflows.schema.repository.RepositoryFiles;
import solutions.letsbe.workflows.schema.rule.Level;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RepositoryRule;
import solutions.letsbe.workflows.schema.rule.Rule;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.RuleSettings;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.rules.job.UnknownNeed;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;

/** What holds whatever a rule does. */
class CheckerTest {
    private static final String YAML =
            "name: ci\non: push\njobs:\n  a:\n    needs: b\n    nmae: x\n    runs-on: x\n    steps:\n      - run: make\n";

    /** Fails as rules must not. */
    private static final class Endless implements WorkflowRule {
        @Override
        public RuleDescription description() {
            return page("endless");
        }

        @Override
        public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
            throw new StackOverflowError("by intent");
        }
    }

    private static final class Failing implements RepositoryRule {
        @Override
        public RuleDescription description() {
            return page("failing");
        }

        @Override
        public void check(Surroundings surroundings, Reports reports) {
            throw new IllegalStateException("by intent");
        }
    }

    private static RuleDescription page(String name) {
        return RuleDescription.error(name)
                .summary("x")
                .why("x")
                .source("x")
                .wrong("")
                .right("");
    }

    private static List<Finding> check(RuleSettings settings, List<Rule> rules) {
        return Checker.of(settings, Clock.systemUTC(), rules)
                .check("ci.yml", YAML.getBytes(StandardCharsets.UTF_8), surroundings(settings));
    }

    private static Surroundings surroundings(RuleSettings settings) {
        return new Surroundings(settings, Repository.of(RepositoryFiles.NONE), ActionCatalog.EMPTY);
    }

    @Test
    void aRuleThatFailsHidesNoOther() {
        List<Finding> findings = check(RuleSettings.DEFAULT, List.of(new Endless(), new UnknownNeed()));
        assertThat(findings).extracting(Finding::rule).containsExactly("internal-error", "unknown-need", "unknown-key");
        assertThat(findings.get(0).message())
                .contains("endless failed here with StackOverflowError at CheckerTest.java");
    }

    @Test
    void aRuleOfRepositoriesThatFailsIsTold() {
        assertThat(Checker.of(RuleSettings.DEFAULT, Clock.systemUTC(), List.of(new Failing()))
                        .checkRepository(surroundings(RuleSettings.DEFAULT)))
                .extracting(Finding::rule)
                .containsExactly("internal-error");
    }

    @Test
    void settingsGiveRulesOfTheSchemaAnotherLevel() {
        assertThat(check(RuleSettings.DEFAULT.withLevel("unknown-key", Level.INFO), List.of()))
                .extracting(Finding::severity)
                .containsExactly(Severity.INFO);
        assertThat(check(RuleSettings.DEFAULT.withLevel("unknown-key", Level.OFF), List.of()))
                .isEmpty();
    }

    @Test
    void settingsAreNoWorkflow() {
        assertThat(Checker.of(RuleSettings.DEFAULT)
                        .check(
                                ".gitea/gitea-workflows.yml",
                                "gitea: 1.27\nlabel: []\n".getBytes(StandardCharsets.UTF_8),
                                surroundings(RuleSettings.DEFAULT)))
                .extracting(Finding::message)
                .containsExactly("there is no setting 'label'");
    }
}
