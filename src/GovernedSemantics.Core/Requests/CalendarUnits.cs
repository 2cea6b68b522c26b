using System.Globalization;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Model;

namespace GovernedSemantics.Requests;

/// <summary>Looks up grains of calendars, which a request can only name, and tells what keeps them from being used.</summary>
internal static class CalendarUnits
{
    /// <summary>The request with its unit as a grain; fails where there is no such grain or its periods are not known.</summary>
    public static Result<TimeRequest> Resolve(TimeRequest request, TimeSettings settings, string pointer)
    {
        var unit = request.Unit!;
        var singular = request is LastPeriods && unit.EndsWith('s') ? settings.Grain(unit[..^1]) : null;
        if ((settings.Grain(unit) ?? singular) is not { } grain)
        {
            return Unknown(request, unit, settings, pointer);
        }

        if (NotLoaded(grain, settings, Key(request, pointer)) is { } missing)
        {
            return missing;
        }

        TimeRequest known = request switch
        {
            LastPeriods last => last with { Duration = new Duration(last.Duration.Count, grain) },
            ThisPeriod => new ThisPeriod(grain),
            PreviousPeriod => new PreviousPeriod(grain),
            _ => new PeriodToDate(grain),
        };
        return known with { Unit = null };
    }

    /// <summary>Null where the periods of the grain are known.</summary>
    public static Diagnostic? NotLoaded(TimeGrain grain, TimeSettings settings, string pointer) =>
        settings.Calendar(grain) is { IsLoaded: false } calendar
            ? CalendarCodes.NotLoaded.At(
                Location.At(pointer), calendar.Problems is [var first, ..] ? first.ToString() : null, [], calendar.Calendar, $"\"{calendar.Name}\"")
            : null;

    public static Diagnostic Outside(CalendarGrain calendar, string what, string pointer) => CalendarCodes.OutsideCalendar.At(
        Location.At(pointer), what, $"calendar \"{calendar.Calendar}\"", Shown(calendar.First), Shown(calendar.Last.AddDays(-1)));

    private static Diagnostic Unknown(TimeRequest request, string unit, TimeSettings settings, string pointer)
    {
        var names = settings.GrainNames.ToArray();
        var place = Location.At(Key(request, pointer));
        return request is LastPeriods last
            ? RequestReadingCodes.NotADuration.At(
                place, NameSuggester.Hint(unit, names), [.. names], RequestText.Shown($"{last.Duration.Count} {unit}"))
            : RequestReadingCodes.UnknownChoice.At(place, NameSuggester.Hint(unit, names), [.. names], RequestText.Shown(unit), "period");
    }

    private static string Key(TimeRequest request, string pointer) => request switch
    {
        LastPeriods => $"{pointer}/last",
        ThisPeriod => $"{pointer}/this",
        PreviousPeriod => $"{pointer}/previous",
        _ => $"{pointer}/to_date",
    };

    private static string Shown(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
