using System.Collections.Immutable;
using GovernedSemantics.Model;
using GovernedSemantics.Planning;

namespace GovernedSemantics.Sql;

/// <summary>A leaf as an aggregate over the rows of its scan.</summary>
internal static class AggregateLowering
{
    /// <param name="leaf">The leaf; percentiles have legs of their own and never come here.</param>
    /// <param name="argument">Its lowered argument; null for a count of rows.</param>
    /// <param name="filter">Which rows count; null for all.</param>
    public static SqlExpression Lower(AggregateInput leaf, SqlExpression? argument, SqlExpression? filter) => leaf.Aggregation switch
    {
        // Rows for which the condition holds: a sum of ones, and like every sum NULL where no row has a value.
        Aggregation.SumBoolean => new SqlAggregate(
            SqlAggregateFunction.Sum,
            new SqlCase(
                [new SqlCaseBranch(argument!, SqlConstant.Of(1)), new SqlCaseBranch(Calls.Test(Expressions.Operators.Not, argument!), SqlConstant.Of(0))],
                null,
                leaf.Type),
            filter,
            leaf.Type),
        _ => new SqlAggregate(Function(leaf.Aggregation), argument, filter, leaf.Type),
    };

    /// <summary>The filter of a leaf where the scan's own WHERE does not already say the same.</summary>
    public static SqlExpression? OwnFilter(LegLeaf leaf, ImmutableArray<LegLeaf> all, ScanLowering scan)
    {
        var key = FilterKey(leaf);
        return all.All(l => FilterKey(l) == key) ? null : Calls.AllOf(leaf.Input.Filters.Select(scan.Own));
    }

    private static string FilterKey(LegLeaf leaf) => string.Join('&', leaf.Input.Filters.Select(Expressions.ExprText.Of));

    private static SqlAggregateFunction Function(Aggregation aggregation) => aggregation switch
    {
        Aggregation.Sum => SqlAggregateFunction.Sum,
        Aggregation.Count => SqlAggregateFunction.Count,
        Aggregation.CountDistinct => SqlAggregateFunction.CountDistinct,
        Aggregation.Min => SqlAggregateFunction.Min,
        Aggregation.Max => SqlAggregateFunction.Max,
        Aggregation.Avg => SqlAggregateFunction.Avg,
        Aggregation.StdDev => SqlAggregateFunction.StdDev,
        Aggregation.StdDevPop => SqlAggregateFunction.StdDevPop,
        Aggregation.Variance => SqlAggregateFunction.Variance,
        Aggregation.VarPop => SqlAggregateFunction.VarPop,
        _ => throw new InvalidOperationException($"{aggregation} is no plain aggregate."),
    };
}
