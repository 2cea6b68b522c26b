using System.Collections.Immutable;
using GovernedSemantics.Expressions;
using GovernedSemantics.Planning;

namespace GovernedSemantics.Sql;

/// <summary>Conditions on the cohort of a row's entity.</summary>
internal static class CohortLowering
{
    /// <summary>As a subquery: for WHERE, and wherever no aggregate stands around it.</summary>
    public static SqlExpression Lower(CohortScanCondition condition, SqlExpression key)
    {
        var column = new SqlReference(condition.Cohort, condition.Column, condition.Type);
        if (condition.Complement == condition.Negated)
        {
            var within = new SqlInQuery(key, column, false);
            return condition.Negated ? Calls.Test(Operators.Or, within, Calls.Test(Operators.IsNull, key)) : within;
        }

        var without = new SqlInQuery(key, column, true);
        return condition.Negated
            ? Calls.Test(Operators.Or, without, Calls.Test(Operators.IsNull, key))
            : Calls.Test(Operators.And, Calls.Test(Operators.IsNotNull, key), without);
    }

    /// <summary>The same over a join of the cohort, for conditions inside of aggregates.</summary>
    public static SqlExpression OfJoin(CohortScanCondition condition, SqlExpression key, string alias)
    {
        var found = new SqlReference(alias, condition.Column, condition.Type);
        if (!condition.Complement)
        {
            return Calls.Test(condition.Negated ? Operators.IsNull : Operators.IsNotNull, found);
        }

        return condition.Negated
            ? Calls.Test(Operators.Or, Calls.Test(Operators.IsNotNull, found), Calls.Test(Operators.IsNull, key))
            : Calls.Test(Operators.And, Calls.Test(Operators.IsNotNull, key), Calls.Test(Operators.IsNull, found));
    }

    /// <summary>The join that <see cref="OfJoin"/> reads; it has each entity once, so it adds no rows.</summary>
    public static SqlJoin Join(CohortScanCondition condition, SqlExpression key, string alias) => new(
        SqlJoinKind.Left,
        new SqlCteTable(condition.Cohort, alias),
        Calls.Test(Operators.Equal, new SqlReference(alias, condition.Column, condition.Type), key));

    /// <summary>The conditions on cohorts within others.</summary>
    public static IEnumerable<CohortScanCondition> Among(ImmutableArray<ScanCondition> conditions) => conditions.SelectMany(c => c switch
    {
        CohortScanCondition cohort => [cohort],
        ScanConditionGroup group => Among(group.Conditions),
        _ => [],
    });
}
