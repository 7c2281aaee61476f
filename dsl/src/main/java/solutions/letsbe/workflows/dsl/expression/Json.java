package solutions.letsbe.workflows.dsl.expression;

/** The type of an object, an array or anything else of which only the reader knows the shape; see {@link JsonExpr}. */
public final class Json {
    private Json() {}
}
