package solutions.letsbe.workflows.schema.expression.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import solutions.letsbe.workflows.schema.expression.Dialect;
import solutions.letsbe.workflows.schema.expression.ExpressionParser;
import solutions.letsbe.workflows.schema.language.ContextName;

/** A scope whose types are worked out when somebody asks. */
final class ScopeTest {
    private final List<ContextName> asked = new ArrayList<>();
    private final Scope scope = Scope.of(Dialect.GITEA, context -> {
        asked.add(context);
        return context == ContextName.STEPS ? Type.STRING : Type.ANY;
    });

    @Test
    void asksForWhatIsReadAndOnce() {
        TypeChecker.check(ExpressionParser.parse("steps || STEPS || needs.a"), scope);
        assertThat(asked).containsExactly(ContextName.STEPS, ContextName.NEEDS);
    }

    @Test
    void asksForNothingThatTheDialectDoesNotHave() {
        assertThat(scope.context("nothing")).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void hasAllContextsOfTheDialect() {
        assertThat(scope.contexts()).isEqualTo(Dialect.GITEA.contexts());
        assertThat(scope.context("steps")).contains(Type.STRING);
    }

    @Test
    void canBeNarrowed() {
        Scope narrowed = scope.without(ContextName.NEEDS).with(ContextName.MATRIX, Type.NUMBER);
        assertThat(narrowed.context("needs")).isEmpty();
        assertThat(narrowed.context("matrix")).contains(Type.NUMBER);
        assertThat(narrowed.context("steps")).contains(Type.STRING);
    }
}
