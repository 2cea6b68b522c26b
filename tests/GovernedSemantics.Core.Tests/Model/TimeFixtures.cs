using System.Globalization;
using GovernedSemantics.Model;

namespace GovernedSemantics.Tests.Model;

/// <summary>Short spellings of civil times, instants and settings for tests.</summary>
internal static class TimeFixtures
{
    public static readonly string[] ZoneIds =
        ["UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "Pacific/Apia", "America/Havana", "America/St_Johns"];

    public static TimeGrain[] Grains => Enum.GetValues<TimeGrain>();

    public static DateTime Civil(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.None);

    public static DateTimeOffset Instant(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).ToUniversalTime();

    public static TimeZoneInfo Zone(string id) =>
        Zones.TryFind(id, out var zone) ? zone : throw new ArgumentException($"No zone {id}.", nameof(id));

    public static TimeSettings Settings(string zone = "Europe/Berlin", DayOfWeek weekStart = DayOfWeek.Monday, int fiscalMonth = 1) =>
        new(Zone(zone), weekStart, fiscalMonth);
}
