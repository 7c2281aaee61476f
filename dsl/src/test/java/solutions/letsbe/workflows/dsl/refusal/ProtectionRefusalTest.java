package solutions.letsbe.workflows.dsl.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static solutions.letsbe.workflows.dsl.Gitea.axis;
import static solutions.letsbe.workflows.dsl.Gitea.job;
import static solutions.letsbe.workflows.dsl.Gitea.matrix;
import static solutions.letsbe.workflows.dsl.Gitea.push;
import static solutions.letsbe.workflows.dsl.Gitea.run;
import static solutions.letsbe.workflows.dsl.Gitea.workflow;
import static solutions.letsbe.workflows.dsl.expression.Contexts.github;
import static solutions.letsbe.workflows.dsl.expression.Functions.fromJson;
import static solutions.letsbe.workflows.dsl.protection.Protections.branch;
import static solutions.letsbe.workflows.dsl.protection.Protections.codeOwners;
import static solutions.letsbe.workflows.dsl.protection.Protections.protect;
import static solutions.letsbe.workflows.dsl.protection.Protections.settings;
import static solutions.letsbe.workflows.dsl.protection.Protections.tag;
import static solutions.letsbe.workflows.dsl.protection.Protections.team;
import static solutions.letsbe.workflows.dsl.protection.Protections.user;
import static solutions.letsbe.workflows.dsl.refusal.Culprit.at;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import solutions.letsbe.workflows.dsl.Job;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.location.InvalidWorkflowException;
import solutions.letsbe.workflows.dsl.protection.BranchRule;
import solutions.letsbe.workflows.dsl.protection.CodeOwners;
import solutions.letsbe.workflows.dsl.protection.MergeStyle;
import solutions.letsbe.workflows.dsl.protection.RepositoryProtection;
import solutions.letsbe.workflows.dsl.protection.StatusContext;
import solutions.letsbe.workflows.dsl.protection.StatusEvent;
import solutions.letsbe.workflows.dsl.zone.Checks;
import solutions.letsbe.workflows.dsl.zone.DefaultZone;
import solutions.letsbe.workflows.dsl.zone.InRepository;
import solutions.letsbe.workflows.dsl.zone.Runner;

/** Protections that contradict themselves, or would hold less than they seem to: each with its Java line. */
class ProtectionRefusalTest {
    @InRepository("elsewhere")
    interface Elsewhere extends Checks {}

    private static final CodeOwners OWNERS = codeOwners("acme");

    private static DynamicTest refused(String name, String phrase, Callable<?> attempt) {
        return DynamicTest.dynamicTest(name, () -> {
            Culprit.take();
            Throwable thrown = catchThrowable(attempt::call);
            int line = Culprit.take();
            assertThat(thrown)
                    .isInstanceOf(InvalidWorkflowException.class)
                    .hasMessageStartingWith("ProtectionRefusalTest.java:" + line + ":")
                    .hasMessageContaining(phrase);
        });
    }

    private static RepositoryProtection of(BranchRule... rules) {
        return protect("app").branches(rules).build();
    }

    @TestFactory
    Stream<DynamicTest> rules() {
        StatusContext ci = StatusContext.named("ci");
        return Stream.of(
                refused("no branch", "it is empty", () -> branch(at(""))),
                refused("glob never closed", "is never closed", () -> branch(at("release/[0-9"))),
                refused("statuses without one", "names none", () -> branch("main")
                        .requires(at(List.of()))),
                refused("a status twice", "status 'ci' twice", () -> branch("main")
                        .requires(at(ci), ci)),
                refused("negative approvals", "takes for none", () -> branch("main")
                        .approvals(at(-1))),
                refused("negative approvals beside code owners", "takes for none", () -> branch("main")
                        .approvalsBesideCodeOwners(at(-1))),
                refused("somebody twice", "names somebody twice", () -> branch("main")
                        .mergeBy(at(user("a")), user("a"))),
                refused("reason of two lines", "one line", () -> branch("main").because(at("a\nb"))),
                refused("user with an at", "is no name of a user", () -> user(at("@a"))),
                refused("team with its organisation", "is no name of a team", () -> team(at("acme/a"))),
                refused("repository with its owner", "is no name of a repository", () -> protect(at("acme/app"))),
                refused(
                        "force push without push",
                        "but nobody push",
                        () -> of(branch(at("main")).forcePushByPushers())),
                refused(
                        "no code owners to wait for",
                        "has none",
                        () -> of(branch(at("main")).blockOnCodeOwners())),
                refused(
                        "approvals beside code owners that nobody waits for",
                        "does not wait for them",
                        () -> of(branch(at("main")).approvalsBesideCodeOwners(1))),
                refused("rule twice", "has the name of another", () -> of(branch("main"), branch(at("Main")))),
                refused("branch behind a pattern", "never applies", () -> of(branch("**"), branch(at("main")))),
                refused(
                        "pattern behind a pattern",
                        "never applies",
                        () -> of(branch("hotfix/**"), branch(at("hotfix/v[0-9]*")))),
                refused("tag rule twice", "two tag rules", () -> protect("app")
                        .tags(tag("v*"), tag(at("v*")))
                        .build()),
                refused("tag's regular expression", "is wrong", () -> tag(at("/v(?=1)/"))),
                refused("tag's pattern", "is wrong", () -> tag(at("v{1"))),
                refused("merge style twice", "twice", () -> settings(at(MergeStyle.MERGE), MergeStyle.MERGE)));
    }

    @TestFactory
    Stream<DynamicTest> files() {
        return Stream.of(
                refused("star at a dot", "'.gitea/**'", () -> branch("a").protectFiles(at(".gitea/workflows/*"))),
                refused("star alone", "write '**'", () -> branch("a").protectFiles(at("*"))),
                refused("two in one", "an argument of its own", () -> branch("a")
                        .protectFiles(at("a;b"))),
                refused("blank", "an argument of its own", () -> branch("a").protectFiles(at(" a"))),
                refused("from the root", "top of the repository", () -> branch("a")
                        .protectFiles(at("/keys/**"))),
                refused("folder", "write 'keys/**'", () -> branch("a").unprotectFiles(at("keys/"))),
                refused("bad glob", "never closed", () -> branch("a").protectFiles(at("keys/[a"))));
    }

    @TestFactory
    Stream<DynamicTest> owners() {
        return Stream.of(
                refused("glob", "no glob", () -> OWNERS.owns(at("*.go"), team("a"))),
                refused("folder as a glob", "'docs/.*'", () -> OWNERS.owns(at("docs/*"), team("a"))),
                refused("folder", "'docs/.*'", () -> OWNERS.owns(at("docs/"), team("a"))),
                refused("look ahead", "no look around", () -> OWNERS.owns(at("(?!a)b"), team("a"))),
                refused("back reference", "no back references", () -> OWNERS.owns(at("(a)\\1"), team("a"))),
                refused("from the root", "begins with neither", () -> OWNERS.except(at("/docs/.*"), team("a"))),
                refused(
                        "one reviewer for both",
                        "a is in both lists",
                        () -> OWNERS.twoReviewers(at("x/.*"), List.of(team("a"), user("u")), List.of(team("a")))),
                refused(
                        "one reviewer missing",
                        "one of the two lists is empty",
                        () -> OWNERS.twoReviewers(at("x/.*"), List.of(team("a")), List.of())));
    }

    @TestFactory
    Stream<DynamicTest> statuses() {
        Job<DefaultZone> one = job("one").runsOn("x").steps(run("true")).build();
        Job<DefaultZone> many = job("many")
                .runsOn("x")
                .matrix(matrix(axis("v", 1, 2)))
                .steps(run("true"))
                .build();
        Job<DefaultZone> computed = job("computed")
                .runsOn("x")
                .matrix(matrix(axis("v", fromJson(github().ref()).asTexts())))
                .steps(run("true"))
                .build();
        Job<DefaultZone> named = job("named")
                .runsOn("x")
                .name(github().ref())
                .matrix(matrix(axis("v", 1, 2)))
                .steps(run("true"))
                .build();
        Job<DefaultZone> away = job("one").runsOn("x").steps(run("true")).build();
        Workflow<?> ci =
                workflow("ci").on(push()).jobs(one, many, computed, named).build();
        Workflow<?> other = workflow("other").on(push()).jobs(away).build();
        Workflow<Elsewhere> elsewhere = workflow("ci", Elsewhere.class)
                .on(push())
                .jobs(job("a").runsOn(Runner.of(Elsewhere.class, "x"))
                        .steps(run("true"))
                        .build())
                .build();
        return Stream.of(
                refused(
                        "event that starts nothing",
                        "it runs for push",
                        () -> StatusContext.of(ci, at(one), StatusEvent.RELEASE)),
                refused(
                        "job of another workflow",
                        "is not in the workflow",
                        () -> StatusContext.of(ci, at(away), StatusEvent.PUSH)),
                refused(
                        "unknown id",
                        "is not in the workflow",
                        () -> StatusContext.of(ci, at("two"), StatusEvent.PUSH)),
                refused("matrix as one", "use each(...)", () -> StatusContext.of(ci, at(many), StatusEvent.PUSH)),
                refused(
                        "computed matrix",
                        "computed when it runs",
                        () -> StatusContext.each(ci, at(computed), StatusEvent.PUSH)),
                refused(
                        "computed name",
                        "give it a plain name",
                        () -> StatusContext.each(ci, at(named), StatusEvent.PUSH)),
                refused(
                        "call of another workflow",
                        "does not call",
                        () -> StatusContext.ofCalled(ci, at(one), other, away, StatusEvent.PUSH)),
                refused("blank", "one line", () -> StatusContext.named(at(" "))),
                refused("source without its owner", "write owner/name", () -> StatusContext.named("a")
                        .scopedIn(at("ci-policy"))),
                refused(
                        "status of another repository",
                        "posted in the repository elsewhere",
                        () -> of(branch(at("main")).requires(StatusContext.of(elsewhere, "a", StatusEvent.PUSH)))));
    }
}
