using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;
using GovernedSemantics.Yaml;

namespace GovernedSemantics.Metrics;

/// <summary><c>type: derived, expr: revenue - refunds, inputs: [revenue, {metric: refunds, default: 0}]</c></summary>
internal sealed class DerivedKind() : MetricKind(
    "derived",
    "Arithmetic over other metrics; no value where an input has none, unless that input has a default.",
    KeySpec.Text("expr", "The arithmetic: revenue - refunds.").Such("revenue - refunds").Needed(),
    new KeySpec("inputs", KeyShape.Map, "The metrics that the expression names, each by its alias or its name.")
    {
        Fields = MetricKeys.Input, OrText = true, Count = KeyCount.List, Required = true,
    })
{
    public override MetricExpansion? Expand(MetricScope scope)
    {
        var inputs = Read(scope);
        if (inputs.IsEmpty && scope.Reader.Node("inputs") is YamlList { Items.IsEmpty: true } none)
        {
            scope.Bag.Add(MetricCodes.NoInputs.At(none.Span, scope.Name));
            return null;
        }

        var formulas = inputs.Select(i => i.Expand(scope, i.Name)).ToArray();
        var bound = scope.Reader.Scalar("expr") is { } text && RowExpressions.Parse(text, scope.Bag) is { } syntax
            ? Bind(syntax, inputs, formulas, scope)
            : null;
        if (bound is null || formulas.Contains(null))
        {
            return null;
        }

        var formula = new ExpressionFormula(bound, [.. formulas.OfType<MetricFormula>()]);
        SumChecks.Report(formula, inputs, scope);
        return new MetricExpansion(formula, Meaning(scope.Reader.Scalar("expr")!, inputs));
    }

    private static ImmutableArray<MetricInput> Read(MetricScope scope)
    {
        ImmutableArray<YamlNode> nodes = scope.Reader.Node("inputs") switch
        {
            YamlList list => list.Items,
            { } single => [single],
            null => [],
        };
        var inputs = nodes.Select(node => MetricInput.Read(node, scope)).OfType<MetricInput>().ToImmutableArray();
        foreach (var same in inputs.GroupBy(i => i.Name, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            scope.Bag.Add(MetricCodes.DuplicateInput.At(same.Last().Metric.Span, scope.Name, same.Key));
        }

        return [.. inputs.DistinctBy(i => i.Name, StringComparer.Ordinal)];
    }

    private static Expr? Bind(SyntaxNode syntax, ImmutableArray<MetricInput> inputs, MetricFormula?[] formulas, MetricScope scope)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        var broken = false;
        var bound = scope.Expressions.BindInputs(syntax, Resolve, scope.Bag);
        foreach (var unused in inputs.Where(i => bound is not null && !used.Contains(i.Name)))
        {
            scope.Bag.Add(MetricCodes.UnusedInput.At(unused.Metric.Span, unused.Name, scope.Name));
        }

        if (bound is null || broken || bound.Type.IsNumeric)
        {
            return broken ? null : bound;
        }

        scope.Bag.Add(MetricCodes.NotANumber.At(syntax.Span, scope.Name, bound.Type));
        return null;

        Expr? Resolve(NameSyntax name)
        {
            var index = inputs.Select(i => i.Name).ToList().IndexOf(name.Text);
            if (index < 0)
            {
                var names = inputs.Select(i => i.Name).ToImmutableArray();
                scope.Bag.Add(MetricCodes.UnknownInput.At(name.Span, NameSuggester.Hint(name.Text, names), names, name.Text, scope.Name));
                return null;
            }

            used.Add(name.Text);

            // An input with defects is told at its own place; here it fits everything.
            broken |= formulas[index] is null;
            return new SymbolExpr(new InputSymbol(index, name.Text, formulas[index]?.Type ?? DataType.Null));
        }
    }

    private static string Meaning(YamlScalar expression, ImmutableArray<MetricInput> inputs)
    {
        var explained = inputs.Where(i => i.Words != i.Name).Select(i => $"{i.Name} = {i.Words}").ToArray();
        return MeaningText.OneLine(expression) + (explained.Length == 0 ? "" : $", with {string.Join(", ", explained)}");
    }
}
