using GovernedSemantics.Expressions;

namespace GovernedSemantics.Sql;

/// <summary>Whether a value is among those of a column of a common table expression, which holds no NULL. No aggregate takes it on SQL Server.</summary>
internal sealed record SqlInQuery(SqlExpression Operand, SqlReference Column, bool Negated) : SqlExpression(DataType.Boolean)
{
    public override T Accept<T>(ISqlExpressionVisitor<T> visitor) => visitor.VisitInQuery(this);
}
