using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Expressions;
using GovernedSemantics.Metrics;
using GovernedSemantics.Model;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Planning;

/// <summary>
/// Plans the numbers that stand over one set of keys: sorts their leaves into groups that share one scan, and gives what needs other keys a
/// block of its own.
/// </summary>
internal sealed class BlockPlanner
{
    private readonly List<(string Key, LeafGroup Group)> _groups = [];
    private readonly List<(string Key, ConversionGroup Group)> _conversions = [];
    private readonly List<NestedLeg> _nested = [];
    private readonly List<PlanRank> _ranks = [];
    private readonly bool _usesTime;

    public BlockPlanner(PlanningContext context, BlockKeys keys, Reading reading)
    {
        (Context, Keys, Reading) = (context, keys, reading);

        // Without a range, a time key or a condition on time the leaves' own times play no part: one scan serves them all.
        // A slowly changing model is joined at the fact's own time, so there they always do.
        _usesTime = HasTime || context.Spec.Range is not null
            || context.Spec.Visible.Project.Models.Any(m => m.Validity is not null)
            || context.Spec.RowFilters.SelectMany(FilterResolver.Conditions).Any(c => c.Target is MetricTimeTarget);
    }

    public PlanningContext Context { get; }

    public BlockKeys Keys { get; }

    /// <summary>The facts that its own cells stand for.</summary>
    public Reading Reading { get; }

    /// <summary>True where nothing was planned that reads facts.</summary>
    public bool IsEmpty => _groups.Count == 0 && _conversions.Count == 0 && _nested.Count == 0;

    private bool HasTime => Keys.Keys.Any(k => k.Key.Target is MetricTimeTarget);

    /// <summary>A formula over the columns of this block.</summary>
    /// <param name="formula">What is computed.</param>
    /// <param name="metric">Who asks, for messages.</param>
    /// <param name="reading">From which time; the block's own unless said otherwise.</param>
    public PlanFormula Plan(MetricFormula formula, string metric, Reading? reading = null) =>
        formula.Accept(new FormulaPlanner(this, metric, reading ?? Reading, null));

    /// <summary>The block with all that was planned. Call it once, after the last formula.</summary>
    public PlanBlock Build()
    {
        var planner = new LegPlanner(Context, Keys, CountsOrphans);
        ImmutableArray<PlanLeg> legs = [.. Clusters().SelectMany(c => Legs(planner, c))];
        ImmutableArray<PlanLeg> conversions = [.. _conversions.Select(c => planner.Plan(c.Group, IsFirstOf(c.Group, legs))).OfType<PlanLeg>()];
        return Block([.. legs, .. conversions]);
    }

    // Rows of one model without a match are counted once.
    private bool IsFirstOf(ConversionGroup group, ImmutableArray<PlanLeg> legs)
    {
        var model = group.Conversion.Base.Model;
        return !legs.Any(l => !l.Scan.Orphans.IsEmpty && l.Scan.Model == model)
            && _conversions.FirstOrDefault(c => c.Group.Conversion.Base.Model == model && !c.Group.Reading.IsShifted).Group == group;
    }

    /// <summary>A block of given legs.</summary>
    public PlanBlock Block(ImmutableArray<PlanLeg> legs) => new()
    {
        Keys = Keys,
        Legs = legs,
        Nested = [.. _nested],
        Ranks = [.. _ranks],

        // Only a bounded axis has gaps to fill.
        Fill = Keys is { Cell: { } cell, Axis: { } axis } && legs.SelectMany(l => l.Columns).Any(c => c.Fill is not null || c.FillNull)
            ? new PlanFill(cell, axis.Periods.Length)
            : null,
    };

    /// <summary>True for the answer's own block: the rows that have no match are told once.</summary>
    public bool CountsOrphans { get; init; }

    /// <summary>True where rows of another time stand among the block's own: each side ranks for itself.</summary>
    public bool RanksApart { get; init; }

    public PlanFormula Leaf(AggregateInput leaf, CumulativeFormula? cumulative, Reading reading, string metric)
    {
        if (cumulative is not null)
        {
            return HasTime ? RunningTotal(leaf, cumulative, reading, metric) : AtTheEnd(leaf, cumulative, reading, metric);
        }

        return new ColumnFormula(GroupOf(new LeafUse(leaf, null, metric), reading, reading.Range).Column(leaf, Context.Names));
    }

    /// <summary>
    /// One side of a comparison. A metric that is itself a sum or a count reads 0 where the side has no row; so the change of what is new or gone
    /// is told.
    /// </summary>
    public PlanFormula PlanSide(Metric metric, Reading side)
    {
        if (metric.Formula is not LeafFormula { Leaf: { NonAdditive: null, Aggregation: Aggregation.Sum or Aggregation.SumBoolean } leaf })
        {
            return Plan(metric.Formula, metric.Name, side);
        }

        var group = GroupOf(new LeafUse(leaf, null, metric.Name), side, side.Range);
        return new ZeroIfAbsentFormula(group.Column(leaf, Context.Names), group.Column(LeafRows.Of(leaf), Context.Names));
    }

    public PlanFormula Conversion(ConversionFormula formula, Reading reading, string metric) =>
        new ColumnFormula(ConversionOf(formula.Conversion, reading, metric).Column(formula.Part, Context.Names));

    /// <summary>Adds a leg from another block and gives its number.</summary>
    public ColumnFormula Add(NestedLeg leg)
    {
        _nested.Add(leg);
        return new ColumnFormula(leg.Column);
    }

    public ColumnFormula Add(PlanRank rank)
    {
        _ranks.Add(rank);
        return new ColumnFormula(rank.Column);
    }

    // Without an axis a running total is the value at the end of the range: a plain aggregate over the rows that count there.
    private ColumnFormula AtTheEnd(AggregateInput leaf, CumulativeFormula cumulative, Reading reading, string metric)
    {
        var range = RunningTotalRange.WithoutAxis(cumulative, reading.Range, Context.Spec, metric, Context.Bag);
        HistoryLimit.Check(Context.Spec, range?.From, metric, Context.Bag);
        return new ColumnFormula(GroupOf(new LeafUse(leaf, null, metric), reading, range).Column(leaf, Context.Names));
    }

    private PlanFormula RunningTotal(AggregateInput leaf, CumulativeFormula cumulative, Reading reading, string metric)
    {
        if (leaf.NonAdditive is not null)
        {
            Context.Bag.Add(PlanningCodes.CumulativeAggregation.At(Location.At("/metrics"), metric, "a semi-additive metric"));
        }

        if (leaf.Aggregation == Aggregation.Avg)
        {
            return new QuotientFormula(
                RunningTotal(AverageParts.Sum(leaf), cumulative, reading, metric), RunningTotal(AverageParts.Count(leaf), cumulative, reading, metric));
        }

        if (!RunningTotals.AddUp(leaf.Aggregation))
        {
            if (cumulative.PeriodAggregation == PeriodAggregation.Avg)
            {
                Context.Bag.Add(PlanningCodes.CumulativeAggregation.At(
                    Location.At("/metrics"), metric, $"the mean (period_agg: avg) of a {Aggregations.Rule(leaf.Aggregation, leaf.Discrete).Name}"));
            }

            // Windows without rows have no value but keep their place from the member's first value on: a running count tells from when.
            _ = RunningTotal(AverageParts.Count(leaf), cumulative, reading, metric);
        }

        var column = GroupOf(new LeafUse(leaf, cumulative, metric), reading, reading.Range).Column(leaf, Context.Names);
        return new ColumnFormula(column);
    }

    private ConversionGroup ConversionOf(Conversion conversion, Reading reading, string metric)
    {
        var key = $"{reading.Key}|{conversion.Key}";
        var known = _conversions.FirstOrDefault(c => c.Key == key).Group;
        if (known is null)
        {
            known = new ConversionGroup(conversion, reading, metric);
            _conversions.Add((key, known));
        }

        return known;
    }

    // Plain aggregates that differ only in the time that they read can share a scan. The conditions of all leaves of a reading must be the same:
    // a row that only another reading wants would else show in this one.
    private IEnumerable<ImmutableArray<LeafGroup>> Clusters() =>
        _groups.GroupBy(g => ShareKey(g.Group) ?? g.Key, StringComparer.Ordinal).Select(c => c.Select(g => g.Group).ToImmutableArray());

    private string? ShareKey(LeafGroup group)
    {
        var leaf = group.First.Leaf;
        var isPlain = group.First.Cumulative is null && leaf is { NonAdditive: null, Time: not null, Aggregation: not (Aggregation.Median or Aggregation.Percentile) };
        return isPlain && group.Reading.Range is { IsBounded: true } && group.Range == group.Reading.Range
            ? $"{leaf.Model.Name}|{leaf.Time!.FullName}|{string.Join('&', leaf.Cohorts.Select(c => c.Key).Order(StringComparer.Ordinal))}|{Wanted(group)}"
            : null;
    }

    // Which rows any leaf of the group wants; empty for all.
    private static string Wanted(LeafGroup group) => group.Leaves.Any(l => l.Input.Filters.IsEmpty)
        ? ""
        : string.Join('|', group.Leaves.Select(l => string.Join('&', l.Input.Filters.Select(Expressions.ExprText.Of))).Distinct().Order(StringComparer.Ordinal));

    private IEnumerable<PlanLeg> Legs(LegPlanner planner, ImmutableArray<LeafGroup> cluster)
    {
        if (cluster.Length > 1 && SharedAxis.Of([.. cluster.Select(g => g.Reading)], Keys.Axis?.Grain) is { } axis)
        {
            return planner.Plan(cluster, axis) is { } shared ? [shared] : [];
        }

        return cluster.Select(planner.Plan).OfType<PlanLeg>();
    }

    private LeafGroup GroupOf(LeafUse use, Reading reading, TimeRange? range)
    {
        var key = KeyOf(use, reading, range);
        foreach (var (known, group) in _groups)
        {
            if (known == key)
            {
                return group;
            }
        }

        var added = new LeafGroup(use, reading, range);
        _groups.Add((key, added));
        return added;
    }

    private string KeyOf(LeafUse use, Reading reading, TimeRange? range)
    {
        var leaf = use.Leaf;
        var time = _usesTime || leaf.NonAdditive is not null ? leaf.Time?.FullName : null;
        var cohorts = string.Join('&', leaf.Cohorts.Select(c => c.Key).Order(StringComparer.Ordinal));
        var shared = $"{leaf.Model.Name}|{time}|{range?.FromInstant:O}|{range?.ToInstant:O}|{reading.Key}|{cohorts}";
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
}
