using System.Collections.Immutable;

namespace GovernedSemantics.Planning;

/// <summary>
/// Base events, and those of them that are followed by a conversion. Bases after the asked range are read too: they compete for the
/// conversions that come then, and are not counted.
/// </summary>
/// <param name="Name">The name of the leg in SQL.</param>
/// <param name="Bases">The events that a conversion can follow.</param>
/// <param name="Follows">The conversions.</param>
/// <param name="Keys">What the answer groups by, seen from the bases.</param>
/// <param name="Clock">On what clock both sides are compared.</param>
/// <param name="Window">How long after its base a conversion counts, exclusive: days where the clock counts days, else seconds; null for no limit.</param>
/// <param name="FollowsFirst">True where a conversion at the very instant of a base comes before it: an event is not its own follow-up.</param>
/// <param name="All">True where every conversion counts, not only the first after its base.</param>
/// <param name="Counts">The asked numbers.</param>
internal sealed record ConversionLeg(
    string Name,
    EventStream Bases,
    EventStream Follows,
    ImmutableArray<LegKey> Keys,
    EventClock Clock,
    long? Window,
    bool FollowsFirst,
    bool All,
    ImmutableArray<ConversionCount> Counts) : PlanLeg(Name, Bases.Scan, Keys)
{
    /// <summary>Which bases are counted once conversions have found theirs; both bounds are open where the scan's own range says it already.</summary>
    public ScanRange? CountedRange { get; init; }

    /// <summary>The conditions of the request, and those of the users of the metric: they choose among the bases after attribution.</summary>
    public ImmutableArray<ScanCondition> Members { get; init; } = [];

    /// <summary>Which of several bases at one instant is the last: the greatest primary key. Empty: by the group keys.</summary>
    public ImmutableArray<ScanValue> Ties { get; init; } = [];

    public override TimeSpan OpenFor =>
        Window is not { } length ? TimeSpan.Zero : Clock == EventClock.Days ? TimeSpan.FromDays(length) : TimeSpan.FromSeconds(length);

    public override ImmutableArray<Scan> Scans => [Bases.Scan, Follows.Scan];

    public override ImmutableArray<PlanColumn> Columns => [.. Counts.Select(c => c.Column), .. Scan.Orphans.Select(o => o.Column)];

    public override T Accept<T>(IPlanLegVisitor<T> visitor) => visitor.VisitConversion(this);
}
