package solutions.letsbe.workflows.schema.rules.call;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.language.GiteaVersion;
import solutions.letsbe.workflows.schema.language.InvalidTextException;
import solutions.letsbe.workflows.schema.language.Limits;
import solutions.letsbe.workflows.schema.language.WorkflowUse;
import solutions.letsbe.workflows.schema.repository.CalledWorkflow;
import solutions.letsbe.workflows.schema.repository.Repository;
import solutions.letsbe.workflows.schema.rule.Example;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.JobSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** A called workflow that asks for more than its caller has. */
public final class CallPermissions implements WorkflowRule {
    private static final GiteaVersion SINCE = GiteaVersion.parse("1.26");
    private static final String DOCS = """
            name: docs
            on: workflow_call
            jobs:
              publish:
                permissions:
                  contents: write
                runs-on: ubuntu-latest
                steps:
                  - run: ./publish
            """;

    /** What some job asks for that it cannot have. */
    private record Asked(String job, String what, String instead) {}

    @Override
    public RuleDescription description() {
        return RuleDescription.warning("call-permissions")
                .summary("A called workflow asks for permissions that its caller does not have")
                .why("""
                        What a called workflow may do is at most what the job that calls it may do, on GitHub and as Gitea clamps
                        tokens. GitHub refuses the call; on Gitea the job runs with a token that may do less than it says. Held
                        against each other is only what both declare.
                        """)
                .source(
                        "services/actions/permission_parser.go of Gitea 1.26 (go-gitea/gitea#36173); docs.github.com, reusing workflow configurations")
                .wrong(Example.of("""
                        name: ci
                        on:
                          push:
                            branches: [main]
                        permissions:
                          contents: read
                        jobs:
                          docs:
                            uses: ./.gitea/workflows/docs.yml
                        """).and(".gitea/workflows/docs.yml", DOCS))
                .right(Example.of("""
                        name: ci
                        on:
                          push:
                            branches: [main]
                        permissions:
                          contents: write
                        jobs:
                          docs:
                            uses: ./.gitea/workflows/docs.yml
                        """).and(".gitea/workflows/docs.yml", DOCS));
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        if (!surroundings.target().gitea().isAtLeast(SINCE)) {
            return;
        }
        for (Call call : Call.of(workflow)) {
            Optional<GrantedPermissions> granted = GrantedPermissions.of(workflow, call.job());
            Optional<CalledWorkflow> called = call.target(surroundings);
            if (granted.isPresent() && called.isPresent()) {
                new Asking(granted.get(), surroundings.repository())
                        .of(called.get(), Limits.NESTED_CALLS)
                        .ifPresent(asked -> report.add(
                                call.job().key(),
                                "the job '" + Excerpt.of(asked.job()) + "' of " + call.shown() + " asks for '"
                                        + asked.what() + "', and the job that calls it may only do '" + asked.instead()
                                        + "'",
                                "give the calling job that permission, or ask for less"));
            }
        }
    }

    /** Looks for what a called workflow asks for beyond what is granted. */
    private static final class Asking {
        private final GrantedPermissions granted;
        private final Repository repository;
        private final Set<String> seen = new HashSet<>();

        Asking(GrantedPermissions granted, Repository repository) {
            this.granted = granted;
            this.repository = repository;
        }

        /** What is asked for first, in the called workflow or in those that it calls and lets have the same. */
        Optional<Asked> of(CalledWorkflow called, int levels) {
            if (levels == 0 || !seen.add(called.name())) {
                return Optional.empty();
            }
            return called.workflow().jobs().stream()
                    .flatMap(job -> of(called, job, levels).stream())
                    .findFirst();
        }

        private Optional<Asked> of(CalledWorkflow called, JobSyntax job, int levels) {
            Optional<GrantedPermissions> declared = GrantedPermissions.of(called.workflow(), job);
            if (declared.isEmpty()) {
                return job.uses().flatMap(uses -> next(called, uses.text())).flatMap(next -> of(next, levels - 1));
            }
            return granted.firstBeyond(declared.get())
                    .map(scope -> new Asked(
                            job.scalar("name").map(YamlNode.Scalar::text).orElse(job.id()),
                            scope.text() + ": " + declared.get().said(scope).text(),
                            scope.text() + ": " + granted.of(scope).text()));
        }

        private Optional<CalledWorkflow> next(CalledWorkflow called, String uses) {
            try {
                return repository.called(called, WorkflowUse.parse(uses));
            } catch (InvalidTextException e) {
                return Optional.empty();
            }
        }
    }
}
