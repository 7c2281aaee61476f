package solutions.letsbe.workflows.schema.rules.security;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.JobSyntax;
import solutions.letsbe.workflows.schema.syntax.StepSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.syntax.Yaml;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** A job in which every printed line can set variables. */
public final class InsecureCommands implements WorkflowRule {
    private static final String NAME = "ACTIONS_ALLOW_UNSECURE_COMMANDS";
    private static final Pattern EXPORT = Pattern.compile(NAME + "=['\"]?true");
    private static final String MESSAGE =
            "every line that a step prints may now set variables and the path of programs for the steps after it";
    private static final String HINT = "write to \"$GITHUB_ENV\" and \"$GITHUB_PATH\" instead";

    @Override
    public RuleDescription description() {
        return RuleDescription.error("insecure-commands")
                .summary("what a step prints may set variables and the path of programs")
                .why("""
                        With `ACTIONS_ALLOW_UNSECURE_COMMANDS` the runner obeys `::set-env::` and `::add-path::` in the output of
                        every step, also where a test or a tool prints a text of a stranger. Without it current runners refuse them; those
                        of 1.0 and the act_runner before obey them always.
                        """)
                .source(
                        "allowUnsecureCommandsOptIn in act/runner/command.go of gitea-runner 3.3; the same file of gitea-runner 1.0 and of the act fork, which refuse nothing")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            env:
                              ACTIONS_ALLOW_UNSECURE_COMMANDS: "true"
                            steps:
                              - run: make test
                        """)
                .right("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - run: echo "MODE=fast" >> "$GITHUB_ENV"
                              - run: make test
                        """);
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        // The name stands in hardly any file, and to look for it costs less than to walk through the tree. Only an
        // escape, which begins with a backslash, can hide it.
        if (!workflow.source().contains(NAME) && !workflow.source().contains("\\")) {
            return;
        }
        Set<YamlNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<YamlNode> ahead = new ArrayDeque<>();
        ahead.push(workflow.root());
        while (!ahead.isEmpty()) {
            YamlNode node = ahead.pop();
            if (!seen.add(node)) {
                continue;
            }
            if (node instanceof YamlNode.Mapping mapping) {
                mapping.entries().forEach(entry -> ahead.push(entry.value()));
                mapping.entry(NAME).filter(InsecureCommands::isOn).ifPresent(entry -> tell(entry.key(), report));
            } else if (node instanceof YamlNode.Sequence sequence) {
                sequence.items().forEach(ahead::push);
            }
        }
        for (JobSyntax job : workflow.jobs()) {
            for (StepSyntax step : job.steps()) {
                step.run().ifPresent(run -> {
                    Matcher export = EXPORT.matcher(run.text());
                    if (export.find()) {
                        report.add(
                                workflow.source().position(run, export.start()),
                                workflow.source().position(run, export.end()),
                                MESSAGE,
                                Optional.of(HINT));
                    }
                });
            }
        }
    }

    private static boolean isOn(YamlNode.Entry entry) {
        return Yaml.scalar(entry.value())
                .filter(value -> value.text().strip().toLowerCase(Locale.ROOT).equals("true"))
                .isPresent();
    }

    private static void tell(YamlNode at, Report report) {
        report.add(at, MESSAGE, HINT);
    }
}
