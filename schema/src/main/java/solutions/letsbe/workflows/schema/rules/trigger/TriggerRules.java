package solutions.letsbe.workflows.schema.rules.trigger;

import java.util.List;
import solutions.letsbe.workflows.schema.rule.Rule;

/** The rules of this package. */
public final class TriggerRules {
    /** All of them. */
    public static final List<Rule> ALL = List.of(
            new FilterBesideIgnore(),
            new ImpossiblePush(),
            new OnlyExceptions(),
            new ExceptionFirst(),
            new UnreadablePattern(),
            new DeadPattern(),
            new WrongActivityPattern(),
            new UnreadableCron(),
            new ImpossibleDate(),
            new TooFrequentSchedule(),
            new OptionsWithoutChoice(),
            new DuplicateOption(),
            new WrongDefault(),
            new UnusedDefault(),
            new PathsOfTags(),
            new UnscopedEvent());

    private TriggerRules() {}
}
