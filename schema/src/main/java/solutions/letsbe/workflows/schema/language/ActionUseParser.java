package solutions.letsbe.workflows.schema.language;

import java.util.List;
import java.util.Optional;

/** Reads what {@code uses} of a step says. */
final class ActionUseParser {
    private static final List<String> SCHEMES = List.of("https://", "http://", "ssh://");
    private static final String FORMS = "owner/name@ref, owner/name/path@ref, a URL of such, ./path or docker://image";

    private final String text;

    ActionUseParser(String text) {
        this.text = text;
    }

    ActionUse parse() {
        if (text.contains("${{")) {
            return new ActionUse.Computed();
        }
        refuseBlanks();
        if (text.startsWith("docker://")) {
            return new ActionUse.Docker(ImageName.checked(text, "docker://".length()));
        }
        if (text.startsWith("./")) {
            return new ActionUse.Local(text.substring(2));
        }
        if (text.startsWith("$/")) {
            return new ActionUse.OwnRepository(text.substring(2));
        }
        if (text.startsWith("self:")) {
            return remote(Optional.of(ActionUse.SELF), "self:".length());
        }
        for (String scheme : SCHEMES) {
            if (text.startsWith(scheme)) {
                int slash = text.indexOf('/', scheme.length());
                if (slash <= scheme.length()) {
                    throw new InvalidTextException("after the host the owner and the name are missing", text.length());
                }
                return remote(Optional.of(text.substring(0, slash)), slash + 1);
            }
        }
        return remote(Optional.empty(), 0);
    }

    private void refuseBlanks() {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isWhitespace(text.charAt(i)) || Character.isISOControl(text.charAt(i))) {
                throw new InvalidTextException("a blank cannot stand in it", i);
            }
        }
    }

    private ActionUse remote(Optional<String> server, int from) {
        int at = text.indexOf('@', from);
        int end = at < 0 ? text.length() : at;
        String[] parts = text.substring(from, end).split("/", 3);
        if (parts.length < 2 || parts[0].isEmpty() || parts[1].isEmpty() || isDots(parts[0]) || isDots(parts[1])) {
            throw new InvalidTextException("it is none of " + FORMS, from);
        }
        if (at < 0 || at == text.length() - 1) {
            throw new MissingRefException("it says no ref", end);
        }
        return new ActionUse.Remote(
                server, parts[0], parts[1], parts.length == 3 ? parts[2] : "", text.substring(at + 1));
    }

    private static boolean isDots(String part) {
        return part.equals(".") || part.equals("..") || part.equals("...");
    }
}
