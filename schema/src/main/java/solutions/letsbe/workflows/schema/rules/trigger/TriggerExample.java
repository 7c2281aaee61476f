package solutions.letsbe.workflows.schema.rules.trigger;

/** A short workflow around what an example is about. */
final class TriggerExample {
    private TriggerExample() {}

    /** The workflow that has these lines under {@code on}. */
    static String of(String on) {
        return "name: ci\non:\n" + on.indent(2) + """
                jobs:
                  build:
                    runs-on: ubuntu-latest
                    steps:
                      - run: make
                """;
    }
}
