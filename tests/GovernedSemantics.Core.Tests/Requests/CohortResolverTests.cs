using GovernedSemantics.Model;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Tests.Requests;

public sealed class CohortResolverTests
{
    [Fact]
    public void A_cohort_is_the_entities_whose_metric_passes()
    {
        var condition = Condition("""{"entity": "customer", "metric": "Orders_Count", "op": "gte", "values": ["3"]}""");

        condition.Target.Entity.Target.ShouldBe("customer");
        condition.Negated.ShouldBeFalse();
        var cohort = condition.Cohort;
        (cohort.EntityName, cohort.MetricName, cohort.Operator, cohort.Negated).ShouldBe(("customer", "orders_count", ConditionOperator.Gte, false));
        cohort.Values.ShouldBe([3L]);
    }

    [Fact]
    public void The_complement_of_a_test_is_not_the_complement_of_rows()
    {
        var entities = Condition("""{"entity": "customer", "metric": "orders_count", "op": "not_equals", "values": [3]}""");
        var rows = Condition("""{"not": {"entity": "customer", "metric": "orders_count", "op": "equals", "values": [3]}}""");
        var twice = Condition("""{"not": {"not": {"entity": "customer", "metric": "orders_count", "op": "is_not_null"}}}""");

        (entities.Cohort.Negated, entities.Negated).ShouldBe((true, false));
        (rows.Cohort.Negated, rows.Negated).ShouldBe((false, true));
        (twice.Cohort.Operator, twice.Cohort.Negated, twice.Negated).ShouldBe((ConditionOperator.IsNull, true, false));
    }

    [Fact]
    public void Negations_are_pushed_through_groups()
    {
        var group = Rows("""
            {"not": {"all": [{"segment": "urgent"}, {"entity": "customer", "metric": "orders_count", "op": "gte", "values": [3]}]}}
            """, "replies_count").Single().ShouldBeOfType<ConditionGroup>();

        group.Kind.ShouldBe(FilterGroupKind.Any);
        group.Filters[0].ShouldBeOfType<FieldCondition>().Negated.ShouldBeTrue();
        group.Filters[1].ShouldBeOfType<CohortCondition>().Negated.ShouldBeTrue();
    }

    [Fact]
    public void Equal_cohorts_have_equal_keys()
    {
        static string Key(string metric, string op, string values) =>
            Condition($$"""{"entity": "customer", "metric": "{{metric}}", "op": "{{op}}", "values": [{{values}}]}""").Cohort.Key;

        Key("orders_count", "in", "1, 2").ShouldBe(Key("orders_count", "in", "1, 2"));
        string[] keys =
        [
            Key("orders_count", "in", "1, 2"), Key("orders_count", "in", "12"), Key("orders_count", "not_in", "1, 2"), Key("orders_count", "gte", "12"),
            Key("customers_count", "in", "1, 2"),
        ];
        keys.Distinct().Count().ShouldBe(keys.Length);
    }

    [Theory]
    [InlineData("""{"entity": "buyer", "metric": "orders_count", "op": "gte", "values": [3]}""", "GS3020", "/filters/0/entity")]
    [InlineData("""{"entity": "customer", "metric": "orders", "op": "gte", "values": [3]}""", "GS3001", "/filters/0/metric")]
    [InlineData("""{"entity": "customer", "metric": "orders_count", "op": "gte", "values": ["many"]}""", "GS3160", "/filters/0/values/0")]
    [InlineData("""{"entity": "customer", "metric": "orders_count", "op": "contains", "values": ["1"]}""", "GS3013", "/filters/0/op")]
    [InlineData("""{"entity": "customer", "metric": "tag_last", "op": "starts_with", "values": ["a"]}""", "GS3022", "/filters/0/metric")]
    [InlineData("""{"entity": "customer", "metric": "last_refund", "op": "gte", "values": ["2026-03"]}""", "GS3022", "/filters/0/metric")]
    public void What_is_no_cohort_is_refused(string filter, string code, string pointer)
    {
        var error = Market.Resolve($$"""{"metrics": ["revenue"], "filters": [{{filter}}]}""").Errors.ShouldHaveSingleItem();

        (error.Code, error.Location.Pointer).ShouldBe((code, pointer));
    }

    [Fact]
    public void An_entity_of_several_columns_is_not_tested() =>
        Market.Resolve("""{"metrics": ["refunded"], "filters": [{"entity": "line", "metric": "refunded", "op": "gt", "values": [1]}]}""")
            .Errors.Select(e => e.Code).ShouldBe(["GS3014"]);

    [Fact]
    public void A_metric_that_is_not_granted_is_as_unknown_as_one_that_does_not_exist()
    {
        static string Message(string metric) => Market.Resolve(
            $$"""{"metrics": ["revenue"], "filters": [{"entity": "customer", "metric": "{{metric}}", "op": "gt", "values": [1]}]}""", "narrow")
            .Errors.Single(e => e.Code == "GS3001").Message.Replace(metric, "?", StringComparison.Ordinal);

        Message("known_emails").ShouldBe(Message("nonsense_name"));
    }

    [Fact]
    public void A_metric_without_time_has_no_cohort_over_a_range()
    {
        const string Filter = """{"entity": "customer", "metric": "parcels", "op": "gt", "values": [1]}""";
        Market.Resolve($$"""{"metrics": ["revenue"], "filters": [{{Filter}}]}""").Errors.ShouldBeEmpty();
        var error = Market.Resolve($$"""{"metrics": ["revenue"], "time": {"last": "3 months"}, "filters": [{{Filter}}]}""").Errors.ShouldHaveSingleItem();

        (error.Code, error.Location.Pointer).ShouldBe(("GS3008", "/filters/0/metric"));
    }

    [Fact]
    public void A_metric_that_counts_periods_has_no_cohort() =>
        Market.Resolve("""
            {"metrics": ["revenue"], "time": {"last": "6 months"},
             "filters": [{"entity": "customer", "metric": "revenue_before", "op": "gt", "values": [100]}]}
            """).Errors.Select(e => e.Code).ShouldBe(["GS3021"]);

    [Fact]
    public void A_cohort_is_no_part_of_a_group_with_metrics() =>
        Market.Resolve("""
            {"metrics": ["revenue"], "group_by": ["customer"], "filters": [{"any": [{"field": "revenue", "op": "gt", "values": [1]},
             {"entity": "customer", "metric": "orders_count", "op": "gte", "values": [3]}]}]}
            """).Errors.Select(e => e.Code).ShouldBe(["GS3009"]);

    private static CohortCondition Condition(string filter) => Rows(filter).Single().ShouldBeOfType<CohortCondition>();

    private static IEnumerable<ResolvedFilter> Rows(string filter, string metric = "revenue")
    {
        var spec = Market.Resolve($$"""{"metrics": ["{{metric}}"], "filters": [{{filter}}]}""");
        spec.Errors.Select(e => e.ToString()).ShouldBeEmpty();
        spec.Value.MetricFilters.ShouldBeEmpty();
        return spec.Value.RowFilters;
    }
}
