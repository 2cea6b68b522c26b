using System.Collections.Immutable;
using GovernedSemantics.Model;

namespace GovernedSemantics.Sql;

/// <summary>Every dialect, in the order of the documentation.</summary>
internal static class SqlDialects
{
    public static ImmutableArray<SqlDialect> All { get; } = [new SqliteDialect(), new PostgresDialect(), new SqlServerDialect()];

    public static SqlDialect Of(DatabaseKind kind) => All.First(dialect => dialect.Kind == kind);
}
