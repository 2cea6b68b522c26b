using GovernedSemantics.Planning;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Tests.Requests;

public sealed class FilterResolverTests
{
    [Fact]
    public void Conditions_on_dimensions_and_on_metrics_are_of_two_levels()
    {
        var spec = Spec("""[{"field": "order.status", "op": "equals", "values": ["paid"]}, {"field": "revenue", "op": "gt", "values": [100]}]""");

        spec.RowFilters.ShouldHaveSingleItem();
        spec.MetricFilters.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_negation_is_pushed_down_to_the_conditions()
    {
        var spec = Spec("""
            [{"not": {"any": [{"field": "order.status", "op": "equals", "values": ["paid"]}, {"field": "order.priority", "op": "not_in", "values": [1, 2]}]}}]
            """);

        // Neither of them holds: each complement must hold, one beside the other.
        spec.RowFilters.Cast<FieldCondition>().Select(c => c.Negated).ShouldBe([true, false]);
    }

    [Fact]
    public void A_group_may_mix_a_metric_with_what_the_answer_groups_by()
    {
        Market.Ask("""
            {"metrics": ["revenue"], "group_by": ["customer.country"],
             "filters": [{"any": [{"field": "revenue", "op": "gt", "values": [100]}, {"field": "customer.country", "op": "equals", "values": ["DE"]}]}]}
            """).Errors.ShouldBeEmpty();
        Market.Codes("""
            {"metrics": ["revenue"], "group_by": ["customer.country"],
             "filters": [{"any": [{"field": "revenue", "op": "gt", "values": [100]}, {"field": "order.status", "op": "equals", "values": ["paid"]}]}]}
            """).ShouldBe(["GS3009"]);
    }

    [Fact]
    public void Another_grain_than_the_grouped_one_is_another_value() =>
        Market.Codes("""
            {"metrics": ["revenue"], "group_by": ["metric_time.month"],
             "filters": [{"any": [{"field": "revenue", "op": "gt", "values": [100]}, {"field": "metric_time.year", "op": "equals", "values": ["2026"]}]}]}
            """).ShouldBe(["GS3009"]);

    [Fact]
    public void An_entity_of_several_columns_is_not_compared() =>
        Market.Codes("""{"metrics": ["refunded"], "filters": [{"field": "line", "op": "equals", "values": ["1"]}]}""").ShouldBe(["GS3014"]);

    [Fact]
    public void All_defects_are_told_at_once() =>
        Market.Codes("""
            {"metrics": ["revenue"], "filters": [{"field": "contry", "op": "equals", "values": ["DE"]}, {"field": "order.priority", "op": "contains", "values": ["1"]}]}
            """).ShouldBe(["GS3002", "GS3013"], ignoreOrder: true);

    private static QuerySpec Spec(string filters) =>
        Market.Plan($$"""{"metrics": ["revenue"], "group_by": ["customer.country"], "filters": {{filters}}}""").Query.Spec;
}
