using GovernedSemantics.Expressions;
using GovernedSemantics.Loading;
using GovernedSemantics.Model;

namespace GovernedSemantics.Tests.Loading;

public sealed class ModelBinderTests
{
    private const string Stores = """
        views:
          - name: stores
            description: One row per store.
            columns:
              - {name: store_id, type: integer}
              - {name: region_id, type: integer}
              - {name: town, type: string, classification: confidential}
              - {name: opened_on, type: date}
          - name: sales
            description: One row per sale.
            columns:
              - {name: sale_id, type: integer}
              - {name: seller_id, type: integer}
              - {name: buyer_id, type: integer}
              - {name: price, type: "decimal(10,2)"}
        semantic_models:
          - name: stores
            view: stores
            description: Where goods are sold.
            time: opened_on
            entities:
              - {name: store, type: primary, key: store_id, description: A place of sale.}
            dimensions:
              - {name: opened_on, type: time, grain: day, description: First day.}
              - {name: town, description: Where the store is.}
          - name: sales
            view: sales
            description: What stores sold each other.
            DETAILS
        """;

    [Fact]
    public void Puts_own_dimensions_in_the_place_of_their_names()
    {
        var sales = Sales("""
            entities: [{name: sale, type: primary, key: sale_id, description: A sale of one.}]
            dimensions:
              - {name: is_dear, description: Twice the price passes 100., expr: twice > 100}
              - {name: twice, description: Two of them., expr: price * 2}
            """);

        var price = sales.View.Column("price")!;
        var isDear = sales.Dimension("is_dear")!;
        isDear.Type.ShouldBe(DataType.Boolean);
        ExprTree.Symbols(isDear.Expression).ShouldBe([new ColumnSymbol(price)]);
        ExprTree.All(isDear.Expression).ShouldContain(sales.Dimension("twice")!.Expression);
    }

    [Fact]
    public void Takes_the_column_where_a_dimension_is_named_like_it()
    {
        var sales = Sales("""
            entities: [{name: sale, type: primary, key: sale_id, description: A sale of one.}]
            dimensions:
              - {name: price, description: Whole euros., expr: floor(price)}
              - {name: is_dear, description: Passes 100., expr: price > 100}
            """);

        ExprTree.Symbols(sales.Dimension("price")!.Expression).ShouldBe([new ColumnSymbol(sales.View.Column("price")!)]);
        ExprTree.All(sales.Dimension("is_dear")!.Expression).ShouldContain(sales.Dimension("price")!.Expression);
    }

    [Fact]
    public void Takes_an_entity_by_its_key_column()
    {
        var sales = Sales("""
            entities: [{name: sale, type: primary, key: sale_id, description: A sale of one.}]
            dimensions: [{name: is_first, description: The first sale of all., expr: sale = 1}]
            """);

        ExprTree.Symbols(sales.Dimension("is_first")!.Expression).ShouldBe([new ColumnSymbol(sales.View.Column("sale_id")!)]);
    }

    [Fact]
    public void Reaches_over_joins_and_takes_their_classification_along()
    {
        var sales = Sales("""
            time: seller.opened_on
            entities:
              - {name: sale, type: primary, key: sale_id, description: A sale of one.}
              - {name: seller, type: foreign, key: seller_id, references: store, description: Who sold.}
            dimensions: [{name: is_local, description: Sold in Bonn., expr: town = 'Bonn'}]
            """);

        var symbol = ExprTree.Symbols(sales.Dimension("is_local")!.Expression).ShouldHaveSingleItem().ShouldBeOfType<PathSymbol>();
        symbol.Path.FullName.ShouldBe("sale.seller.town");
        sales.Dimension("is_local")!.Classification.ShouldBe(Classification.Confidential);
        sales.Time!.FullName.ShouldBe("sale.seller.opened_on");
    }

    [Fact]
    public void Names_the_paths_that_tell_an_ambiguous_name_apart() =>
        Defects("""
            entities:
              - {name: sale, type: primary, key: sale_id, description: A sale of one.}
              - {name: seller, type: foreign, key: seller_id, references: store, description: Who sold.}
              - {name: buyer, type: foreign, key: buyer_id, references: store, description: Who bought.}
            filter: town = 'Bonn'
            """).ShouldBe(
        [
            "m.yml:33:13 GS2015 ambiguous-dimension: \"town\" is reached from model \"sales\" over 2 paths. Use one of: sale.buyer.town, sale.seller.town.",
        ]);

    [Fact]
    public void Refuses_an_entity_of_two_columns_as_a_value() =>
        Defects("""
            entities: [{name: sale, type: primary, key: [sale_id, seller_id], description: A sale of one.}]
            filter: sale = 1
            """).ShouldBe(["m.yml:30:13 GS2016 composite-entity: entity \"sale\" has 2 key columns and so no single value. Columns: sale_id, seller_id."]);

    [Fact]
    public void Tells_a_cycle_over_two_models()
    {
        var text = Stores.Replace("{name: town, description: Where the store is.}", "{name: town, description: Where the store is., expr: label}", StringComparison.Ordinal)
            .Replace("{name: store, type: primary", "{name: sale, type: foreign, key: region_id, description: Its first sale.}\n      - {name: store, type: primary", StringComparison.Ordinal)
            .Replace("DETAILS", """
                entities:
                      - {name: sale, type: primary, key: sale_id, description: A sale of one.}
                      - {name: seller, type: foreign, key: seller_id, references: store, description: Who sold.}
                    dimensions: [{name: label, description: As on the sign., expr: "upper(town)"}]
                """.Trim(), StringComparison.Ordinal);
        var errors = ModelLoader.Load(TestProjects.ShopWith("").Add(new("m.yml", text))).Errors.Select(e => e.Message);
        errors.ShouldContain("the dimension is made of itself: stores.town -> sales.label -> stores.town.");
    }

    [Fact]
    public void Refuses_dimensions_that_double_with_each_step()
    {
        var dimensions = Enumerable.Range(1, 30).Select(i => $"  - {{name: d{i}, description: Twice the one before., expr: d{i - 1} + d{i - 1}}}");
        var defects = Defects($"""
            entities: [{"{"}name: sale, type: primary, key: sale_id, description: A sale of one.{"}"}]
            dimensions:
              - {"{"}name: d0, description: The start., expr: price{"}"}
            {string.Join('\n', dimensions)}
            """);
        defects.ShouldHaveSingleItem().ShouldEndWith("GS2017 dimension-too-large: dimension \"d12\" is too large once the dimensions that it names are put in their place.");
    }

    [Fact]
    public void Refuses_dimensions_that_are_nested_without_end()
    {
        var dimensions = Enumerable.Range(0, 2_000).Select(i => $"  - {{name: d{i}, description: Like the next., expr: d{i + 1}}}");
        var defects = Defects($"""
            entities: [{"{"}name: sale, type: primary, key: sale_id, description: A sale of one.{"}"}]
            dimensions:
            {string.Join('\n', dimensions)}
              - {"{"}name: d2000, description: The end., expr: price{"}"}
            """);
        defects.ShouldNotBeEmpty();
        defects.ShouldAllBe(d => d.Contains("GS2017", StringComparison.Ordinal));
    }

    private static SemanticModel Sales(string details) =>
        TestProjects.Load(TestProjects.ShopWith("").Add(new("m.yml", With(details)))).Project.Models.Single(m => m.Name == "sales");

    private static List<string> Defects(string details) =>
        [.. ModelLoader.Load(TestProjects.ShopWith("").Add(new("m.yml", With(details)))).Errors.Select(d => d.ToString())];

    private static string With(string details) =>
        Stores.Replace("    DETAILS", string.Join('\n', details.Split('\n').Select(line => "    " + line)), StringComparison.Ordinal);
}
