using GovernedSemantics.Diagnostics;
using GovernedSemantics.Model;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Planning;

/// <summary>Whether a formula reads other times than it shows: running totals, offsets, lags and moving means.</summary>
internal sealed class AxisNeeds : IFormulaVisitor<bool>
{
    private static readonly AxisNeeds Visitor = new();

    /// <summary>
    /// True where the answer needs a bounded axis. What such a metric cannot be combined with is reported: parts of dates, conditions that
    /// pick single times, ranges without ends.
    /// </summary>
    public static bool Check(QuerySpec spec, DiagnosticBag bag)
    {
        var metric = spec.Computed.FirstOrDefault(m => Any(m.Formula));
        var name = spec.Compare is null ? metric?.Name : spec.Metrics.FirstOrDefault()?.Name;
        if (name is null)
        {
            return false;
        }

        foreach (var condition in spec.RowFilters.SelectMany(FilterResolver.Conditions).Where(c => c.Target is MetricTimeTarget))
        {
            bag.Add(PlanningCodes.TimeConditionOnWindow.At(Location.At(condition.Pointer), condition.Target.Name, name));
        }

        var keys = spec.Keys.Where(k => k.Target is MetricTimeTarget).ToList();
        foreach (var part in keys.Where(k => k.Part is not null))
        {
            bag.Add(PlanningCodes.PartWithWindow.At(Location.At(part.Pointer), part.Column, name));
        }

        if (keys.Count > 0 && spec.Range is not { IsBounded: true })
        {
            bag.Add(PlanningCodes.RangeNeeded.At(Location.At("/time"), name, "by metric_time reads other times than it shows"));
        }

        return keys.Count > 0;
    }

    /// <summary>Whether the number of one period follows from rows of other periods too.</summary>
    public static bool Any(MetricFormula formula) => formula.Accept(Visitor);

    public bool VisitLeaf(LeafFormula formula) => false;

    public bool VisitRatio(RatioFormula formula) => Any(formula.Numerator) || Any(formula.Denominator);

    public bool VisitExpression(ExpressionFormula formula) => formula.Inputs.Any(Any);

    public bool VisitDefault(DefaultFormula formula) => Any(formula.Input);

    public bool VisitCumulative(CumulativeFormula formula) => true;

    public bool VisitOffset(OffsetFormula formula) => true;

    public bool VisitOffsetTo(OffsetToFormula formula) => true;

    public bool VisitLag(LagFormula formula) => true;

    public bool VisitMoving(MovingFormula formula) => true;

    public bool VisitShare(ShareFormula formula) => Any(formula.Input);

    public bool VisitRank(RankFormula formula) => Any(formula.Input);

    public bool VisitAveragePer(AveragePerFormula formula) => Any(formula.Input);

    public bool VisitConversion(ConversionFormula formula) => false;
}
