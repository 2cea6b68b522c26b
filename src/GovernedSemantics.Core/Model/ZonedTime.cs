namespace GovernedSemantics.Model;

/// <summary>
/// Civil time of a zone and instants, by .NET's zone database alone. Of a civil time that the zone skips, the instant is the next civil time
/// that exists; of one that comes twice it is the earlier. Results beyond the years 1 to 9999 stop at the first or last instant.
/// </summary>
internal static class ZonedTime
{
    // No offset is larger than 14 hours, so the instant of a civil time lies within this distance of the same reading in UTC.
    private static readonly long Reach = TimeSpan.FromHours(15).Ticks;

    /// <summary>What the clocks of the zone show at the instant.</summary>
    public static DateTime ToCivil(DateTimeOffset instant, TimeZoneInfo zone) =>
        new(Clamp(instant.UtcTicks + Offset(instant.UtcTicks, zone)));

    /// <summary>
    /// The civil time of a bound: where the instant ends a stretch that the zone skips, the start of that stretch. So the bound of a day
    /// whose midnight is skipped stays midnight, and the day is not lost to a column of dates.
    /// </summary>
    public static DateTime ToCivilBound(DateTimeOffset instant, TimeZoneInfo zone)
    {
        var civil = ToCivil(instant, zone);
        if (instant == DateTimeOffset.MinValue)
        {
            return civil;
        }

        var before = ToCivil(instant.AddTicks(-1), zone);
        return before < civil ? before.AddTicks(1) : civil;
    }

    /// <summary>The first instant at which the clocks of the zone show <paramref name="civil"/> or later, with offset zero.</summary>
    public static DateTimeOffset ToInstant(DateTime civil, TimeZoneInfo zone)
    {
        var before = Offset(civil.Ticks - Reach, zone);
        var after = Offset(civil.Ticks + Reach, zone);
        var early = civil.Ticks - before;
        if (before == after || Offset(early, zone) == before)
        {
            return Utc(early);
        }

        var late = civil.Ticks - after;
        return Offset(late, zone) == after ? Utc(late) : Utc(Change(civil.Ticks - Reach, civil.Ticks + Reach, zone));
    }

    /// <summary>The same instant, written with the zone's offset; in UTC where the zone's clocks would leave the years 1 to 9999.</summary>
    public static DateTimeOffset In(DateTimeOffset instant, TimeZoneInfo zone)
    {
        var offset = Offset(instant.UtcTicks, zone);
        var local = instant.UtcTicks + offset;
        return local == Clamp(local) ? new DateTimeOffset(local, new TimeSpan(offset)) : instant.ToUniversalTime();
    }

    /// <summary>
    /// The period of a sub-daily grain that holds the instant: the instants in a row that share the civil period and the offset, so an
    /// hour that comes twice is two periods, and one that a change of offset cuts starts or ends there.
    /// </summary>
    public static (DateTimeOffset Start, DateTimeOffset End) Period(DateTimeOffset instant, TimeGrain grain, TimeZoneInfo zone)
    {
        var size = CivilTime.FixedTicks(grain);
        var utc = instant.UtcTicks;
        var offset = Offset(utc, zone);
        var intoPeriod = (((utc + offset) % size) + size) % size;
        var start = utc - intoPeriod;
        var end = start + size;
        if (Offset(start, zone) != offset)
        {
            start = Change(start, utc, zone);
        }

        if (Offset(end - 1, zone) != offset)
        {
            end = Change(utc, end - 1, zone);
        }

        return (Utc(start), Utc(end));
    }

    /// <summary>
    /// The start of the <paramref name="count"/>th sub-daily period before <paramref name="boundary"/>, which is itself the start of one;
    /// null before the year 1.
    /// </summary>
    public static DateTimeOffset? StepBack(DateTimeOffset boundary, int count, TimeGrain grain, TimeZoneInfo zone)
    {
        var size = CivilTime.FixedTicks(grain);
        var at = boundary.UtcTicks;
        while (count > 0)
        {
            // Where the offset is the same at both ends of a stretch of at most a day, its periods are all of full length.
            var stride = Math.Min(count, TimeSpan.TicksPerDay / size);
            while (stride > 1 && Offset(at - (stride * size), zone) != Offset(at - 1, zone))
            {
                stride /= 2;
            }

            if (at - (stride * size) < 0)
            {
                return null;
            }

            at = stride > 1 ? at - (stride * size) : Period(Utc(at - 1), grain, zone).Start.UtcTicks;
            count -= (int)stride;
        }

        return Utc(at);
    }

    /// <summary>The offset from UTC in ticks.</summary>
    private static long Offset(long utcTicks, TimeZoneInfo zone) =>
        zone.GetUtcOffset(new DateTime(Clamp(utcTicks), DateTimeKind.Utc)).Ticks;

    // The first instant after low at which the offset is no longer that of low; offsets change at whole seconds.
    private static long Change(long low, long high, TimeZoneInfo zone)
    {
        var offset = Offset(low, zone);
        var (same, changed) = (Floor(low), Floor(high) + TimeSpan.TicksPerSecond);
        while (changed - same > TimeSpan.TicksPerSecond)
        {
            var middle = Floor(same + ((changed - same) / 2));
            (same, changed) = Offset(middle, zone) == offset ? (middle, changed) : (same, middle);
        }

        return changed;
    }

    private static long Floor(long ticks) => ticks - (ticks % TimeSpan.TicksPerSecond);

    private static long Clamp(long ticks) => Math.Clamp(ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks);

    private static DateTimeOffset Utc(long ticks) => new(Clamp(ticks), TimeSpan.Zero);
}
