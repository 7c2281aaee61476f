package solutions.letsbe.workflows.schema.rules.security;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import solutions.letsbe.workflows.schema.language.EventName;
import solutions.letsbe.workflows.schema.language.UsedAction;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.JobSyntax;
import solutions.letsbe.workflows.schema.syntax.StepSyntax;
import solutions.letsbe.workflows.schema.syntax.TriggerSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** A release that is built of what an earlier run has left in the cache. */
public final class CacheInRelease implements WorkflowRule {
    private static final List<String> CACHES =
            List.of("actions/cache", "swatinem/rust-cache", "mozilla-actions/sccache-action", "gradle/actions");
    private static final List<String> INPUTS = List.of("cache", "cache-from", "enable-cache", "bundler-cache");

    @Override
    public RuleDescription description() {
        return RuleDescription.optional("cache-in-release")
                .summary("a release is built with a cache")
                .why("""
                        Any run of the repository may have filled the cache, also that of a branch which nobody has reviewed; what
                        it has put there goes into the release. A release is rare enough to be built from nothing.
                        """)
                .source(
                        "findCache in act/artifactcache/handler.go of gitea-runner: entries are kept by repository, key and version, not by branch")
                .wrong("""
                        name: release
                        on:
                          release:
                            types: [published]
                        jobs:
                          publish:
                            runs-on: ubuntu-latest
                            steps:
                              - uses: actions/cache@0057852bfaa89a56745cba8c7296529d2fc39830 # v4.3.0
                                with:
                                  path: ~/.m2
                                  key: maven
                              - run: ./mvnw deploy
                        """)
                .right("""
                        name: release
                        on:
                          release:
                            types: [published]
                        jobs:
                          publish:
                            runs-on: ubuntu-latest
                            steps:
                              - run: ./mvnw deploy
                        """);
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        if (workflow.triggers().stream().noneMatch(CacheInRelease::releases)) {
            return;
        }
        for (JobSyntax job : workflow.jobs()) {
            for (StepSyntax step : job.steps()) {
                restores(step)
                        .ifPresent(at -> report.add(
                                at,
                                "the release takes in what an earlier run has left in the cache, whoever has started it",
                                "build releases without a cache"));
            }
        }
    }

    private static boolean releases(TriggerSyntax trigger) {
        return trigger.is(EventName.RELEASE)
                || trigger.is(EventName.PUSH)
                        && !trigger.filter("tags").isEmpty()
                        && trigger.filter("branches").isEmpty();
    }

    private static Optional<YamlNode.Scalar> restores(StepSyntax step) {
        return step.uses().flatMap(uses -> {
            UsedAction action = UsedAction.of(uses.text());
            boolean saves = action.path().toLowerCase(Locale.ROOT).endsWith("/save");
            if (action.isOfRepository() && CACHES.contains(action.repository()) && !saves) {
                return Optional.of(uses);
            }
            return INPUTS.stream()
                    .flatMap(input -> step.with(input).stream())
                    .filter(value -> !value.text().equals("false"))
                    .findFirst();
        });
    }
}
