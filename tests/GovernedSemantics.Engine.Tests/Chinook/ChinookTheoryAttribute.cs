using GovernedSemantics.Engine.Tests.Postgres;

namespace GovernedSemantics.Engine.Tests.Chinook;

/// <summary>Runs where the music shop is at hand.</summary>
public sealed class ChinookTheoryAttribute : TheoryAttribute
{
    public ChinookTheoryAttribute() => Skip = ChinookDatabase.SkipReason!;
}

/// <summary>Runs where the music shop and PostgreSQL are at hand.</summary>
public sealed class ChinookPostgresTheoryAttribute : TheoryAttribute
{
    public ChinookPostgresTheoryAttribute() => Skip = ChinookDatabase.SkipReason ?? PostgresCluster.SkipReason!;
}
