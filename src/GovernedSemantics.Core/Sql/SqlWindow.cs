using System.Collections.Immutable;
using GovernedSemantics.Expressions;

namespace GovernedSemantics.Sql;

internal enum SqlWindowFunction
{
    RowNumber,
    Rank,
    Count,
    Sum,
    Min,
    Max,
    Lag,
    Lead,
    FirstValue,
    LastValue,
}

/// <summary>
/// A window function over already aggregated rows. The frame counts rows: from <paramref name="Preceding"/> rows before (null: from the start
/// of the partition) to the current row; without <paramref name="HasFrame"/> the function takes none, or the whole partition where there is no order.
/// </summary>
internal sealed record SqlWindow(
    SqlWindowFunction Function,
    SqlExpression? Argument,
    ImmutableArray<SqlExpression> PartitionBy,
    ImmutableArray<SqlOrder> OrderBy,
    bool HasFrame,
    int? Preceding,
    DataType Type) : SqlExpression(Type)
{
    public override T Accept<T>(ISqlExpressionVisitor<T> visitor) => visitor.VisitWindow(this);
}
