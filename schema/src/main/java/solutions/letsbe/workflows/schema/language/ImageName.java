package solutions.letsbe.workflows.schema.language;

import java.util.Locale;

/** The name of a container image: {@code host/name:tag@digest}. */
final class ImageName {
    private ImageName() {}

    /**
     * The name that begins somewhere in a text.
     *
     * @throws InvalidTextException if no container engine takes it
     */
    static String checked(String text, int from) {
        String image = text.substring(from);
        int digest = image.indexOf('@');
        String named = digest < 0 ? image : image.substring(0, digest);
        int slash = named.lastIndexOf('/');
        int colon = named.indexOf(':', slash + 1);
        String repository = colon < 0 ? named : named.substring(0, colon);
        if (repository.isEmpty() || repository.endsWith("/") || repository.startsWith("/")) {
            throw new InvalidTextException("it names no image", from);
        }
        if (colon == named.length() - 1) {
            throw new InvalidTextException("after the ':' a tag is missing", text.length());
        }
        if (digest == image.length() - 1) {
            throw new InvalidTextException("after the '@' a digest is missing", text.length());
        }
        int path = repository.indexOf('/') + 1;
        if (!repository.substring(path).equals(repository.substring(path).toLowerCase(Locale.ROOT))) {
            throw new InvalidTextException("the name of an image has no capital letters", from + path);
        }
        return image;
    }
}
