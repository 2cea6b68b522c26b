namespace GovernedSemantics.Tests.Planning;

public sealed class PathResolutionTests
{
    [Fact]
    public void A_dimension_out_of_reach_is_refused_with_what_is_reached()
    {
        var error = Market.Ask("""{"metrics": ["orders_count"], "group_by": ["book"]}""").Errors.Single();

        error.Code.ShouldBe("GS4001");
        error.Location.Pointer.ShouldBe("/group_by/0");
        error.Allowed.ShouldContain("order.customer.country");
    }

    [Fact]
    public void The_many_side_of_a_join_is_refused_as_fan_out()
    {
        var error = Market.Ask("""{"metrics": ["customers_count"], "group_by": ["order.status"]}""").Errors.Single();

        error.Code.ShouldBe("GS4003");
        error.Message.ShouldContain("customers");
        error.Message.ShouldContain("orders");
    }

    [Theory]
    [InlineData("""{"metrics": ["orders_count"], "group_by": ["city"]}""", "/group_by/0")]
    [InlineData("""{"metrics": ["orders_count"], "filters": [{"field": "city", "op": "is_null"}]}""", "/filters/0")]
    public void Two_ways_to_one_dimension_are_told_with_their_names(string json, string pointer)
    {
        var error = Market.Ask(json).Errors.Single();

        error.Code.ShouldBe("GS4002");
        error.Location.Pointer.ShouldStartWith(pointer);
        error.Allowed.ShouldBe(["order.bill_address.city", "order.ship_address.city"]);
    }

    [Fact]
    public void Every_metric_must_reach_a_dimension() =>
        Market.Codes("""{"metrics": ["revenue", "orders_count"], "group_by": ["category_name"]}""").ShouldBe(["GS4001"]);

    [Fact]
    public void An_entity_is_its_key_without_a_join()
    {
        var plan = Market.Plan("""{"metrics": ["orders_count"], "group_by": ["customer"]}""");

        plan.Legs.Single().Scan.Joins.ShouldBeEmpty();
        plan.Keys.Single().Alias.ShouldBe("customer");
    }
}
