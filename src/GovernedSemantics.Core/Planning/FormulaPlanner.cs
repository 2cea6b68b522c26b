using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Planning;

/// <summary>
/// Turns a metric's formula into a formula over the columns of a block. Shifts move the reading of all that lies below them; a running total over
/// a formula is the formula over the running totals of its leaves, so that ratios and averages over windows are right.
/// </summary>
internal sealed class FormulaPlanner(BlockPlanner block, string metric, Reading reading, CumulativeFormula? cumulative) : IFormulaVisitor<PlanFormula>
{
    private PlanningContext Context => block.Context;

    private BlockKeys Keys => block.Keys;

    public PlanFormula VisitLeaf(LeafFormula formula) => block.Leaf(formula.Leaf, cumulative, reading, metric);

    public PlanFormula VisitRatio(RatioFormula formula)
    {
        var (over, under) = (formula.Numerator.Accept(this), formula.Denominator.Accept(this));
        return over is NothingFormula || under is NothingFormula ? new NothingFormula(formula.Type) : new QuotientFormula(over, under);
    }

    public PlanFormula VisitExpression(ExpressionFormula formula)
    {
        ImmutableArray<PlanFormula> inputs = [.. formula.Inputs.Select(i => i.Accept(this))];
        return inputs.Any(i => i is NothingFormula) ? new NothingFormula(formula.Type) : new ComputedFormula(formula.Expression, inputs);
    }

    // A default stands for what is missing in the data, not for what a total cannot have.
    public PlanFormula VisitDefault(DefaultFormula formula) =>
        formula.Input.Accept(this) is var input and not NothingFormula ? new OrElseFormula(input, formula.Value) : new NothingFormula(formula.Type);

    public PlanFormula VisitCumulative(CumulativeFormula formula) => formula.Input.Accept(new FormulaPlanner(block, metric, reading, formula));

    public PlanFormula VisitConversion(ConversionFormula formula) => block.Conversion(formula, reading, metric);

    public PlanFormula VisitOffset(OffsetFormula formula)
    {
        // An open end stays open; with both ends open, or with periods to be moved, there is nothing to move by.
        if (reading.Range is not { } range || (range.From is null && range.To is null) || (Keys.Axis is not null && !range.IsBounded))
        {
            return Refused(formula, PlanningCodes.RangeNeeded.At(Location.At("/time"), metric, "looks back"));
        }

        foreach (var grain in Keys.Grains.Where(g => !Context.Shift.IsWhole(formula.By, g)))
        {
            return Refused(formula, PlanningCodes.OffsetNotWhole.At(Location.At("/group_by"), metric, formula.By.ToString(Context.Settings), Context.Settings.NameOf(grain)));
        }

        return Context.Shift.Back(reading, formula.By, Keys.Axis?.Grain ?? TimeGrain.Day) is { } earlier
            ? Read(formula, formula.Input, earlier)
            : Refused(formula, Context.Settings.Calendar(formula.By.Unit) is { } calendar
                ? Outside(calendar)
                : RequestTimeCodes.OutOfCalendar.At(Location.At("/time"), $"The range of \"{metric}\" {formula.By} earlier"));
    }

    public PlanFormula VisitOffsetTo(OffsetToFormula formula)
    {
        if (Axis(formula) is not { } axis)
        {
            return new NothingFormula(formula.Type);
        }

        return Context.Settings.Nests(axis.Grain, formula.To)
            ? Read(formula, formula.Input, Context.Shift.ToStart(reading, formula.To, axis.Grain)!)
            : Refused(formula, PlanningCodes.OffsetNotWhole.At(Location.At("/group_by"), metric, Context.Settings.NameOf(formula.To), Context.Settings.NameOf(axis.Grain)));
    }

    public PlanFormula VisitLag(LagFormula formula)
    {
        if (Axis(formula) is not { } axis)
        {
            return new NothingFormula(formula.Type);
        }

        return Context.Shift.Lag(reading, formula.Periods, axis.Grain) is { } earlier ? Read(formula, formula.Input, earlier)
            : Context.Settings.Calendar(axis.Grain) is { } calendar ? Refused(formula, Outside(calendar))
            : new NothingFormula(formula.Type);
    }

    public PlanFormula VisitMoving(MovingFormula formula)
    {
        if (Axis(formula) is not { } axis || LegAxis.Of(reading, axis.Grain) is not { } leg)
        {
            return new NothingFormula(formula.Type);
        }

        var before = Context.Shift.Before(leg.Axis.Periods[0], formula.Periods - 1, axis.Grain);
        if (Context.Settings.Calendar(axis.Grain) is { } calendar
            && (before.Length < formula.Periods - 1 || (before.Length > 0 && !calendar.GapsWithin(before[0].Start, leg.Range.From!.Value).IsEmpty)))
        {
            return Refused(formula, Outside(calendar));
        }

        if (before.Length < formula.Periods - 1)
        {
            return Refused(formula, RequestTimeCodes.OutOfCalendar.At(Location.At("/time"), $"The window of \"{metric}\""));
        }

        // The window reaches back without a gap, so a first period that the range cuts is read from its start.
        var first = Context.Shift.FromStart(leg.Axis.Periods[0], axis.Grain);
        var longer = new TimeAxis(axis.Grain, [.. before, first, .. leg.Axis.Periods[1..]]);
        var range = leg.Range with { From = longer.Periods[0].Start, FromInstant = longer.Periods[0].StartInstant };
        HistoryLimit.Check(Context.Spec, range.From, metric, Context.Bag);
        var cell = Keys.Cell! with { Shape = new BucketKey(longer) };
        var keys = new BlockKeys([.. Keys.Keys.Select(k => k == Keys.Cell ? cell : k)], cell, longer, Keys.Grains);
        var inner = new BlockPlanner(Context, keys, Reading.Of(range, longer));
        var value = inner.Plan(formula.Input, metric);
        return block.Add(new MovingLeg(Name("moving"), inner.Build(), value, Column(DataType.Number), formula.Periods) { Map = leg.Map });
    }

    public PlanFormula VisitShare(ShareFormula formula)
    {
        var over = formula.Input.Accept(this);
        var named = new KeptKeys(formula.Keep, formula.Input, Context.Spec.Visible.Project.Joins);
        var kept = Keys.Keys.Where(k => !formula.Keep.All && (k.Key.Target is MetricTimeTarget || named.Holds(k.Key))).ToImmutableArray();
        if (kept.Length == Keys.Keys.Length)
        {
            return new QuotientFormula(over, over);
        }

        var cell = Keys.Cell is { } c && kept.Contains(c) ? c : null;

        // Without the axis the whole range is one total.
        var (axis, own) = cell is null ? (null, reading with { Periods = [] }) : (Keys.Axis, reading);
        var inner = new BlockPlanner(Context, new BlockKeys(kept, cell, axis, Keys.Grains), own);
        var value = inner.Plan(formula.Input, metric);
        return new QuotientFormula(over, block.Add(new TotalLeg(Name("total"), inner.Build(), value, Column(value.Type))));
    }

    public PlanFormula VisitRank(RankFormula formula)
    {
        if (Context.Spec.IsTotal)
        {
            return new NothingFormula(formula.Type);
        }

        if (reading != block.Reading || block.RanksApart)
        {
            var inner = new BlockPlanner(Context, Keys, reading);
            var value = inner.Plan(formula, metric);
            return block.Add(new CopiedLeg(Name("ranks"), inner.Build(), value, Column(formula.Type)));
        }

        return RankWithin.Of(Keys, Context.Spec, formula, metric, Context.Bag) is { } within
            ? block.Add(new PlanRank(Column(formula.Type), formula.Input.Accept(this), within, formula.Descending))
            : new NothingFormula(formula.Type);
    }

    public PlanFormula VisitAveragePer(AveragePerFormula formula) => new AveragePlanner(block, reading, metric).Plan(formula);

    // What needs the answer's axis has no value in a total over everything.
    private TimeAxis? Axis(MetricFormula formula)
    {
        if (Keys is { Axis: { } axis, Grains.Length: 1 })
        {
            return axis;
        }

        if (!(Context.Spec.IsTotal && Keys.Grains.IsEmpty))
        {
            _ = Refused(formula, Keys.Grains.Length == 1
                ? PlanningCodes.RangeNeeded.At(Location.At("/time"), metric, "looks back")
                : PlanningCodes.AxisNeeded.At(Location.At("/group_by"), metric));
        }

        return null;
    }

    private PlanFormula Read(MetricFormula formula, MetricFormula input, Reading earlier)
    {
        HistoryLimit.Check(Context.Spec, earlier.Range?.From, metric, Context.Bag);
        return input.Accept(new FormulaPlanner(block, metric, earlier, cumulative));
    }

    private NothingFormula Refused(MetricFormula formula, Diagnostic why)
    {
        Context.Bag.Add(why);
        return new NothingFormula(formula.Type);
    }

    private Diagnostic Outside(CalendarGrain calendar) => CalendarUnits.Outside(calendar, $"The look-back of \"{metric}\"", "/time");

    private string Name(string what) => Context.LegNames.Take($"g_{metric}_{what}");

    private PlanColumn Column(DataType type) => new(Context.Names.Take(metric), type, false);
}
