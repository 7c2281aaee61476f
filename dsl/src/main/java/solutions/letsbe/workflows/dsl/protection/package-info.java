/**
 * What protects one repository: rules for its branches and tags, its settings, and its code owners.
 *
 * <p>Start at {@link solutions.letsbe.workflows.dsl.protection.Protections}.
 */
@NullMarked
@Value.Style(
        typeAbstract = "*",
        typeImmutable = "Immutable*",
        get = "*",
        init = "*",
        depluralize = false,
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        jdkOnly = true,
        jdk9Collections = false)
package solutions.letsbe.workflows.dsl.protection;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
