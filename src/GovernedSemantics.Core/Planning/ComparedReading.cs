using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Planning;

/// <summary>The earlier side of a comparison: every period moved back, cut to the range before.</summary>
internal static class ComparedReading
{
    private const int MaxPrecision = 38;

    /// <summary>Null after reporting a grain that the shift does not fit.</summary>
    public static Reading? Of(Reading reading, Comparison compare, TimeAxis? axis, PlanningContext context)
    {
        var keys = context.Spec.Keys.Where(k => k is { Target: MetricTimeTarget, Grain: not null }).ToList();
        var misfit = keys.FirstOrDefault(k => !context.Shift.IsWhole(compare.Shift, k.Grain!.Value));
        if (misfit is not null)
        {
            context.Bag.Add(PlanningCodes.OffsetNotWhole.At(
                Location.At(misfit.Pointer), "The range compared with", compare.Shift.ToString(context.Settings), context.Settings.NameOf(misfit.Grain!.Value)));
            return null;
        }

        HistoryLimit.Check(context.Spec, compare.Previous.From, context.Spec.Metrics[0].Name, context.Bag);
        if (axis is null)
        {
            return new Reading("|compare", compare.Previous, []);
        }

        if (context.Shift.Back(reading, compare.Shift, axis.Grain) is not { } earlier)
        {
            context.Bag.Add(RequestTimeCodes.OutOfCalendar.At(Location.At("/time/compare"), "The range compared with"));
            return null;
        }

        var periods = earlier.Periods.Select(p => Cut(p, compare.Previous)).ToImmutableArray();
        return new Reading("|compare", compare.Previous, Completed(periods, compare.Previous, axis.Grain, context.Settings));
    }

    // Equal elapsed days may end a day later than equal dates: the last period is read up to the end of the range that it is part of.
    private static ImmutableArray<TimePeriod?> Completed(
        ImmutableArray<TimePeriod?> periods, TimeRange range, TimeGrain grain, TimeSettings settings)
    {
        if (periods is not [.., { } last] || last.EndInstant >= range.ToInstant || range.To > CivilTime.NextPeriod(last.Start, grain, settings))
        {
            return periods;
        }

        return periods.SetItem(periods.Length - 1, last with { End = range.To!.Value, EndInstant = range.ToInstant!.Value });
    }

    /// <summary>A difference has as many digits as its two sides, and one more before the point.</summary>
    public static DataType ChangeType(DataType type) => type.Kind == TypeKind.Decimal ? DataType.Decimal(MaxPrecision, type.Scale) : type;

    private static TimePeriod? Cut(TimePeriod? period, TimeRange range)
    {
        if (period is null || period.EndInstant <= range.FromInstant || period.StartInstant >= range.ToInstant)
        {
            return null;
        }

        var cut = period.StartInstant < range.FromInstant ? period with { Start = range.From!.Value, StartInstant = range.FromInstant!.Value } : period;
        return cut.EndInstant > range.ToInstant ? cut with { End = range.To!.Value, EndInstant = range.ToInstant!.Value } : cut;
    }
}
