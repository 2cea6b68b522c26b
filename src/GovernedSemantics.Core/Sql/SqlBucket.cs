using System.Collections.Immutable;
using GovernedSemantics.Expressions;

namespace GovernedSemantics.Sql;

/// <summary>
/// The number (1..n) of the bucket in which a time falls: bucket i starts at <c>LowerBounds[i - 1]</c>. The rows are already within the range;
/// a NULL time gives NULL. Bounds are DateOnly, DateTime (in the column's zone) or DateTimeOffset (UTC), as the operand's type asks;
/// long where the operand is itself the number of a finer bucket.
/// </summary>
internal sealed record SqlBucket(SqlExpression Operand, ImmutableArray<object> LowerBounds) : SqlExpression(DataType.Integer)
{
    public override T Accept<T>(ISqlExpressionVisitor<T> visitor) => visitor.VisitBucket(this);
}
