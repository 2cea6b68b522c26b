namespace GovernedSemantics.Engine.Demo;

/// <summary>When things happen: instants of civil days in Berlin.</summary>
internal sealed class RetailClock
{
    private static readonly int[] HourWeights = [12, 7, 4, 3, 3, 6, 16, 30, 44, 54, 58, 56, 58, 55, 50, 50, 53, 58, 66, 76, 84, 78, 52, 27];

    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    // Asking the zone for each order would take half of all the time.
    private readonly Dictionary<DateOnly, DateTime> _midnights = [];

    /// <summary>So many instants of the day in order, and the day's peculiar ones beside them.</summary>
    public List<DateTime> Instants(DateOnly day, int count, DemoRandom random)
    {
        var instants = new List<DateTime>(count + 4);
        var midnight = Midnight(day);
        var length = Midnight(day.AddDays(1)) - midnight;
        for (var n = 0; n < count; n++)
        {
            var hour = random.Pick(HourWeights);
            var time = new TimeSpan(hour, random.Below(60), random.Below(60));
            instants.Add(length.Days == 1 && length.Hours == 0 ? midnight + time : ToUtc(day, time));
        }

        instants.AddRange(Peculiar(day, (int)length.TotalHours));
        instants.Sort();
        return instants;
    }

    /// <summary>The first instant of a day.</summary>
    public DateTime Midnight(DateOnly day)
    {
        if (!_midnights.TryGetValue(day, out var midnight))
        {
            midnight = ToUtc(day, default);
            _midnights.Add(day, midnight);
        }

        return midnight;
    }

    // Where reports go wrong: the hour that comes twice, the hour that is missing, the first and the last second of a year.
    private DateTime[] Peculiar(DateOnly day, int hours)
    {
        var change = day.ToDateTime(new TimeOnly(1, 0), DateTimeKind.Utc);
        return (hours, day.Month, day.Day) switch
        {
            (25, _, _) => [change.AddMinutes(-45), change.AddMinutes(-15), change.AddMinutes(15), change.AddMinutes(45)],
            (23, _, _) => [change.AddSeconds(-1), change],
            (_, 1, 1) => [Midnight(day)],
            (_, 12, 31) => [Midnight(day.AddDays(1)).AddSeconds(-1)],
            _ => [],
        };
    }

    private DateTime ToUtc(DateOnly day, TimeSpan time)
    {
        var civil = day.ToDateTime(default) + time;
        return DateTime.SpecifyKind(civil - _zone.GetUtcOffset(civil), DateTimeKind.Utc);
    }
}
