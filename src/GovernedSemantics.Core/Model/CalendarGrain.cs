using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Expressions;

namespace GovernedSemantics.Model;

/// <summary>A period of a calendar, half-open, by midnights; <paramref name="Id"/> is what the calendar calls it: a long, a text or a date.</summary>
internal sealed record CalendarPeriod(DateTime Start, DateTime End, object Id);

/// <summary>
/// A grain of a calendar with its periods, in order and without overlap. Times before, between and after them lie in gaps, which are treated as
/// stretches of their own that have no id. Without periods, because its rows were not read, it has only its name.
/// </summary>
internal sealed class CalendarGrain
{
    private readonly Lazy<Dictionary<object, CalendarPeriod>> _byId;

    public CalendarGrain() => _byId = new(() => Periods.ToDictionary(p => p.Id));

    /// <summary>The calendar's name.</summary>
    public required string Calendar { get; init; }

    /// <summary>The calendar's name and the grain's: <c>retail_445.period</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The shortest name that means it: without its calendar where that is the usual one and no civil grain has the name.</summary>
    public required string ShortName { get; init; }

    /// <summary>The type of the ids: integer, string or date.</summary>
    public required DataType IdType { get; init; }

    /// <summary>Empty until the rows are read.</summary>
    public ImmutableArray<CalendarPeriod> Periods { get; init; } = [];

    /// <summary>Why there are no periods; empty before the rows were asked for.</summary>
    public ImmutableArray<Diagnostic> Problems { get; init; } = [];

    public bool IsLoaded => !Periods.IsEmpty;

    public DateTime First => Periods[0].Start;

    /// <summary>The end of the last period, which is not part of it.</summary>
    public DateTime Last => Periods[^1].End;

    public double UsualDays => IsLoaded ? (Last - First).TotalDays / Periods.Length : 1;

    public CalendarPeriod? At(DateTime time) => IndexAt(time) is var i && i >= 0 && time < Periods[i].End ? Periods[i] : null;

    public CalendarPeriod? ById(object id) => _byId.Value.GetValueOrDefault(id);

    /// <summary>The start of the period or gap that holds the time.</summary>
    public DateTime StartOf(DateTime time)
    {
        var i = IndexAt(time);
        return i < 0 ? DateTime.MinValue : time < Periods[i].End ? Periods[i].Start : Periods[i].End;
    }

    /// <summary>The end of the period or gap that holds the time; null for the gap after the last period.</summary>
    public DateTime? EndOf(DateTime time)
    {
        var i = IndexAt(time);
        return i >= 0 && time < Periods[i].End ? Periods[i].End : i + 1 < Periods.Length ? Periods[i + 1].Start : null;
    }

    /// <summary>
    /// Moves by periods and keeps the day within the period, clamped to the length of the other one. A start of a period becomes a start, and
    /// where a period ends before a gap counts as the start of a next one. Null where that leads out of the calendar, or starts in a gap.
    /// </summary>
    public DateTime? Add(DateTime time, int count)
    {
        var i = IndexAt(time);
        if (i < 0 || time > Periods[i].End)
        {
            return null;
        }

        var isEnd = time == Periods[i].End;
        var target = (long)i + count + (isEnd ? 1 : 0);
        var days = isEnd ? 0 : (time.Date - Periods[i].Start).Days;
        if (target < 0 || target > Periods.Length || (target == Periods.Length && (days > 0 || time.TimeOfDay > TimeSpan.Zero)))
        {
            return null;
        }

        if (target == Periods.Length)
        {
            return Last;
        }

        var period = Periods[(int)target];
        return period.Start.AddDays(Math.Min(days, (period.End - period.Start).Days - 1)).Add(time.TimeOfDay);
    }

    /// <summary>The stretches of a range that no period covers, in order.</summary>
    public ImmutableArray<(DateTime From, DateTime To)> GapsWithin(DateTime from, DateTime to)
    {
        var gaps = ImmutableArray.CreateBuilder<(DateTime, DateTime)>();
        for (var at = from; at < to;)
        {
            var end = EndOf(at) is { } next && next < to ? next : to;
            if (At(at) is null)
            {
                gaps.Add((at, end));
            }

            at = end;
        }

        return gaps.ToImmutable();
    }

    /// <summary>Whether each of its periods lies within one period of the other grain.</summary>
    public bool LieWithin(TimeGrain coarse, TimeSettings settings) => IsLoaded && Periods.All(p =>
        CivilTime.Label(p.Start, coarse, settings) is not null
        && CivilTime.PeriodStart(p.Start, coarse, settings) == CivilTime.PeriodStart(p.End.AddTicks(-1), coarse, settings));

    /// <summary>Whether each of its periods is made of whole periods of a civil grain.</summary>
    public bool AreMadeOf(TimeGrain fine, TimeSettings settings) => IsLoaded && Periods.All(p =>
        CivilTime.PeriodStart(p.Start, fine, settings) == p.Start && CivilTime.PeriodStart(p.End, fine, settings) == p.End);

    /// <summary>The last period that starts at or before the time; -1 before the first.</summary>
    private int IndexAt(DateTime time)
    {
        var (low, high) = (0, Periods.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Periods[middle].Start <= time ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }
}
