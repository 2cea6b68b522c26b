using GovernedSemantics.Sql;

namespace GovernedSemantics.Tests.Sql;

public sealed class DistinctTotalLoweringTests
{
    [Fact]
    public void Since_the_start_a_member_counts_at_its_first_period()
    {
        var with = With("buyers_so_far");

        var first = (SqlSelect)with[0].Query;
        with[0].Name.ShouldBe("g_orders_base_first");
        first.Columns[^1].Expression.ShouldBeOfType<SqlAggregate>().Function.ShouldBe(SqlAggregateFunction.Min);
    }

    [Fact]
    public void In_a_window_a_member_comes_once_and_goes_once()
    {
        var with = With("buyers_60d");

        with.Take(3).Select(c => c.Name).ShouldBe(["g_orders_base_pair", "g_orders_base_span", "g_orders_base_change"]);
        ((SqlSelect)with[0].Query).Distinct.ShouldBeTrue();
        ((SqlUnionAll)with[2].Query).Legs.Length.ShouldBe(2);
    }

    [Fact]
    public void Rows_before_the_first_window_keep_no_ids()
    {
        var id = ((SqlSelect)With("buyers_60d")[0].Query).Columns[^1].Expression.ShouldBeOfType<SqlCase>();

        id.Else.ShouldBeNull();
        var since = id.Branches.ShouldHaveSingleItem().When.ShouldBeOfType<SqlCall>().Arguments[1].ShouldBeOfType<SqlParameter>();
        since.Value.ShouldBe(((SqlBucket)((SqlSelect)With("buyers_60d")[0].Query).Columns[0].Expression).LowerBounds[1]);
    }

    [Fact]
    public void Rows_without_a_value_count_nothing() => ((SqlSelect)With("buyers_60d")[0].Query).Where.ShouldNotBeNull();

    private static System.Collections.Immutable.ImmutableArray<SqlCte> With(string metric) =>
        Market.Statement($$"""{"metrics": ["{{metric}}"], "group_by": ["metric_time.day"], "time": {"from": "2026-01-01", "to": "2026-01-11"} }""").With;
}
