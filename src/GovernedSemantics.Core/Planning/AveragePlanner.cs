using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Planning;

/// <summary>
/// The mean over the periods of a grain: the number is made for each period within each cell of the answer, in a block whose axis is the answer's
/// cut by that grain, and then averaged.
/// </summary>
internal sealed class AveragePlanner(BlockPlanner block, Reading reading, string metric)
{
    private static readonly GroupKey HiddenKey = new("g_period", new MetricTimeTarget(), null, null, "/metrics");

    private PlanningContext Context => block.Context;

    private BlockKeys Keys => block.Keys;

    public PlanFormula Plan(AveragePerFormula formula)
    {
        if (reading.Range is not { IsBounded: true } || (Keys.Cell is null && !Keys.Grains.IsEmpty))
        {
            Context.Bag.Add(PlanningCodes.RangeNeeded.At(Location.At("/time"), metric, "is a mean over periods"));
            return new NothingFormula(formula.Type);
        }

        var finer = Context.Spec.Keys.FirstOrDefault(k => k is { Target: MetricTimeTarget, Grain: { } g } && IsShorter(g, formula.Grain));
        if (finer is not null)
        {
            Context.Bag.Add(PlanningCodes.AverageTooCoarse.At(
                Location.At(finer.Pointer), metric, Context.Settings.NameOf(formula.Grain), Context.Settings.NameOf(finer.Grain!.Value)));
            return new NothingFormula(formula.Type);
        }

        var outer = Keys.Axis is null ? null : LegAxis.Of(reading, Keys.Axis.Grain);
        var range = outer?.Range ?? reading.Range;
        var type = TimeType(formula);
        var built = TimeAxisBuilder.Build(range, formula.Grain, Context.Settings, type, "/metrics");
        Context.Bag.AddRange(built.Errors);
        if (!built.TryGet(out var periods))
        {
            return new NothingFormula(formula.Type);
        }

        if (!periods.Gaps.IsEmpty || Keys.Axis is { Gaps.IsEmpty: false })
        {
            var calendar = Context.Settings.Calendar(periods.Gaps.IsEmpty ? Keys.Axis!.Grain : formula.Grain)!;
            Context.Bag.Add(CalendarUnits.Outside(calendar, $"The range of \"{metric}\"", "/time"));
            return new NothingFormula(formula.Type);
        }

        return Average(formula, outer, outer is null ? periods : TimeCells.Refine(outer.Axis, periods), range);
    }

    private ColumnFormula Average(AveragePerFormula formula, LegAxis? outer, TimeAxis pieces, TimeRange range)
    {
        var cell = new PlanKey(HiddenKey with { Grain = pieces.Grain }, Context.Names.Take("g_period"), DataType.Integer, new BucketKey(pieces));
        ImmutableArray<PlanKey> others = [.. Keys.Keys.Where(k => k != Keys.Cell)];
        var inner = new BlockPlanner(Context, new BlockKeys([cell, .. others], cell, pieces, [formula.Grain]), Reading.Of(range, pieces));
        var value = inner.Plan(formula.Input, metric);
        var leg = new AverageLeg(
            Context.LegNames.Take($"g_{metric}_average"),
            inner.Build(),
            value,
            new PlanColumn(Context.Names.Take(metric), DataType.Number, false),
            Keys.Keys,
            Keys.Cell,
            outer is null ? [] : TimeCells.Firsts(outer.Axis, pieces));
        return block.Add(leg with { Map = outer?.Map ?? [] });
    }

    private bool IsShorter(TimeGrain a, TimeGrain b) => Context.Settings.DaysOf(a) < Context.Settings.DaysOf(b) && !Context.Settings.Nests(b, a);

    private static DataType TimeType(AveragePerFormula formula) =>
        Metrics.FormulaFacts.Of(formula).Leaves.Select(l => l.Time!.Dimension.Type).First();
}
