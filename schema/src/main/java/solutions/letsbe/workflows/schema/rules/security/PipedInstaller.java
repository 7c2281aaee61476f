package solutions.letsbe.workflows.schema.rules.security;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.JobSyntax;
import solutions.letsbe.workflows.schema.syntax.StepSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** A script from the network that is run unseen. */
public final class PipedInstaller implements WorkflowRule {
    private static final Pattern DOWNLOAD = Pattern.compile("\\b(?:curl|wget|iwr|irm|Invoke-WebRequest)\\b");
    private static final Pattern INTO_SHELL =
            Pattern.compile("\\| {0,9}(?:sudo (?:-\\w+ )?)?(?:(?:ba|z|da|k)?sh|python3?|iex|node|perl)\\b");
    private static final Pattern OF_SHELL =
            Pattern.compile("\\b(?:ba|z|da)?sh (?:-c )?[\"']?(?:\\$\\(|<\\() ?(?:curl|wget)\\b");

    @Override
    public RuleDescription description() {
        return RuleDescription.optional("piped-installer")
                .summary("a script is downloaded and run without a look at it")
                .why("""
                        Whoever governs the server, or the way to it, runs commands with the job's token and secrets; a broken
                        download runs half a script. Nothing says afterwards what was run.
                        """)
                .source("a policy; Gitea does not mind")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - run: curl -sSf https://example.com/install.sh | sh
                        """)
                .right("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - run: |
                                  curl -sSf -o tool.tar.gz https://example.com/tool-1.2.3.tar.gz
                                  echo "$CHECKSUM tool.tar.gz" | sha256sum --check
                                  tar -xf tool.tar.gz
                                env:
                                  CHECKSUM: e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
                        """);
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        for (JobSyntax job : workflow.jobs()) {
            for (StepSyntax step : job.steps()) {
                step.run().ifPresent(run -> check(run, workflow, report));
            }
        }
    }

    private static void check(YamlNode.Scalar run, WorkflowSyntax workflow, Report report) {
        int start = 0;
        for (String line : run.text().split("\n", -1)) {
            Matcher download = DOWNLOAD.matcher(line);
            boolean piped = download.find() && INTO_SHELL.matcher(line).find(download.end());
            if (piped || OF_SHELL.matcher(line).find()) {
                report.add(
                        workflow.source().position(run, start),
                        workflow.source().position(run, start + line.length()),
                        "this runs whatever the server sends, with the job's token and secrets",
                        Optional.of("download a release, compare its checksum, then run it"));
            }
            start += line.length() + 1;
        }
    }
}
