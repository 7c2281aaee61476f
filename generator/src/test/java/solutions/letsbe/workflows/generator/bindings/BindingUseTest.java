package solutions.letsbe.workflows.generator.bindings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import solutions.letsbe.workflows.dsl.Action;
import solutions.letsbe.workflows.dsl.ActionStep;

/** Generated classes at work: what is right compiles and says the right thing, what is wrong does not compile. */
class BindingUseTest {
    private static final LockFile LOCK = LockFile.parse("a lock", """
            actions:
              - uses: acme/greet-action
                tag: v1.2.3
                commit: 0123456789abcdef0123456789abcdef01234567
                inputs:
                  who:
                    required: true
                  how-often:
                    type: number
                    required: true
                  tone:
                    values: [warm, ice-cold]
                    default: warm
                  dry-run:
                    type: boolean
                    default: 'false'
                  GREET_TOKEN: {}
                  class: {}
                  greeting:
                    deprecated: true
                outputs: [said-what, class]
              - uses: ./.gitea/actions/setup-hub
              - uses: https://git.example.org/org/act/sub
                commit: 0123456789abcdef0123456789abcdef01234567
                inputs:
                  token:
                    required: true
            """);

    @TempDir
    Path folder;

    private Object made(String body) {
        Compiled compiled = Compiled.of(LOCK, folder, body);
        assertThat(compiled.messages()).isEmpty();
        return compiled.use();
    }

    @Test
    void everyInputReachesTheStep() {
        Object action = made("""
                return AcmeGreet.builder().who("world").howOften(3)
                    .tone(AcmeGreet.Tone.ICE_COLD).dryRun(true).class_("x")
                    .greetToken(Gitea.secret("TOKEN")).build();
                """);
        assertThat(action).isInstanceOf(Action.class);
        assertThat(((Action<?, ?>) action).inputs().keySet())
                .containsExactly("who", "how-often", "tone", "dry-run", "class", "GREET_TOKEN");
        assertThat(((Action<?, ?>) action).reference().text())
                .isEqualTo("acme/greet-action@0123456789abcdef0123456789abcdef01234567");
        assertThat(((Action<?, ?>) action).reference().tag()).contains("v1.2.3");
        assertThat(action.toString()).contains("ice-cold");
    }

    @Test
    void everyInputTakesAnExpressionOfItsType() {
        assertThat(made("""
                        Expr<String> text = Contexts.github().sha();
                        Expr<Boolean> flag = text.eq("x");
                        Expr<Number> number = null;
                        if (number == null) return AcmeGreet.builder().who(text).howOften(1).tone(text).dryRun(flag).build();
                        return AcmeGreet.builder().who(text).howOften(number).build();
                        """).toString()).contains("github.sha == 'x'");
    }

    @Test
    void buildersAreValues() {
        Object pair = made("""
                var base = AcmeGreet.builder().who("world").howOften(3);
                var dry = base.dryRun(true).build();
                return java.util.List.of(base.build(), dry, base.class_("y").build());
                """);
        assertThat(((java.util.List<?>) pair)
                        .stream().map(action -> ((Action<?, ?>) action).inputs().size()))
                .containsExactly(2, 3, 3);
    }

    @Test
    void outputsAreHandles() {
        assertThat(made("""
                        var step = Gitea.step(AcmeGreet.builder().who("world").howOften(3).build()).id("greet");
                        Expr<String> said = step.outputs().saidWhat();
                        Expr<String> other = step.outputs().class_();
                        return said + " " + other;
                        """)).isEqualTo("steps.greet.outputs.said-what steps.greet.outputs.class");
    }

    @Test
    void anActionThatNeedsNothingIsAStepAtOnce() {
        Object step = made("return Actions.setupHub();");
        assertThat(step).isInstanceOf(ActionStep.class);
        assertThat(((ActionStep<?, ?>) step).action().reference().text()).isEqualTo("./.gitea/actions/setup-hub");
    }

    @Test
    void anActionOfAnotherForgeKeepsItsUrl() {
        assertThat(((Action<?, ?>) made("return OrgActSub.builder().token(Gitea.secret(\"T\")).build();"))
                        .reference()
                        .text())
                .isEqualTo("https://git.example.org/org/act/sub@0123456789abcdef0123456789abcdef01234567");
    }

    @Test
    void aDeprecatedInputWarns() {
        Compiled compiled = Compiled.of(
                LOCK, folder, "return AcmeGreet.builder().who(\"world\").howOften(3).greeting(\"hi\").build();");
        assertThat(compiled.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.getKind()).isEqualTo(Diagnostic.Kind.MANDATORY_WARNING);
            assertThat(finding.getCode()).isEqualTo("compiler.warn.has.been.deprecated");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AcmeGreet.builder().build()                                              | NeedsWho",
                "AcmeGreet.builder().who(\"a\").build()                                   | NeedsHowOften",
                "AcmeGreet.builder().howOften(3)                                          | NeedsWho",
                "AcmeGreet.builder().who(\"a\").howOften(\"3\")                           | NeedsHowOften",
                "AcmeGreet.builder().who(1)                                               | NeedsWho",
                "AcmeGreet.builder().who(\"a\").howOften(3).volume(11)                    | AcmeGreet.Builder",
                "AcmeGreet.builder().who(\"a\").howOften(3).dryRun(\"true\")              | AcmeGreet.Builder",
                "AcmeGreet.builder().who(\"a\").howOften(3).tone(\"warm\")                | AcmeGreet.Builder",
                "AcmeGreet.builder().who(\"a\").howOften(3).dryRun(Gitea.secret(\"S\"))   | AcmeGreet.Builder",
                "AcmeGreet.builder().who(\"a\").howOften(3).dryRun(Contexts.github().sha()) | AcmeGreet.Builder",
                "Gitea.step(AcmeGreet.builder().who(\"a\").howOften(3).build()).outputs().saidWhy() | Outputs",
                "Actions.acmeGreet()                                                      | Actions",
                "AcmeGreet.builder().who(\"a\").who(\"b\")                                | NeedsHowOften",
            })
    void misuseDoesNotCompile(String use, String named) {
        assertThat(Compiled.of(LOCK, folder, "return " + use + ";").findings())
                .filteredOn(finding -> finding.getKind() == Diagnostic.Kind.ERROR)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.getCode()).startsWith("compiler.err.cant.");
                    assertThat(finding.getMessage(Locale.ROOT)).contains(named);
                    assertThat(finding.getSource().getName()).endsWith("Use.java");
                });
    }
}
