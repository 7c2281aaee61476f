package solutions.letsbe.workflows.dsl.zone;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the one repository that the workflows of a zone are generated into. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface InRepository {
    /** The repository's name without its owner: letters, digits, {@code .}, {@code _} and {@code -}. */
    String value();
}
