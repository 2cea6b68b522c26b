using GovernedSemantics.Expressions;

namespace GovernedSemantics.Sql;

internal enum SqlAggregateFunction
{
    Sum,
    Count,
    CountDistinct,
    Min,
    Max,
    Avg,
    StdDev,
    StdDevPop,
    Variance,
    VarPop,
}

/// <summary>
/// An aggregate over the rows for which <paramref name="Filter"/> is true. Count without argument counts rows.
/// Sums of decimals keep their scale and overflow is an error; averages and deviations are of type Number, rounded to 10 digits.
/// </summary>
internal sealed record SqlAggregate(SqlAggregateFunction Function, SqlExpression? Argument, SqlExpression? Filter, DataType Type) : SqlExpression(Type)
{
    public override T Accept<T>(ISqlExpressionVisitor<T> visitor) => visitor.VisitAggregate(this);
}
