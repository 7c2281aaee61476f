package solutions.letsbe.workflows.schema.rules.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import solutions.letsbe.workflows.schema.check.FoundBy;
import solutions.letsbe.workflows.schema.language.GiteaVersion;
import solutions.letsbe.workflows.schema.rule.Target;

/** What the rules of documents find, and what they leave alone. */
class DocumentRulesTest {
    private static final String JOBS = """
            jobs:
              build:
                runs-on: ubuntu-latest
                steps:
                  - run: make
            """;

    @Test
    void aMissingNameIsToldInTheWordsOfTheVersion() {
        FoundBy rule = FoundBy.rule("missing-name");
        assertThat(rule.in("# CI\non: push\n" + JOBS))
                .containsExactly(
                        "2:1 the workflow has no name; Gitea 1.27.3 begins its commit statuses with the file's name then");
        assertThat(rule.under(settings -> settings.withTarget(new Target(
                                GiteaVersion.parse("1.26.4"), settings.target().runner())))
                        .in("on: push\n" + JOBS))
                .containsExactly(
                        "1:1 the workflow has no name; Gitea 1.26.4 begins its commit statuses with nothing then");
        assertThat(rule.in("name: ''\non: push\n" + JOBS)).isEmpty();
        assertThat(rule.in("{}")).hasSize(1);
    }

    @Test
    void blocksEndWithALineBreak() {
        assertThat(FoundBy.rule("trailing-newline").in("""
                        name: |
                          ci
                        on:
                          workflow_call:
                            outputs:
                              a:
                                value: |
                                  ${{ jobs.build.outputs.b }}
                        concurrency:
                          group: >
                            ci
                        jobs:
                          build:
                            runs-on:
                              - |
                                ubuntu-latest
                            container:
                              image: >
                                alpine
                            outputs:
                              b: |
                                ${{ steps.x.outputs.b }}
                              c: |-
                                ${{ steps.x.outputs.c }}
                              d: "d\\n"
                            steps:
                              - id: x
                                name: >
                                  Make it
                                working-directory: |
                                  app
                                run: |
                                  make
                        """))
                .containsExactly(
                        "1:1 'name' is a block of text, whose last line break belongs to the value",
                        "7:9 'value' is a block of text, whose last line break belongs to the value",
                        "10:3 'group' is a block of text, whose last line break belongs to the value",
                        "14:5 'runs-on' is a block of text, whose last line break belongs to the value",
                        "18:7 'image' is a block of text, whose last line break belongs to the value",
                        "21:7 'b' is a block of text, whose last line break belongs to the value",
                        "30:9 'working-directory' is a block of text, whose last line break belongs to the value");
    }
}
