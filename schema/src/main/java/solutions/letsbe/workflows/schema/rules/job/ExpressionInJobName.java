package solutions.letsbe.workflows.schema.rules.job;

import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.JobSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;

/** A name that keeps its expression. */
public final class ExpressionInJobName implements WorkflowRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.warning("expression-in-job-name")
                .summary("the name of a job without a matrix holds an expression, which Gitea does not evaluate")
                .why("""
                        Gitea fills in the name of a job only where the job has a matrix. Elsewhere the text stays as it is written, with its braces: in
                        the list of jobs, and in the name of the commit status, which a required check then has to repeat to the letter.
                        """)
                .source("nameWithMatrix in modules/actions/jobparser of Gitea 1.22 to 28")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            name: test on ${{ github.ref_name }}
                            runs-on: ubuntu-latest
                            steps:
                              - run: make test
                        """)
                .right("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            name: test
                            runs-on: ubuntu-latest
                            steps:
                              - run: make test
                        """);
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        for (JobSyntax job : workflow.jobs()) {
            if (job.matrix().isEmpty()) {
                job.scalar("name")
                        .filter(name -> name.text().contains("${{"))
                        .ifPresent(name -> report.add(
                                name,
                                "Gitea evaluates the name of a job only where it has a matrix; here it stays '"
                                        + Excerpt.of(name.text()) + "', in the commit status, too",
                                "write a name without an expression"));
            }
        }
    }
}
