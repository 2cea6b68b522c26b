using GovernedSemantics.Governance;
using GovernedSemantics.Loading;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Tests.Requests;

public sealed class UnitRuleTests
{
    private static readonly Lazy<LoadedModel> Shop = new(() => TestProjects.Load(TestProjects.ShopBut(
        "{name: revenue, description: Amounts of all orders., agg: sum, expr: amount, unit: EUR}",
        "{name: revenue, description: Amounts of all orders., agg: sum, expr: amount, unit: {from: order.status}}")));

    [Theory]
    [InlineData("""{"metrics": ["revenue"]}""")]
    [InlineData("""{"metrics": ["revenue"], "group_by": ["customer.region"]}""")]
    [InlineData("""{"metrics": ["revenue"], "filters": [{"field": "order.status", "op": "in", "values": ["completed", "pending"]}]}""")]
    [InlineData("""{"metrics": ["revenue"], "filters": [{"field": "order.status", "op": "not_equals", "values": ["completed"]}]}""")]
    public void Amounts_of_several_units_are_not_added_up(string json) => Ask(json).Errors.Select(e => e.Code).ShouldBe(["GS3016"]);

    [Theory]
    [InlineData("""{"metrics": ["revenue"], "group_by": ["order.status"]}""", null)]
    [InlineData("""{"metrics": ["revenue"], "filters": [{"field": "order.status", "op": "equals", "values": ["completed"]}]}""", "completed")]
    public void Within_one_unit_they_are(string json, string? unit)
    {
        var spec = Ask(json).Value.Plan.Query.Spec;

        UnitRule.UnitOf(spec.Metrics.Single(), spec).ShouldBe(unit);
    }

    [Fact]
    public void A_fixed_unit_asks_for_nothing()
    {
        var spec = Ask("""{"metrics": ["returned_amount"]}""").Value.Plan.Query.Spec;

        UnitRule.UnitOf(spec.Metrics.Single(), spec).ShouldBe("EUR");
    }

    private static GovernedSemantics.Diagnostics.Result<CompiledRequest> Ask(string json) => RequestReader.FromJson(json).Then(r => SemanticCompiler.Compile(
        Shop.Value, new Principal { Subject = "s", Name = "S", Roles = ["any"], ClientId = "gsem" }, r, Market.Clock));
}
