package solutions.letsbe.workflows.dsl.zone;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import solutions.letsbe.workflows.dsl.expression.Expr;
import solutions.letsbe.workflows.dsl.expression.FormatPattern;
import solutions.letsbe.workflows.dsl.expression.Functions;
import solutions.letsbe.workflows.dsl.location.InvalidWorkflowException;
import solutions.letsbe.workflows.dsl.location.Location;
import solutions.letsbe.workflows.schema.expression.Expression;

/**
 * A secret of one zone.
 *
 * <p>It is no {@link Expr}: only {@code env}, {@code with}, the credentials of a container and the secrets of a call take it,
 * and only in its zone. So it cannot stand in an {@code if}, in a name or in a script.
 *
 * @param <Z> the zone that may read it
 */
public final class Secret<Z extends AnyZone> {
    /** Gitea's own rule since 1.22: {@code services/secrets/validation.go}. */
    private static final Pattern NAME = Pattern.compile("(?i)[A-Z_][A-Z0-9_]*");

    private static final Pattern RESERVED = Pattern.compile("(?i)GITEA_.*|GITHUB_.*|CI");

    private final Class<? extends AnyZone> zone;
    private final Expression ast;
    private final List<String> names;

    private Secret(Class<? extends AnyZone> zone, Expression ast, List<String> names) {
        this.zone = zone;
        this.ast = ast;
        this.names = names;
    }

    /**
     * The secret of this name in the zone's repository.
     *
     * @param name letters, digits and {@code _}, not beginning with a digit; Gitea keeps it in upper case
     * @throws InvalidWorkflowException if Gitea does not allow the name, as one that begins with {@code GITEA_}
     */
    public static <Z extends AnyZone & HoldsSecrets> Secret<Z> of(Class<Z> zone, String name) {
        if (!NAME.matcher(name).matches() || RESERVED.matcher(name).matches()) {
            throw new InvalidWorkflowException(
                    Location.here(),
                    "'" + name
                            + "' cannot be a secret's name: letters, digits and _ only, no digit first, and neither CI nor GITEA_... nor GITHUB_...");
        }
        return named(zone, name.toUpperCase(Locale.ROOT));
    }

    /** For the secrets that a reusable workflow declares: its caller chooses the names, so Gitea's rule does not hold. */
    public static <Z extends AnyZone & HoldsSecrets> Secret<Z> declared(Class<Z> zone, String name) {
        return named(zone, name);
    }

    private static <Z extends AnyZone> Secret<Z> named(Class<Z> zone, String name) {
        return new Secret<>(zone, new Expression.Property(new Expression.Context("secrets"), name), List.of(name));
    }

    /**
     * A text with secrets in it, which is a secret too: <code>Secret.format("user:{0}", PASSWORD)</code>.
     *
     * @throws InvalidWorkflowException if the pattern does not fit the number of secrets
     */
    @SafeVarargs
    public static <Z extends AnyZone> Secret<Z> format(String pattern, Secret<Z> first, Secret<Z>... more) {
        List<Secret<Z>> secrets =
                Stream.concat(Stream.of(first), Stream.of(more)).toList();
        FormatPattern.arguments(
                pattern, secrets.stream().map(secret -> Functions.text("")).toList());
        List<Expression> arguments = new ArrayList<>();
        arguments.add(new Expression.Str(pattern));
        secrets.forEach(secret -> arguments.add(secret.ast));
        return new Secret<>(
                first.zone,
                new Expression.Call("format", arguments),
                secrets.stream().flatMap(secret -> secret.names.stream()).toList());
    }

    /** The zone that may read it. */
    public Class<? extends AnyZone> zone() {
        return zone;
    }

    /** How a workflow says it: {@code secrets.NAME}, or a {@code format} over such. */
    public Expression ast() {
        return ast;
    }

    /** Whether it is one secret as it is, and no text made with one. */
    public boolean isPlain() {
        return ast instanceof Expression.Property;
    }

    /** The names of the secrets that it reads. */
    public List<String> names() {
        return names;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret<?> that && zone.equals(that.zone) && ast.equals(that.ast);
    }

    @Override
    public int hashCode() {
        return 31 * zone.hashCode() + ast.hashCode();
    }

    /** The names, never a value. */
    @Override
    public String toString() {
        return "secret " + String.join(", ", names);
    }
}
