package solutions.letsbe.workflows.schema.validation;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AliasedEventsTest {
    private static final String JOBS = "jobs: {a: {runs-on: x, steps: [{run: x}]}}\n";

    static Stream<Arguments> cases() {
        return Stream.of(
                Told.of(
                        "on is an alias",
                        "env: {A: &event push}\non: *event\n" + JOBS,
                        "2:1 error 'on' is an alias of what stands on line 1; Gitea refuses the file then [aliased-events]"
                                + " write the events out under 'on'"),
                Told.of("an event is an alias", "env: {A: &event push}\non: [*event]\n" + JOBS),
                Told.of("on without an alias", "env: {A: push}\non: push\n" + JOBS));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void says(String name, Told told) {
        told.check("ci.yml");
    }
}
