using System.Collections.Immutable;

namespace GovernedSemantics.Planning;

/// <summary>
/// Plain aggregates of one scan over the periods of several readings, each of which then takes its own: the facts are read once.
/// </summary>
/// <param name="Name">The name of the leg in SQL.</param>
/// <param name="Scan">The rows of all readings.</param>
/// <param name="Keys">The period, on the common axis, and the members.</param>
/// <param name="Leaves">The aggregates.</param>
/// <param name="Period">The key among <paramref name="Keys"/> that is the number of the period.</param>
/// <param name="IsAxis">False where the answer has no axis, so the period is no key of it.</param>
/// <param name="Readings">Who takes what.</param>
internal sealed record SharedLeg(
    string Name, Scan Scan, ImmutableArray<LegKey> Keys, ImmutableArray<LegLeaf> Leaves, PlanKey Period, bool IsAxis, ImmutableArray<SharedReading> Readings)
    : PlanLeg(Name, Scan, Keys)
{
    public override ImmutableArray<PlanColumn> Columns => [.. Readings.SelectMany(r => r.Columns.Select(c => c.Outer))];

    public override T Accept<T>(IPlanLegVisitor<T> visitor) => visitor.VisitShared(this);
}

/// <summary>What one reading takes from a shared leg.</summary>
/// <param name="Name">The name of its relation in SQL.</param>
/// <param name="Map">Pairs of a cell of the answer and the period that it shows.</param>
/// <param name="Columns">The columns of the leg and what they are called in this reading.</param>
internal sealed record SharedReading(
    string Name, ImmutableArray<(int Cell, int Period)> Map, ImmutableArray<(PlanColumn Inner, PlanColumn Outer)> Columns);
