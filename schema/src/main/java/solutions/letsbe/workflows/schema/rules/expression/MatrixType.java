package solutions.letsbe.workflows.schema.rules.expression;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import solutions.letsbe.workflows.schema.expression.Dialect;
import solutions.letsbe.workflows.schema.expression.ExpressionSyntaxException;
import solutions.letsbe.workflows.schema.expression.Template;
import solutions.letsbe.workflows.schema.expression.type.Scope;
import solutions.letsbe.workflows.schema.expression.type.Type;
import solutions.letsbe.workflows.schema.expression.type.TypeChecker;
import solutions.letsbe.workflows.schema.syntax.MatrixSyntax;
import solutions.letsbe.workflows.schema.syntax.Yaml;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** What {@code matrix} is in a job: the axes, and what {@code include} adds to them. */
final class MatrixType {
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?(0x[0-9a-fA-F]+|0o[0-7]+|[0-9]*\\.?[0-9]+([eE][-+]?[0-9]+)?)");

    private static final Scope ANYWHERE = Scope.of(Dialect.GITEA);

    private final Map<String, Type> values = new LinkedHashMap<>();

    private MatrixType() {}

    static Type of(MatrixSyntax matrix) {
        if (matrix.mapping().isEmpty()) {
            return Type.OBJECT;
        }
        MatrixType type = new MatrixType();
        for (YamlNode.Entry axis : matrix.axes()) {
            type.axis(axis);
        }
        for (YamlNode.Mapping combination : matrix.include()) {
            combination.entries().forEach(entry -> type.add(entry.key().text(), value(entry.value())));
        }
        boolean open = matrix.mapping()
                .flatMap(mapping -> Yaml.value(mapping, "include"))
                .filter(include -> !isWrittenOut(include))
                .isPresent();
        return open ? Type.open(type.values) : Type.closed(type.values);
    }

    /** Whether every combination is there to be read. */
    private static boolean isWrittenOut(YamlNode include) {
        return include instanceof YamlNode.Sequence list
                && list.items().stream().allMatch(YamlNode.Mapping.class::isInstance);
    }

    private void axis(YamlNode.Entry axis) {
        String name = axis.key().text();
        if (axis.value() instanceof YamlNode.Sequence list && !list.items().isEmpty()) {
            list.items().forEach(item -> add(name, value(item)));
        } else {
            add(name, computed(axis.value()) instanceof Type.Array array ? array.element() : Type.ANY);
        }
    }

    /** What an expression comes to whatever the run is, as {@code ${{ fromJSON('[1, 2]') }}} does. */
    private static Type computed(YamlNode node) {
        if (!(node instanceof YamlNode.Scalar scalar) || !scalar.text().contains("${{")) {
            return Type.ANY;
        }
        try {
            return Template.parse(scalar.text())
                    .singleHole()
                    .map(hole -> TypeChecker.check(hole, ANYWHERE).type())
                    .orElse(Type.ANY);
        } catch (ExpressionSyntaxException e) {
            return Type.ANY;
        }
    }

    private void add(String name, Type type) {
        values.merge(name, type, Type::merge);
    }

    private static Type value(YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar) {
            return scalar(scalar);
        } else if (node instanceof YamlNode.Sequence list) {
            return Type.arrayOf(list.items().stream()
                    .map(MatrixType::value)
                    .reduce(Type::merge)
                    .orElse(Type.ANY));
        }
        Map<String, Type> properties = new LinkedHashMap<>();
        ((YamlNode.Mapping) node)
                .entries()
                .forEach(entry -> properties.put(entry.key().text(), value(entry.value())));
        return Type.closed(properties);
    }

    private static Type scalar(YamlNode.Scalar scalar) {
        String text = scalar.text();
        if (text.contains("${{")) {
            return computed(scalar);
        }
        if (Yaml.isNothing(scalar)) {
            return Type.ANY;
        }
        if (!scalar.isPlain()) {
            return Type.STRING;
        }
        if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
            return Type.BOOLEAN;
        }
        return NUMBER.matcher(text).matches() ? Type.NUMBER : Type.STRING;
    }
}
