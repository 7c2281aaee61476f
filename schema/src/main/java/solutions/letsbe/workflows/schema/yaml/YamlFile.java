package solutions.letsbe.workflows.schema.yaml;

import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.schema.finding.Finding;

/**
 * What was read of a file.
 *
 * @param text the file as it was decoded, without a byte order mark; empty where it cannot be
 * @param root its one document; none where it cannot be read or is empty
 * @param findings what is wrong with it as YAML
 */
public record YamlFile(String text, Optional<YamlNode> root, List<Finding> findings) {}
