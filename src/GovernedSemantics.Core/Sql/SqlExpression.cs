using System.Collections.Immutable;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;

namespace GovernedSemantics.Sql;

/// <summary>A scalar expression of a statement, with its logical type; each dialect decides how a type is represented.</summary>
internal abstract record SqlExpression(DataType Type)
{
    public abstract T Accept<T>(ISqlExpressionVisitor<T> visitor);
}

/// <summary>A listed column of an approved view, as stored.</summary>
internal sealed record SqlColumn(string Alias, ViewColumn Column) : SqlExpression(Column.Type)
{
    public override T Accept<T>(ISqlExpressionVisitor<T> visitor) => visitor.VisitColumn(this);
}

/// <summary>A column of a common table expression (or of a numbers table).</summary>
internal sealed record SqlReference(string Alias, string Name, DataType Type) : SqlExpression(Type)
{
    public override T Accept<T>(ISqlExpressionVisitor<T> visitor) => visitor.VisitReference(this);
}

/// <summary>A value of the model or of the request: always a parameter. The same object used twice is one parameter.</summary>
internal sealed record SqlParameter(object? Value, DataType Type) : SqlExpression(Type)
{
    public bool Equals(SqlParameter? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    public override T Accept<T>(ISqlExpressionVisitor<T> visitor) => visitor.VisitParameter(this);
}

/// <summary>A constant that the compiler itself put there: NULL (typed), true, false or a small integer. Never a value of a model or request.</summary>
internal sealed record SqlConstant(object? Value, DataType Type) : SqlExpression(Type)
{
    public static SqlConstant Null(DataType type) => new(null, type);

    public static SqlConstant Of(long value) => new(value, DataType.Integer);

    public static SqlConstant Of(bool value) => new(value, DataType.Boolean);

    public override T Accept<T>(ISqlExpressionVisitor<T> visitor) => visitor.VisitConstant(this);
}

/// <summary>An operator or function of the catalogue.</summary>
internal sealed record SqlCall(FunctionEntry Function, ImmutableArray<SqlExpression> Arguments, DataType Type) : SqlExpression(Type)
{
    public override T Accept<T>(ISqlExpressionVisitor<T> visitor) => visitor.VisitCall(this);
}

internal sealed record SqlCast(SqlExpression Operand, DataType Type) : SqlExpression(Type)
{
    public override T Accept<T>(ISqlExpressionVisitor<T> visitor) => visitor.VisitCast(this);
}
