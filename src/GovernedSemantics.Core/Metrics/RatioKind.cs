using GovernedSemantics.Diagnostics;
using GovernedSemantics.Model;

namespace GovernedSemantics.Metrics;

/// <summary><c>type: ratio, numerator: revenue, denominator: orders_count</c></summary>
internal sealed class RatioKind() : MetricKind(
    "ratio",
    "One metric divided by another; no value where the denominator is 0 or missing.",
    MetricKeys.InputKey("numerator", "What is divided: a metric's name, or a map with a filter."),
    MetricKeys.InputKey("denominator", "What it is divided by: a metric's name, or a map with a filter."))
{
    public override MetricExpansion? Expand(MetricScope scope)
    {
        var over = MetricInput.Read(scope.Reader.Node("numerator"), scope);
        var under = MetricInput.Read(scope.Reader.Node("denominator"), scope);
        var numerator = over?.ExpandNumber(scope, RoleOf(over, "numerator"));
        var denominator = under?.ExpandNumber(scope, RoleOf(under, "denominator"));
        if (numerator is null || denominator is null)
        {
            return null;
        }

        if (FormulaText.Of(numerator) == FormulaText.Of(denominator))
        {
            scope.Bag.Add(MetricCodes.RatioOfItself.At(under!.Metric.Span, scope.Name));
            return null;
        }

        return new MetricExpansion(new RatioFormula(numerator, denominator), $"{over!.Words} / {under!.Words}");
    }

    private static string RoleOf(MetricInput input, string role) => input.Name == input.Metric.Text ? role : input.Name;
}
