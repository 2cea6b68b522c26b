using System.Collections.Frozen;
using System.Collections.Immutable;

namespace GovernedSemantics.Model;

/// <summary>How the project reads clocks: an IANA zone, the first day of its weeks, the month (1..12) in which its fiscal year starts.</summary>
internal sealed record TimeSettings(TimeZoneInfo Zone, DayOfWeek WeekStart, int FiscalYearStartMonth)
{
    public static TimeSettings Default { get; } = new(TimeZoneInfo.Utc, DayOfWeek.Monday, 1);
}

/// <summary>Everything that a project folder declares, resolved. Immutable after loading; <see cref="Hash"/> names this state of it.</summary>
internal sealed class Project
{
    public required string Name { get; init; }

    public required string Description { get; init; }

    public required string Owner { get; init; }

    public required TimeSettings Time { get; init; }

    public required ImmutableArray<DataSource> Sources { get; init; }

    public required ImmutableArray<ApprovedView> Views { get; init; }

    public required ImmutableArray<SemanticModel> Models { get; init; }

    public required FrozenDictionary<string, Metric> Metrics { get; init; }

    public required JoinGraph Joins { get; init; }

    /// <summary><c>gs1:sha256:...</c> over the normalised meaning of the whole project.</summary>
    public required string Hash { get; init; }
}
