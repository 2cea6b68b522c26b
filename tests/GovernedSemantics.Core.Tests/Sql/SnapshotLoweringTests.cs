using GovernedSemantics.Sql;

namespace GovernedSemantics.Tests.Sql;

public sealed class SnapshotLoweringTests
{
    [Theory]
    [InlineData("balance_end", true)]
    [InlineData("balance_start", false)]
    public void One_date_for_all_is_picked_over_all_members(string metric, bool last)
    {
        var with = Market.Statement($$"""{"metrics": ["{{metric}}"], "group_by": ["branch", "metric_time.month"]}""").With;

        with.Select(c => c.Name).ShouldBe(["g_balances_by_time", "g_balances_picked", "g_balances"]);
        var pick = Windows((SqlSelect)with[1].Query).Single();
        pick.Function.ShouldBe(last ? SqlWindowFunction.Max : SqlWindowFunction.Min);
        pick.PartitionBy.Length.ShouldBe(1);
    }

    [Fact]
    public void A_date_for_each_member_is_picked_by_rank()
    {
        var with = Market.Statement("""{"metrics": ["balance_each"], "group_by": ["branch"]}""").With;

        with.Select(c => c.Name).ShouldBe(["g_balances_ranked", "g_balances"]);
        var rank = Windows((SqlSelect)with[0].Query).Single();
        rank.Function.ShouldBe(SqlWindowFunction.Rank);
        rank.OrderBy.Single().Descending.ShouldBeTrue();
    }

    [Fact]
    public void A_condition_on_members_does_not_choose_the_date()
    {
        var with = Market.Statement("""{"metrics": ["balance_end"], "filters": [{"field": "branch", "op": "equals", "values": ["North"]}]}""").With;

        ((SqlSelect)with[0].Query).Where.ShouldBeNull();
    }

    private static IEnumerable<SqlWindow> Windows(SqlSelect select) => select.Columns.Select(c => c.Expression).OfType<SqlWindow>();
}
