package solutions.letsbe.workflows.schema.rules.call;

import solutions.letsbe.workflows.schema.rule.Example;

/** Workflows that call each other, for examples. */
final class CallExamples {
    /** Where the called workflow stands. */
    static final String CALLED_PATH = ".gitea/workflows/deploy.yml";

    /** A workflow that can be called. */
    static final String CALLED = """
            name: deploy
            on:
              workflow_call:
                inputs:
                  target:
                    type: string
                    required: true
                  dry-run:
                    type: boolean
                    default: false
                secrets:
                  TOKEN:
                    required: true
            jobs:
              deploy:
                runs-on: ubuntu-latest
                steps:
                  - run: ./deploy "$TARGET" "$DRY_RUN"
                    env:
                      TARGET: ${{ inputs.target }}
                      DRY_RUN: ${{ inputs.dry-run }}
                      TOKEN: ${{ secrets.TOKEN }}
            """;

    private CallExamples() {}

    /** A workflow whose one job is this, beside the one that it calls. */
    static Example job(String job) {
        return Example.of("""
                name: release
                on:
                  push:
                    branches: [main]
                jobs:
                  deploy:
                """ + job.indent(4)).and(CALLED_PATH, CALLED);
    }
}
