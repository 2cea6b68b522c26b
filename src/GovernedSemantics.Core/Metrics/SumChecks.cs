using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;

namespace GovernedSemantics.Metrics;

/// <summary>Warns about sums and differences that read NULL where people expect a number, and about those of unlike units.</summary>
internal static class SumChecks
{
    public static void Report(ExpressionFormula formula, ImmutableArray<MetricInput> inputs, MetricScope scope)
    {
        var missing = new SortedSet<int>();
        var scans = formula.Inputs.Select(i => FormulaScans.Of(i)).ToArray();
        foreach (var sum in ExprTree.All(formula.Expression).OfType<CallExpr>().Where(c => c.Function.Name is "+" or "-" && c.Arguments.Length == 2))
        {
            var (left, right) = (Unguarded(sum.Arguments[0]).ToArray(), Unguarded(sum.Arguments[1]).ToArray());
            var (here, there) = (Scans(sum.Arguments[0]), Scans(sum.Arguments[1]));
            if (here.Count > 0 && there.Count > 0 && !here.SetEquals(there))
            {
                missing.UnionWith(left.Concat(right).Where(i => MayBeNull(formula.Inputs[i])));
            }

            if (UnitOf(sum.Arguments[0], inputs, scope) is { } a && UnitOf(sum.Arguments[1], inputs, scope) is { } b && a != b)
            {
                scope.Bag.Add(MetricCodes.UnlikeUnits.At(scope.Reader.SpanOf("expr"), scope.Name, a, b));
            }
        }

        foreach (var input in missing)
        {
            scope.Bag.Add(MetricCodes.UnlikeScans.At(inputs[input].Metric.Span, scope.Name, inputs[input].Name));
        }

        HashSet<(SemanticModel Model, DimensionPath? Time, string Shift)> Scans(Expr expression) =>
            [.. ExprTree.Symbols(expression).OfType<InputSymbol>().SelectMany(i => scans[i.Index])];
    }

    /// <summary>The inputs that can make the expression NULL: those outside of coalesce.</summary>
    private static IEnumerable<int> Unguarded(Expr expression) => expression switch
    {
        SymbolExpr { Symbol: InputSymbol input } => [input.Index],
        CallExpr { Function.Name: "coalesce" } => [],
        _ => ExprTree.Children(expression).SelectMany(Unguarded),
    };

    // A count reads 0, not NULL, where only another scan has rows, whatever times it is read at.
    private static bool MayBeNull(MetricFormula formula) => formula switch
    {
        LeafFormula leaf => leaf.Leaf.Aggregation is not (Aggregation.Count or Aggregation.CountDistinct),
        ConversionFormula or DefaultFormula => false,
        OffsetFormula offset => MayBeNull(offset.Input),
        LagFormula lag => MayBeNull(lag.Input),
        _ => true,
    };

    private static string? UnitOf(Expr expression, ImmutableArray<MetricInput> inputs, MetricScope scope) => expression switch
    {
        SymbolExpr { Symbol: InputSymbol input } => scope.Metric(inputs[input.Index].Metric) is { } metric ? metric.Unit ?? metric.UnitFrom : null,
        CallExpr { Function.Name: "+" or "-" } sum => sum.Arguments.Select(a => UnitOf(a, inputs, scope)).FirstOrDefault(u => u is not null),
        _ => null,
    };
}
