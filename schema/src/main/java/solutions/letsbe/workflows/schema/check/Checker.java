package solutions.letsbe.workflows.schema.check;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import solutions.letsbe.workflows.schema.finding.Finding;
import solutions.letsbe.workflows.schema.finding.Position;
import solutions.letsbe.workflows.schema.finding.Severity;
import solutions.letsbe.workflows.schema.repository.ReadWorkflow;
import solutions.letsbe.workflows.schema.repository.Repository;
import solutions.letsbe.workflows.schema.rule.ActionRule;
import solutions.letsbe.workflows.schema.rule.Level;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RepositoryRule;
import solutions.letsbe.workflows.schema.rule.Rule;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.RuleSettings;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.rules.form.FormRules;
import solutions.letsbe.workflows.schema.rules.script.Scripts;
import solutions.letsbe.workflows.schema.settings.SettingsFile;
import solutions.letsbe.workflows.schema.syntax.ActionSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.validation.WorkflowValidator;
import solutions.letsbe.workflows.schema.yaml.YamlFile;
import solutions.letsbe.workflows.schema.yaml.YamlReader;

/** Asks all rules what is wrong. It may be used by several threads at once. */
public final class Checker {
    /** The rule of a finding that says that a rule failed; it cannot be turned off or suppressed. */
    public static final String INTERNAL_ERROR = "internal-error";

    /** A rule with the severity of what it finds, and its name, since a description is costly to make. */
    private record Asked<R extends Rule>(R rule, String name, Severity severity) {}

    private final List<Asked<WorkflowRule>> ofWorkflows;
    private final List<Asked<ActionRule>> ofActions;
    private final List<Asked<RepositoryRule>> ofRepositories;
    private final RuleSettings settings;
    private final Set<String> askedNames;
    private final LocalDate today;

    private Checker(RuleSettings settings, List<Asked<Rule>> asked, LocalDate today) {
        this.settings = settings;
        this.ofWorkflows = those(asked, WorkflowRule.class);
        this.ofActions = those(asked, ActionRule.class);
        this.ofRepositories = those(asked, RepositoryRule.class);
        this.today = today;
        askedNames = new LinkedHashSet<>();
        asked.forEach(each -> askedNames.add(each.name()));
        for (RuleDescription rule : FormRules.descriptions()) {
            if (settings.level(rule) != Level.OFF) {
                askedNames.add(rule.name());
            }
        }
    }

    /** Asks the rules that these settings do not turn off, today. */
    public static Checker of(RuleSettings settings) {
        return of(settings, Clock.systemUTC());
    }

    /** Asks the rules that these settings do not turn off, on the day that a clock shows now. */
    public static Checker of(RuleSettings settings, Clock clock) {
        return of(settings, clock, Rules.ALL);
    }

    static Checker of(RuleSettings settings, Clock clock, List<Rule> rules) {
        List<Asked<Rule>> asked = new ArrayList<>();
        for (Rule rule : rules) {
            RuleDescription description = rule.description();
            settings.level(description)
                    .severity()
                    .ifPresent(severity -> asked.add(new Asked<>(rule, description.name(), severity)));
        }
        return new Checker(settings, asked, LocalDate.now(clock));
    }

    /** The rules that are of a kind; a rule may be of several. */
    private static <R extends Rule> List<Asked<R>> those(List<Asked<Rule>> asked, Class<R> kind) {
        List<Asked<R>> those = new ArrayList<>();
        for (Asked<Rule> each : asked) {
            if (kind.isInstance(each.rule())) {
                those.add(new Asked<>(kind.cast(each.rule()), each.name(), each.severity()));
            }
        }
        return List.copyOf(those);
    }

    /** What is wrong with a file by itself; as {@link #check(String, byte[], Surroundings, List)}. */
    public List<Finding> check(String file, byte[] bytes, Surroundings surroundings) {
        return check(file, bytes, surroundings, List.of());
    }

    /**
     * What is wrong with a file, in its order: {@code action.yml} and {@code action.yaml} are actions, {@code
     * .gitea/gitea-workflows.yml} is our settings, all others are workflows. What its comments suppress is left out. A rule that
     * fails becomes a finding of {@link #INTERNAL_ERROR}, and the others are asked all the same.
     *
     * @param file its path in the repository, or its name where there is none; findings have it
     * @param bytes what it holds
     * @param surroundings what stands around it
     * @param ofRepository what {@link #checkRepository} found in this file
     */
    public List<Finding> check(String file, byte[] bytes, Surroundings surroundings, List<Finding> ofRepository) {
        return examine(file, bytes, surroundings, ofRepository).findings();
    }

    /** What {@link #check(String, byte[], Surroundings, List)} finds, to which others may add what they find in its scripts. */
    public ExaminedFile examine(String file, byte[] bytes, Surroundings surroundings, List<Finding> ofRepository) {
        List<Finding> findings = new ArrayList<>(ofRepository);
        List<Finding> failures = new ArrayList<>();
        boolean repositoryAsked = surroundings.repository() != Repository.UNKNOWN;
        if (SettingsFile.isSettings(file)) {
            guarded(
                    file,
                    "reading settings",
                    failures,
                    () -> findings.addAll(
                            SettingsFile.read(file, bytes, Rules.names()).findings()));
            return new ExaminedFile(this, file, "", repositoryAsked, findings, failures, List::of);
        }
        return WorkflowValidator.isAction(file)
                ? examineAction(file, bytes, surroundings, repositoryAsked, findings, failures)
                : examineWorkflow(file, bytes, surroundings, repositoryAsked, findings, failures);
    }

    /** What is left of findings in a file after its comments and the settings. */
    List<Finding> left(
            String file, String text, boolean repositoryAsked, List<Finding> findings, List<String> ofPrograms) {
        List<Finding> leveled = leveled(findings);
        Suppressions suppressions = Suppressions.of(file, text, today);
        // Whoever suppresses nothing needs no names of rules, which take all their pages to know.
        if (suppressions.isEmpty()) {
            return leveled;
        }
        return leveled(suppressions.apply(
                leveled, Rules.names(), rule -> ofPrograms.contains(rule) || wasAsked(rule, repositoryAsked)));
    }

    private ExaminedFile examineAction(
            String file,
            byte[] bytes,
            Surroundings surroundings,
            boolean repositoryAsked,
            List<Finding> findings,
            List<Finding> failures) {
        YamlFile yaml = YamlReader.read(file, bytes);
        guarded(file, "the schema", failures, () -> findings.addAll(WorkflowValidator.validate(file, yaml)));
        Optional<ActionSyntax> action = guarded(file, failures, () -> ActionSyntax.of(file, yaml));
        action.ifPresent(syntax -> ask(syntax, file, surroundings, findings, failures));
        return new ExaminedFile(
                this, file, yaml.text(), repositoryAsked, findings, failures, () -> action.map(Scripts::of)
                        .orElse(List.of()));
    }

    /** The rules of repositories may have read the file before. */
    private ExaminedFile examineWorkflow(
            String file,
            byte[] bytes,
            Surroundings surroundings,
            boolean repositoryAsked,
            List<Finding> findings,
            List<Finding> failures) {
        Optional<ReadWorkflow> read = guarded(
                file, failures, () -> Optional.of(surroundings.repository().workflow(file, bytes)));
        YamlFile yaml = read.map(ReadWorkflow::yaml).orElseGet(() -> YamlReader.read(file, bytes));
        guarded(file, "the schema", failures, () -> findings.addAll(WorkflowValidator.validate(file, yaml)));
        Optional<WorkflowSyntax> workflow = read.flatMap(ReadWorkflow::workflow);
        workflow.ifPresent(syntax -> ask(syntax, file, surroundings, findings, failures));
        return new ExaminedFile(
                this, file, yaml.text(), repositoryAsked, findings, failures, () -> workflow.map(Scripts::of)
                        .orElse(List.of()));
    }

    private void ask(
            WorkflowSyntax workflow,
            String file,
            Surroundings surroundings,
            List<Finding> findings,
            List<Finding> failures) {
        Consumer<Finding> found = findings::add;
        for (Asked<WorkflowRule> each : ofWorkflows) {
            // As guarded(), without a lambda for each rule and file, of which there are hundreds.
            try {
                each.rule().check(workflow, surroundings, report(each, file, found));
            } catch (RuntimeException | StackOverflowError e) {
                failures.add(failure(file, each.name(), e));
            }
        }
    }

    private void ask(
            ActionSyntax action,
            String file,
            Surroundings surroundings,
            List<Finding> findings,
            List<Finding> failures) {
        Consumer<Finding> found = findings::add;
        for (Asked<ActionRule> each : ofActions) {
            try {
                each.rule().check(action, surroundings, report(each, file, found));
            } catch (RuntimeException | StackOverflowError e) {
                failures.add(failure(file, each.name(), e));
            }
        }
    }

    /**
     * What is wrong with how the files of a repository refer to each other; findings name files by their path in it. No comment
     * has suppressed any of them yet: hand those of a file over when it is checked.
     */
    public List<Finding> checkRepository(Surroundings surroundings) {
        List<Finding> findings = new ArrayList<>();
        List<Finding> failures = new ArrayList<>();
        for (Asked<RepositoryRule> each : ofRepositories) {
            guarded("", each.name(), failures, () -> each.rule()
                    .check(surroundings, path -> report(each, path, findings::add)));
        }
        findings.addAll(failures);
        return Finding.sorted(findings);
    }

    /** The settings. */
    public RuleSettings settings() {
        return settings;
    }

    /** Rules of the schema have a severity for each finding; somebody's own level replaces it. */
    private List<Finding> leveled(List<Finding> findings) {
        List<Finding> leveled = new ArrayList<>();
        for (Finding finding : findings) {
            Optional<Level> own = Optional.ofNullable(settings.levels().get(finding.rule()));
            if (own.isEmpty()) {
                leveled.add(finding);
            } else {
                own.flatMap(Level::severity)
                        .map(severity -> of(severity, finding))
                        .ifPresent(leveled::add);
            }
        }
        return leveled;
    }

    private static Finding of(Severity severity, Finding finding) {
        return new Finding(
                finding.file(),
                finding.start(),
                finding.end(),
                finding.rule(),
                severity,
                finding.message(),
                finding.hint());
    }

    private boolean wasAsked(String rule, boolean repositoryAsked) {
        return askedNames.contains(rule)
                && (repositoryAsked
                        || ofRepositories.stream().noneMatch(each -> each.name().equals(rule)));
    }

    private static Report report(Asked<?> asked, String file, Consumer<Finding> findings) {
        return new Report(file, asked.name(), asked.severity(), findings);
    }

    private static <T> Optional<T> guarded(String file, List<Finding> failures, Reading<T> reading) {
        List<T> read = new ArrayList<>();
        guarded(file, "reading", failures, () -> reading.read().ifPresent(read::add));
        return read.stream().findFirst();
    }

    /** A fault of ours in one place must not hide what is wrong elsewhere. */
    private static void guarded(String file, String what, List<Finding> failures, Runnable check) {
        try {
            check.run();
        } catch (RuntimeException | StackOverflowError e) {
            failures.add(failure(file, what, e));
        }
    }

    private static Finding failure(String file, String what, Throwable e) {
        return new Finding(
                file,
                Position.START,
                Position.START,
                INTERNAL_ERROR,
                Severity.ERROR,
                "this is a fault of gitea-workflows: " + what + " failed here with "
                        + e.getClass().getSimpleName() + where(e),
                Optional.of("please report it, with the file"));
    }

    private static String where(Throwable failure) {
        return Stream.of(failure.getStackTrace())
                .findFirst()
                .map(frame -> " at " + frame.getFileName() + ":" + frame.getLineNumber())
                .orElse("");
    }

    /** Makes something of a file. */
    private interface Reading<T> {
        Optional<T> read();
    }
}
