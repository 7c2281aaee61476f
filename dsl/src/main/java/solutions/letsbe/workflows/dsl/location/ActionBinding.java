package solutions.letsbe.workflows.dsl.location;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class that was generated from an action's metadata.
 *
 * <p>A {@link Location} passes over such classes, because a step was written where the binding was called.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ActionBinding {}
