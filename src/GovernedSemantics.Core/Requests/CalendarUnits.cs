using System.Globalization;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Model;

namespace GovernedSemantics.Requests;

/// <summary>Looks up grains of calendars, which a request can only name, and tells what keeps them from being used.</summary>
internal static class CalendarUnits
{
    /// <summary>The request with its units as grains; fails where there is no such grain or its periods are not known.</summary>
    public static Result<TimeRequest> Resolve(TimeRequest request, TimeSettings settings, string pointer) =>
        Own(request, settings, pointer).Then(own => Compared(own, settings, pointer));

    /// <summary>Null where the periods of the grain are known.</summary>
    public static Diagnostic? NotLoaded(TimeGrain grain, TimeSettings settings, string pointer) =>
        settings.Calendar(grain) is { IsLoaded: false } calendar
            ? CalendarCodes.NotLoaded.At(
                Location.At(pointer), calendar.Problems is [var first, ..] ? first.ToString() : null, [], calendar.Calendar, $"\"{calendar.Name}\"")
            : null;

    public static Diagnostic Outside(CalendarGrain calendar, string what, string pointer) => CalendarCodes.OutsideCalendar.At(
        Location.At(pointer), what, $"calendar \"{calendar.Calendar}\"", Shown(calendar.First), Shown(calendar.Last.AddDays(-1)));

    /// <summary>The calendar by whose periods a comparison looks back; null where it looks back on the civil one.</summary>
    public static CalendarGrain? Shifting(TimeRequest request, TimeSettings settings) => (request.Compare, request) switch
    {
        ({ By: { } by }, _) => settings.Calendar(by.Unit),
        ({ Kind: CompareKind.PreviousYear }, _) => null,
        (_, LastPeriods last) => settings.Calendar(last.Duration.Unit),
        (_, ThisPeriod period) => settings.Calendar(period.Grain),
        (_, PreviousPeriod period) => settings.Calendar(period.Grain),
        (_, PeriodToDate period) => settings.Calendar(period.Grain),
        _ => null,
    };

    private static Result<TimeRequest> Own(TimeRequest request, TimeSettings settings, string pointer)
    {
        if (request.Unit is not { } unit)
        {
            return request;
        }

        if (Find(unit, request is LastPeriods, settings) is not { } grain)
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
            ThisPeriod period => period with { Grain = grain },
            PreviousPeriod period => period with { Grain = grain },
            PeriodToDate period => period with { Grain = grain },
            _ => throw new ArgumentException($"{request.GetType().Name} has no unit.", nameof(request)),
        };
        return known with { Unit = null };
    }

    private static Result<TimeRequest> Compared(TimeRequest request, TimeSettings settings, string pointer)
    {
        if (request.Compare?.Unit is not { } unit)
        {
            return request;
        }

        var names = settings.GrainNames.ToArray();
        var place = $"{pointer}/compare";
        return Find(unit, true, settings) is not { } grain
            ? RequestReadingCodes.UnknownChoice.At(
                Location.At(place), NameSuggester.Hint(unit, names), [.. names], RequestText.Shown(unit), "comparison")
            : NotLoaded(grain, settings, place) is { } missing ? missing
            : request with { Compare = new CompareRequest(CompareKind.Earlier, new Duration(request.Compare.By!.Value.Count, grain)) };
    }

    private static TimeGrain? Find(string unit, bool isPlural, TimeSettings settings) =>
        settings.Grain(unit) ?? (isPlural && unit.EndsWith('s') ? settings.Grain(unit[..^1]) : null);

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
