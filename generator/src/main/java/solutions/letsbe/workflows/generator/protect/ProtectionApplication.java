package solutions.letsbe.workflows.generator.protect;

import java.util.Locale;
import java.util.function.Consumer;
import solutions.letsbe.workflows.generator.input.UnusableInputException;
import tools.jackson.databind.node.ObjectNode;

/** Carries a plan out, one change after the other, each told once it is made. */
final class ProtectionApplication {
    private final GiteaApi api;
    private final ProtectionPlan plan;
    private final Consumer<String> told;
    private final String path;
    private int done;

    ProtectionApplication(GiteaApi api, ProtectionPlan plan, Consumer<String> told) {
        this.api = api;
        this.plan = plan;
        this.told = told;
        this.path =
                GiteaApi.path("repos", plan.owner(), plan.wanted().protection().repository());
    }

    /**
     * Makes the changes.
     *
     * @throws UnusableInputException if the server refuses one, telling how many are made; those after it are not tried
     */
    void run() {
        for (RuleChange change : plan.changes()) {
            try {
                make(change);
            } catch (UnusableInputException e) {
                throw new UnusableInputException(
                        String.format(
                                Locale.ROOT,
                                "%s; %d of %d changes to %s are made, and 'apply' goes on from there once that is mended",
                                e.getMessage(),
                                done,
                                plan.changes().size(),
                                plan.repository()),
                        e);
            }
            done++;
            told.accept(change.title() + " " + change.kind().done);
        }
    }

    private void make(RuleChange change) {
        String what = change.title() + " of " + plan.repository();
        switch (change.target()) {
            case SETTINGS ->
                api.send("PATCH", path, change.wanted().orElseThrow().body(), what);
            case BRANCHES -> rule(change, path + "/branch_protections", GiteaApi.path(change.name()), what);
            case TAGS ->
                rule(
                        change,
                        path + "/tag_protections",
                        change.live()
                                .map(live -> GiteaApi.path(live.path("id").asString("")))
                                .orElse(""),
                        what);
        }
    }

    /**
     * The whole rule is sent, not only what differs: an edit with one list of names and without its flag would leave Gitea to
     * fill in the rest. The list of priorities takes ids that the API tells nobody, so each rule brings its own priority.
     */
    private void rule(RuleChange change, String rules, String name, String what) {
        switch (change.kind()) {
            case CREATE -> api.send("POST", rules, change.wanted().orElseThrow().body(), what);
            case EDIT -> {
                ObjectNode body = change.wanted().orElseThrow().body();
                if (change.target() == WantedRule.Target.BRANCHES) {
                    body.remove(WantedRule.Target.BRANCHES.key);
                }
                api.send("PATCH", rules + name, body, what);
            }
            case DELETE -> api.delete(rules + name, what);
        }
    }
}
