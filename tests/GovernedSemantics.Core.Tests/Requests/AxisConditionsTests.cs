using GovernedSemantics.Requests;

namespace GovernedSemantics.Tests.Requests;

public sealed class AxisConditionsTests
{
    [Theory]
    [InlineData("gte", "\"2026-02-01\"", "2026-02-01", "2026-04-01")]
    [InlineData("lt", "\"2026-02-01\"", "2026-01-01", "2026-02-01")]
    [InlineData("gt", "\"2026-01\"", "2026-02-01", "2026-04-01")]
    [InlineData("lte", "\"2026-01\"", "2026-01-01", "2026-02-01")]
    [InlineData("equals", "\"2026-02\"", "2026-02-01", "2026-03-01")]
    [InlineData("between", "\"2026-02\", \"2026-12\"", "2026-02-01", "2026-04-01")]
    [InlineData("gte", "\"2025-01-01\"", "2026-01-01", "2026-04-01")]
    public void A_range_of_metric_time_narrows_the_range_of_the_request(string op, string values, string from, string to)
    {
        var spec = Spec($$"""{"field": "metric_time", "op": "{{op}}", "values": [{{values}}]}""");

        spec.RowFilters.ShouldBeEmpty();
        spec.Range!.From.ShouldBe(Day(from));
        spec.Range.To.ShouldBe(Day(to));
    }

    [Theory]
    [InlineData("""{"field": "metric_time", "op": "not_equals", "values": ["2026-02"]}""")]
    [InlineData("""{"field": "metric_time.day_of_week", "op": "equals", "values": [1]}""")]
    [InlineData("""{"any": [{"field": "metric_time", "op": "equals", "values": ["2026-01"]}, {"field": "metric_time", "op": "equals", "values": ["2026-03"]}]}""")]
    public void What_is_no_range_stays_a_condition_on_rows(string filter)
    {
        var spec = Spec(filter);

        spec.RowFilters.ShouldHaveSingleItem();
        spec.Range!.From.ShouldBe(Day("2026-01-01"));
        spec.Range.To.ShouldBe(Day("2026-04-01"));
    }

    [Fact]
    public void Conditions_that_leave_no_time_are_refused() =>
        Market.Codes(Question("""{"field": "metric_time", "op": "gte", "values": ["2026-04-01"]}""")).ShouldBe(["GS3015"]);

    [Fact]
    public void Without_a_range_the_conditions_make_one()
    {
        var range = Market.Plan("""{"metrics": ["revenue"], "filters": [{"field": "metric_time", "op": "gte", "values": ["2026-02-01"]}]}""").Query.Spec.Range!;

        range.From.ShouldBe(Day("2026-02-01"));
        range.To.ShouldBeNull();
    }

    private static QuerySpec Spec(string filter) => Market.Plan(Question(filter)).Query.Spec;

    private static string Question(string filter) =>
        $$"""{"metrics": ["revenue"], "time": {"from": "2026-01-01", "to": "2026-04-01"}, "filters": [{{filter}}]}""";

    private static DateTime Day(string text) => DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
