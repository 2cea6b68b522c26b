using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Model;
using Calendar = GovernedSemantics.Model.Calendar;

namespace GovernedSemantics.Loading;

/// <summary>Makes periods out of the rows of a calendar: each a stretch of dates that follow one another and share an id.</summary>
internal static class CalendarRows
{
    public const int MaxRows = 200_000;

    /// <param name="calendar">The calendar.</param>
    /// <param name="rows">
    /// In any order; for each its date (a DateOnly), then the ids (long, string or DateOnly) in the order of the grains.
    /// </param>
    public static Result<CalendarPeriods> Read(Calendar calendar, ImmutableArray<ImmutableArray<object?>> rows)
    {
        var bag = new DiagnosticBag();
        CheckRows(calendar, rows, bag);
        if (bag.HasErrors)
        {
            return Result<CalendarPeriods>.Fail(bag.Sorted());
        }

        var sorted = rows.OrderBy(r => (DateOnly)r[0]!).ToImmutableArray();
        var twice = sorted.Zip(sorted.Skip(1)).FirstOrDefault(p => p.First[0]!.Equals(p.Second[0]));
        if (twice.First.IsDefault)
        {
            var grains = calendar.Grains.Select((g, i) => Periods(calendar, g, i + 1, sorted, bag)).ToImmutableArray();
            return bag.HasErrors ? Result<CalendarPeriods>.Fail(bag.Sorted()) : new CalendarPeriods(grains, Hash(sorted));
        }

        return CalendarCodes.DateTwice.At(Location.None, calendar.Name, Shown(twice.First[0]));
    }

    // The last date that has a next one is the day before the end of time.
    private static void CheckRows(Calendar calendar, ImmutableArray<ImmutableArray<object?>> rows, DiagnosticBag bag)
    {
        if (rows.IsEmpty)
        {
            bag.Add(CalendarCodes.NoRows.At(Location.None, calendar.Name));
        }

        if (rows.Any(r => r[0] is not DateOnly date || date == DateOnly.MaxValue))
        {
            bag.Add(CalendarCodes.NoDateOrId.At(Location.None, calendar.Name, "a date (from 0001-01-01 to 9999-12-30)", ""));
            return;
        }

        for (var i = 0; i < calendar.Grains.Length; i++)
        {
            if (rows.FirstOrDefault(r => r[i + 1] is null) is { IsDefault: false } row)
            {
                bag.Add(CalendarCodes.NoDateOrId.At(Location.None, calendar.Name, $"an id of the {calendar.Grains[i].Name}", $": {Shown(row[0])}"));
            }
        }
    }

    private static ImmutableArray<CalendarPeriod> Periods(
        Calendar calendar, CalendarColumn grain, int column, ImmutableArray<ImmutableArray<object?>> rows, DiagnosticBag bag)
    {
        var periods = ImmutableArray.CreateBuilder<CalendarPeriod>();
        var ended = new Dictionary<object, DateTime>();
        foreach (var row in rows)
        {
            var (day, id) = (((DateOnly)row[0]!).ToDateTime(TimeOnly.MinValue), row[column]!);
            if (periods.Count > 0 && periods[^1].End == day && periods[^1].Id.Equals(id))
            {
                periods[^1] = periods[^1] with { End = day.AddDays(1) };
                ended[id] = day.AddDays(1);
            }
            else if (ended.TryAdd(id, day.AddDays(1)))
            {
                periods.Add(new CalendarPeriod(day, day.AddDays(1), id));
            }
            else
            {
                bag.Add(CalendarCodes.PeriodSplit.At(Location.None, calendar.Name, grain.Name, Shown(id), Shown(DateOnly.FromDateTime(ended[id]))));
                break;
            }
        }

        return periods.ToImmutable();
    }

    private static string Hash(ImmutableArray<ImmutableArray<object?>> rows)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var cell in rows.SelectMany(r => r))
        {
            var text = Shown(cell);
            hash.AppendData(Encoding.UTF8.GetBytes($"{text.Length}:{text}"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string Shown(object? cell) => cell switch
    {
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => cell as string ?? "",
    };
}
