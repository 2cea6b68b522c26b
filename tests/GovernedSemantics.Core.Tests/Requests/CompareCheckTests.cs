namespace GovernedSemantics.Tests.Requests;

public sealed class CompareCheckTests
{
    [Theory]
    [InlineData("""{"metrics": ["revenue"], "time": {"all": true, "compare": "previous_year"}}""", "GS3017")]
    [InlineData("""{"metrics": ["revenue"], "time": {"to": "2026-03-01", "compare": "1 month"}}""", "GS3017")]
    [InlineData("""{"metrics": ["revenue", "last_refund"], "time": {"last": "2 weeks", "compare": "previous_period"}}""", "GS3018")]
    [InlineData("""{"metrics": ["revenue"], "time": {"from": "0001-01-01", "to": "2026-01-01", "compare": "previous_period"}}""", "GS3153")]
    public void What_cannot_be_compared_is_refused(string json, string code)
    {
        var error = Market.Resolve(json).Errors.ShouldHaveSingleItem();

        (error.Code, error.Location.Pointer).ShouldBe((code, "/time/compare"));
    }

    [Fact]
    public void A_condition_on_metric_time_can_give_the_missing_end()
    {
        var spec = Market.Resolve("""
            {"metrics": ["revenue"], "time": {"from": "2026-02-01", "compare": "previous_period"},
             "filters": [{"field": "metric_time", "op": "lt", "values": ["2026-04"]}]}
            """).Value;

        (spec.Compare!.Previous.From, spec.Compare.Previous.To).ShouldBe((new DateTime(2025, 12, 1), new DateTime(2026, 2, 1)));
        spec.Compare.Shift.ToString().ShouldBe("2 months");
    }

    [Fact]
    public void By_weeks_a_year_has_52_of_them()
    {
        static string Shift(string grain) => Market.Resolve(
            $$"""{"metrics": ["revenue"], "group_by": ["metric_time.{{grain}}"], "time": {"last": "8 weeks", "compare": "previous_year"} }""").Value.Compare!.Shift.ToString();

        Shift("week").ShouldBe("52 weeks");
        Shift("month").ShouldBe("1 year");
    }

    [Fact]
    public void The_range_before_is_bound_by_the_history_of_the_use_case()
    {
        Market.Codes("""{"metrics": ["revenue"], "time": {"last": "3 months", "compare": "previous_year"}}""", "narrow").ShouldBeEmpty();
        var error = Market.Ask("""{"metrics": ["revenue"], "time": {"last": "18 months", "compare": "previous_period"}}""", "narrow").Errors.ShouldHaveSingleItem();

        (error.Code, error.Location.Pointer).ShouldBe(("GS5004", "/time/compare"));
    }

    [Fact]
    public void Totals_are_asked_beside_the_rows() =>
        Market.Resolve("""{"metrics": ["revenue"], "totals": true}""").Value.Totals.ShouldBeTrue();
}
