using System.Collections.Immutable;
using GovernedSemantics.Expressions;

namespace GovernedSemantics.Sql;

/// <summary>Whether a value is among others, with SQL's own logic of NULL.</summary>
internal sealed record SqlIn(SqlExpression Operand, ImmutableArray<SqlExpression> Items, bool Negated) : SqlExpression(DataType.Boolean)
{
    public override T Accept<T>(ISqlExpressionVisitor<T> visitor) => visitor.VisitIn(this);
}
