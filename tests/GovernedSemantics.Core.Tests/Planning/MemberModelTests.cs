namespace GovernedSemantics.Tests.Planning;

public sealed class MemberModelTests
{
    [Theory]
    [InlineData("\"customer.country\"", "customers")]
    [InlineData("\"product.product_name\", \"category_name\"", "products")]
    [InlineData("\"order.status\", \"customer.country\"", "orders")]
    public void Members_come_from_the_model_that_reaches_all_of_them(string keys, string model) =>
        Market.Plan($$"""{"group_by": [{{keys}}]}""").Legs.Single().Scan.Model.Name.ShouldBe(model);

    [Fact]
    public void Members_without_a_common_model_are_refused() =>
        Market.Codes("""{"group_by": ["branch", "category_name"]}""").ShouldBe(["GS4010"]);

    [Fact]
    public void A_condition_takes_part_in_the_choice() =>
        Market.Plan("""{"group_by": ["customer.country"], "filters": [{"field": "order.status", "op": "equals", "values": ["paid"]}]}""")
            .Legs.Single().Scan.Model.Name.ShouldBe("orders");
}
