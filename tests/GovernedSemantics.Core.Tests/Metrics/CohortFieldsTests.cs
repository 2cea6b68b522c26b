namespace GovernedSemantics.Tests.Metrics;

public sealed class CohortFieldsTests
{
    private static readonly string[] Others =
    [
        MetricFixture.Orders,
        MetricFixture.Revenue,
        MetricFixture.Balance,
        "latest: {model: orders, agg: max, expr: ordered_on}",
        "running: {type: cumulative, metric: revenue}",
        "place: {type: rank, metric: revenue}",
        MetricFixture.Visits,
        "amounts: {model: orders, agg: sum, expr: amount, unit: {from: order.currency}}",
    ];

    [Theory]
    [InlineData("op: gte, values: [3]", "Gte", false, "3", "only of each customer with orders_count of at least 3")]
    [InlineData("op: equals, values: 3", "In", false, "3", "only of each customer with orders_count equal to 3")]
    [InlineData("op: not_in, values: [4, 3, 4]", "In", true, "3,4", "only of each customer with orders_count not among 3, 4")]
    [InlineData("op: between, values: [3, 10]", "Between", false, "3,10", "only of each customer with orders_count between 3 and 10")]
    [InlineData("op: is_not_null", "IsNull", true, "", "only of each customer with orders_count with a value")]
    public void Keeps_the_entities_that_pass(string condition, string op, bool negated, string values, string words)
    {
        var metric = MetricFixture.Metric([.. Others, $"kept: {{model: returns, agg: sum, expr: refund, cohort: {{entity: customer, metric: orders_count, {condition}}}}}"]);

        var leaf = metric.Leaves.ShouldHaveSingleItem();
        var cohort = leaf.Cohorts.ShouldHaveSingleItem();
        (leaf.Name, cohort.EntityName, cohort.Entity.Target, cohort.MetricName).ShouldBe(("kept", "customer", "customer", "orders_count"));
        (cohort.Operator.ToString(), cohort.Negated, string.Join(',', cohort.Values)).ShouldBe((op, negated, values));
        metric.Behind.ShouldHaveSingleItem().Name.ShouldBe("orders_count");
        metric.Inputs.ShouldBe(["orders_count"]);
        metric.Meaning.ShouldEndWith(", " + words);
    }

    [Fact]
    public void Reads_values_as_the_type_of_the_metric()
    {
        Value("orders_count", "3").ShouldBe(3L);
        Value("revenue", "3").ShouldBe(3m);
        Value("mean", "2.5").ShouldBe(2.5m);
        Value("weight", "2.5").ShouldBe(2.5d);

        static object Value(string metric, string value) =>
            MetricFixture.Metric(
                [.. Others, "mean: {model: orders, agg: avg, expr: amount}", "weight: {model: orders, agg: sum, expr: weight}", $"kept: {{model: orders, agg: count, cohort: {{entity: customer, metric: {metric}, op: gt, values: [{value}]}}}}"])
                .Leaves[0].Cohorts[0].Values[0];
    }

    [Theory]
    [InlineData("op: in, values: [1, 2]", "op: in, values: [2, 1, 1]", true)]
    [InlineData("op: equals, values: 1", "op: in, values: [1]", true)]
    [InlineData("op: equals, values: 1", "op: not_equals, values: 1", false)]
    [InlineData("op: gt, values: 1", "op: gte, values: 1", false)]
    [InlineData("op: gt, values: 1", "op: gt, values: 2", false)]
    public void Has_one_key_for_the_same_entities(string one, string other, bool same) => (Key(one) == Key(other)).ShouldBe(same);

    [Fact]
    public void Limits_all_leaves_of_what_is_made_of_others()
    {
        var metric = MetricFixture.Metric(
            [.. Others, MetricFixture.Refunds, "m: {type: ratio, numerator: refunds, denominator: revenue, cohort: {entity: customer, metric: orders_count, op: gt, values: 2}}"]);

        metric.Leaves.Select(l => (l.Name, l.Cohorts.Length)).ShouldBe([("m__refunds", 1), ("m__revenue", 1)]);
        metric.Meaning.ShouldBe("refunds / revenue, only of each customer with orders_count above 2");
    }

    [Fact]
    public void Finds_the_entity_under_another_name_too() =>
        MetricFixture.Metric([.. Others, "m: {model: visits, agg: count, cohort: {entity: payer, metric: orders_count, op: gt, values: 2}}"])
            .Leaves[0].Cohorts[0].EntityName.ShouldBe("payer");

    [Theory]
    [InlineData("entity: custmer, metric: orders_count, op: gt, values: 2", "GS2147 [custmer] the cohort of metric \"m\" is made of \"custmer\", which is no entity of the project. Closest: \"customer\".")]
    [InlineData("entity: account, metric: orders_count, op: gt, values: 2", "GS2148 [account] the cohort of metric \"m\" is made of \"account\", which leaf orders_count of model orders does not reach by a single path. Entities of orders: order, order.customer, order.payer, order.till.")]
    [InlineData("entity: account, metric: balance, op: gt, values: 2", "GS2148 [account] the cohort of metric \"m\" is made of \"account\", which leaf m of model returns does not reach by a single path. Entities of returns: return, return.order, return.order.customer, return.order.payer, return.order.till, return.parcel.")]
    [InlineData("entity: till, metric: orders_count, op: gt, values: 2", "GS2158 [till] the cohort of metric \"m\" is made of \"till\", whose key in model orders has 2 columns.")]
    [InlineData("entity: till, metric: visits_count, op: gt, values: 2", "GS2158 [till] the cohort of metric \"m\" is made of \"till\", whose key in model orders has 2 columns.")]
    [InlineData("entity: parcel, metric: visits_count, op: gt, values: 2", "GS2159 [parcel] the cohort of metric \"m\" is made of \"parcel\", whose key in model returns is integer, where the other model has string.")]
    [InlineData("entity: customer, metric: running, op: gt, values: 2", "GS2149 [running] the cohort of metric \"m\" is chosen by \"running\", which is made with cumulative and has a value only on the answer's own axis.")]
    [InlineData("entity: customer, metric: place, op: gt, values: 2", "GS2149 [place] the cohort of metric \"m\" is chosen by \"place\", which is made with rank and has a value only on the answer's own axis.")]
    [InlineData("entity: customer, metric: amounts, op: gt, values: 2", "GS2157 [amounts] the cohort of metric \"m\" is chosen by \"amounts\", whose unit the rows hold in order.currency: its numbers are of several units.")]
    [InlineData("entity: customer, metric: latest, op: gt, values: 2", "GS2136 [latest] metric \"m\" computes with \"latest\", which is of type date.")]
    [InlineData("entity: customer, metric: m, op: gt, values: 2", "GS2119 [m] metric \"m\" is made of itself: m -> m.")]
    [InlineData("entity: customer, metric: orders_count, op: gt, values: 2.5", "GS1025 [2.5] \"values\" takes numbers of type integer; \"2.5\" is none.")]
    [InlineData("entity: customer, metric: orders_count, op: gt, values: '2'", "GS1025 ['2'] \"values\" takes numbers of type integer; \"2\" is none.")]
    [InlineData("entity: customer, metric: orders_count, op: between, values: [2]", "GS1025 [] \"values\" takes two values for between; \"2\" is none.")]
    [InlineData("entity: customer, metric: orders_count, op: is_null, values: [2]", "GS1025 [] \"values\" takes no value for is_null; \"2\" is none.")]
    [InlineData("entity: customer, metric: orders_count, op: more, values: [2]", "GS1026 [more] \"op\" does not take \"more\". Allowed: equals, not_equals, in, not_in, gt, gte, lt, lte, between, is_null, is_not_null.")]
    public void Refuses_what_is_no_cohort(string cohort, string defect) =>
        MetricFixture.Defect([.. Others, $"m: {{model: returns, agg: count, cohort: {{{cohort}}}}}"]).ShouldBe(defect);

    private static string Key(string condition) =>
        MetricFixture.Metric([.. Others, $"kept: {{model: orders, agg: count, cohort: {{entity: customer, metric: orders_count, {condition}}}}}"])
            .Leaves[0].Cohorts[0].Key;
}
