using System.Collections.Immutable;

namespace GovernedSemantics.Sql;

/// <summary>Takes a condition apart at its outermost ANDs.</summary>
internal static class SqlConjunction
{
    public static ImmutableArray<SqlExpression> PartsOf(SqlExpression condition)
    {
        var parts = ImmutableArray.CreateBuilder<SqlExpression>();
        Add(condition, parts);
        return parts.ToImmutable();
    }

    private static void Add(SqlExpression condition, ImmutableArray<SqlExpression>.Builder parts)
    {
        if (condition is SqlCall { Function.Name: "and" } and)
        {
            foreach (var argument in and.Arguments)
            {
                Add(argument, parts);
            }
        }
        else
        {
            parts.Add(condition);
        }
    }
}
