package solutions.letsbe.workflows.schema.rules.form;

import java.util.List;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.yaml.YamlReader;

/** What can be wrong with a file before anybody asks what it says. */
final class FileForm {
    private static final String SOUND = """
            name: ci
            on: push
            jobs:
              build:
                runs-on: ubuntu-latest
                steps:
                  - run: make
            """;

    private FileForm() {}

    static List<RuleDescription> descriptions() {
        return List.of(syntax(), size(), limit(), tag(), anchor());
    }

    private static RuleDescription syntax() {
        return RuleDescription.error("yaml-syntax")
                .summary("the file is no YAML that can be read")
                .why("""
                        Gitea leaves a workflow out that it cannot read: there is no run, no commit status and nothing in the pull
                        request, only a line in the server's log and, since 1.26, on the page of the workflow. A list or mapping
                        as a key, a second document, an alias without its anchor and bytes that are no UTF-8 count as well.
                        """)
                .source(
                        "DetectWorkflows in modules/actions/workflows.go of Gitea 1.22 to 28; go-gitea/gitea#32364, #37116")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          build:
                            runs-on: ubuntu-latest
                             steps:
                              - run: make
                        """)
                .right(SOUND);
    }

    private static RuleDescription size() {
        return RuleDescription.error("file-size")
                .summary("the file is longer than Gitea reads")
                .why("""
                        Since 1.25 Gitea reads the first 1 MiB (1048576 bytes) of a workflow and drops the rest without a word.
                        What is left is normally no workflow any more, or one whose last jobs are missing.
                        """)
                .source("ReadWithLimit in modules/actions/workflows.go of Gitea 1.25 to 28")
                .wrong(SOUND + "# " + "-".repeat(YamlReader.MAX_BYTES) + "\n")
                .right(SOUND);
    }

    private static RuleDescription limit() {
        String deep = "[".repeat(YamlReader.MAX_NESTING) + "]".repeat(YamlReader.MAX_NESTING);
        return RuleDescription.error("yaml-limit")
                .summary("the file is nested more deeply, or its aliases stand for more, than any workflow needs")
                .why("""
                        A few lines of aliases that name each other stand for millions of nodes, and thousands of brackets
                        exhaust whoever reads them. Go's YAML reader gives up on too many aliases too, and then nothing runs. The
                        limits here are 100 lists and mappings within each other, and 100000 nodes by way of aliases.
                        """)
                .source("the limits of go-yaml, by which Gitea reads workflows, and the YAML reader of this checker")
                .wrong(SOUND.replace("runs-on: ubuntu-latest", "runs-on: " + deep))
                .right(SOUND);
    }

    private static RuleDescription tag() {
        return RuleDescription.warning("yaml-tag")
                .summary("a YAML tag stands in the file")
                .why("""
                        A workflow has texts, numbers, lists and mappings, and no tag makes something else of them. A tag that Go's
                        reader knows changes how the value is read; one that it does not know is at best passed over.
                        """)
                .source("the YAML reader of Gitea 1.22 to 28 (go-yaml)")
                .wrong(SOUND.replace("run: make", "run: !script make"))
                .right(SOUND);
    }

    private static RuleDescription anchor() {
        return RuleDescription.warning("unused-anchor")
                .summary("nothing refers to an anchor")
                .why("""
                        An anchor does nothing by itself. One that no alias names is left over, or the alias was forgotten and
                        something else stands in its place.
                        """)
                .source("YAML 1.2, 3.2.2.2")
                .wrong(SOUND.replace("run: make", "run: &build make"))
                .right(SOUND);
    }
}
