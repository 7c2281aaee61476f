package solutions.letsbe.workflows.dsl.location;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The user's Java frames that made an element, innermost first.
 *
 * <p>Frames of this library, of generated action bindings and of the JDK are left out. No more than {@value #DEPTH}
 * frames are kept. A location never takes part in the equality of the element that holds it.
 *
 * @param frames the frames, the one that called this library first; empty where the caller cannot be told
 */
public record Location(List<Frame> frames) {
    private static final int DEPTH = 16;
    private static final StackWalker WALKER = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    /**
     * One line of Java.
     *
     * @param className the binary name of the class
     * @param file the source file's name without its folder; {@code Unknown Source} where the class has no debug information
     * @param line the line, counted from 1; 0 or less where it is not known
     */
    public record Frame(String className, String file, int line) {
        /** The frame as {@code File.java:LINE}. */
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%s:%d", file, line);
        }
    }

    /** Copies the frames. */
    public Location {
        frames = List.copyOf(frames);
    }

    /** The place in the user's code that is calling this library now. */
    public static Location here() {
        return WALKER.walk(stack -> new Location(stack.filter(frame -> isUsers(frame.getDeclaringClass()))
                .limit(DEPTH)
                .map(frame -> new Frame(
                        frame.getClassName(),
                        Optional.ofNullable(frame.getFileName()).orElse("Unknown Source"),
                        frame.getLineNumber()))
                .toList()));
    }

    /** The innermost frame: the line to name in a message. */
    public Optional<Frame> innermost() {
        return frames.stream().findFirst();
    }

    /**
     * The first frame that stands in the given class or in a class nested in it, for instance the class that defines
     * the workflow, where the innermost frame is a shared helper's.
     */
    public Optional<Frame> in(String className) {
        return frames.stream()
                .filter(frame ->
                        frame.className().equals(className) || frame.className().startsWith(className + "$"))
                .findFirst();
    }

    /** The innermost frame as {@code File.java:LINE}, or {@code unknown line}. */
    @Override
    public String toString() {
        return innermost().map(Frame::toString).orElse("unknown line");
    }

    private static boolean isUsers(Class<?> type) {
        String name = type.getName();
        if (name.startsWith("java.") || name.startsWith("jdk.") || name.startsWith("sun.")) {
            return false;
        }
        return type.getProtectionDomain() != Location.class.getProtectionDomain()
                && !type.getNestHost().isAnnotationPresent(ActionBinding.class);
    }
}
