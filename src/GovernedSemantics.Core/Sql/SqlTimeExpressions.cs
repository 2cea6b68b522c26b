using GovernedSemantics.Expressions;
using GovernedSemantics.Model;

namespace GovernedSemantics.Sql;

/// <summary>
/// The start of the period in which a time falls, where no bounds are known: a date for day and coarser, else a civil time
/// (for an instant: the instant at which the sub-daily period starts).
/// </summary>
internal sealed record SqlTruncate(SqlExpression Operand, TimeGrain Grain, TimeSettings Settings, DataType Type) : SqlExpression(Type)
{
    public override T Accept<T>(ISqlExpressionVisitor<T> visitor) => visitor.VisitTruncate(this);
}

/// <summary>A time on the clocks of the project's zone, fractions of a second kept.</summary>
internal sealed record SqlCivil(SqlExpression Operand, TimeSettings Settings) : SqlExpression(DataType.DateTime)
{
    public override T Accept<T>(ISqlExpressionVisitor<T> visitor) => visitor.VisitCivil(this);
}

/// <summary>A time a fixed length later, in days for a date and in seconds else; fractions of a second are kept.</summary>
internal sealed record SqlLater(SqlExpression Operand, long Length) : SqlExpression(Operand.Type)
{
    public override T Accept<T>(ISqlExpressionVisitor<T> visitor) => visitor.VisitLater(this);
}

/// <summary>A part of a time in the project's zone, as an integer.</summary>
internal sealed record SqlDatePart(SqlExpression Operand, DatePart Part, TimeSettings Settings) : SqlExpression(DataType.Integer)
{
    public override T Accept<T>(ISqlExpressionVisitor<T> visitor) => visitor.VisitDatePart(this);
}
