package solutions.letsbe.workflows.dsl.zone;

/**
 * The root of all zones. A zone is an interface that extends this one; it is never implemented.
 *
 * <p>A zone is one repository and one level of trust. Extend {@link Checks} for code that nobody has approved, or this and
 * {@link HoldsSecrets} for a zone with secrets:
 *
 * <pre>{@code
 * @InRepository("deploy-prod")
 * interface DeployProd extends AnyZone, HoldsSecrets {}
 * }</pre>
 *
 * <p>A step or job of type {@code AnyZone} holds nothing of any zone and fits everywhere.
 */
public interface AnyZone {}
