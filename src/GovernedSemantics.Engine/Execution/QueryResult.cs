using System.Collections.Immutable;
using GovernedSemantics.Sql;

namespace GovernedSemantics.Engine.Execution;

/// <summary>
/// The rows of one statement. Cells are string, long, decimal, double, bool, DateOnly, DateTime (civil), DateTimeOffset (UTC) or null, as
/// the
/// types of <paramref name="Columns"/> say.
/// </summary>
internal sealed record QueryResult(ImmutableArray<CompiledColumn> Columns, ImmutableArray<ImmutableArray<object?>> Rows, TimeSpan Duration);

/// <summary>The rows of several statements that ran on the same state of the data, in their order.</summary>
internal sealed record QueryResults(ImmutableArray<QueryResult> Each);
