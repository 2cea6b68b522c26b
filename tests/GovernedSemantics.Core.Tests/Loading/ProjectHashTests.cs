using GovernedSemantics.Loading;

namespace GovernedSemantics.Tests.Loading;

public sealed class ProjectHashTests
{
    private static readonly string Shop = TestProjects.LoadShop().Project.Hash;

    [Fact]
    public void Is_a_named_hash_of_64_digits() => Shop.ShouldMatch("^gs1:sha256:[0-9a-f]{64}$");

    [Theory]
    [InlineData("description: What came back.", "description: \"What came back.\"   # quoted")]
    [InlineData("    view: returns\n    description: What came back.", "    description: What came back.\n    view: returns")]
    [InlineData(
        "      - {name: status, description: State of the order., values: [completed, pending], synonyms: [state]}",
        "      - name: status\n        synonyms:\n          - state\n        values: [completed, pending]\n        description: State of the order.")]
    public void Does_not_change_with_spelling(string old, string replacement) =>
        TestProjects.Load(TestProjects.ShopBut(old, replacement)).Project.Hash.ShouldBe(Shop);

    [Fact]
    public void Does_not_change_with_the_arrangement_of_files()
    {
        var models = TestProjects.ShopModels;
        var half = models.IndexOf("  - name: returns", StringComparison.Ordinal);
        TestProjects.Load(
        [
            new("z.yml", TestProjects.ShopProject + "\n" + TestProjects.ShopViews),
            new("b/first.yml", "semantic_models:\n" + models[half..]),
            new("a.yml", models[..half]),
        ]).Project.Hash.ShouldBe(Shop);
    }

    [Theory]
    [InlineData("filter: status = 'completed'", "filter: status = 'pending'")]
    [InlineData("agg: sum, expr: amount, unit: EUR}\n      - {name: orders_count", "agg: avg, expr: amount, unit: EUR}\n      - {name: orders_count")]
    [InlineData("clients: [gsem]", "clients: [gsem, other]")]
    [InlineData("What came back.", "What came back again.")]
    [InlineData("classification: pii", "classification: internal")]
    [InlineData("values: [completed, pending]", "values: [pending, completed]")]
    public void Changes_with_the_meaning(string old, string replacement) =>
        TestProjects.Load(TestProjects.ShopBut(old, replacement)).Project.Hash.ShouldNotBe(Shop);
}
