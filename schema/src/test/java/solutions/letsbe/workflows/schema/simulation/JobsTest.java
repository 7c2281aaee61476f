package solutions.letsbe.workflows.schema.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of the jobs of a workflow that starts. */
class JobsTest {
    private static final Event PUSH = Event.push("main");

    private static SimulatedWorkflow jobs(String jobs) {
        return jobs(jobs, Assumptions.NONE);
    }

    private static SimulatedWorkflow jobs(String jobs, Assumptions assumptions) {
        return Hosted.simulate("name: ci\non: push\njobs:\n" + jobs.indent(2), PUSH, assumptions);
    }

    @Test
    void areOrderedByWhatTheyNeed() {
        SimulatedWorkflow workflow = jobs("""
                c: {needs: [a, b], runs-on: x}
                a: {runs-on: x}
                b: {needs: a, runs-on: x}
                d: {runs-on: x}
                """);
        assertThat(Hosted.told(workflow)).containsExactly("1 a success", "1 d success", "2 b success", "3 c success");
        assertThat(workflow.result()).contains(Result.SUCCESS);
    }

    @Test
    void areSkippedBehindAFailureUnlessTheyAskForIt() {
        SimulatedWorkflow workflow = jobs("""
                a: {runs-on: x}
                b: {needs: a, runs-on: x}
                c: {needs: b, runs-on: x}
                clean: {needs: a, if: failure(), runs-on: x}
                report: {needs: [a, b], if: always(), runs-on: x}
                branch: {needs: a, if: github.ref == 'refs/heads/main', runs-on: x}
                both: {needs: a, if: always() && github.ref == 'refs/heads/dev', runs-on: x}
                """, Assumptions.NONE.ending(Result.FAILURE, "a"));
        assertThat(Hosted.told(workflow))
                .containsExactly(
                        "1 a failure",
                        "2 b skipped",
                        "2 clean success",
                        "2 branch skipped",
                        "2 both skipped",
                        "3 c skipped",
                        "3 report success");
        assertThat(workflow.jobs().get(1).outcome().why()).isEqualTo("'a' failed, which it needs");
        assertThat(workflow.jobs().get(4).outcome().why()).contains("github.ref is 'refs/heads/main'");
        assertThat(workflow.result()).contains(Result.FAILURE);
    }

    @Test
    void failureLooksAtDirectNeedsOnly() {
        assertThat(Hosted.told(jobs("""
                        a: {runs-on: x}
                        b: {needs: a, runs-on: x}
                        c: {needs: b, if: failure(), runs-on: x}
                        """, Assumptions.NONE.ending(Result.FAILURE, "a"))))
                .containsExactly("1 a failure", "2 b skipped", "3 c skipped");
    }

    /** Source: services/actions/job_emitter.go of Gitea 1.22 to 1.27. */
    @ParameterizedTest
    @CsvSource({
        "1.22.6, always(), success",
        "1.22.6, failure(), skipped",
        "1.23.8, failure(), success",
        "1.26.3, failure(), success",
        "1.27.3, failure(), success",
        "1.27.3, '!cancelled()', success",
        "1.27.3, env.X == 'a', waits",
        "1.26.3, env.X == 'a', skipped",
        "1.27.3, needs.a.result == 'failure', skipped",
        "1.27.3, always() && needs.a.result == 'failure', success"
    })
    void differByVersionBehindAFailure(String gitea, String condition, String expected) {
        assertThat(Hosted.told(jobs(
                        "a: {runs-on: x}\nb: {needs: a, runs-on: x, if: \"" + condition + "\"}\n",
                        Hosted.on(gitea).ending(Result.FAILURE, "a"))))
                .element(1)
                .isEqualTo("2 b " + expected);
    }

    @Test
    void waitForEverWhereTheServerCannotEvaluate() {
        SimulatedWorkflow workflow = jobs("""
                a: {runs-on: x}
                b: {needs: a, if: "secrets.KEY != ''", runs-on: x}
                c: {needs: b, if: always(), runs-on: x}
                d: {needs: a, if: "hashFiles('a') != ''", runs-on: x}
                """);
        assertThat(Hosted.told(workflow)).containsExactly("1 a success", "1 c waits", "2 b waits", "2 d waits");
        assertThat(workflow.jobs().get(2).outcome().why()).contains("secrets").contains("stays blocked");
        assertThat(workflow.statuses()).contains(new CommitStatus("ci / b (push)", CommitStatus.State.PENDING));
        assertThat(workflow.result()).isEmpty();
    }

    @Test
    void withoutNeedsAreDecidedByTheRunner() {
        SimulatedWorkflow workflow = jobs("""
                a: {if: github.event_name == 'pull_request', runs-on: x}
                b: {if: env.X == 'a', runs-on: x}
                c: {if: "fromJSON('{')", runs-on: x}
                """);
        assertThat(Hosted.told(workflow)).containsExactly("1 a skipped", "1 b undetermined", "1 c failure");
        assertThat(workflow.jobs().get(0).outcome())
                .isEqualTo(new JobOutcome.Skipped(true, "its condition does not hold: github.event_name is 'push'"));
        assertThat(workflow.jobs().get(1).outcome().why()).isEqualTo("it depends on env.X");
    }

    @Test
    void neverEndInACircle() {
        assertThat(Hosted.told(jobs("""
                        a: {needs: b, runs-on: x}
                        b: {needs: a, runs-on: x}
                        c: {runs-on: x}
                        d: {needs: [a, c], runs-on: x}
                        """))).containsExactly("1 a waits", "1 b waits", "1 c success", "1 d waits");
    }

    /** Source: newJobStatusResolver in services/actions/job_emitter.go, which drops names that it does not know. */
    @Test
    void takeAnUnknownNeedForDoneOnceSomethingElseEnds() {
        assertThat(Hosted.told(jobs("a: {needs: gone, runs-on: x}\nb: {runs-on: x}\n")))
                .containsExactly("1 b success", "2 a success");
        SimulatedWorkflow alone = jobs("a: {needs: gone, runs-on: x}\n");
        assertThat(Hosted.told(alone)).containsExactly("1 a waits");
        assertThat(Hosted.why(alone).get(0)).contains("'gone'").contains("24 hours");
    }

    @Test
    void areUnknownWhereTheyDependOnWhatNobodyForetold() {
        String file = """
                a: {runs-on: x, outputs: {affected: "${{ steps.s.outputs.affected }}", fixed: "yes"}}
                b: {needs: a, if: needs.a.outputs.affected == 'true', runs-on: x}
                c: {needs: b, runs-on: x}
                d: {needs: [a, b], if: "false && needs.a.outputs.affected == 'true'", runs-on: x}
                e: {needs: a, if: needs.a.outputs.affected == 'true' && needs.a.outputs.fixed == 'no', runs-on: x}
                f: {needs: b, if: always(), runs-on: x}
                g: {needs: a, if: "contains(toJSON(needs), 'x')", runs-on: x}
                h: {needs: a, if: needs.a.outputs.none == 'x', runs-on: x}
                """;
        SimulatedWorkflow workflow = jobs(file);
        assertThat(Hosted.told(workflow))
                .containsExactly(
                        "1 a success",
                        "2 b undetermined",
                        "2 e skipped",
                        "2 g undetermined",
                        "2 h skipped",
                        "3 c undetermined",
                        "3 d skipped",
                        "3 f success");
        assertThat(workflow.jobs().get(1).outcome().why()).isEqualTo("it depends on needs.a.outputs.affected");
        assertThat(workflow.jobs().get(5).outcome().why()).isEqualTo("it depends on needs.b.result");
        assertThat(workflow.statuses()).contains(new CommitStatus("ci / b (push)", CommitStatus.State.UNKNOWN));
        assertThat(Hosted.told(jobs(file, Assumptions.NONE.output("a.affected", "true"))))
                .contains("2 b success", "3 c success");
        assertThat(Hosted.told(jobs(file, Assumptions.NONE.output("ci/a.affected", "false"))))
                .contains("2 b skipped", "3 c skipped");
    }

    @Test
    void knowVariablesThatWereSaid() {
        String file = "a: {if: vars.HOST == 'x', runs-on: x}\n";
        assertThat(Hosted.told(jobs(file))).containsExactly("1 a undetermined");
        assertThat(Hosted.told(jobs(file, Assumptions.NONE.variable("host", "x"))))
                .containsExactly("1 a success");
    }

    /** Source: nameWithMatrix and getMatrixes of modules/actions/jobparser, GetMatrixes of the act fork. */
    @Test
    void areMadeOfAMatrix() {
        assertThat(Hosted.told(jobs("""
                        test:
                          runs-on: x
                          strategy:
                            matrix:
                              os: [linux, mac]
                              db: [pg, my]
                              exclude: [{os: mac, db: my}]
                              include: [{os: linux, arch: arm}, {os: win, db: ms}, {extra: 1}]
                        """)))
                .containsExactly(
                        "1 test (1) success",
                        "1 test (arm, my, linux) success",
                        "1 test (arm, pg, linux) success",
                        "1 test (ms, win) success",
                        "1 test (pg, mac) success");
    }

    @Test
    void areNamedByTheirMatrix() {
        String file = """
                plain: {name: Plain, runs-on: x, strategy: {matrix: {n: [1.5, true]}}}
                filled: {name: "on ${{ matrix.n }}", runs-on: x, strategy: {matrix: {n: [2, 10]}}}
                raw: {name: "on ${{ github.ref }}", runs-on: x}
                """;
        assertThat(jobs(file).jobs())
                .extracting(SimulatedJob::name)
                .containsExactly("Plain (1.5)", "Plain (true)", "on 10", "on 2", "on ${{ github.ref }}");
        assertThat(jobs(file, Hosted.on("1.22.6")).jobs())
                .extracting(SimulatedJob::name)
                .contains("on ${{ matrix.n }} (10)");
    }

    @Test
    void ofAMatrixCountTogether() {
        String file = """
                a: {runs-on: x, strategy: {matrix: {n: [1, 2]}}}
                b: {needs: a, runs-on: x}
                c: {needs: a, if: "always() && needs.a.result == 'failure'", runs-on: x}
                d: {if: matrix.n == 1, runs-on: x, strategy: {matrix: {n: [1, 2]}}}
                """;
        assertThat(Hosted.told(jobs(file, Assumptions.NONE.ending(Result.FAILURE, "a (2)"))))
                .containsExactly(
                        "1 a (1) success",
                        "1 a (2) failure",
                        "1 d (1) success",
                        "1 d (2) skipped",
                        "2 b skipped",
                        "2 c success");
    }

    @Test
    void ofAMatrixFromNeedsNeedGitea28() {
        String file = """
                a: {runs-on: x, outputs: {list: '["p", "q"]'}}
                b: {needs: a, runs-on: x, strategy: {matrix: {n: "${{ fromJSON(needs.a.outputs.list) }}"}}}
                """;
        assertThat(Hosted.told(jobs(file))).containsExactly("1 a success", "2 b undetermined");
        assertThat(Hosted.told(jobs(file, Hosted.on("28.0"))))
                .containsExactly("1 a success", "2 b (p) success", "2 b (q) success");
    }

    @Test
    void ofAHugeMatrixAreNotMade() {
        String axis = "[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]";
        SimulatedWorkflow workflow = jobs("a: {runs-on: x, strategy: {matrix: {a: " + axis + ", b: " + axis + ", c: "
                + axis + ", d: " + axis + ", e: " + axis + "}}}\n");
        assertThat(workflow.jobs()).hasSize(1);
        assertThat(Hosted.why(workflow).get(0)).contains("more than 256");
    }

    /** Source: go-gitea/gitea#38100: those that need it see a failure all the same. */
    @Test
    void mayFailWithoutTheRunFailing() {
        String file = "a: {runs-on: x, continue-on-error: true}\nb: {needs: a, runs-on: x}\n";
        SimulatedWorkflow workflow = jobs(file, Assumptions.NONE.ending(Result.FAILURE, "a"));
        assertThat(Hosted.told(workflow)).containsExactly("1 a failure", "2 b skipped");
        assertThat(workflow.result()).contains(Result.SUCCESS);
        assertThat(jobs(file, Hosted.on("1.26.3").ending(Result.FAILURE, "a")).result())
                .contains(Result.FAILURE);
    }

    @Test
    void tellTheirConcurrency() {
        SimulatedWorkflow workflow = Hosted.simulate("""
                name: ci
                on: push
                concurrency: {group: "ci-${{ github.ref }}", cancel-in-progress: true}
                jobs:
                  a: {runs-on: x, concurrency: deploy}
                """, PUSH, Assumptions.NONE);
        assertThat(workflow.concurrency()).contains("ci-refs/heads/main, cancels what runs in it");
        assertThat(workflow.jobs().get(0).concurrency()).contains("deploy");
    }

    @Test
    void readTheInputsOfADispatch() {
        String file = """
                name: ci
                on:
                  workflow_dispatch:
                    inputs:
                      component: {type: choice, options: [hub, web], default: web}
                      dry-run: {type: boolean}
                jobs:
                  a: {if: inputs.component == 'hub' && inputs.dry-run, runs-on: x}
                """;
        Event dispatch = Event.dispatch("ci").input("component", "hub");
        assertThat(Hosted.told(Hosted.simulate(file, dispatch.input("dry-run", "true"), Assumptions.NONE)))
                .containsExactly("1 a success");
        assertThat(Hosted.told(Hosted.simulate(file, dispatch, Assumptions.NONE)))
                .containsExactly("1 a skipped");
        assertThat(Hosted.told(Hosted.simulate(file, Event.dispatch("ci").input("dry-run", "true"), Assumptions.NONE)))
                .containsExactly("1 a skipped");
    }

    @Test
    void seeWhereAPullRequestComesFrom() {
        String file = """
                name: ci
                on: pull_request
                jobs:
                  own: {if: github.event.pull_request.head.repo.full_name == github.repository, runs-on: x}
                  fork: {if: github.event.pull_request.head.repo.fork, runs-on: x}
                  hotfix: {if: "startsWith(github.base_ref, 'hotfix/')", runs-on: x}
                  number: {if: github.event.pull_request.draft, runs-on: x}
                """;
        assertThat(Hosted.told(Hosted.simulate(file, Event.pullRequest(), Assumptions.NONE)))
                .containsExactly("1 own success", "1 fork skipped", "1 hotfix skipped", "1 number undetermined");
        assertThat(Hosted.told(
                        Hosted.simulate(file, Event.pullRequest().fromFork().toBranch("hotfix/1"), Assumptions.NONE)))
                .containsExactly("1 own skipped", "1 fork success", "1 hotfix success", "1 number undetermined");
    }

    @Test
    void needARepositoryThatIsThere() {
        List<HostedRepository> repositories = List.of(Hosted.repository("app"));
        Event event = PUSH.in("gone");
        assertThatThrownBy(() -> Simulation.of(repositories, event, Assumptions.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no repository 'gone'; there is app");
    }
}
