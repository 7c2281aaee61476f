package solutions.letsbe.workflows.schema.rules.repository;

import java.util.List;
import java.util.Map;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.finding.NearestWord;
import solutions.letsbe.workflows.schema.rule.Example;
import solutions.letsbe.workflows.schema.rule.Level;
import solutions.letsbe.workflows.schema.rule.RepositoryRule;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** A workflow that waits for one that is not there. */
public final class UnknownRunWorkflow implements RepositoryRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.warning("unknown-run-workflow")
                .summary("'workflow_run' names a workflow that the repository does not have")
                .why("""
                        `workflows` under `workflow_run` holds names of workflows, or of their files. Where no workflow is called so,
                        this one never runs.
                        """)
                .source("modules/actions/workflows.go of Gitea 1.25 to 28")
                .wrong(Example.of(".gitea/workflows/ci.yml", """
                        name: ci
                        on:
                          push:
                            branches: [main]
                        jobs:
                          build:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make
                        """)
                        .and(".gitea/workflows/report.yml", """
                        name: report
                        on:
                          workflow_run:
                            workflows: [CI build]
                            types: [completed]
                        jobs:
                          report:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make
                        """)
                        .under(settings -> settings.withLevel("privileged-trigger", Level.OFF)))
                .right(Example.of(".gitea/workflows/ci.yml", """
                        name: ci
                        on:
                          push:
                            branches: [main]
                        jobs:
                          build:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make
                        """)
                        .and(".gitea/workflows/report.yml", """
                        name: report
                        on:
                          workflow_run:
                            workflows: [ci]
                            types: [completed]
                        jobs:
                          report:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make
                        """)
                        .under(settings -> settings.withLevel("privileged-trigger", Level.OFF)));
    }

    @Override
    public void check(Surroundings surroundings, Reports reports) {
        Map<String, RunSource> sources = RunSource.all(surroundings.repository());
        List<String> names = sources.values().stream()
                .flatMap(source -> source.names().stream())
                .toList();
        for (RunSource source : sources.values()) {
            for (YamlNode.Scalar wanted : source.waitsFor()) {
                if (!RunSource.isPattern(wanted.text()) && !names.contains(wanted.text())) {
                    reports.of(source.path())
                            .add(
                                    wanted.start(),
                                    wanted.end(),
                                    "no workflow of the repository is called '" + Excerpt.of(wanted.text())
                                            + "', so that this never starts one",
                                    NearestWord.to(wanted.text(), names)
                                            .map(near -> "did you mean '" + Excerpt.of(near) + "'?"));
                }
            }
        }
    }
}
