using System.Collections.Immutable;

namespace GovernedSemantics.Engine.Demo;

internal enum DemoType
{
    Text,
    Integer,

    /// <summary>decimal(12,2).</summary>
    Money,
    Flag,
    Day,
    Instant,
}

internal sealed record DemoColumn(string Name, DemoType Type);

/// <summary>
/// A base table of an example with its rows, for any database. <paramref name="Write"/> hands the cells of row n to a sink.
/// </summary>
internal sealed record DemoTable(
    string Name,
    ImmutableArray<DemoColumn> Columns,
    ImmutableArray<string> Key,
    int Count,
    Action<int, IDemoSink> Write);

/// <summary>
/// The tables of an example, their indexes, and the approved views over them; both in SQL that SQLite and PostgreSQL share.
/// </summary>
internal sealed record DemoDatabase(
    ImmutableArray<DemoTable> Tables,
    ImmutableArray<string> Indexes,
    ImmutableArray<string> Views);
