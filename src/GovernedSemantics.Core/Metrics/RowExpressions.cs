using GovernedSemantics.Diagnostics;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;
using GovernedSemantics.Yaml;

namespace GovernedSemantics.Metrics;

/// <summary>Reads expressions over the rows of models.</summary>
internal sealed class RowExpressions(JoinGraph joins, ExpressionSettings settings)
{
    public static SyntaxNode? Parse(YamlScalar text, DiagnosticBag bag) => ExpressionParser.Parse(text.Text, text.TextSpan, bag);

    /// <summary>Null, and reported, where the text is no expression, or names or types do not fit.</summary>
    public Expr? Bind(YamlScalar text, SemanticModel model, DiagnosticBag bag) => Scope(model).Bind(text, bag);

    /// <summary>A filter: like <see cref="Bind"/>, and a condition.</summary>
    public Expr? Condition(YamlScalar text, SemanticModel model, string owner, DiagnosticBag bag)
    {
        var bound = Bind(text, model, bag);
        if (bound is null || bound.Type == DataType.Boolean)
        {
            return bound;
        }

        bag.Add(ModelCodes.FilterNotBoolean.At(text.Span, owner, bound.Type));
        return null;
    }

    /// <summary>An expression over inputs instead of rows.</summary>
    public Expr? BindInputs(SyntaxNode syntax, Func<NameSyntax, Expr?> resolve, DiagnosticBag bag) =>
        ExpressionBinder.Bind(syntax, resolve, bag, settings);

    private ModelScope Scope(SemanticModel model) => new(model, joins) { Settings = settings };
}
