using System.Collections.Immutable;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;
using GovernedSemantics.Planning;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Sql;

/// <summary>Formulas and conditions over the columns of the legs. <paramref name="column"/> says where a column stands in this statement.</summary>
internal sealed class FormulaLowering(Func<PlanColumn, SqlExpression> column, Func<PlanKey, SqlExpression> key)
{
    public SqlExpression Lower(PlanFormula formula) => formula switch
    {
        ColumnFormula c => column(c.Column),
        QuotientFormula q => Calls.Of(Operators.Divide, DataType.Number, Lower(q.Numerator), Lower(q.Denominator)),
        OrElseFormula d => Calls.Of(Operators.Coalesce, d.Type, Lower(d.Input), Constant(d.Value, d.Type)),
        ComputedFormula c => Lower(c.Expression, c.Inputs),
        DifferenceFormula d => Calls.Of(Operators.Subtract, d.Type, Lower(d.Left), Lower(d.Right)),
        NothingFormula n => SqlConstant.Null(n.Type),
        ZeroIfAbsentFormula z => new SqlCase(
            [new SqlCaseBranch(Calls.Test(Operators.Greater, column(z.Here), SqlConstant.Of(0)), column(z.Column))], Constant(0, z.Type), z.Type),
        _ => throw new InvalidOperationException($"Unknown formula {formula.GetType().Name}."),
    };

    public SqlExpression Lower(PlanOperand operand) => operand switch
    {
        MetricOperand metric => Lower(metric.Formula),
        KeyOperand k => key(k.Key),
        _ => throw new InvalidOperationException($"Unknown operand {operand.GetType().Name}."),
    };

    public SqlExpression Lower(PlanCondition condition) => condition switch
    {
        PlanComparison c => ConditionLowering.Lower(Lower(c.Operand), c.Operator, c.Values, c.Negated),
        PlanConditionGroup { Kind: FilterGroupKind.Any } any => Calls.AnyOf(any.Conditions.Select(Lower))!,
        PlanConditionGroup all => Calls.AllOf(all.Conditions.Select(Lower))!,
        _ => throw new InvalidOperationException($"Unknown condition {condition.GetType().Name}."),
    };

    private SqlExpression Lower(Expr expression, ImmutableArray<PlanFormula> inputs) => expression is SymbolExpr { Symbol: InputSymbol input }
        ? Lower(inputs[input.Index])
        : ExpressionLowering.Lower(expression, child => Lower(child, inputs));

    /// <summary>A value of the model, as a constant where it is a small whole number.</summary>
    public static SqlExpression Constant(decimal value, DataType type) =>
        value == decimal.Truncate(value) && Math.Abs(value) < int.MaxValue
            ? SqlConstant.Of((long)value)
            : new SqlParameter(value, type.Kind == TypeKind.Decimal ? DataType.Decimal(38, value.Scale) : type);
}
