namespace GovernedSemantics.Tests.Requests;

public sealed class OrderResolverTests
{
    private const string Compared =
        """ "metrics": ["revenue"], "group_by": ["customer.country"], "time": {"last": "3 months", "compare": "previous_period"}""";

    [Theory]
    [InlineData("revenue__change", "revenue__change")]
    [InlineData(" Revenue__Change_Pct ", "revenue__change_pct")]
    [InlineData("revenue__previous", "revenue__previous")]
    [InlineData("customer__country", "customer.country")]
    [InlineData("country", "customer.country")]
    public void Columns_of_a_comparison_are_named_as_they_stand(string asked, string column) =>
        Market.Resolve($"{{{Compared}, \"order_by\": [{{\"field\": \"{asked}\", \"direction\": \"desc\"}}]}}").Value.Order
            .Select(o => (o.Column, o.Descending)).ShouldBe([(column, true)]);

    [Fact]
    public void Without_a_comparison_they_are_no_columns()
    {
        var error = Market.Resolve("""{"metrics": ["revenue"], "order_by": [{"field": "revenue__change"}]}""").Errors.ShouldHaveSingleItem();

        error.Code.ShouldBe("GS3010");
        error.Allowed.ShouldBe(["revenue"]);
    }

    [Fact]
    public void A_column_is_ordered_by_once() =>
        Market.Resolve($"{{{Compared}, \"order_by\": [{{\"field\": \"revenue\"}}, {{\"field\": \"REVENUE\"}}]}}").Value.Order.Length.ShouldBe(1);
}
