using GovernedSemantics.Expressions;

namespace GovernedSemantics.Sql;

/// <summary>Says which expressions of type Number are rounded to 10 digits already.</summary>
internal static class NumberRounding
{
    public static bool IsRounded(SqlExpression expression) => expression switch
    {
        SqlReference or SqlConstant => true,
        SqlAggregate aggregate => aggregate.Function is not SqlAggregateFunction.Sum || aggregate.Type.Kind != TypeKind.Number,
        SqlWindow window => window.Function is not SqlWindowFunction.Sum && (window.Argument is null || IsRounded(window.Argument)),
        SqlCall { Function.Name: "/" } => true,
        SqlCall { Function.Name: "coalesce" or "nullif" or "greatest" or "least" } call => call.Arguments.All(IsRounded),
        SqlCase choice => choice.Branches.All(b => IsRounded(b.Then)) && (choice.Else is null || IsRounded(choice.Else)),
        _ => expression.Type.Kind != TypeKind.Number && expression.Type.Kind != TypeKind.Float,
    };
}
