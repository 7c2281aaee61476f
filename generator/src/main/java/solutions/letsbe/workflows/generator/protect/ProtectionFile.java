package solutions.letsbe.workflows.generator.protect;

/**
 * One file that a protection becomes.
 *
 * @param path where it stands below the repository's folder, with {@code /} between folders
 * @param text what it holds
 */
public record ProtectionFile(String path, String text) {}
