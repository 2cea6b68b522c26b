using System.Collections.Immutable;
using GovernedSemantics.Expressions;

namespace GovernedSemantics.Sql;

/// <summary>Short forms for the calls that the compiler itself makes.</summary>
internal static class Calls
{
    public static SqlExpression Of(FunctionEntry function, DataType type, params ImmutableArray<SqlExpression> arguments) =>
        new SqlCall(function, arguments, type);

    public static SqlExpression Test(FunctionEntry function, params ImmutableArray<SqlExpression> arguments) =>
        new SqlCall(function, arguments, DataType.Boolean);

    /// <summary>Null for none, the condition itself for one.</summary>
    public static SqlExpression? AllOf(IEnumerable<SqlExpression> conditions) => Joined(Operators.And, conditions);

    public static SqlExpression? AnyOf(IEnumerable<SqlExpression> conditions) => Joined(Operators.Or, conditions);

    private static SqlExpression? Joined(FunctionEntry function, IEnumerable<SqlExpression> conditions)
    {
        ImmutableArray<SqlExpression> all = [.. conditions];
        return all.Length switch
        {
            0 => null,
            1 => all[0],
            _ => new SqlCall(function, all, DataType.Boolean),
        };
    }
}
