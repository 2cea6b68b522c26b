using GovernedSemantics.Sql;

namespace GovernedSemantics.Tests.Sql;

public sealed class SqlLoweringTests
{
    [Fact]
    public void One_group_over_everything_is_one_select()
    {
        var statement = Market.Statement("""{"metrics": ["revenue", "units"]}""");

        statement.With.ShouldBeEmpty();
        statement.Body.From.ShouldBeOfType<SqlViewTable>().View.Name.ShouldBe("lines");
        statement.Body.Limit.ShouldBeNull();
    }

    [Fact]
    public void Several_facts_are_aggregated_apart_stacked_and_grouped_once_more()
    {
        var statement = Market.Statement("""{"metrics": ["revenue", "refunded"], "group_by": ["customer.country"]}""");

        statement.With.Select(c => c.Name).ShouldBe(["g_lines", "g_refunds", "g_stack", "g_stitched"]);
        var stack = (SqlUnionAll)statement.With[2].Query;
        stack.Legs.Select(l => string.Join(',', l.Columns.Select(c => c.Alias))).Distinct().ShouldHaveSingleItem();
        ((SqlSelect)statement.With[3].Query).GroupByFirst.ShouldBe(1);
    }

    [Fact]
    public void A_count_of_a_fact_without_rows_reads_zero_and_a_sum_stays_null()
    {
        var columns = Market.Statement("""{"metrics": ["orders_count", "refunded"], "group_by": ["customer.country"]}""").Body.Columns;

        columns.Single(c => c.Alias == "orders_count").Expression.ShouldNotBeOfType<SqlReference>();
        columns.Single(c => c.Alias == "refunded").Expression.ShouldBeOfType<SqlReference>();
    }

    [Theory]
    [InlineData("", 1001L)]
    [InlineData(", \"limit\": 5", 6L)]
    public void One_row_more_than_the_page_is_read_so_that_the_next_page_is_known(string limit, long read) =>
        Market.Statement($$"""{"metrics": ["revenue"], "group_by": ["customer.country"]{{limit}} }""").Body.Limit!.Value.ShouldBe(read);

    [Fact]
    public void A_formula_that_is_also_ordered_by_is_computed_once_by_name()
    {
        Names("""{"metrics": ["order_value"], "group_by": ["customer.country"], "order_by": [{"field": "order_value"}]}""").ShouldContain("g_metrics");
        Names("""{"metrics": ["order_value"], "group_by": ["customer.country"]}""").ShouldNotContain("g_metrics");
    }

    [Fact]
    public void Conditions_on_metrics_come_before_the_page()
    {
        var body = Market.Statement("""{"metrics": ["revenue"], "group_by": ["customer.country"], "filters": [{"field": "revenue", "op": "gt", "values": [10]}]}""").Body;

        body.Where.ShouldNotBeNull();
        body.OrderBy.Length.ShouldBe(1);
    }

    private static IEnumerable<string> Names(string json) => Market.Statement(json).With.Select(c => c.Name);
}
