namespace GovernedSemantics.Engine.Tests.Postgres;

/// <summary>A test that needs PostgreSQL: skipped with the reason where there is none, a failure where GSEM_REQUIRE_POSTGRES=1.</summary>
public sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() => Skip = PostgresCluster.SkipReason!;
}

/// <inheritdoc cref="PostgresFactAttribute"/>
public sealed class PostgresTheoryAttribute : TheoryAttribute
{
    public PostgresTheoryAttribute() => Skip = PostgresCluster.SkipReason!;
}
