namespace GovernedSemantics.Tests.Requests;

public sealed class FieldResolverTests
{
    [Theory]
    [InlineData("country", "order.customer.country")]
    [InlineData("customer.country", "order.customer.country")]
    [InlineData("customer__country", "customer.country")]
    public void A_suffix_of_a_path_names_the_dimension(string asked, string other) => Sql(asked).ShouldBe(Sql(other));

    [Theory]
    [InlineData("metric_time.fortnight", "GS3006")]
    [InlineData("placed_at.fortnight", "GS3006")]
    [InlineData("customer.country.month", "GS3007")]
    [InlineData("customer.contry", "GS3002")]
    [InlineData("state", "GS3003")]
    [InlineData("state.month", "GS3003")]
    [InlineData("book", "GS4001")]
    [InlineData("metric_time", "GS3005")]
    public void A_name_that_means_nothing_is_told(string name, string code) =>
        Market.Codes($$"""{"metrics": ["orders_count"], "group_by": ["{{name}}"]}""").ShouldBe([code]);

    [Fact]
    public void An_unknown_name_comes_with_the_closest_ones()
    {
        var error = Market.Ask("""{"metrics": ["orders_count"], "group_by": ["customer.contry"]}""").Errors.Single();

        error.Allowed.ShouldContain("customer.country");
        error.Location.Pointer.ShouldBe("/group_by/0");
    }

    [Fact]
    public void What_is_not_granted_is_never_suggested()
    {
        var error = Market.Ask("""{"metrics": ["orders_count"], "group_by": ["customer.compani"]}""", "narrow").Errors.Single();

        error.Code.ShouldBe("GS3002");
        error.ToString().ShouldNotContain("customer.company");
    }

    private static string Sql(string key) => Market.Sql($$"""{"metrics": ["orders_count"], "group_by": ["{{key}}"]}""");
}
