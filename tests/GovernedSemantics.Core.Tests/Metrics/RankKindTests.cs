using GovernedSemantics.Model;

namespace GovernedSemantics.Tests.Metrics;

public sealed class RankKindTests
{
    [Theory]
    [InlineData("", null, true, "rank of revenue within each period, the largest first")]
    [InlineData(", over: all, by: asc", true, false, "rank of revenue among all rows, the smallest first")]
    [InlineData(", over: []", false, true, "rank of revenue among all rows, the largest first")]
    [InlineData(", over: [metric_time, status]", false, true, "rank of revenue within each period and status, the largest first")]
    public void Ranks(string keys, bool? all, bool descending, string meaning)
    {
        var metric = MetricFixture.Metric(MetricFixture.Revenue, $"place: {{type: rank, metric: revenue{keys}}}");

        var formula = metric.Formula.ShouldBeOfType<RankFormula>();
        (formula.Over?.All, formula.Descending, metric.Type.ToString(), metric.Meaning).ShouldBe((all, descending, "integer", meaning));
        (formula.Over?.MetricTime ?? false).ShouldBe(keys.Contains("metric_time", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("latest")]
    [InlineData("place")]
    public void Takes_what_has_an_order(string metric) =>
        MetricFixture.Metric(
            MetricFixture.Revenue,
            "latest: {model: orders, agg: max, expr: ordered_on}",
            "place: {type: rank, metric: revenue}",
            $"again: {{type: rank, metric: {metric}, over: all}}").Formula.ShouldBeOfType<RankFormula>();

    [Theory]
    [InlineData("metric: word", "GS2136 [word] metric \"m\" computes with \"word\", which is of type string.")]
    [InlineData("metric: revenue, by: down", "GS1026 [down] \"by\" does not take \"down\". Allowed: desc, asc.")]
    [InlineData("metric: revenue, over: metric_tim", "GS2144 [metric_tim] \"over\" of metric \"m\" names \"metric_tim\", which none of its inputs reaches. Closest: \"metric_time\".")]
    [InlineData("metric: revenue, periods: 2", "GS1021 [periods] metric \"m\" has no key \"periods\". Known keys: name, label, description, owner, type, metric, over, by, filter, unit, format, synonyms, tags, hidden, direction, formerly, deprecated, cohort, segments.")]
    public void Refuses_what_has_no_order(string keys, string defect) =>
        MetricFixture.Defect(MetricFixture.Revenue, "word: {model: orders, agg: max, expr: status}", $"m: {{type: rank, {keys}}}").ShouldBe(defect);
}
