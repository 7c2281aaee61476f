package solutions.letsbe.workflows.schema.rules.job;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import solutions.letsbe.workflows.schema.expression.Expression;
import solutions.letsbe.workflows.schema.expression.ParsedExpression;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.ExpressionSite;
import solutions.letsbe.workflows.schema.syntax.JobSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** An output that nobody reads. */
public final class UnusedJobOutput implements WorkflowRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.optional("unused-job-output")
                .summary("an output of a job is read nowhere in the workflow")
                .why("""
                        Outputs of a job are there for the jobs that need it, and for the outputs of a workflow that is called. One that nobody reads is
                        left over, or its reader was misspelt.
                        """)
                .source("docs.github.com, workflow syntax, jobs.<job_id>.outputs")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          build:
                            runs-on: ubuntu-latest
                            outputs:
                              commit: ${{ github.sha }}
                            steps:
                              - run: make
                        """)
                .right("""
                        name: ci
                        on: push
                        jobs:
                          build:
                            runs-on: ubuntu-latest
                            outputs:
                              commit: ${{ github.sha }}
                            steps:
                              - run: make
                          deploy:
                            needs: build
                            runs-on: ubuntu-latest
                            steps:
                              - run: ./deploy "$COMMIT"
                                env:
                                  COMMIT: ${{ needs.build.outputs.commit }}
                        """);
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        if (workflow.jobs().stream().allMatch(job -> job.outputs().isEmpty())) {
            return;
        }
        Set<String> read = new HashSet<>();
        for (ExpressionSite site : workflow.expressions()) {
            for (ParsedExpression expression : site.expressions()) {
                if (!collect(expression.nodes(), read)) {
                    return;
                }
            }
        }
        for (JobSyntax job : workflow.jobs()) {
            for (YamlNode.Entry output : job.outputs()) {
                if (!read.contains(key(job.id(), output.key().text()))) {
                    report.add(
                            output.key(),
                            "nothing reads the output '"
                                    + Excerpt.of(output.key().text()) + "' of job '" + Excerpt.of(job.id()) + "'",
                            "take it out, or read it as needs." + Excerpt.of(job.id()) + ".outputs."
                                    + Excerpt.of(output.key().text()));
                }
            }
        }
    }

    /** Takes in which outputs an expression reads; false where it may read any. */
    private static boolean collect(List<Expression> nodes, Set<String> read) {
        int contexts = 0;
        for (Expression part : nodes) {
            if (part instanceof Expression.Context context && isOfJobs(context)) {
                contexts++;
            }
            List<String> path = path(part);
            if (path.size() == 4 && path.get(2).equals("outputs")) {
                read.add(key(path.get(1), path.get(3)));
                contexts--;
            } else if (path.size() == 3 && path.get(2).equals("result")) {
                contexts--;
            }
        }
        return contexts <= 0;
    }

    private static boolean isOfJobs(Expression.Context context) {
        return context.name().equalsIgnoreCase("needs") || context.name().equalsIgnoreCase("jobs");
    }

    /** The names that lead to a property of {@code needs} or {@code jobs}, in lower case; empty for anything else. */
    private static List<String> path(Expression expression) {
        List<String> path = new ArrayList<>();
        Expression at = expression;
        while (path.size() <= 4) {
            if (at instanceof Expression.Property property) {
                path.add(property.name().toLowerCase(Locale.ROOT));
                at = property.of();
            } else if (at instanceof Expression.Index index && index.index() instanceof Expression.Str name) {
                path.add(name.value().toLowerCase(Locale.ROOT));
                at = index.of();
            } else if (at instanceof Expression.Context context && isOfJobs(context)) {
                path.add(context.name().toLowerCase(Locale.ROOT));
                Collections.reverse(path);
                return path;
            } else {
                return List.of();
            }
        }
        return List.of();
    }

    private static String key(String job, String output) {
        return (job + " " + output).toLowerCase(Locale.ROOT);
    }
}
