package solutions.letsbe.workflows.schema.rule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import solutions.letsbe.workflows.schema.finding.Severity;

/** How much a rule matters to somebody. */
public enum Level {
    /** It is not asked. */
    OFF,
    /** What it finds is {@link Severity#INFO}. */
    INFO,
    /** What it finds is {@link Severity#WARNING}. */
    WARNING,
    /** What it finds is {@link Severity#ERROR}. */
    ERROR;

    /** How it is written. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The level that is written so. */
    public static Optional<Level> of(String text) {
        return Arrays.stream(values())
                .filter(level -> level.text().equals(text))
                .findFirst();
    }

    /** The severity of what is found; none where nothing is asked. */
    public Optional<Severity> severity() {
        return switch (this) {
            case OFF -> Optional.empty();
            case INFO -> Optional.of(Severity.INFO);
            case WARNING -> Optional.of(Severity.WARNING);
            case ERROR -> Optional.of(Severity.ERROR);
        };
    }
}
