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

internal sealed record SqlCase(ImmutableArray<SqlCaseBranch> Branches, SqlExpression? Else, DataType Type) : SqlExpression(Type)
{
    public override T Accept<T>(ISqlExpressionVisitor<T> visitor) => visitor.VisitCase(this);
}

internal sealed record SqlCaseBranch(SqlExpression When, SqlExpression Then);

internal sealed record SqlCast(SqlExpression Operand, DataType Type) : SqlExpression(Type)
{
    public override T Accept<T>(ISqlExpressionVisitor<T> visitor) => visitor.VisitCast(this);
}

internal sealed record SqlIn(SqlExpression Operand, ImmutableArray<SqlExpression> Items, bool Negated) : SqlExpression(DataType.Boolean)
{
    public override T Accept<T>(ISqlExpressionVisitor<T> visitor) => visitor.VisitIn(this);
}

/// <summary>Whether a value is among those of a column of a common table expression, which holds no NULL. No aggregate takes it on SQL Server.</summary>
internal sealed record SqlInQuery(SqlExpression Operand, SqlReference Column, bool Negated) : SqlExpression(DataType.Boolean)
{
    public override T Accept<T>(ISqlExpressionVisitor<T> visitor) => visitor.VisitInQuery(this);
}

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

/// <summary>
/// The number (1..n) of the bucket in which a time falls: bucket i starts at <c>LowerBounds[i - 1]</c>. The rows are already within the range;
/// a NULL time gives NULL. Bounds are DateOnly, DateTime (in the column's zone) or DateTimeOffset (UTC), as the operand's type asks;
/// long where the operand is itself the number of a finer bucket.
/// </summary>
internal sealed record SqlBucket(SqlExpression Operand, ImmutableArray<object> LowerBounds) : SqlExpression(DataType.Integer)
{
    public override T Accept<T>(ISqlExpressionVisitor<T> visitor) => visitor.VisitBucket(this);
}

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

/// <summary>A new node breaks the build at every place that must know it.</summary>
internal interface ISqlExpressionVisitor<out T>
{
    T VisitColumn(SqlColumn node);

    T VisitReference(SqlReference node);

    T VisitParameter(SqlParameter node);

    T VisitConstant(SqlConstant node);

    T VisitCall(SqlCall node);

    T VisitCase(SqlCase node);

    T VisitCast(SqlCast node);

    T VisitIn(SqlIn node);

    T VisitInQuery(SqlInQuery node);

    T VisitAggregate(SqlAggregate node);

    T VisitWindow(SqlWindow node);

    T VisitBucket(SqlBucket node);

    T VisitTruncate(SqlTruncate node);

    T VisitDatePart(SqlDatePart node);

    T VisitCivil(SqlCivil node);

    T VisitLater(SqlLater node);
}
