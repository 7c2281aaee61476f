package solutions.letsbe.workflows.schema.rules.job;

import static org.assertj.core.api.Assertions.assertThat;
import static solutions.letsbe.workflows.schema.rules.RuleFindings.places;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a matrix, and of names and groups that read it. */
class MatrixRulesTest {
    private static String matrix(String matrix, String keys) {
        return "on: push\njobs:\n  a: {strategy: {matrix: {" + matrix + "}}, runs-on: x, steps: [{run: x}]" + keys
                + "}\n";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            repeated-matrix-value | a: [1, 2]                                         | 0
            repeated-matrix-value | a: [1, 2, 1, 1]                                   | 2
            repeated-matrix-value | a: [1, '1']                                       | 1
            repeated-matrix-value | a: [{b: 1}, {b: 2}, {b: 1}]                       | 1
            unknown-exclude-key   | a: [1], exclude: [{a: 1, b: 2}]                   | 1
            unknown-exclude-key   | include: [{a: 1}], exclude: [{a: 1}]              | 1
            ineffective-exclude   | a: [1, 2], exclude: [{a: 3}]                      | 1
            ineffective-exclude   | a: [1, 2], exclude: [{a: '2'}]                    | 0
            ineffective-exclude   | a: [{x: 1, y: 2}], exclude: [{a: {x: 1}}]         | 0
            ineffective-exclude   | a: [{x: 1, y: 2}], exclude: [{a: {x: 2}}]         | 1
            ineffective-exclude   | a: [[1, 2]], exclude: [{a: [1]}]                  | 1
            ineffective-exclude   | a: [1, '${{ vars.X }}'], exclude: [{a: 3}]        | 0
            ineffective-exclude   | a: '${{ fromJSON(vars.X) }}', exclude: [{a: 3}]   | 0
            ineffective-exclude   | a: [1], exclude: [{a: '${{ vars.X }}'}]           | 0
            number-loses-digits   | a: [3.9, 3.10, 1.20, 5.0, 10, '3.10', 1.2.0, v1.0]| 3
            number-loses-digits   | a: [1], include: [{a: 3.10}]                      | 1
            mixed-matrix-values   | a: [1, 2.5, -3]                                   | 0
            mixed-matrix-values   | a: [1, x]                                         | 1
            mixed-matrix-values   | a: [x, {y: 1}]                                    | 1
            mixed-matrix-values   | a: [1, '${{ x }}']                                | 0
            """)
    void rows(String rule, String matrix, int findings) {
        assertThat(places(rule, matrix(matrix, ""))).hasSize(findings);
    }

    @ParameterizedTest
    @CsvSource({"true, 1", "false, 0", "'${{ vars.FAST }}', 0"})
    void failFast(String value, int findings) {
        assertThat(places(
                        "unheeded-fail-fast",
                        matrix("a: [1, 2]", "").replace("{strategy: {", "{strategy: {fail-fast: " + value + ", ")))
                .hasSize(findings);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            a: [1, 2, 3]             | concurrency: x                                          | 1
            a: [1, 2]                | concurrency: x                                          | 0
            a: [1, 2]                | concurrency: {group: x, cancel-in-progress: true}       | 1
            a: [1, 2]                | concurrency: {group: x, cancel-in-progress: false}      | 0
            a: [1, 2, 3]             | concurrency: 'x-${{ matrix.a }}'                        | 0
            a: [1, 2, 3]             | concurrency: 'x-${{ toJSON(matrix) }}'                  | 0
            a: [1, 2, 3]             | concurrency: 'x-${{ strategy.job-index }}'              | 0
            a: [1, 2, 3]             | concurrency: 'x-${{ github.ref'                         | 0
            a: '${{ fromJSON(x) }}'  | concurrency: x                                          | 0
            """)
    void aGroupOfAMatrixReadsTheMatrix(String matrix, String keys, int findings) {
        assertThat(places("group-without-matrix", matrix(matrix, ", " + keys))).hasSize(findings);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            a: [1, 2], b: [1, 2] | plain                                     | 0
            a: [1, 2], b: [1, 2] | 'x ${{ matrix.a }}'                       | 1
            a: [1, 2], b: [1, 2] | 'x ${{ github.ref }}'                     | 1
            a: [1, 2], b: [1]    | 'x ${{ matrix.a }}'                       | 0
            a: [1, 2], b: [1, 2] | 'x ${{ matrix.A }} ${{ matrix[''b''] }}'  | 0
            a: [1, 2], b: [1, 2] | 'x ${{ join(matrix.*) }}'                 | 0
            a: [1, 2], include: [{a: 3, n: x}] | '${{ matrix.n }}'           | 0
            """)
    void aNameReadsAllAxesOrNone(String matrix, String name, int findings) {
        assertThat(places("matrix-job-name", matrix(matrix, ", name: " + name))).hasSize(findings);
    }

    @Test
    void jobsAreCountedWithoutTheirExclusionsAndWithTheirInclusions() {
        String many = IntStream.range(0, 128).mapToObj(Integer::toString).collect(Collectors.joining(", "));
        assertThat(places("too-many-jobs", matrix("a: [" + many + "], b: [1, 2]", "")))
                .isEmpty();
        assertThat(places("too-many-jobs", matrix("a: [" + many + "], b: [1, 2], include: [{b: 3}]", "")))
                .hasSize(1);
        assertThat(places("too-many-jobs", matrix("a: [" + many + "], b: [1, 2], include: [{c: 3}]", "")))
                .isEmpty();
        assertThat(places("too-many-jobs", matrix("a: [" + many + "], b: [1, 2, 3], exclude: [{b: 3}]", "")))
                .isEmpty();
        assertThat(places(
                        "too-many-jobs",
                        matrix(
                                "a: [" + many + "], b: [" + many + "], c: [" + many + "], d: [" + many + "], e: ["
                                        + many + "]",
                                "")))
                .hasSize(1);
    }
}
