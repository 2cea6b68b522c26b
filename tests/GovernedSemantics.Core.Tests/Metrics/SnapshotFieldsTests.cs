using GovernedSemantics.Model;

namespace GovernedSemantics.Tests.Metrics;

public sealed class SnapshotFieldsTests
{
    [Fact]
    public void Reads_a_semi_additive_balance()
    {
        var metric = MetricFixture.Metric(MetricFixture.Balance);

        var snapshot = metric.Leaves[0].NonAdditive!;
        (snapshot.Time.Dimension.Name, snapshot.Choose).ShouldBe(("as_of", SnapshotChoice.Last));
        snapshot.Per.ShouldHaveSingleItem().Name.ShouldBe("account");
        metric.Meaning.ShouldBe("sum of balance, over balances by as_of, only the last as_of of each account in a period");
    }

    [Fact]
    public void Takes_the_time_of_the_metric_for_snapshots_without_their_own() =>
        MetricFixture.Metric("m: {model: orders, agg: count, non_additive: {choose: first}}").Leaves[0].NonAdditive!
            .Time.FullName.ShouldBe("order.ordered_on");

    [Theory]
    [InlineData("m: {model: balances, agg: sum, expr: balance, non_additive: {per: account}}", "GS2116 [] non_additive of metric \"m\" has no time dimension.")]
    [InlineData("m: {model: balances, agg: median, expr: balance, non_additive: {time: as_of}}", "GS2160 [] metric \"m\" is a median of one date of each period (non_additive), which is not computed.")]
    [InlineData("m: {model: balances, agg: sum, expr: balance, non_additive: {time: as_of, per: [acount]}}", "GS2115 [acount] \"acount\" is no entity of model balances. Closest: \"account\".")]
    public void Refuses_a_snapshot_without_time_or_of_unknown_entities(string metric, string defect) =>
        MetricFixture.Defect(metric).ShouldBe(defect);
}
