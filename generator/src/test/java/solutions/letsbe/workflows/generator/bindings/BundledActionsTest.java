package solutions.letsbe.workflows.generator.bindings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class BundledActionsTest {
    private final BundledActions bundled = new BundledActions();

    @Test
    void eachEntryIsReadAsItIsInTheWholeLock() {
        for (BundledActions.Lock lock : BundledActions.LOCKS) {
            assertThat(lock.read().actions()).isNotEmpty().allSatisfy(action -> assertThat(bundled.find(action.uses()))
                    .contains(action));
        }
    }

    @Test
    void theVersionsOfAnActionAreInTheOrderOfTheLocks() {
        assertThat(bundled.find("actions/cache"))
                .containsExactlyElementsOf(BundledActions.LOCKS.stream()
                        .flatMap(lock -> lock.read().find("actions/cache").stream())
                        .toList())
                .hasSizeGreaterThan(1);
    }

    @Test
    void theCaseOfANameDoesNotMatter() {
        assertThat(bundled.find("ACTIONS/Cache".toUpperCase(Locale.ROOT))).isEqualTo(bundled.find("actions/cache"));
    }

    @Test
    void nothingIsKnownOfOthers() {
        assertThat(bundled.find("nobody/nothing")).isEmpty();
        assertThat(bundled.find("")).isEmpty();
    }
}
