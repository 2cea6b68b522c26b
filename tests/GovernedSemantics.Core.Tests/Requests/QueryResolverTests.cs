namespace GovernedSemantics.Tests.Requests;

public sealed class QueryResolverTests
{
    [Theory]
    [InlineData("""{"metrics": ["revenue", "revenue"]}""", "GS3012")]
    [InlineData("""{"metrics": ["revenue"], "group_by": ["customer.country", "customer__country"]}""", "GS3012")]
    [InlineData("""{"metrics": ["refunded"], "group_by": ["line"]}""", "GS3014")]
    [InlineData("""{"metrics": ["revenue"], "group_by": ["metric_time.week_of_year"]}""", "GS3011")]
    [InlineData("""{"metrics": ["revenue"], "order_by": [{"field": "units"}]}""", "GS3010")]
    [InlineData("""{"metrics": ["parcels"], "time": {"last": "3 months"}}""", "GS3008")]
    [InlineData("""{"metrics": ["parcels"], "group_by": ["metric_time.month"]}""", "GS3008")]
    [InlineData("""{"metrics": ["parcels"], "filters": [{"field": "metric_time", "op": "gte", "values": ["2026-01-01"]}]}""", "GS3008")]
    [InlineData("""{"group_by": ["customer.country"], "time": {"last": "3 months"}}""", "GS3008")]
    public void What_cannot_be_meant_is_refused(string json, string code) => Market.Codes(json).ShouldBe([code]);

    [Fact]
    public void Weeks_go_with_their_own_year() =>
        Market.Ask("""{"metrics": ["revenue"], "group_by": ["metric_time.iso_year", "metric_time.week_of_year"]}""").Errors.ShouldBeEmpty();

    [Fact]
    public void An_order_may_name_a_suffix_of_a_key() =>
        Market.Plan("""{"metrics": ["revenue"], "group_by": ["customer.country"], "order_by": [{"field": "country", "direction": "desc"}]}""")
            .Query.Spec.Order.Single().Column.ShouldBe("customer.country");

    [Fact]
    public void A_period_is_complete_only_when_it_has_passed_by_both_clocks()
    {
        Market.Plan("""{"metrics": ["revenue"], "as_of": "2027-06-01"}""").Query.Spec.Passed.ShouldBe(Market.Clock);
        Market.Plan("""{"metrics": ["revenue"], "as_of": "2026-06-01"}""").Query.Spec.Passed.ShouldBeLessThan(Market.Clock);
    }

    [Fact]
    public void What_was_understood_otherwise_than_written_is_kept() =>
        Market.Plan("""{"metrics": ["revenue"], "group_by": ["customer__country"]}""").Query.Spec.Normalised.ShouldBe(["customer__country -> customer.country"]);

    [Fact]
    public void All_defects_are_told_at_once() =>
        Market.Codes("""{"metrics": ["revenu", "unitss"], "group_by": ["metric_time"], "time": {"from": "2026-02-01", "to": "2026-01-01"}}""")
            .ShouldBe(["GS3001", "GS3001", "GS3005", "GS3151"], ignoreOrder: true);
}
