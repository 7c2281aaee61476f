package solutions.letsbe.workflows.dsl.expression;

/**
 * Where the value of an expression comes from, where that place must be in the workflow too: the step whose output is
 * read, the job, the axis of a matrix, an input.
 *
 * <p>Compared by identity. Origins are what makes {@code needs} and step ids follow from reading a value.
 */
public interface Origin {}
