package solutions.letsbe.pipelines.protection;

import static solutions.letsbe.workflows.dsl.protection.Protections.team;
import static solutions.letsbe.workflows.dsl.protection.Protections.user;

import solutions.letsbe.workflows.dsl.protection.Member;

/** The teams and users of the organisation that rules name. */
final class Members {
    /** The organisation. */
    static final String ORGANISATION = "letsbe";

    /** Merges promotions and changes of policy, once every condition is met; no person has its token. */
    static final Member MERGE_BOT = user("merge-bot");

    /** Approve what goes to an environment, and make release tags. */
    static final Member RELEASE_MANAGERS = team("release-managers");

    /** Review what guards tenants' data; nobody of it is in {@link #SECURITY_B}. */
    static final Member SECURITY_A = team("security-a");

    /** Review what guards tenants' data; nobody of it is in {@link #SECURITY_A}. */
    static final Member SECURITY_B = team("security-b");

    private Members() {}
}
