package solutions.letsbe.workflows.schema.rules.expression;

import java.util.List;
import solutions.letsbe.workflows.schema.rule.Rule;

/** The rules of this package. */
public final class ExpressionRules {
    /** All of them. */
    public static final List<Rule> ALL = List.of(
            new ExpressionSyntax(),
            new ExpressionNotEvaluated(),
            new AlwaysTrueCondition(),
            new ConstantCondition(),
            new AlwaysCondition(),
            new BlockingContext(),
            new UnavailableContext(),
            new MisplacedFunction(),
            new UnknownContext(),
            new UnknownFunction(),
            new ArgumentCount(),
            new ArgumentType(),
            new UnknownProperty(),
            new EmptyProperty(),
            new UnknownStep(),
            new UnknownStepOutput(),
            new JobNotNeeded(),
            new UnknownJobOutput(),
            new UnknownMatrixKey(),
            new UnknownInput(),
            new UnknownSecret(),
            new UnknownVariable(),
            new WrongAccess(),
            new MeaninglessComparison(),
            new FormatPlaceholders(),
            new BrokenJson(),
            new ObjectInText(),
            new WrongExpressionType(),
            new FalsyChoice(),
            new ImpossibleEvent(),
            new ImpossibleRef(),
            new ImpossibleResult(),
            new SwappedArguments());

    private ExpressionRules() {}
}
