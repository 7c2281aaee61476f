package solutions.letsbe.workflows.generator.bindings;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/** The Java names of actions, inputs, outputs and their values. A name that is taken, by Java or by another, gets a {@code _}. */
final class JavaNames {
    /** Methods that every object or builder has, so that an input cannot take their names. */
    private static final List<String> METHODS = List.of(
            "build",
            "builder",
            "getClass",
            "hashCode",
            "equals",
            "toString",
            "notify",
            "notifyAll",
            "wait",
            "clone",
            "finalize");

    /** Types that every generated class names; one of ours would hide them. */
    static final List<String> TYPES = List.of(
            "Action",
            "ActionBinding",
            "ActionReference",
            "ActionStep",
            "AnyZone",
            "Boolean",
            "Deprecated",
            "Expr",
            "Function",
            "Gitea",
            "Number",
            "Object",
            "Override",
            "Secret",
            "SecretZone",
            "String",
            "SuppressWarnings",
            "Z");

    private JavaNames() {}

    /** {@code fetch-depth} as {@code fetchDepth}, {@code GITHUB_TOKEN} as {@code githubToken}. */
    static String method(String name) {
        String joined = joined(name);
        String method = joined.substring(0, 1).toLowerCase(Locale.ROOT) + joined.substring(1);
        String plain = Character.isJavaIdentifierStart(method.charAt(0)) ? method : "_" + method;
        return SourceVersion.isName(plain, SourceVersion.RELEASE_17) && !METHODS.contains(plain) ? plain : plain + "_";
    }

    /** The methods of several names; of two that would be the same, as {@code jdkFile} and {@code jdk-file}, the later gets a {@code _}. */
    static Map<String, String> methods(Collection<String> names) {
        return distinct(names, JavaNames::method, List.of());
    }

    /** {@code fetch-depth} as {@code FetchDepth}. */
    static String type(String name) {
        String joined = joined(name);
        return Character.isJavaIdentifierStart(joined.charAt(0)) ? joined : "X" + joined;
    }

    /** The class of an action, unless its name means something else in the generated package. */
    static String topLevel(String name) {
        return TYPES.contains(name) || name.equals("Actions") ? name + "_" : name;
    }

    /** The nested types of several names, none of which is called as one that stands there already. */
    static Map<String, String> types(Collection<String> names, Collection<String> taken) {
        Set<String> all = new LinkedHashSet<>(TYPES);
        all.addAll(taken);
        return distinct(names, JavaNames::type, all);
    }

    /** {@code if-changed} as {@code IF_CHANGED}, for several values of an enumeration. */
    static Map<String, String> constants(Collection<String> values) {
        return distinct(values, JavaNames::constant, List.of());
    }

    private static String constant(String value) {
        String constant = String.join("_", words(value)).toUpperCase(Locale.ROOT);
        return constant.isEmpty()
                ? value.isEmpty() ? "EMPTY" : "SIGN"
                : Character.isJavaIdentifierStart(constant.charAt(0)) ? constant : "_" + constant;
    }

    /** Two names that differ in case only count as one: nested types become files. */
    private static Map<String, String> distinct(
            Collection<String> names, Function<String, String> made, Collection<String> taken) {
        Set<String> used = new LinkedHashSet<>();
        taken.forEach(name -> used.add(name.toLowerCase(Locale.ROOT)));
        Map<String, String> distinct = new LinkedHashMap<>();
        for (String name : names) {
            String candidate = made.apply(name);
            while (!used.add(candidate.toLowerCase(Locale.ROOT))) {
                candidate += "_";
            }
            distinct.put(name, candidate);
        }
        return distinct;
    }

    private static String joined(String name) {
        StringBuilder joined = new StringBuilder();
        words(name).forEach(word -> joined.append(word.substring(0, 1).toUpperCase(Locale.ROOT))
                .append(isShouted(word) ? word.substring(1).toLowerCase(Locale.ROOT) : word.substring(1)));
        return joined.length() == 0 ? "X" : joined.toString();
    }

    private static boolean isShouted(String word) {
        return word.equals(word.toUpperCase(Locale.ROOT));
    }

    private static List<String> words(String name) {
        return Stream.of(name.split("[^A-Za-z0-9]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
