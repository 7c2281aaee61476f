package solutions.letsbe.workflows.generator.bindings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** The Java names of inputs, outputs and their values. */
final class JavaNames {
    /** Methods that every object or builder has, so that an input cannot take their names. */
    private static final Set<String> TAKEN = Set.of(
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

    private JavaNames() {}

    /** {@code fetch-depth} as {@code fetchDepth}. */
    static String method(String name) {
        StringBuilder method = new StringBuilder();
        for (String word : words(name)) {
            method.append(method.length() == 0 ? lowerFirst(word) : upperFirst(word));
        }
        String plain = method.length() == 0 || !Character.isJavaIdentifierStart(method.charAt(0))
                ? "_" + method
                : method.toString();
        return SourceVersion.isName(plain) && !TAKEN.contains(plain) ? plain : plain + "_";
    }

    /** The methods of several names; of two that would be the same, as {@code jdkFile} and {@code jdk-file}, the later gets a {@code _}. */
    static Map<String, String> methods(List<String> names) {
        Map<String, String> methods = new LinkedHashMap<>();
        for (String name : names) {
            String method = method(name);
            while (methods.containsValue(method)) {
                method += "_";
            }
            methods.put(name, method);
        }
        return methods;
    }

    /** {@code fetch-depth} as {@code FetchDepth}. */
    static String type(String name) {
        String method = method(name);
        return upperFirst(method.startsWith("_") ? "X" + method.substring(1) : method);
    }

    /** {@code if-changed} as {@code IF_CHANGED}. */
    static String constant(String value) {
        String joined = String.join("_", words(value)).toUpperCase(Locale.ROOT);
        return joined.isEmpty() ? "EMPTY" : Character.isJavaIdentifierStart(joined.charAt(0)) ? joined : "_" + joined;
    }

    private static List<String> words(String name) {
        return List.of(name.split("[^A-Za-z0-9]+", -1)).stream()
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String lowerFirst(String word) {
        return word.equals(word.toUpperCase(Locale.ROOT))
                ? word.toLowerCase(Locale.ROOT)
                : word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
    }

    private static String upperFirst(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
