using System.Collections.Immutable;
using GovernedSemantics.Model;

namespace GovernedSemantics.Requests;

/// <summary>
/// Half-open bounds in civil time of the project's zone; a null bound is open. <see cref="FromInstant"/> and <see cref="ToInstant"/>
/// are the same bounds as instants: of a civil time that the zone skips the next one that exists, of one that comes twice the earlier.
/// </summary>
internal sealed record TimeRange(DateTime? From, DateTime? To, DateTimeOffset? FromInstant, DateTimeOffset? ToInstant)
{
    public bool IsBounded => From is not null && To is not null;

    /// <summary>The range of two civil bounds.</summary>
    public static TimeRange Civil(DateTime? from, DateTime? to, TimeSettings settings) => new(
        from,
        to,
        from is { } start ? ZonedTime.ToInstant(start, settings.Zone) : null,
        to is { } end ? ZonedTime.ToInstant(end, settings.Zone) : null);

    /// <summary>
    /// The range of two instants. Its civil end is what clocks show as it is reached, so the first of two equal hours ends at three,
    /// not at two.
    /// </summary>
    public static TimeRange Between(DateTimeOffset from, DateTimeOffset to, TimeSettings settings) => new(
        ZonedTime.ToCivilBound(from, settings.Zone),
        CivilEnd(to, settings),
        from,
        to);

    private static DateTime CivilEnd(DateTimeOffset to, TimeSettings settings)
    {
        var last = ZonedTime.ToCivil(to.AddTicks(-1), settings.Zone);
        return last == DateTime.MaxValue ? last : last.AddTicks(1);
    }
}

/// <summary>
/// One period of an axis: its start in civil time, its half-open bounds as instants, and what the answer shows
/// (a DateOnly for day and coarser, a DateTime for civil sub-daily periods, a DateTimeOffset for sub-daily periods of instants, the id for
/// a period of a calendar).
/// </summary>
internal sealed record TimePeriod(DateTime Start, DateTime End, DateTimeOffset StartInstant, DateTimeOffset EndInstant, object Label);

/// <summary>
/// The periods of a grain that a bounded range touches, in order. The first starts at the range's start when the range cuts it
/// (its label is still the whole period's), and likewise the last.
/// </summary>
internal sealed record TimeAxis(TimeGrain Grain, ImmutableArray<TimePeriod> Periods)
{
    /// <summary>
    /// The stretches of the range that no period of a calendar covers, before, between and after the periods: what lies in them is of no
    /// period. Always empty for civil grains.
    /// </summary>
    public ImmutableArray<TimeRange> Gaps { get; init; } = [];
}
