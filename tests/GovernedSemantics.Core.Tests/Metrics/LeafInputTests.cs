using GovernedSemantics.Metrics;

namespace GovernedSemantics.Tests.Metrics;

public sealed class LeafInputTests
{
    [Theory]
    [InlineData("agg: sum, expr: amount", "agg: sum, expr: \"amount \"")]
    [InlineData("agg: sum, expr: amount", "agg: sum, expr: amount, label: Another, unit: USD")]
    [InlineData("agg: sum, expr: amount", "agg: sum, expr: amount, time: ordered_on")]
    [InlineData("agg: median, expr: amount", "agg: percentile, expr: amount, p: 0.50")]
    [InlineData("agg: count, filter: status = 'a'", "agg: count, filter: order.status = 'a'")]
    public void Gives_one_key_to_leaves_that_compute_the_same(string one, string other) => Key(one).ShouldBe(Key(other));

    [Theory]
    [InlineData("agg: sum, expr: amount", "agg: avg, expr: amount")]
    [InlineData("agg: sum, expr: amount", "agg: sum, expr: amount + 1")]
    [InlineData("agg: sum, expr: amount", "agg: sum, expr: amount, time: paid_on")]
    [InlineData("agg: sum, expr: amount", "agg: sum, expr: amount, fill_with: 0")]
    [InlineData("agg: sum, expr: amount, fill_with: null", "agg: sum, expr: amount, fill_with: 0")]
    [InlineData("agg: sum, expr: amount", "agg: sum, expr: amount, filter: is_gift")]
    [InlineData("agg: count, filter: status = 'a'", "agg: count, filter: status = 'b'")]
    [InlineData("agg: count, filter: status = '1'", "agg: count, filter: quantity = 1")]
    [InlineData("agg: count_distinct, expr: customer.region", "agg: count_distinct, expr: payer.region")]
    [InlineData("agg: percentile, expr: amount, p: 0.5", "agg: percentile, expr: amount, p: 0.9")]
    [InlineData("agg: percentile, expr: amount, p: 0.5", "agg: percentile, expr: amount, p: 0.5, discrete: true")]
    [InlineData("agg: count, non_additive: {choose: last}", "agg: count, non_additive: {choose: first}")]
    [InlineData("agg: count, non_additive: {choose: last}", "agg: count, non_additive: {choose: last, per: customer}")]
    [InlineData("agg: count, non_additive: {choose: last}", "agg: count, non_additive: {choose: last, time: paid_on}")]
    public void Gives_different_keys_to_leaves_that_do_not(string one, string other) => Key(one).ShouldNotBe(Key(other));

    [Fact]
    public void Does_not_count_the_order_of_filters()
    {
        string[] metrics =
        [
            MetricFixture.Orders,
            "a: {type: derived, expr: x + 0, inputs: [{metric: orders_count, alias: x, filter: is_gift}], filter: status = 'paid'}",
            "b: {type: derived, expr: x + 0, inputs: [{metric: orders_count, alias: x, filter: status = 'paid'}], filter: is_gift}",
        ];
        var project = MetricFixture.Load(metrics).Value.Project;

        project.Metrics["a"].Leaves[0].Key.ShouldBe(project.Metrics["b"].Leaves[0].Key);
    }

    [Fact]
    public void Adds_a_filter_that_is_already_there_only_once()
    {
        var metric = MetricFixture.Metric(
            "paid: {model: orders, agg: count, filter: status = 'paid'}",
            "again: {type: derived, expr: paid * 1, inputs: [paid], filter: status = 'paid'}");

        metric.Leaves[0].Filters.Length.ShouldBe(1);
        metric.Leaves[0].Name.ShouldBe("paid");
    }

    [Fact]
    public void Names_leaves_within_what_databases_keep()
    {
        var (owner, inner) = (new string('a', 48), new string('b', 48));

        var name = LeafInput.NameOf(owner, inner);

        name.Length.ShouldBe(60);
        name.ShouldNotBe(LeafInput.NameOf(owner, inner + "c"));
        LeafInput.NameOf("paid", "revenue").ShouldBe("paid__revenue");
        LeafInput.NameOf("paid", "paid__revenue").ShouldBe("paid__revenue");
    }

    private static string Key(string keys) => MetricFixture.Metric($"m: {{model: orders, {keys}}}").Leaves[0].Key;
}
