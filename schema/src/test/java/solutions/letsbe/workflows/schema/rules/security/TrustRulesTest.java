package solutions.letsbe.workflows.schema.rules.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom a workflow lets in: triggers, checkouts, conditions, actions, images and tokens. */
class TrustRulesTest {
    private static final String HEAD =
            "- uses: actions/checkout@v7\n  with:\n    ref: ${{ github.event.pull_request.head.sha }}";

    static Stream<Arguments> workflows() {
        return Stream.of(
                of("a head under its own event", "untrusted-checkout", "pull_request", HEAD),
                of("a head under the base's event", "untrusted-checkout", "pull_request_target", HEAD, 8),
                of("a head under both", "untrusted-checkout", "[pull_request, pull_request_target]", HEAD, 8),
                of("no head in the payload of a comment", "untrusted-checkout", "issue_comment", HEAD),
                of(
                        "a head for another event only",
                        "untrusted-checkout",
                        "[pull_request, pull_request_target]",
                        HEAD + "\n  if: github.event_name == 'pull_request'"),
                of(
                        "a head of the own repository only",
                        "untrusted-checkout",
                        "pull_request_target",
                        HEAD + "\n  if: github.event.pull_request.head.repo.full_name == github.repository"),
                of(
                        "a head's repository",
                        "untrusted-checkout",
                        "pull_request_target",
                        "- uses: https://git.example.com/mirror/checkout@v7\n  with:\n"
                                + "    repository: ${{ github.event.pull_request.head.repo.full_name }}",
                        8),
                of("the base", "untrusted-checkout", "pull_request_target", "- uses: actions/checkout@v7"),
                of(
                        "a run's commit",
                        "untrusted-checkout",
                        "{workflow_run: {workflows: [ci]}}",
                        "- uses: actions/checkout@v7\n  with:\n    ref: ${{ github.event.workflow_run.head_sha }}",
                        8),
                of("a script that fetches", "untrusted-checkout", "issue_comment", "- run: gh pr checkout $NUMBER", 6),
                of(
                        "a script that pulls",
                        "untrusted-checkout",
                        "pull_request_target",
                        "- run: git fetch origin pull/${{ github.event.number }}/head:pr",
                        6),
                of(
                        "a script that fetches a branch",
                        "untrusted-checkout",
                        "issue_comment",
                        "- run: git fetch origin main"),
                of("events", "privileged-trigger", "[push, pull_request_target, workflow_run]", "- run: make", 1, 1),
                of(
                        "a label under every commit",
                        "label-gate",
                        "pull_request_target",
                        "- if: contains(github.event.pull_request.labels.*.name, 'ok')\n  run: make",
                        6),
                of(
                        "a label under its own event",
                        "label-gate",
                        "{pull_request_target: {types: [labeled]}}",
                        "- if: contains(github.event.pull_request.labels.*.name, 'ok')\n  run: make"),
                of("a bot that cannot be", "actor-condition", "push", "- if: github.actor == 'a[bot]'\n  run: make", 6),
                of("any bot", "actor-condition", "push", "- if: endsWith(gitea.actor, '[bot]')\n  run: make", 6),
                of("no bot", "actor-condition", "push", "- if: github.actor != 'a[bot]'\n  run: make"),
                of("a user", "actor-condition", "push", "- if: github.actor == 'jo'\n  run: make"),
                of(
                        "a user's event",
                        "actor-condition",
                        "pull_request_target",
                        "- if: github.actor == 'jo'\n  run: make",
                        6),
                of("a part", "substring-condition", "push", "- if: contains('a b', github.ref)\n  run: make", 6),
                of("a list", "substring-condition", "push", "- if: contains(fromJSON('[1]'), github.ref)\n  run: make"),
                of("the right order", "substring-condition", "push", "- if: contains(github.ref, 'a')\n  run: make"),
                of("the whole", "credentials-in-artifact", "push", artifact("v3", "${{ github.workspace }}/"), 9),
                of("a folder", "credentials-in-artifact", "push", artifact("v3", "build")),
                of("without hidden files", "credentials-in-artifact", "push", artifact("v4", ".")),
                of(
                        "a checkout that keeps nothing",
                        "credentials-in-artifact",
                        "push",
                        artifact("v3", ".").replace("@v5", "@v6")),
                of(
                        "obeyed",
                        "insecure-commands",
                        "push",
                        "- run: make\n  env: {ACTIONS_ALLOW_UNSECURE_COMMANDS: true}",
                        7),
                of(
                        "obeyed under a name that is hidden",
                        "insecure-commands",
                        "push",
                        "- run: make\n  env: {\"ACTIONS_ALLOW\\x5FUNSECURE_COMMANDS\": true}",
                        7),
                of(
                        "not obeyed",
                        "insecure-commands",
                        "push",
                        "- run: make\n  env: {ACTIONS_ALLOW_UNSECURE_COMMANDS: 0}"),
                of(
                        "obeyed later",
                        "insecure-commands",
                        "push",
                        "- run: echo ACTIONS_ALLOW_UNSECURE_COMMANDS=true >> $GITHUB_ENV",
                        6),
                of("a pipe", "piped-installer", "push", "- run: |\n    make\n    curl -s x | sudo -E bash -s", 8),
                of("a substitution", "piped-installer", "push", "- run: sh -c \"$(curl -s x)\"", 6),
                of("a filter", "piped-installer", "push", "- run: curl -s x | jq .a"),
                of("a constant", "constant-expression", "push", "- run: ${{ format('{0}', 'a') }} ${{ 1 == 1 }}", 6, 6),
                of("a constant part", "constant-expression", "push", "- run: ${{ format('{0}{1}', env.A, 1 < 2) }}", 6),
                of("braces", "constant-expression", "push", "- run: ${{ '{{' }} ${{ fromJSON('[1]') }}"),
                of("a computed secret", "computed-secret", "push", "- run: ${{ secrets[env.A] }}", 6));
    }

    private static String artifact(String version, String path) {
        return "- uses: actions/checkout@v5\n- uses: actions/upload-artifact@" + version + "\n  with:\n    path: "
                + path;
    }

    private static Arguments of(String name, String rule, String on, String steps, Integer... lines) {
        return Arguments.of(name, rule, on, steps, List.of(lines));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("workflows")
    void tells(String name, String rule, String on, String steps, List<Integer> lines) {
        assertThat(Asked.lines(rule, "ci.yml", Asked.workflow(on, steps))).isEqualTo(lines);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "actions/checkout@v7",
                "actions/checkout@main",
                "https://git.example.com/actions/checkout@v7",
                "self:tools/deploy@v1",
                "owner/name/folder@1.2.3"
            })
    void movableRefs(String uses) {
        assertThat(Asked.lines("unpinned-action", "ci.yml", Asked.workflow("push", "- uses: " + uses)))
                .containsExactly(6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1",
                "./.gitea/actions/deploy",
                "$/deploy",
                "docker://alpine:3.22",
                "actions/checkout",
                "actions/checkout@${{ inputs.ref }}",
                "actions/checkout@3d3c42e"
            })
    void refsThatDoNotMoveOrAreToldOtherwise(String uses) {
        assertThat(Asked.lines("unpinned-action", "ci.yml", Asked.workflow("push", "- uses: " + uses)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"alpine", "alpine:latest", "localhost:5000/alpine", "ghcr.io/a/b:latest", "${{ vars.HOST }}/a"})
    void imagesOfTheDay(String image) {
        assertThat(Asked.lines("unpinned-image", "ci.yml", Asked.workflow("push", "- uses: docker://" + image)))
                .containsExactly(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"alpine:3.22", "alpine@sha256:ab", "a/b:${{ vars.TAG }}", "${{ vars.IMAGE }}"})
    void imagesOfAVersion(String image) {
        assertThat(Asked.lines("unpinned-image", "ci.yml", Asked.workflow("push", "- uses: docker://" + image)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "action/checkout",
                "actions/chekcout",
                "actions/checkouts",
                "Actions/check0ut",
                "actions/cheeckout"
            })
    void lookalikes(String name) {
        assertThat(Asked.lines("lookalike-action", "ci.yml", Asked.workflow("push", "- uses: " + name + "@v7")))
                .containsExactly(6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"actions/checkout", "ACTIONS/Checkout", "https://git.example.com/action/checkout", "my/checkout"
            })
    void noLookalikes(String name) {
        assertThat(Asked.lines("lookalike-action", "ci.yml", Asked.workflow("push", "- uses: " + name + "@v7")))
                .isEmpty();
    }
}
