using GovernedSemantics.Sql;

namespace GovernedSemantics.Tests.Sql;

public sealed class BlockLoweringTests
{
    private const string Months = """ "group_by": ["metric_time.month", "customer.country"], "time": {"from": "2026-01-01", "to": "2026-04-01"} """;

    [Fact]
    public void Facts_of_two_times_are_read_once()
    {
        var names = Names("revenue", "revenue_last_month");

        names.ShouldBe(["g_lines", "g_lines_now", "g_lines_earlier", "g_stack", "g_stitched"]);
    }

    [Fact]
    public void A_total_is_brought_to_every_row()
    {
        var with = Market.Statement($$"""{"metrics": ["revenue_share"], {{Months}}}""").With;

        ((SqlSelect)with[^1].Query).Joins.Single().Kind.ShouldBe(SqlJoinKind.Cross);
    }

    [Fact]
    public void A_rank_is_a_window_over_stitched_rows() =>
        Names("country_rank")[^1].ShouldBe("g_ranked");

    [Fact]
    public void A_moving_mean_is_dense_before_it_runs() =>
        Names("revenue_smooth").ShouldContain("g_revenue_smooth_moving_dense");

    [Fact]
    public void A_running_median_joins_rows_to_windows()
    {
        var with = Market.Statement($$"""{"metrics": ["median_so_far"], {{Months}}}""").With;

        var ranked = (SqlSelect)with.Single(c => c.Name.EndsWith("_ranked", StringComparison.Ordinal)).Query;
        ranked.Joins.Single().Table.ShouldBeOfType<SqlValuesTable>().Rows.Length.ShouldBe(3);
    }

    private static string[] Names(params string[] metrics) =>
        [.. Market.Statement($$"""{"metrics": [{{string.Join(", ", metrics.Select(m => $"\"{m}\""))}}], {{Months}}}""").With.Select(c => c.Name)];
}
