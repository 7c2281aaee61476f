package solutions.letsbe.workflows.dsl;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * How Immutables writes the model's values: package-private, without setters, maps in the order of writing.
 *
 * <p>{@code jdk9Collections} stays off: {@code Map.copyOf} changes its order with every run of the JVM.
 */
@Target({ElementType.PACKAGE, ElementType.TYPE})
@Retention(RetentionPolicy.CLASS)
@Value.Style(
        typeAbstract = "*",
        typeImmutable = "Immutable*",
        get = "*",
        init = "*",
        add = "*",
        addAll = "addAll*",
        put = "*",
        putAll = "putAll*",
        depluralize = false,
        strictBuilder = false,
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        jdkOnly = true,
        jdk9Collections = false)
@interface ModelStyle {}
