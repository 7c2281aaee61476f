package solutions.letsbe.workflows.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.generator.emit.WorkflowTree;
import solutions.letsbe.workflows.generator.yaml.YamlPrinter;
import solutions.letsbe.workflows.schema.validation.WorkflowValidator;

/** The steps from Java to a checked file, for one workflow of 10, 100 and 1,000 jobs that need each other in a row. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class GenerationBenchmark {
    /** How many jobs. */
    @Param({"10", "100", "1000"})
    public int jobs;

    private Workflow<?> workflow = SyntheticWorkflows.of(1, 1).get(0);
    private byte[] yaml = {};

    /** What the later steps begin with. */
    @Setup
    public void prepare() {
        workflow = SyntheticWorkflows.of(1, jobs).get(0);
        yaml = print().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    /** Building the model. */
    @Benchmark
    public Workflow<?> build() {
        return SyntheticWorkflows.of(1, jobs).get(0);
    }

    /** From the model to text. */
    @Benchmark
    public String print() {
        return YamlPrinter.print(WorkflowTree.of(workflow, getClass().getName()), List.of())
                .text();
    }

    /** Reading the text and holding it against the schema. */
    @Benchmark
    public Object validate() {
        return WorkflowValidator.validate("synthetic.yml", yaml);
    }
}
