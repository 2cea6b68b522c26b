using GovernedSemantics.Diagnostics;
using GovernedSemantics.Model;
using GovernedSemantics.Yaml;

namespace GovernedSemantics.Metrics;

/// <summary><c>type: cumulative, metric: revenue, window: 28 days</c>; or <c>to_date: year</c>; or neither, for all time.</summary>
internal sealed class CumulativeKind() : MetricKind(
    "cumulative",
    "A running total over time.",
    KeySpec.NameKey("metric", "What is accumulated.").Needed(),
    new KeySpec("window", KeyShape.Periods, "How far it reaches back: 28 days."),
    new KeySpec("to_date", KeyShape.Grain, "It starts anew with each of these periods: year."),
    KeySpec.Choice("period_agg", PeriodAggregations.Names, "Which of its values stands for a coarser period; last unless said otherwise."))
{
    private static readonly ChoiceSet<PeriodAggregation> PeriodAggregations =
        new(("last", PeriodAggregation.Last), ("first", PeriodAggregation.First), ("avg", PeriodAggregation.Avg));

    public override MetricExpansion? Expand(MetricScope scope)
    {
        var reader = scope.Reader;
        var window = reader.Duration("window", scope.Time);
        var toDate = reader.Grain("to_date", scope.Time);
        var period = reader.Choice("period_agg", PeriodAggregations) ?? PeriodAggregation.Last;
        if (reader.Has("window") && reader.Has("to_date"))
        {
            scope.Bag.Add(MetricCodes.WindowAndToDate.At(reader.SpanOf("to_date"), scope.Name));
        }

        if (reader.Scalar("metric") is not { } name
            || MetricInput.Of(name).ExpandNumber(scope, name.Text) is not { } formula
            || !IsSound(formula, name, scope))
        {
            return null;
        }

        var span = window is { } w ? $"over the last {w.ToString(scope.Time)}" : toDate is { } grain ? $"since the start of the {scope.Time.NameOf(grain)}" : "over all time";
        return new MetricExpansion(new CumulativeFormula(formula, window, toDate, period), $"running total of {name.Text} {span}");
    }

    private static bool IsSound(MetricFormula input, YamlScalar name, MetricScope scope)
    {
        var facts = FormulaFacts.Of(input);
        var timeless = facts.Leaves.Where(l => l.Time is null).Select(l => l.Model.Name).Distinct().ToArray();
        foreach (var model in timeless)
        {
            scope.Bag.Add(MetricCodes.CumulativeNeedsTime.At(name.Span, scope.Name, name.Text, model));
        }

        if (facts.Has(FormulaTraits.Cumulative))
        {
            scope.Bag.Add(MetricCodes.CumulativeOfCumulative.At(name.Span, scope.Name, name.Text));
        }
        else if (facts.First(FormulaTraits.Any) is { } other)
        {
            scope.Bag.Add(MetricCodes.CumulativeOfWindowed.At(name.Span, scope.Name, name.Text, TraitNames.Of(other)));
        }

        return timeless.Length == 0 && facts.Traits == FormulaTraits.None;
    }
}
