package solutions.letsbe.workflows.schema.rules.step;

import solutions.letsbe.workflows.schema.rule.Example;

/** A local action that examples use. */
final class ExampleAction {
    /** Where it stands. */
    static final String PATH = ".gitea/actions/setup/action.yml";

    /** What it says. */
    static final String TEXT = """
            name: Setup
            description: Makes the tools of a version ready.
            inputs:
              version:
                description: Which version.
                required: true
              channel:
                description: Where it comes from.
                default: stable
              mirror:
                description: Where it came from.
                default: ''
                deprecationMessage: Say channel instead.
            runs:
              using: composite
              steps:
                - run: ./setup
                  shell: bash
            """;

    private ExampleAction() {}

    /** A workflow whose last lines are these, beside the action. */
    static Example in(String lastStep) {
        return Example.of("""
                name: ci
                on: push
                jobs:
                  build:
                    runs-on: ubuntu-latest
                    steps:
                      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
                """ + lastStep.indent(6)).and(PATH, TEXT);
    }
}
