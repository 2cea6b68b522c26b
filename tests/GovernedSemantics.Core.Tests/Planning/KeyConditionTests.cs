using GovernedSemantics.Planning;

namespace GovernedSemantics.Tests.Planning;

public sealed class KeyConditionTests
{
    [Theory]
    [InlineData("gte", "\"2026-02-01\"", new[] { 2L, 3 })]
    [InlineData("lt", "\"2026-02-01\"", new[] { 1L })]
    [InlineData("equals", "\"2026-03\"", new[] { 3L })]
    [InlineData("not_equals", "\"2026-03\"", new[] { 1L, 2 })]
    [InlineData("between", "\"2026-01\", \"2026-02\"", new[] { 1L, 2 })]
    [InlineData("gt", "\"2026-12\"", new[] { 0L })]
    public void A_condition_on_a_bucket_is_the_list_of_its_numbers(string op, string values, long[] numbers)
    {
        var group = (PlanConditionGroup)Market.Plan($$"""
            {"metrics": ["revenue"], "group_by": ["metric_time.month"], "time": {"from": "2026-01-01", "to": "2026-04-01"},
             "filters": [{"any": [{"field": "revenue", "op": "gt", "values": [100]},
                                  {"field": "metric_time.month", "op": "{{op}}", "values": [{{values}}]}]}]}
            """).MetricFilters.Single();

        Numbers(group.Conditions[1]).ShouldBe(numbers, ignoreOrder: true);
    }

    [Fact]
    public void A_condition_on_a_member_is_kept_as_it_is()
    {
        var group = (PlanConditionGroup)Market.Plan("""
            {"metrics": ["revenue"], "group_by": ["customer.country"],
             "filters": [{"any": [{"field": "revenue", "op": "gt", "values": [100]}, {"field": "customer.country", "op": "equals", "values": ["DE"]}]}]}
            """).MetricFilters.Single();

        var comparison = group.Conditions[1].ShouldBeOfType<PlanComparison>();
        comparison.Values.ShouldBe(["DE"]);
        comparison.Operand.ShouldBeOfType<KeyOperand>().Key.Alias.ShouldBe("country");
    }

    private static IEnumerable<long> Numbers(PlanCondition condition) => condition switch
    {
        PlanComparison { Negated: false } comparison => comparison.Values.Cast<long>(),
        PlanConditionGroup group => group.Conditions.SelectMany(Numbers),
        _ => throw new InvalidOperationException($"{condition} has no numbers."),
    };
}
