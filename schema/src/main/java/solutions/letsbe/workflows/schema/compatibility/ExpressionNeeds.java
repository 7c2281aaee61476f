package solutions.letsbe.workflows.schema.compatibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import solutions.letsbe.workflows.schema.expression.Expression;
import solutions.letsbe.workflows.schema.expression.ParsedExpression;
import solutions.letsbe.workflows.schema.language.ContextName;
import solutions.letsbe.workflows.schema.language.ContextProperties;
import solutions.letsbe.workflows.schema.language.ContextProperty;
import solutions.letsbe.workflows.schema.language.EventName;
import solutions.letsbe.workflows.schema.language.ExpressionPlace;
import solutions.letsbe.workflows.schema.language.KeyFact;
import solutions.letsbe.workflows.schema.language.KeyFacts;
import solutions.letsbe.workflows.schema.language.WithoutSupport;
import solutions.letsbe.workflows.schema.syntax.ExpressionSite;
import solutions.letsbe.workflows.schema.syntax.JobSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.syntax.Yaml;

/** Finds what expressions need. */
final class ExpressionNeeds {
    /** Places that the server has evaluated in all versions. */
    private static final List<ExpressionPlace> SERVER =
            List.of(ExpressionPlace.RUNS_ON, ExpressionPlace.STRATEGY_MATRIX, ExpressionPlace.JOB_NAME);

    private final List<VersionNeed> found = new ArrayList<>();
    private final boolean dispatched;
    private final boolean scheduled;
    private final List<String> booleans;

    private ExpressionNeeds(boolean dispatched, boolean scheduled, List<String> booleans) {
        this.dispatched = dispatched;
        this.scheduled = scheduled;
        this.booleans = booleans;
    }

    static List<VersionNeed> of(WorkflowSyntax workflow) {
        List<String> booleans = workflow.trigger(EventName.WORKFLOW_DISPATCH).stream()
                .flatMap(trigger -> trigger.inputs().stream())
                .filter(input -> Yaml.mapping(input.value())
                        .flatMap(settings -> Yaml.scalar(settings, "type"))
                        .filter(type -> type.text().equals("boolean"))
                        .isPresent())
                .map(input -> input.key().text().toLowerCase(Locale.ROOT))
                .toList();
        ExpressionNeeds needs = new ExpressionNeeds(
                workflow.trigger(EventName.WORKFLOW_DISPATCH).isPresent(),
                workflow.trigger(EventName.SCHEDULE).isPresent(),
                booleans);
        workflow.expressions().forEach(needs::ofSite);
        return needs.found;
    }

    /** Those of a composite action. */
    static List<VersionNeed> ofSteps(List<ExpressionSite> sites) {
        ExpressionNeeds needs = new ExpressionNeeds(false, false, List.of());
        sites.forEach(needs::ofSite);
        return needs.found;
    }

    private void ofSite(ExpressionSite site) {
        for (ParsedExpression parsed : site.expressions()) {
            List<Expression> parts = parsed.nodes();
            for (Expression part : parts) {
                property(site, parsed, part);
                if (part instanceof Expression.Context context) {
                    serverContext(site, parsed, context);
                }
            }
            booleanInputs(site, parsed, parts);
            if (site.place().filter(ExpressionPlace.JOB_IF::equals).isPresent()) {
                condition(site, parsed);
            }
        }
    }

    /** A property that newer versions fill: {@code github.ref_protected}. */
    private void property(ExpressionSite site, ParsedExpression parsed, Expression part) {
        if (!(part instanceof Expression.Property read) || !(read.of() instanceof Expression.Context context)) {
            return;
        }
        Optional<ContextName> name = ContextName.of(context.name());
        Optional<ContextProperty> property =
                name.isPresent() ? ContextProperties.of(name.get(), read.name()) : Optional.empty();
        if (property.isEmpty()
                || property.get().value() != ContextProperty.Value.PRESENT
                || property.get().sinceGitea().isEmpty()
                        && property.get().sinceRunner().isEmpty()) {
            return;
        }
        ContextProperty row = property.get();
        String what = "'" + context.name() + "." + row.name() + "'";
        KeyFact fact = new KeyFact(
                row.context().text() + "." + row.name(),
                "",
                new KeyFact.Support.Since(row.sinceGitea(), row.sinceRunner(), WithoutSupport.DIFFERENT),
                row.note().isEmpty() ? "it is empty there" : row.note(),
                "services/actions/context.go of Gitea 1.22 to 28; runner 1.0 to 3.3");
        add(fact, what, site, parsed, part);
    }

    /** Up to Gitea 1.25 the server knew less of the contexts than it does now. */
    private void serverContext(ExpressionSite site, ParsedExpression parsed, Expression.Context context) {
        if (site.place().isEmpty() || !SERVER.contains(site.place().get()) || isNameWithoutMatrix(site)) {
            return;
        }
        switch (context.name().toLowerCase(Locale.ROOT)) {
            case "github", "gitea" -> {
                add("jobs.*.runs-on", "github or inputs", "'" + context.name() + "' here", site, parsed, context);
                if (scheduled) {
                    add(
                            "jobs.*.runs-on",
                            "vars of a dispatch, or github of a schedule",
                            "'" + context.name() + "' here in a scheduled run",
                            site,
                            parsed,
                            context);
                }
            }
            case "inputs" -> add("jobs.*.runs-on", "github or inputs", "'inputs' here", site, parsed, context);
            case "vars" -> {
                if (dispatched) {
                    add(
                            "jobs.*.runs-on",
                            "vars of a dispatch, or github of a schedule",
                            "'vars' here in a dispatched run",
                            site,
                            parsed,
                            context);
                }
            }
            case "needs" -> {
                if (site.place().filter(ExpressionPlace.STRATEGY_MATRIX::equals).isPresent()) {
                    add(
                            "jobs.*.strategy.matrix",
                            "from needs",
                            "a matrix that is made of 'needs'",
                            site,
                            parsed,
                            context);
                }
            }
            default -> {}
        }
    }

    private static boolean isNameWithoutMatrix(ExpressionSite site) {
        return site.place().filter(ExpressionPlace.JOB_NAME::equals).isPresent()
                && site.job().flatMap(JobSyntax::matrix).isEmpty();
    }

    /** A boolean input of a dispatch in a condition or a comparison, where the text 'false' counts as true. */
    private void booleanInputs(ExpressionSite site, ParsedExpression parsed, List<Expression> parts) {
        if (booleans.isEmpty()) {
            return;
        }
        boolean decides = site.isCondition()
                || parts.stream().anyMatch(part -> part instanceof Expression.Not || part instanceof Expression.Binary);
        if (!decides) {
            return;
        }
        for (Expression part : parts) {
            if (part instanceof Expression.Property read
                    && read.of() instanceof Expression.Context context
                    && context.name().equalsIgnoreCase("inputs")
                    && booleans.contains(read.name().toLowerCase(Locale.ROOT))) {
                add(
                        "on.workflow_dispatch.inputs.*",
                        "boolean as a value",
                        "the boolean 'inputs." + read.name() + "' as a value",
                        site,
                        parsed,
                        part);
            }
        }
    }

    private void condition(ExpressionSite site, ParsedExpression parsed) {
        boolean needs = site.job().filter(job -> !job.needs().isEmpty()).isPresent();
        if (!needs) {
            return;
        }
        Set<String> functions = parsed.functions();
        boolean justAlways =
                parsed.root() instanceof Expression.Call call && call.function().equalsIgnoreCase("always");
        if (!justAlways
                && (functions.contains("always") || functions.contains("failure") || functions.contains("cancelled"))) {
            add(
                    "jobs.*.if",
                    "status of needs",
                    "a condition on the status of needed jobs",
                    site,
                    parsed,
                    parsed.root());
        }
        for (Expression part : parsed.nodes()) {
            if (part instanceof Expression.Context context && context.name().equalsIgnoreCase("matrix")) {
                add("jobs.*.if", "matrix of a job with needs", "'matrix' in this condition", site, parsed, part);
            } else if (part instanceof Expression.Call call && call.function().equalsIgnoreCase("cancelled")) {
                add(
                        "jobs.*.if",
                        "cancelled() of a job with needs",
                        "'cancelled()' in this condition",
                        site,
                        parsed,
                        part);
            }
        }
    }

    private void add(
            String path, String form, String what, ExpressionSite site, ParsedExpression parsed, Expression at) {
        add(KeyFacts.of(path, form), what, site, parsed, at);
    }

    private void add(KeyFact fact, String what, ExpressionSite site, ParsedExpression parsed, Expression at) {
        found.add(new VersionNeed(fact, what, site.start(parsed.span(at)), site.end(parsed.span(at))));
    }
}
