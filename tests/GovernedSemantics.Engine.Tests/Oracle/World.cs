using System.Collections.Immutable;

namespace GovernedSemantics.Engine.Tests.Oracle;

internal enum TimeType
{
    Date,
    DateTime,
    DateTimeTz,
}

/// <summary>One row of a fact table; all fact tables have the same columns. <paramref name="At"/> is civil time, or UTC for instants.</summary>
internal sealed record FactRow(
    int Id, int? Customer, DateTime? At, decimal? Amount, int? Qty, string? Kind, bool? Flag);

/// <summary>A fact table and the semantic model over it.</summary>
/// <param name="Name">The table, the view and the model: <c>orders</c>.</param>
/// <param name="Entity">Its primary entity, which also starts the names of its dimensions: <c>order</c>.</param>
/// <param name="Time">The type of the time column.</param>
/// <param name="WithoutTests">Whether the model leaves out the rows of kind <c>test</c>.</param>
/// <param name="Rows">The rows.</param>
internal sealed record Fact(string Name, string Entity, TimeType Time, bool WithoutTests, ImmutableArray<FactRow> Rows)
{
    public override string ToString() => Name;
}

internal sealed record CustomerRow(int Id, string? Region);

/// <summary>The tier of a customer within a half-open range of days; a missing end is open.</summary>
internal sealed record TierRow(int Customer, string? Tier, DateTime From, DateTime? To);

/// <summary>A tiny world: fact tables, customers and their tiers over time, and how its project counts time.</summary>
internal sealed record World
{
    public required string Zone { get; init; }

    public required DayOfWeek WeekStart { get; init; }

    public required int FiscalStart { get; init; }

    /// <summary>The instant of every question, as UTC.</summary>
    public required DateTime Now { get; init; }

    public required ImmutableArray<Fact> Facts { get; init; }

    public required ImmutableArray<CustomerRow> Customers { get; init; }

    public required ImmutableArray<TierRow> Tiers { get; init; }

    public Clock Clock => new(TimeZoneInfo.FindSystemTimeZoneById(Zone), WeekStart, FiscalStart);
}
