package solutions.letsbe.workflows.schema.rules.security;

import java.util.Optional;
import solutions.letsbe.workflows.schema.language.UsedAction;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.JobSyntax;
import solutions.letsbe.workflows.schema.syntax.StepSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.syntax.Yaml;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** A password that everybody who may read the repository knows. */
public final class HardCodedPassword implements WorkflowRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.error("hard-coded-password")
                .summary("the password of a registry stands in the file")
                .why("""
                        Everybody who may read the repository has it, and it stays in the history after it is taken out. Gitea
                        hides only secrets in the log.
                        """)
                .source("act/runner/run_context.go of the Gitea runner 1.0 to 3.3 (credentials may hold expressions)")
                .wrong("""
                        name: test
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            container:
                              image: registry.example.com/build:2.4
                              credentials:
                                username: ci
                                password: correct-horse
                            steps:
                              - run: make test
                        """)
                .right("""
                        name: test
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            container:
                              image: registry.example.com/build:2.4
                              credentials:
                                username: ci
                                password: ${{ secrets.REGISTRY_PASSWORD }}
                            steps:
                              - run: make test
                        """);
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        for (JobSyntax job : workflow.jobs()) {
            Yaml.mapping(job.node(), "container").ifPresent(container -> check(container, report));
            job.services()
                    .forEach(service -> Yaml.mapping(service.value()).ifPresent(container -> check(container, report)));
            for (StepSyntax step : job.steps()) {
                Optional<UsedAction> action = step.action();
                if (action.isPresent()
                        && action.get().repository().equals("docker/login-action")
                        && action.get().isOfRepository()) {
                    step.with("password").ifPresent(password -> tell(password, report));
                }
            }
        }
    }

    private static void check(YamlNode.Mapping container, Report report) {
        Yaml.mapping(container, "credentials")
                .flatMap(credentials -> Yaml.scalar(credentials, "password"))
                .ifPresent(password -> tell(password, report));
    }

    private static void tell(YamlNode.Scalar password, Report report) {
        if (!password.text().isEmpty() && !password.text().contains("${{")) {
            report.add(
                    password,
                    "the password stands in the file, for everybody who may read the repository",
                    "make it a secret and say ${{ secrets.NAME }}; this one is known now, so change it");
        }
    }
}
