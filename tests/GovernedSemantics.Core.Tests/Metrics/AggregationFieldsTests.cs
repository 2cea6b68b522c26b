namespace GovernedSemantics.Tests.Metrics;

public sealed class AggregationFieldsTests
{
    [Theory]
    [InlineData("agg: sum, expr: amount", "decimal(38,2)")]
    [InlineData("agg: sum, expr: quantity", "integer")]
    [InlineData("agg: sum, expr: weight", "float")]
    [InlineData("agg: sum, expr: amount / quantity", "number")]
    [InlineData("agg: count", "integer")]
    [InlineData("agg: count, expr: status", "integer")]
    [InlineData("agg: count_distinct, expr: customer", "integer")]
    [InlineData("agg: min, expr: amount", "decimal(12,2)")]
    [InlineData("agg: max, expr: ordered_on", "date")]
    [InlineData("agg: max, expr: status", "string")]
    [InlineData("agg: avg, expr: quantity", "number")]
    [InlineData("agg: median, expr: amount", "number")]
    [InlineData("agg: percentile, expr: amount, p: 0.9", "number")]
    [InlineData("agg: percentile, expr: amount, p: 0.9, discrete: true", "decimal(12,2)")]
    [InlineData("agg: percentile, expr: ordered_on, p: 0, discrete: true", "date")]
    [InlineData("agg: stddev, expr: quantity", "number")]
    [InlineData("agg: stddev_pop, expr: weight", "number")]
    [InlineData("agg: variance, expr: amount", "number")]
    [InlineData("agg: var_pop, expr: amount", "number")]
    [InlineData("agg: sum_boolean, expr: is_gift", "integer")]
    public void Types_the_number_by_aggregation_and_argument(string keys, string type) =>
        MetricFixture.Metric($"m: {{model: orders, {keys}}}").Type.ToString().ShouldBe(type);

    [Theory]
    [InlineData("agg: sum, expr: status", "GS2108 [status] agg sum does not take string; it takes integer, decimal, number or float.")]
    [InlineData("agg: sum, expr: is_gift", "GS2108 [is_gift] agg sum does not take boolean; it takes integer, decimal, number or float. sum_boolean counts the rows for which it is true.")]
    [InlineData("agg: avg, expr: ordered_on", "GS2108 [ordered_on] agg avg does not take date; it takes integer, decimal, number or float.")]
    [InlineData("agg: min, expr: is_gift", "GS2108 [is_gift] agg min does not take boolean; it takes integer, decimal, number, float, date, datetime, datetimetz or string.")]
    [InlineData("agg: sum_boolean, expr: quantity", "GS2108 [quantity] agg sum_boolean does not take integer; it takes boolean.")]
    [InlineData("agg: percentile, p: 0.5, expr: ordered_on", "GS2108 [ordered_on] agg percentile does not take date; it takes integer, decimal, number or float.")]
    [InlineData("agg: sum", "GS2107 [sum] agg sum of metric \"m\" has nothing to aggregate.")]
    [InlineData("agg: percentile, expr: amount", "GS2109 [percentile] metric \"m\" is a percentile without p.")]
    [InlineData("agg: percentile, expr: amount, p: 90", "GS2110 [90] p is 90; a percentile lies between 0 and 1.")]
    [InlineData("agg: sum, expr: amount, p: 0.5", "GS2111 [0.5] the key p belongs to agg percentile, not to sum.")]
    [InlineData("agg: median, expr: amount, discrete: true", "GS2111 [true] the key discrete belongs to agg percentile, not to median.")]
    [InlineData("agg: summ, expr: amount", "GS1026 [summ] \"agg\" does not take \"summ\". Closest: \"sum\".")]
    public void Refuses_what_does_not_fit(string keys, string defect) =>
        MetricFixture.Defect($"m: {{model: orders, {keys}}}").ShouldBe(defect);
}
