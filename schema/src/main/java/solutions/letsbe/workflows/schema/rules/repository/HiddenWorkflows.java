package solutions.letsbe.workflows.schema.rules.repository;

import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.schema.finding.Position;
import solutions.letsbe.workflows.schema.language.WorkflowFolders;
import solutions.letsbe.workflows.schema.rule.Example;
import solutions.letsbe.workflows.schema.rule.RepositoryRule;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;

/** Workflows in a folder that Gitea does not look into. */
public final class HiddenWorkflows implements RepositoryRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.warning("hidden-workflow")
                .summary("A workflow in .github/workflows is hidden by the folder .gitea/workflows")
                .why("""
                        Gitea looks for workflows in the first of its folders that exists, by default `.gitea/workflows` before
                        `.github/workflows`, and in no other. One file in the first thus turns off all files of the second.
                        """)
                .source("listWorkflowsInDirs of Gitea 1.22 to 28")
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
                        """).and(".github/workflows/release.yml", """
                        name: release
                        on:
                          push:
                            branches: [main]
                        jobs:
                          release:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make
                        """))
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
                        """).and(".gitea/workflows/release.yml", """
                        name: release
                        on:
                          push:
                            branches: [main]
                        jobs:
                          release:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make
                        """));
    }

    @Override
    public void check(Surroundings surroundings, Reports reports) {
        List<String> folders = WorkflowFolders.DEFAULT.stream()
                .filter(folder ->
                        !surroundings.repository().files().below(folder).isEmpty())
                .toList();
        for (String hidden : folders.subList(Math.min(1, folders.size()), folders.size())) {
            for (String path : surroundings.repository().files().below(hidden)) {
                if (WorkflowFolders.FILE_ENDINGS.stream().anyMatch(path::endsWith)) {
                    reports.of(path)
                            .add(
                                    Position.START,
                                    Position.START,
                                    "Gitea never runs this workflow, since it looks into '" + folders.get(0)
                                            + "' and no further",
                                    Optional.of("move it to '" + folders.get(0) + "', or remove it"));
                }
            }
        }
    }
}
