package solutions.letsbe.workflows.generator.protect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import tools.jackson.databind.JsonNode;

/**
 * What must change on a server so that a repository is protected as the Java says.
 *
 * @param wanted what the Java says
 * @param owner the repository's owner
 * @param changes what must change, in the order in which it is done: what protects more first, what goes last
 * @param unsupported what the server does not know although its version should, one sentence each
 */
record ProtectionPlan(WantedProtection wanted, String owner, List<RuleChange> changes, List<String> unsupported) {
    static ProtectionPlan between(WantedProtection wanted, LiveRepository live) {
        List<RuleChange> changes = new ArrayList<>();
        List<String> unsupported = new ArrayList<>();
        for (WantedRule rule : wanted.rules()) {
            Optional<JsonNode> found = live.find(rule);
            if (found.isEmpty()) {
                changes.add(new RuleChange(
                        RuleChange.Kind.CREATE, rule.target(), rule.name(), Optional.of(rule), found, List.of()));
                continue;
            }
            List<RuleChange.FieldChange> fields = new ArrayList<>();
            for (ApiField field : rule.fields()) {
                JsonNode value = found.get().path(field.name());
                if (value.isMissingNode()) {
                    unsupported(rule, field).ifPresent(unsupported::add);
                } else if (!field.matches(value)) {
                    fields.add(new RuleChange.FieldChange(field.name(), value, field.value()));
                }
            }
            if (!fields.isEmpty()) {
                changes.add(new RuleChange(
                        RuleChange.Kind.EDIT, rule.target(), rule.name(), Optional.of(rule), found, fields));
            }
        }
        gone(WantedRule.Target.BRANCHES, live.branches(), wanted.branches(), changes);
        gone(WantedRule.Target.TAGS, live.tags(), wanted.tags(), changes);
        return new ProtectionPlan(wanted, live.owner(), List.copyOf(changes), List.copyOf(unsupported));
    }

    boolean isEmpty() {
        return changes.isEmpty();
    }

    /** The repository with its owner. */
    String repository() {
        return owner + "/" + wanted.protection().repository();
    }

    /** The changes as a person reads them. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (RuleChange change : changes) {
            lines.add(switch (change.kind()) {
                        case CREATE -> "+ ";
                        case EDIT -> "~ ";
                        case DELETE -> "- ";
                    }
                    + change.title() + " is " + change.kind().found);
            for (RuleChange.FieldChange field : change.fields()) {
                lines.add("    " + field.field() + ": " + shown(field.live()) + " -> " + shown(field.wanted()));
            }
        }
        return lines;
    }

    /** A server's value may be anything, so what a terminal would obey is taken out; ours are short. */
    private static String shown(JsonNode value) {
        if (value.isArray() && !value.isEmpty()) {
            List<String> parts = new ArrayList<>();
            value.forEach(each -> parts.add(Excerpt.of(each.asString(""))));
            return "[" + String.join(", ", parts) + "]";
        }
        return Excerpt.of(value.toString());
    }

    private static Optional<String> unsupported(WantedRule rule, ApiField field) {
        return field.isOff()
                ? Optional.empty()
                : Optional.of(rule.title() + ": the server does not know " + field.name() + ", so nothing holds it to '"
                        + field.value().asString(field.value().toString()) + "'");
    }

    private static void gone(
            WantedRule.Target target, Map<String, JsonNode> live, List<WantedRule> wanted, List<RuleChange> changes) {
        List<String> names = wanted.stream().map(WantedRule::name).toList();
        live.forEach((name, rule) -> {
            if (!names.contains(name)) {
                changes.add(new RuleChange(
                        RuleChange.Kind.DELETE, target, name, Optional.empty(), Optional.of(rule), List.of()));
            }
        });
    }
}
