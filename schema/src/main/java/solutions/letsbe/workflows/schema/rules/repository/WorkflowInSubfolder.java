package solutions.letsbe.workflows.schema.rules.repository;

import java.util.Optional;
import solutions.letsbe.workflows.schema.finding.Position;
import solutions.letsbe.workflows.schema.language.WorkflowFolders;
import solutions.letsbe.workflows.schema.rule.Example;
import solutions.letsbe.workflows.schema.rule.RepositoryRule;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;

/** A workflow below the folder of workflows. */
public final class WorkflowInSubfolder implements RepositoryRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.info("workflow-in-subfolder")
                .summary("A workflow stands in a folder below the folder of workflows")
                .why("""
                        Gitea looks into folders below `.gitea/workflows` too, GitHub does not. The id of such a workflow holds a `/`,
                        which the API takes as `%2F` only, and not in all versions.
                        """)
                .source("ListEntriesRecursiveFast in modules/actions/workflows.go of Gitea 1.22 to 28")
                .wrong(Example.of(".gitea/workflows/nightly/ci.yml", """
                        name: ci
                        on:
                          push:
                            branches: [main]
                        jobs:
                          build:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make
                        """))
                .right(Example.of(".gitea/workflows/nightly-ci.yml", """
                        name: ci
                        on:
                          push:
                            branches: [main]
                        jobs:
                          build:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make
                        """));
    }

    @Override
    public void check(Surroundings surroundings, Reports reports) {
        for (String path : surroundings.repository().workflowPaths()) {
            if (WorkflowFolders.DEFAULT.stream()
                    .anyMatch(folder -> path.startsWith(folder + "/") && path.indexOf('/', folder.length() + 1) > 0)) {
                reports.of(path)
                        .add(
                                Position.START,
                                Position.START,
                                "Gitea runs this workflow although it stands in a folder below, and its id has a '/' that the API is"
                                        + " not always given",
                                Optional.of("put it directly into the folder of workflows"));
            }
        }
    }
}
