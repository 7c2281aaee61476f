package solutions.letsbe.workflows.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import solutions.letsbe.workflows.dsl.expression.Expr;
import solutions.letsbe.workflows.dsl.location.InvalidWorkflowException;
import solutions.letsbe.workflows.dsl.location.Location;
import solutions.letsbe.workflows.dsl.value.Identifiers;
import solutions.letsbe.workflows.dsl.value.InputValue;
import solutions.letsbe.workflows.dsl.value.PlainText;
import solutions.letsbe.workflows.dsl.value.Raw;
import solutions.letsbe.workflows.dsl.zone.AnyZone;
import solutions.letsbe.workflows.dsl.zone.Secret;

/**
 * A container: the one that a job's steps run in, or a service beside it. Only runners with a docker backend have them.
 *
 * @param <Z> the zone whose secrets it reads
 */
@Value.Immutable
public abstract class Container<Z extends AnyZone> {
    /** The image. */
    public abstract InputValue image();

    /** Variables, in the order they were said. */
    public abstract Map<String, InputValue> env();

    /** Ports, as {@code 5432:5432}. */
    public abstract List<InputValue> ports();

    /** Volumes, as {@code cache:/var/cache}. */
    public abstract List<InputValue> volumes();

    /** Options of {@code docker create}. */
    public abstract Optional<InputValue> options();

    /** Who logs in to the registry. */
    public abstract Optional<InputValue> username();

    /** What they log in with: a secret. */
    public abstract Optional<InputValue> password();

    /** Logs in to the registry under a name that is computed. */
    public <SecretZone extends Z> Container<SecretZone> credentials(Expr<String> user, Secret<SecretZone> password) {
        return this.<SecretZone>copy()
                .username(new InputValue.Computed(user))
                .password(new InputValue.Confidential(password))
                .build();
    }

    /** Logs in to the registry under a name that is a secret as well. */
    public <SecretZone extends Z> Container<SecretZone> credentials(
            Secret<SecretZone> user, Secret<SecretZone> password) {
        return this.<SecretZone>copy()
                .username(new InputValue.Confidential(user))
                .password(new InputValue.Confidential(password))
                .build();
    }

    /** The command of a service; only Gitea has it. */
    public abstract List<String> command();

    /** Why it is there. */
    public abstract Optional<String> comment();

    /** What was said without a type. */
    public abstract List<Raw> raw();

    /** Where it was made. */
    @Value.Auxiliary
    public abstract Location location();

    static Container<AnyZone> of(InputValue image) {
        return ImmutableContainer.<AnyZone>builder()
                .image(image)
                .location(Location.here())
                .build();
    }

    /** Sets a variable in the container. */
    public Container<Z> env(String name, String value) {
        return put(name, new InputValue.Literal(PlainText.of("the env variable " + name, value)));
    }

    /** Sets a variable in the container to a computed value. */
    public Container<Z> env(String name, Expr<?> value) {
        return put(name, new InputValue.Computed(value));
    }

    /** Sets a variable in the container to a secret. */
    public <SecretZone extends Z> Container<SecretZone> env(String name, Secret<SecretZone> secret) {
        return put(name, new InputValue.Confidential(secret));
    }

    /** Publishes ports, as {@code 5432} or {@code 5432:5432}. */
    public Container<Z> ports(String first, String... more) {
        ImmutableContainer.Builder<Z> copy = this.<Z>copy();
        for (String port : concat(first, more)) {
            if (!port.matches("(?:[0-9.]+:)?\\d{1,5}(?::\\d{1,5})?(?:/(?:tcp|udp))?")) {
                throw new InvalidWorkflowException(
                        Location.here(), "'" + port + "' is no port: write 5432, 5432:5432 or 5432:5432/udp");
            }
            copy.ports(new InputValue.Literal(port));
        }
        return copy.build();
    }

    /** Publishes a port that is computed. */
    public Container<Z> port(Expr<?> port) {
        return this.<Z>copy().ports(new InputValue.Computed(port)).build();
    }

    /** Mounts volumes, as {@code name:/path}. */
    public Container<Z> volumes(String first, String... more) {
        ImmutableContainer.Builder<Z> copy = this.<Z>copy();
        concat(first, more).forEach(volume -> copy.volumes(new InputValue.Literal(PlainText.line("a volume", volume))));
        return copy.build();
    }

    /** Mounts a volume that is computed. */
    public Container<Z> volume(Expr<String> volume) {
        return this.<Z>copy().volumes(new InputValue.Computed(volume)).build();
    }

    /** Options of {@code docker create}, as {@code --health-cmd pg_isready}. */
    public Container<Z> options(String options) {
        return this.<Z>copy()
                .options(new InputValue.Literal(PlainText.line("the options of a container", options)))
                .build();
    }

    /** Options of {@code docker create}, computed. */
    public Container<Z> options(Expr<String> options) {
        return this.<Z>copy().options(new InputValue.Computed(options)).build();
    }

    /** Logs in to the registry. The password can be nothing but a secret. */
    public <SecretZone extends Z> Container<SecretZone> credentials(String user, Secret<SecretZone> password) {
        return this.<SecretZone>copy()
                .username(new InputValue.Literal(PlainText.line("a user name", user)))
                .password(new InputValue.Confidential(password))
                .build();
    }

    /** The command of a service, word by word; only Gitea has it. */
    public Container<Z> command(String first, String... more) {
        ImmutableContainer.Builder<Z> copy = this.<Z>copy();
        concat(first, more).forEach(word -> copy.command(PlainText.of("a command", word)));
        return copy.build();
    }

    /** Why it is there: a comment above it in the YAML. */
    public Container<Z> because(String reason) {
        return this.<Z>copy()
                .comment(PlainText.printable("because(...)", reason))
                .build();
    }

    /** A key that has no typed way to be said. Counted and reported. */
    public Container<Z> raw(String key, Object value) {
        return this.<Z>copy().raw(Raw.of(key, value)).build();
    }

    final List<InputValue> values() {
        List<InputValue> values = new ArrayList<>(env().values());
        values.add(image());
        values.addAll(ports());
        values.addAll(volumes());
        options().ifPresent(values::add);
        username().ifPresent(values::add);
        password().ifPresent(values::add);
        return values;
    }

    private <T extends Z> Container<T> put(String name, InputValue value) {
        if (env().containsKey(Identifiers.variable(name))) {
            throw new InvalidWorkflowException(Location.here(), "the env variable " + name + " is set twice");
        }
        return this.<T>copy().env(name, value).build();
    }

    private <T extends Z> ImmutableContainer.Builder<T> copy() {
        ImmutableContainer.Builder<T> copy = ImmutableContainer.<T>builder()
                .image(image())
                .env(env())
                .ports(ports())
                .volumes(volumes())
                .options(options())
                .username(username())
                .password(password())
                .command(command())
                .comment(comment())
                .location(location());
        raw().forEach(copy::raw);
        return copy;
    }

    private static List<String> concat(String first, String... more) {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(first), java.util.stream.Stream.of(more))
                .toList();
    }
}
