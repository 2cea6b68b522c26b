using System.Collections.Immutable;
using GovernedSemantics.Expressions;

namespace GovernedSemantics.Sql;

/// <summary>The first branch whose condition is true, else the last value, which is NULL where it is left out.</summary>
internal sealed record SqlCase(ImmutableArray<SqlCaseBranch> Branches, SqlExpression? Else, DataType Type) : SqlExpression(Type)
{
    public override T Accept<T>(ISqlExpressionVisitor<T> visitor) => visitor.VisitCase(this);
}

internal sealed record SqlCaseBranch(SqlExpression When, SqlExpression Then);
