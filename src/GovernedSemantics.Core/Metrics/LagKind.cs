using GovernedSemantics.Model;
using GovernedSemantics.Yaml;

namespace GovernedSemantics.Metrics;

/// <summary><c>type: lag, metric: revenue, periods: 1</c></summary>
internal sealed class LagKind() : MetricKind(
    "lag",
    "Another metric as it was some periods of the answer earlier.",
    KeySpec.NameKey("metric", "What is read earlier.").Needed(),
    KeySpec.Integer("periods", $"How many periods of the answer's own grain earlier: 1 to {MaxPeriods}.").Such("1").Needed())
{
    /// <summary>Also for moving: more periods than this are no question about a business.</summary>
    public const int MaxPeriods = 10_000;

    public override MetricExpansion? Expand(MetricScope scope)
    {
        var periods = scope.Reader.Int("periods", 1, MaxPeriods);
        if (scope.Reader.Scalar("metric") is not { } name
            || MetricInput.Of(name).Expand(scope, name.Text) is not { } formula
            || !ShiftRules.HasTime(formula, name, scope)
            || periods is not { } count)
        {
            return null;
        }

        return new MetricExpansion(new LagFormula(formula, count), $"{name.Text} {MeaningText.Count(count, "period")} earlier");
    }
}
