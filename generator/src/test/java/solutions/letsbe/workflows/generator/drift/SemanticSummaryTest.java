package solutions.letsbe.workflows.generator.drift;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A change in words. */
class SemanticSummaryTest {
    private static final String BEFORE = """
            name: ci
            on:
              push:
                branches:
                  - main
            permissions:
              contents: read
            jobs:
              lint:
                runs-on: a
                steps:
                  - run: lint
              test:
                needs: lint
                runs-on: a
                steps:
                  - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
                  - name: Restore
                    uses: actions/cache@0057852bfaa89a56745cba8c7296529d2fc39830 # v4.2.3
                    with:
                      key: a
                  - name: Test
                    run: make test
            """;

    private static void change(String from, String to, String... lines) {
        assertThat(BEFORE).contains(from);
        assertThat(SemanticSummary.between(BEFORE, BEFORE.replace(from, to))).containsExactly(lines);
    }

    @Test
    void formattingIsNoChange() {
        change("name: ci\n", "# Hello.\nname: 'ci'\n", "only comments or formatting differ");
    }

    @Test
    void aNeed() {
        change("needs: lint\n", "needs: [lint, build]\n", "job test: now needs build");
        change("    needs: lint\n", "", "job test: no longer needs lint");
    }

    @Test
    void aPin() {
        change(
                "0057852bfaa89a56745cba8c7296529d2fc39830 # v4.2.3",
                "27d5ce7f107fe9357f9df03efb73ab90386fccae # v4.3.0",
                "job test: step 2: actions/cache v4.2.3 -> v4.3.0");
    }

    @Test
    void aStepMoreIsOneLine() {
        change(
                "      - name: Restore\n",
                "      - name: New\n        run: x\n      - name: Restore\n",
                "job test: step 2 (New): added");
    }

    @Test
    void aStepLess() {
        change("      - name: Test\n        run: make test\n", "", "job test: step 3 (Test): removed");
    }

    @Test
    void aScriptAndAnInput() {
        change("make test", "make check", "job test: step 3: run make test -> make check");
        change("key: a", "key: b", "job test: step 2: with key a -> b");
    }

    @Test
    void whatIsRiskyComesFirst() {
        assertThat(SemanticSummary.between(
                        BEFORE,
                        BEFORE.replace("name: ci\n", "name: CI\nenv:\n  A: b\n")
                                .replace("contents: read", "contents: write")))
                .startsWith("permissions contents read -> write")
                .contains("env A added: b");
    }

    @Test
    void aJob() {
        change("  lint:\n    runs-on: a\n    steps:\n      - run: lint\n", "", "job lint: removed");
        change("jobs:\n", "jobs:\n  build:\n    runs-on: a\n", "job build: added");
    }

    @Test
    void aTrigger() {
        change(
                "      - main\n",
                "      - main\n      - next\n",
                "on push {branches=[main]} -> {branches=[main, next]}");
    }

    @Test
    void whatIsNoYaml() {
        assertThat(SemanticSummary.between("on: [", BEFORE))
                .containsExactly("the file on disk is no YAML that can be compared");
    }
}
