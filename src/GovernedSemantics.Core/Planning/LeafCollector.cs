using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Expressions;
using GovernedSemantics.Metrics;
using GovernedSemantics.Model;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Planning;

/// <summary>
/// Turns the formulas of the asked metrics into formulas over leg columns, and sorts their leaves into groups that share one scan. A running total
/// over a formula is the formula over the running totals of its leaves, so that ratios and averages over windows are right.
/// </summary>
internal sealed class LeafCollector(QuerySpec spec, bool byTime, AliasNames names, DiagnosticBag bag)
{
    private readonly List<(string Key, LeafGroup Group)> _groups = [];

    // Without a range, a time key or a condition on time the leaves' own times play no part: one scan serves them all.
    // A slowly changing model is joined at the fact's own time, so there they always do.
    private readonly bool _usesTime = byTime || spec.Range is not null
        || spec.Visible.Project.Models.Any(m => m.Validity is not null)
        || spec.RowFilters.SelectMany(FilterResolver.Conditions).Any(c => c.Target is MetricTimeTarget);

    public IEnumerable<LeafGroup> Groups => _groups.Select(g => g.Group);

    public PlanFormula Collect(Metric metric) => metric.Formula.Accept(new Visitor(this, metric.Name, null));

    private PlanFormula Leaf(AggregateInput leaf, CumulativeFormula? cumulative, string metric)
    {
        if (cumulative is null)
        {
            return new ColumnFormula(GroupOf(new LeafUse(leaf, null, metric), spec.Range).Column(leaf, names));
        }

        if (!byTime)
        {
            var range = RunningTotalRange.WithoutAxis(cumulative, spec);
            HistoryLimit.Check(spec, range?.From, metric, bag);
            return new ColumnFormula(GroupOf(new LeafUse(leaf, null, metric), range).Column(leaf, names));
        }

        if (leaf.Aggregation == Aggregation.Avg)
        {
            return new QuotientFormula(
                Leaf(AverageParts.Sum(leaf), cumulative, metric), Leaf(AverageParts.Count(leaf), cumulative, metric));
        }

        var addsUp = leaf.Aggregation is Aggregation.Sum or Aggregation.Count or Aggregation.CountDistinct or Aggregation.SumBoolean or Aggregation.Min or Aggregation.Max;
        if (!addsUp || leaf.NonAdditive is not null)
        {
            var what = leaf.NonAdditive is null ? $"a {Aggregations.Rule(leaf.Aggregation, leaf.Discrete).Name}" : "a semi-additive metric";
            bag.Add(PlanningCodes.CumulativeAggregation.At(Location.At("/metrics"), metric, what));
        }

        return new ColumnFormula(GroupOf(new LeafUse(leaf, cumulative, metric), spec.Range).Column(leaf, names));
    }

    private LeafGroup GroupOf(LeafUse use, TimeRange? range)
    {
        var key = KeyOf(use, range);
        foreach (var (known, group) in _groups)
        {
            if (known == key)
            {
                return group;
            }
        }

        var added = new LeafGroup(use, range);
        _groups.Add((key, added));
        return added;
    }

    private string KeyOf(LeafUse use, TimeRange? range)
    {
        var leaf = use.Leaf;
        var time = _usesTime || leaf.NonAdditive is not null ? leaf.Time?.FullName : null;
        var shared = $"{leaf.Model.Name}|{time}|{range?.FromInstant:O}|{range?.ToInstant:O}";
        var alone = use.Cumulative is not null || leaf.Aggregation is Aggregation.Median or Aggregation.Percentile;
        if (alone)
        {
            return $"{shared}|{leaf.Key}|{use.Cumulative?.Window}|{use.Cumulative?.ToDate}|{use.Cumulative?.PeriodAggregation}";
        }

        return leaf.NonAdditive is { } snapshot
            ? $"{shared}|{snapshot.Time.FullName}|{snapshot.Choose}|{string.Join(',', snapshot.Per.Select(e => e.Name))}|{FilterKey(leaf)}"
            : shared;
    }

    private static string FilterKey(AggregateInput leaf) => string.Join('&', leaf.Filters.Select(ExprText.Of));

    private sealed class Visitor(LeafCollector owner, string metric, CumulativeFormula? cumulative) : IFormulaVisitor<PlanFormula>
    {
        public PlanFormula VisitLeaf(LeafFormula formula) => owner.Leaf(formula.Leaf, cumulative, metric);

        public PlanFormula VisitRatio(RatioFormula formula) =>
            new QuotientFormula(formula.Numerator.Accept(this), formula.Denominator.Accept(this));

        public PlanFormula VisitExpression(ExpressionFormula formula) =>
            new ComputedFormula(formula.Expression, [.. formula.Inputs.Select(i => i.Accept(this))]);

        public PlanFormula VisitDefault(DefaultFormula formula) => new OrElseFormula(formula.Input.Accept(this), formula.Value);

        public PlanFormula VisitCumulative(CumulativeFormula formula) => formula.Input.Accept(new Visitor(owner, metric, formula));

        public PlanFormula VisitOffset(OffsetFormula formula) => throw Unplanned(formula);

        public PlanFormula VisitOffsetTo(OffsetToFormula formula) => throw Unplanned(formula);

        public PlanFormula VisitLag(LagFormula formula) => throw Unplanned(formula);

        public PlanFormula VisitMoving(MovingFormula formula) => throw Unplanned(formula);

        public PlanFormula VisitShare(ShareFormula formula) => throw Unplanned(formula);

        public PlanFormula VisitRank(RankFormula formula) => throw Unplanned(formula);

        public PlanFormula VisitAveragePer(AveragePerFormula formula) => throw Unplanned(formula);

        public PlanFormula VisitConversion(ConversionFormula formula) => throw Unplanned(formula);

        private static InvalidOperationException Unplanned(MetricFormula formula) => new($"{formula.GetType().Name} is not planned yet.");
    }
}
