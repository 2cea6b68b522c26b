using GovernedSemantics.Diagnostics;

namespace GovernedSemantics.Tests;

public sealed class NameSuggesterTests
{
    private static readonly string[] Names = ["revenue", "revenue_net", "region", "customer.region", "orders_count"];

    [Theory]
    [InlineData("revenu", "revenue")]
    [InlineData("reveneu", "revenue")]
    [InlineData("REVENUE", "revenue")]
    [InlineData("order_count", "orders_count")]
    public void The_nearest_name_comes_first(string asked, string nearest) => NameSuggester.Closest(asked, Names)[0].ShouldBe(nearest);

    [Fact]
    public void A_name_that_contains_the_asked_one_is_near() => NameSuggester.Closest("region", Names).ShouldBe(["region", "customer.region"]);

    [Theory]
    [InlineData("zzzzzz")]
    [InlineData("")]
    public void Nothing_near_is_nothing(string asked)
    {
        NameSuggester.Closest(asked, Names).ShouldBeEmpty();
        NameSuggester.Hint(asked, Names).ShouldBeNull();
    }

    [Fact]
    public void No_more_than_asked_for_come_back_and_none_twice() =>
        NameSuggester.Closest("aaaa", ["aaab", "aaac", "aaad", "aaae", "aaab"], 2).ShouldBe(["aaab", "aaac"]);

    [Fact]
    public void Very_long_names_cost_little() =>
        NameSuggester.Closest(new string('a', 1_000_000), [new string('a', 1_000_000), "short"]).ShouldBeEmpty();
}
