using System.Collections.Immutable;
using GovernedSemantics.Model;

namespace GovernedSemantics.Sql;

/// <summary>One SELECT with its common table expressions: the whole of what is ever sent. Immutable; there is no raw-text node.</summary>
internal sealed record SqlStatement(ImmutableArray<SqlCte> With, SqlSelect Body);

/// <summary>A common table expression. Names start with the reserved prefix <c>g_</c>, which no approved view may have.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Query">Its rows.</param>
/// <param name="Fence">True where the planner must not merge it into its reader (PostgreSQL: MATERIALIZED); other databases ignore it.</param>
internal sealed record SqlCte(string Name, SqlQuery Query, bool Fence);

internal abstract record SqlQuery;

/// <summary>Legs with equal column lists, one below the other; the first leg names and types the columns.</summary>
internal sealed record SqlUnionAll(ImmutableArray<SqlSelect> Legs) : SqlQuery;

internal sealed record SqlSelect : SqlQuery
{
    public required ImmutableArray<SqlOutput> Columns { get; init; }

    public bool Distinct { get; init; }

    public SqlTable? From { get; init; }

    public ImmutableArray<SqlJoin> Joins { get; init; } = [];

    public SqlExpression? Where { get; init; }

    /// <summary>Group by the first n columns; null for no GROUP BY at all. Zero with aggregates in the columns is one group over everything.</summary>
    public int? GroupByFirst { get; init; }

    public ImmutableArray<SqlOrder> OrderBy { get; init; } = [];

    /// <summary>Rows to read at most; a parameter.</summary>
    public SqlParameter? Limit { get; init; }

    public SqlParameter? Offset { get; init; }
}

internal sealed record SqlOutput(SqlExpression Expression, string Alias);

/// <summary>NULL comes last in both directions and text is ordered by code point, on every database.</summary>
internal sealed record SqlOrder(SqlExpression Expression, bool Descending);

internal abstract record SqlTable(string Alias);

/// <summary>An approved view: the only relation that a statement can name.</summary>
internal sealed record SqlViewTable(ApprovedView View, string Alias) : SqlTable(Alias);

internal sealed record SqlCteTable(string Name, string Alias) : SqlTable(Alias);

/// <summary>The integers 1..<paramref name="Count"/> in a column <paramref name="Column"/>: the axis of a bounded range as bucket numbers.</summary>
internal sealed record SqlNumbersTable(int Count, string Column, string Alias) : SqlTable(Alias);

/// <summary>Rows of integers that the compiler made, such as which period each cell of an answer shows.</summary>
internal sealed record SqlValuesTable(ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<int>> Rows, string Alias) : SqlTable(Alias);

internal enum SqlJoinKind
{
    Inner,
    Left,
    Cross,
}

internal sealed record SqlJoin(SqlJoinKind Kind, SqlTable Table, SqlExpression? On);
