using System.Collections.Immutable;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;

namespace GovernedSemantics.Sql;

/// <summary>
/// A condition of a request on a value. A negation is the complement: it keeps the rows whose value is NULL.
/// </summary>
internal static class ConditionLowering
{
    public static SqlExpression Lower(SqlExpression operand, ConditionOperator op, ImmutableArray<object> values, bool negated)
    {
        if (operand.Type.Kind == TypeKind.Boolean && operand is not (SqlColumn or SqlReference) && op == ConditionOperator.In && values is [true])
        {
            return negated ? Complement(operand) : operand;
        }

        ImmutableArray<SqlExpression> items = [.. values.Select(v => new SqlParameter(v, ParameterType(v, operand.Type)))];
        if (!negated)
        {
            return Positive(operand, op, items);
        }

        return op switch
        {
            ConditionOperator.IsNull => Calls.Test(Operators.IsNotNull, operand),
            ConditionOperator.In when items.Length == 1 => Calls.Test(Operators.IsDistinct, operand, items[0]),
            ConditionOperator.In => OrNull(new SqlIn(operand, items, true), operand),
            ConditionOperator.Gt => OrNull(Calls.Test(Operators.LessOrEqual, operand, items[0]), operand),
            ConditionOperator.Gte => OrNull(Calls.Test(Operators.Less, operand, items[0]), operand),
            ConditionOperator.Lt => OrNull(Calls.Test(Operators.GreaterOrEqual, operand, items[0]), operand),
            ConditionOperator.Lte => OrNull(Calls.Test(Operators.Greater, operand, items[0]), operand),
            _ => OrNull(Calls.Test(Operators.Not, Positive(operand, op, items)), operand),
        };
    }

    /// <summary>True where a condition is false or unknown; the condition is written once.</summary>
    private static SqlExpression Complement(SqlExpression condition) => Calls.Test(
        Operators.Equal,
        new SqlCase([new SqlCaseBranch(condition, SqlConstant.Of(1))], SqlConstant.Of(0), DataType.Integer),
        SqlConstant.Of(0));

    private static SqlExpression Positive(SqlExpression operand, ConditionOperator op, ImmutableArray<SqlExpression> items) => op switch
    {
        ConditionOperator.IsNull => Calls.Test(Operators.IsNull, operand),
        ConditionOperator.In when items.Length == 1 => Calls.Test(Operators.Equal, operand, items[0]),
        ConditionOperator.In => new SqlIn(operand, items, false),
        ConditionOperator.Gt => Calls.Test(Operators.Greater, operand, items[0]),
        ConditionOperator.Gte => Calls.Test(Operators.GreaterOrEqual, operand, items[0]),
        ConditionOperator.Lt => Calls.Test(Operators.Less, operand, items[0]),
        ConditionOperator.Lte => Calls.Test(Operators.LessOrEqual, operand, items[0]),
        ConditionOperator.Between => Calls.Test(Operators.Between, operand, items[0], items[1]),
        ConditionOperator.Within => Calls.Test(
            Operators.And,
            Calls.Test(Operators.GreaterOrEqual, operand, items[0]),
            Calls.Test(Operators.Less, operand, items[1])),
        ConditionOperator.Contains => Calls.Test(Operators.Contains, operand, items[0]),
        ConditionOperator.StartsWith => Calls.Test(Operators.StartsWith, operand, items[0]),
        ConditionOperator.EndsWith => Calls.Test(Operators.EndsWith, operand, items[0]),
        _ => throw new InvalidOperationException($"Unknown condition {op}."),
    };

    private static SqlExpression OrNull(SqlExpression condition, SqlExpression operand) =>
        Calls.Test(Operators.Or, condition, Calls.Test(Operators.IsNull, operand));

    // A decimal value keeps its own scale: a filter may have more digits than the column.
    private static DataType ParameterType(object value, DataType operand) => value switch
    {
        decimal number when operand.Kind is TypeKind.Decimal or TypeKind.Integer => DataType.Decimal(38, number.Scale),
        decimal => operand,
        long when operand.Kind == TypeKind.Decimal => DataType.Integer,
        _ => operand,
    };
}
