using GovernedSemantics.Governance;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Tests.Planning;

public sealed class MemberModelTests
{
    [Theory]
    [InlineData("\"customer.country\"", "customers")]
    [InlineData("\"product.product_name\", \"category_name\"", "products")]
    [InlineData("\"order.status\", \"customer.country\"", "orders")]
    public void Members_come_from_the_model_that_reaches_all_of_them(string keys, string model) =>
        Market.Plan($$"""{"group_by": [{{keys}}]}""").Legs.Single().Scan.Model.Name.ShouldBe(model);

    [Fact]
    public void Members_without_a_common_model_are_refused() =>
        Market.Codes("""{"group_by": ["branch", "category_name"]}""").ShouldBe(["GS4010"]);

    [Fact]
    public void Where_several_models_reach_all_those_with_visible_metrics_are_named()
    {
        var error = Market.Ask("""{"group_by": ["customer.country", "product.product_name"]}""").Errors.ShouldHaveSingleItem();

        error.Code.ShouldBe("GS4010");
        error.Allowed.ShouldBe(["lines", "refunds"]);
        Market.Ask("""{"group_by": ["branch", "category_name"]}""").Errors.Single().Allowed.ShouldBeEmpty();
    }

    [Fact]
    public void The_only_model_that_reaches_all_gives_the_rows()
    {
        var loaded = TestProjects.Load(TestProjects.ShopWith("""
            views:
              - {name: stores, description: One row per store., columns: [{name: store_id, type: integer}, {name: city, type: string}]}
              - {name: visits, description: One row per visit., columns: [{name: visit_id, type: integer}, {name: customer_id, type: integer}, {name: store_id, type: integer}]}
            semantic_models:
              - name: stores
                view: stores
                description: Where people buy.
                entities: [{name: store, type: primary, key: store_id, description: A store.}]
                dimensions: [{name: city, description: Where it is.}]
              - name: visits
                view: visits
                description: Who was where.
                entities:
                  - {name: visit, type: primary, key: visit_id, description: One visit.}
                  - {name: customer, type: foreign, key: customer_id, description: Who came.}
                  - {name: store, type: foreign, key: store_id, description: Where.}
            """));
        var caller = new Principal { Subject = "t", Name = "T", Roles = [], ClientId = "gsem" };
        var request = RequestReader.FromJson("""{"group_by": ["store.city", "customer.region"]}""").Value;

        SemanticCompiler.Compile(loaded, caller, request, Market.Clock).Value.Plan.Legs.Single().Scan.Model.Name.ShouldBe("visits");
    }

    [Fact]
    public void A_condition_takes_part_in_the_choice() =>
        Market.Plan("""{"group_by": ["customer.country"], "filters": [{"field": "order.status", "op": "equals", "values": ["paid"]}]}""")
            .Legs.Single().Scan.Model.Name.ShouldBe("orders");
}
