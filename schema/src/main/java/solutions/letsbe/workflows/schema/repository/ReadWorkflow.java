package solutions.letsbe.workflows.schema.repository;

import java.util.Arrays;
import java.util.Optional;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.yaml.YamlFile;
import solutions.letsbe.workflows.schema.yaml.YamlReader;

/** A workflow file that has been read. */
public final class ReadWorkflow {
    private final byte[] bytes;
    private final YamlFile yaml;
    private final Optional<WorkflowSyntax> workflow;

    /** Keeps the bytes as they are, to know them again. */
    ReadWorkflow(String path, byte[] bytes) {
        this.bytes = bytes;
        yaml = YamlReader.read(path, bytes);
        workflow = WorkflowSyntax.of(path, yaml);
    }

    boolean isOf(byte[] others) {
        return Arrays.equals(bytes, others);
    }

    /** What was read of it as YAML. */
    public YamlFile yaml() {
        return yaml;
    }

    /** The workflow; none where the file is no mapping. */
    public Optional<WorkflowSyntax> workflow() {
        return workflow;
    }
}
