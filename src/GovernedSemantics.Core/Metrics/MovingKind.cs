using GovernedSemantics.Diagnostics;
using GovernedSemantics.Model;
using GovernedSemantics.Yaml;

namespace GovernedSemantics.Metrics;

/// <summary><c>type: moving, metric: revenue, periods: 3</c></summary>
internal sealed class MovingKind() : MetricKind(
    "moving",
    "The mean of another metric over the last periods of the answer, the running one among them.",
    KeySpec.NameKey("metric", "What is averaged.").Needed(),
    KeySpec.Integer("periods", $"Over how many periods of the answer's own grain: 1 to {LagKind.MaxPeriods}.").Such("3").Needed())
{
    public override MetricExpansion? Expand(MetricScope scope)
    {
        var periods = scope.Reader.Int("periods", 1, LagKind.MaxPeriods);
        if (scope.Reader.Scalar("metric") is not { } name
            || MetricInput.Of(name).ExpandNumber(scope, name.Text) is not { } formula
            || !ShiftRules.HasTime(formula, name, scope)
            || !ShiftRules.IsFreeOf(FormulaTraits.Rank, MetricCodes.MovingOfRank, formula, name, scope)
            || periods is not { } count)
        {
            return null;
        }

        return new MetricExpansion(new MovingFormula(formula, count), $"mean of {name.Text} over the last {MeaningText.Count(count, "period")}");
    }
}
