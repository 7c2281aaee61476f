package solutions.letsbe.workflows.schema.rules.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import solutions.letsbe.workflows.schema.check.FoundBy;
import solutions.letsbe.workflows.schema.language.GiteaVersion;
import solutions.letsbe.workflows.schema.rule.RuleSettings;
import solutions.letsbe.workflows.schema.rule.Target;

/** What the rules of triggers find, and what they leave alone. */
class TriggerRulesTest {
    private static Arguments of(String rule, String on, String... found) {
        return Arguments.of(rule, on, List.of(found));
    }

    static Stream<Arguments> cases() {
        return Stream.of(
                of(
                        "filter-beside-ignore",
                        """
                        pull_request:
                          branches: [main]
                          branches-ignore: [next]
                        push:
                          paths: ['**']
                          paths-ignore: [docs/**]
                          branches-ignore: [next]
                        """,
                        "5:5 'branches-ignore' stands beside 'branches'; Gitea runs the workflow only for what satisfies both,"
                                + " and GitHub refuses the file",
                        "8:5 'paths-ignore' stands beside 'paths'; Gitea runs the workflow only for what satisfies both, and"
                                + " GitHub refuses the file"),
                of("filter-beside-ignore", """
                        push:
                          tags: [v*]
                          tags-ignore: [v0*]
                          branches: [main]
                        """),
                of(
                        "impossible-push",
                        """
                        push:
                          tags: [v*]
                          tags-ignore: [v0*]
                          branches: [main]
                        """,
                        "5:5 'tags-ignore' stands beside 'tags' and a filter of the other kind; Gitea then never runs the"
                                + " workflow for the push of a branch"),
                of("impossible-push", """
                        push:
                          branches: [main]
                          branches-ignore: [next]
                          paths: [src/**]
                        pull_request:
                          branches: [main]
                          branches-ignore: [next]
                        """),
                of(
                        "only-exceptions",
                        """
                        push:
                          tags-ignore: ['!v1']
                          branches: '!main'
                        workflow_run:
                          workflows: ['!ci']
                        """,
                        "5:5 all patterns of 'branches' begin with '!', so none matches anything, and the workflow never runs"
                                + " for 'push'",
                        "7:5 all patterns of 'workflows' begin with '!', so none matches anything, and the workflow never runs"
                                + " for 'workflow_run'"),
                of(
                        "exception-first",
                        """
                        push:
                          paths: ['!a', '!b', '**', '!c']
                          branches: ['!main']
                        """,
                        "4:13 the exception '!a' stands before all patterns of 'paths' from which it could be one; the last"
                                + " pattern that matches decides",
                        "4:19 the exception '!b' stands before all patterns of 'paths' from which it could be one; the last"
                                + " pattern that matches decides"),
                of(
                        "filter-pattern",
                        """
                        push:
                          branches: ['v[1', 'release-{a,b}', '']
                          tags-ignore: '?'
                        """,
                        "4:16 Gitea cannot read the pattern 'v[1' of 'branches' and then never runs the workflow for 'push': the"
                                + " '[' at position 2 is never closed",
                        "5:18 Gitea cannot read the pattern '?' of 'tags-ignore' and then never runs the workflow for 'push':"
                                + " the '?' at position 1 repeats the character before it, and there is none; write '\\?' for"
                                + " the character itself, or '*' for anything"),
                of(
                        "dead-pattern",
                        """
                        push:
                          branches: [refs/heads/main, 'a b', main, 'v[']
                          paths: [../x, ' src/**', src/]
                        workflow_run:
                          workflows: ['./ci and more', ci/]
                        """,
                        "4:16 the pattern 'refs/heads/main' of 'branches' matches nothing: the short name is compared; leave out"
                                + " 'refs/heads/' or 'refs/tags/'",
                        "4:33 the pattern 'a b' of 'branches' matches nothing: no branch or tag has ' ' in its name, as at"
                                + " position 2",
                        "5:13 the pattern '../x' of 'paths' matches nothing: '..' at position 1 never matches, since paths are"
                                + " compared as git has them; leave it out",
                        "5:19 the pattern ' src/**' of 'paths' matches nothing: blanks at its ends belong to the pattern; take"
                                + " them away",
                        "5:30 the pattern 'src/' of 'paths' matches nothing: only files are compared, and no file ends with '/';"
                                + " write 'src/**'"),
                of(
                        "activity-pattern",
                        """
                        pull_request:
                          types: ['review_*', 'lock?d', '{open,clos}ed']
                        release:
                          types: 'pub['
                        create:
                          types: '['
                        """,
                        "4:25 the pattern 'lock?d' matches no activity of 'pull_request'; the workflow never runs for it",
                        "6:12 Gitea cannot read the pattern 'pub[' and fails on every event then: the '[' at position 4 is never"
                                + " closed"),
                of(
                        "cron-expression",
                        """
                        schedule:
                          - cron: '@daily'
                          - cron: '@every 1h30m'
                          - cron: 'CRON_TZ=Europe/Rome 30 5 * * mon-fri'
                          - cron: 0 0 * * 7
                          - cron: 'TZ=Mars/Base 0 0 * * *'
                          - cron: ''
                        """,
                        "7:13 Gitea cannot read the time '0 0 * * 7' and drops it without a word: the day of week 7 is not"
                                + " between 0 and 6; Sunday is 0",
                        "8:13 Gitea cannot read the time 'TZ=Mars/Base 0 0 * * *' and drops it without a word: 'Mars/Base' is no"
                                + " time zone that is known here; it is written like Europe/Rome, or UTC"),
                of(
                        "impossible-date",
                        """
                        schedule:
                          - cron: 0 0 30 2 *
                          - cron: 0 0 29 2 *
                          - cron: 0 0 31 feb mon
                          - cron: nonsense
                        """,
                        "4:13 the time '0 0 30 2 *' never comes, since none of its months has such a day"),
                of(
                        "too-frequent-schedule",
                        """
                        schedule:
                          - cron: '@every 1s'
                          - cron: '@every 59.9s'
                          - cron: '@every 0s'
                          - cron: '@every -1h'
                          - cron: '@every 1m'
                          - cron: '@every 90m'
                          - cron: '@every 1d'
                          - cron: '@hourly'
                          - cron: '* * * * *'
                        """,
                        "4:13 '@every 1s' is shorter than a minute, but Gitea looks once a minute, and runs it every two minutes",
                        "5:13 '@every 59.9s' is shorter than a minute, but Gitea looks once a minute, and runs it every two minutes",
                        "6:13 '@every 0s' is shorter than a minute, but Gitea looks once a minute, and runs it every two minutes",
                        "7:13 '@every -1h' is shorter than a minute, but Gitea looks once a minute, and runs it every two minutes"),
                of(
                        "options-without-choice",
                        """
                        workflow_dispatch:
                          inputs:
                            a: {type: string, options: [x]}
                            b: {type: choice, options: [x]}
                        """,
                        "5:25 the input 'a' has options, but is no choice; the form does not show them"),
                of(
                        "duplicate-option",
                        """
                        workflow_dispatch:
                          inputs:
                            a: {type: choice, options: [x, y, X, x]}
                        """,
                        "5:44 the option 'x' of the input 'a' is there already; the form shows it twice"),
                of(
                        "input-default",
                        """
                        workflow_dispatch:
                          inputs:
                            a: {type: boolean, default: yes}
                            b: {type: boolean, default: 'true'}
                            c: {type: number, default: 1O}
                            d: {type: number, default: -1.5e3}
                            e: {type: choice, options: [1, 2], default: 2}
                            f: {type: choice, options: [1, 2], default: ''}
                            g: {type: string, default: true}
                        workflow_call:
                          inputs:
                            h: {type: number, default: many}
                            i: {type: boolean, default: '${{ vars.X }}'}
                        """,
                        "5:35 the default 'yes' of the input 'a' is neither true nor false, and Gitea does not turn it into one",
                        "7:34 the default '1O' of the input 'c' is no number, and Gitea does not turn it into one",
                        "14:34 the default 'many' of the input 'h' is no number, and Gitea does not turn it into one"),
                of(
                        "unused-default",
                        """
                        workflow_call:
                          inputs:
                            a: {type: string, required: true, default: x}
                            b: {type: string, required: false, default: x}
                        workflow_dispatch:
                          inputs:
                            c: {type: string, required: true, default: x}
                        """,
                        "5:50 the input 'a' is required and has a default: Gitea takes the default, and so does not require it"),
                of(
                        "paths-of-tags",
                        """
                        push:
                          tags-ignore: [v0*]
                          paths-ignore: [docs/**]
                        """,
                        "5:5 'paths-ignore' holds nothing back here: only tags start the workflow, and Gitea compares no paths"
                                + " for them"),
                of("paths-of-tags", """
                        push:
                          tags: [v*]
                          branches: [main]
                          paths: [docs/**]
                        """));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("cases")
    void says(String rule, String on, List<String> found) {
        assertThat(FoundBy.rule(rule).in(TriggerExample.of(on))).isEqualTo(found);
    }

    @Test
    void pathsOfTagsAreComparedByOldVersions() {
        assertThat(FoundBy.rule("paths-of-tags").under(on("1.23.8")).in(TriggerExample.of("""
                        push:
                          tags: [v*]
                          paths: [docs/**]
                        """)))
                .isEmpty();
    }

    @Test
    void aScheduleThatIsNoListIsLeftToTheSchema() {
        assertThat(FoundBy.rule("cron-expression").in(TriggerExample.of("schedule:\n  cron: x\n")))
                .isEmpty();
        assertThat(FoundBy.rule("cron-expression").in("name: ci\non: [schedule]\njobs: {}\n"))
                .isEmpty();
    }

    private static UnaryOperator<RuleSettings> on(String gitea) {
        return settings -> settings.withTarget(
                new Target(GiteaVersion.parse(gitea), settings.target().runner()));
    }
}
