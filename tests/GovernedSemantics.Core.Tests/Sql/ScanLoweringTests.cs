using GovernedSemantics.Sql;

namespace GovernedSemantics.Tests.Sql;

public sealed class ScanLoweringTests
{
    [Fact]
    public void Joins_keep_the_rows_of_the_fact()
    {
        var select = Leg("""{"metrics": ["refunded"], "group_by": ["customer.country"]}""");

        select.Joins.Length.ShouldBe(3);
        select.Joins.ShouldAllBe(j => j.Kind == SqlJoinKind.Left);
    }

    [Fact]
    public void The_filter_of_a_joined_model_belongs_to_the_join_and_removes_no_fact()
    {
        var select = Leg("""{"metrics": ["revenue"], "group_by": ["order.status"]}""");

        select.Where.ShouldBeNull();
        Market.Sql("""{"metrics": ["revenue"], "group_by": ["order.status"]}""").ShouldContain("LEFT JOIN orders ON");
    }

    [Fact]
    public void The_filter_of_the_facts_own_model_removes_rows() =>
        Leg("""{"metrics": ["orders_count"], "group_by": ["order.status"]}""").Where.ShouldNotBeNull();

    [Fact]
    public void A_history_is_joined_on_more_than_its_key()
    {
        var sql = Market.Sql("""{"metrics": ["orders_count"], "group_by": ["tier"]}""");

        sql.ShouldContain("valid_from");
        sql.ShouldContain("valid_to");
    }

    [Fact]
    public void Two_roles_of_one_view_have_two_aliases()
    {
        var select = Leg("""{"metrics": ["orders_count"], "group_by": ["order.bill_address.city", "order.ship_address.city"]}""");

        select.Joins.Select(j => j.Table).Cast<SqlViewTable>().Select(t => t.View.Name).ShouldBe(["addresses", "addresses"]);
        select.Joins.Select(j => j.Table.Alias).Distinct().Count().ShouldBe(2);
    }

    private static SqlSelect Leg(string json) => (SqlSelect)Market.Statement(json).With[0].Query;
}
