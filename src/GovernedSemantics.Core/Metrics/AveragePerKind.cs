using GovernedSemantics.Diagnostics;
using GovernedSemantics.Model;
using GovernedSemantics.Yaml;

namespace GovernedSemantics.Metrics;

/// <summary><c>type: average_per, metric: revenue, grain: week</c></summary>
internal sealed class AveragePerKind() : MetricKind(
    "average_per",
    "The mean of another metric over the periods of a grain: an average week.",
    KeySpec.NameKey("metric", "What is averaged.").Needed(),
    new KeySpec("grain", KeyShape.Grain, "The periods in each of which it is computed first: week.") { Required = true })
{
    public override MetricExpansion? Expand(MetricScope scope)
    {
        var per = scope.Reader.Grain("grain", scope.Time);
        if (scope.Reader.Scalar("metric") is not { } name
            || MetricInput.Of(name).ExpandNumber(scope, name.Text) is not { } formula
            || !ShiftRules.HasTime(formula, name, scope)
            || !ShiftRules.IsFreeOf(FormulaTraits.NeedsAxis, MetricCodes.AveragePerOfAxis, formula, name, scope)
            || per is not { } grain)
        {
            return null;
        }

        return new MetricExpansion(new AveragePerFormula(formula, grain), $"mean of {name.Text} per {MeaningText.Words(grain, scope.Time)}");
    }
}
