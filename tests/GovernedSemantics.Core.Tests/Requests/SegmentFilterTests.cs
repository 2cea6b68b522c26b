using GovernedSemantics.Governance;
using GovernedSemantics.Loading;
using GovernedSemantics.Model;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Tests.Requests;

public sealed class SegmentFilterTests
{
    private const string UseCases = """
        show_sql: true
          - name: narrow
            description: Sees little.
            status: approved
            audience: {roles: ["*"], clients: [small]}
            grants: {metrics: ["*"], dimensions: [order.large, customer.reachable]}
          - name: personal
            description: Sees addresses.
            status: approved
            audience: {roles: ["*"], clients: [mail]}
            grants: {metrics: ["*"], dimensions: ["*"], pii: [customer.reachable]}
        """;

    private const string OfCustomers =
        "segments: [{name: reachable, description: Has an address., filter: email is not null}, {name: large, description: Wholesale., filter: segment = 'wholesale'}]";

    private const string OfOrders = "segments: [{name: large, description: Of 1000 or more., filter: amount >= 1000}]";

    private static readonly LoadedModel Shop = TestProjects.Load([.. TestProjects.Shop.Select(f => f with
    {
        Text = f.Text
            .Replace("show_sql: true", UseCases, StringComparison.Ordinal)
            .Replace("  - name: customers\n    view: customers\n", $"  - name: customers\n    view: customers\n    {OfCustomers}\n", StringComparison.Ordinal)
            .Replace("  - name: orders\n    view: orders\n", $"  - name: orders\n    view: orders\n    {OfOrders}\n", StringComparison.Ordinal),
    })]);

    [Theory]
    [InlineData("order.large", "large")]
    [InlineData("Order__Large", "large")]
    [InlineData("customer.large", "large")]
    [InlineData("order.customer.large", "large")]
    public void A_segment_is_named_by_the_end_of_its_path(string name, string segment)
    {
        var condition = Resolve(name).Value.RowFilters.Single().ShouldBeOfType<FieldCondition>();

        condition.Target.ShouldBeOfType<SegmentTarget>().Segment.Name.ShouldBe(segment);
        (condition.Operator, condition.Negated).ShouldBe((ConditionOperator.In, false));
        condition.Values.ShouldBe([true]);
    }

    [Fact]
    public void A_name_of_two_segments_needs_a_path()
    {
        var error = Resolve("large").Errors.ShouldHaveSingleItem();

        (error.Code, error.Location.Pointer).ShouldBe(("GS3003", "/filters/0/segment"));
        error.Allowed.ShouldBe(["order.customer.large", "order.large"]);
        error.Message.ShouldEndWith("more than one segment.");
    }

    [Fact]
    public void A_segment_is_granted_like_a_dimension()
    {
        Resolve("large", "small").Value.RowFilters.Single().ShouldBeOfType<FieldCondition>().Target.ShouldBeOfType<SegmentTarget>().Name.ShouldBe("large");
        Resolve("customer.large", "small").Errors.Single().Code.ShouldBe("GS3019");
    }

    [Fact]
    public void A_segment_over_pii_is_granted_by_the_pii_list_alone()
    {
        Resolve("reachable").Errors.Single().Code.ShouldBe("GS3019");
        Resolve("reachable", "small").Errors.Single().Code.ShouldBe("GS3019");
        Resolve("reachable", "mail").Errors.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_forbidden_is_as_unknown_as_what_does_not_exist()
    {
        var forbidden = Resolve("reachable", "small").Errors.Single();
        var missing = Resolve("reachablf", "small").Errors.Single();

        forbidden.Message.Replace("reachable", "?", StringComparison.Ordinal).ShouldBe(missing.Message.Replace("reachablf", "?", StringComparison.Ordinal));
        forbidden.Suggestion.ShouldBe(missing.Suggestion);
        Resolve("larg", "small").Errors.Single().Allowed.ShouldContain("order.large");
    }

    [Fact]
    public void A_segment_out_of_reach_is_told_as_such() =>
        Resolve("order.large", metric: "returned_amount").Errors.Single().Code.ShouldBe("GS4001");

    private static Diagnostics.Result<QuerySpec> Resolve(string segment, string client = "gsem", string metric = "revenue")
    {
        var caller = new Principal { Subject = "t", Name = "T", Roles = [], ClientId = client };
        return RequestReader.FromJson($$"""{"metrics": ["{{metric}}"], "filters": [{"segment": "{{segment}}"}]}""").Value is var request
            ? Shop.Policies.Scope(Shop.Project, caller, null, new DateOnly(2026, 11, 22)).Then(visible => QueryResolver.Resolve(request, visible, Market.Clock))
            : throw new InvalidOperationException();
    }
}
