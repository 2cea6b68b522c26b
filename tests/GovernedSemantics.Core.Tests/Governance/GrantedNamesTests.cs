using GovernedSemantics.Loading;
using static GovernedSemantics.Tests.Governance.UseCases;

namespace GovernedSemantics.Tests.Governance;

public sealed class GrantedNamesTests
{
    [Fact]
    public void Only_granted_metrics_exist()
    {
        var visible = Scope(Shop(Case(grants: "{metrics: [revenue], dimensions: [\"*\"]}"))).Value;

        visible.Metrics.Select(m => m.Name).ShouldBe(["revenue"]);
        visible.Metric("orders_count").ShouldBeNull();
    }

    [Fact]
    public void A_tag_grants_each_metric_that_has_it()
    {
        var shop = Tagged("{metrics: [\"tag:money\"], dimensions: [\"*\"]}");

        Scope(shop).Value.Metrics.Select(m => m.Name).ShouldBe(["revenue"]);
    }

    [Fact]
    public void A_metric_that_is_not_granted_is_unknown_in_the_same_words()
    {
        var shop = Shop(Case(grants: "{metrics: [revenue], dimensions: [\"*\"]}"));

        var hidden = Ask(shop, """{"metrics": ["orders_count"]}""").Errors.Single();
        var unknown = Ask(shop, """{"metrics": ["absent_count"]}""").Errors.Single();

        hidden.Code.ShouldBe("GS3001");
        hidden.Message.Replace("orders_count", "absent_count", StringComparison.Ordinal).ShouldBe(unknown.Message);
        hidden.Allowed.ShouldNotContain("orders_count");
    }

    [Theory]
    [InlineData("customer.region", true)]
    [InlineData("order.customer.region", true)]
    [InlineData("region", true)]
    [InlineData("order.status", false)]
    public void A_suffix_of_a_path_grants_the_dimension(string grant, bool granted)
    {
        var shop = Shop(Case(grants: $"{{metrics: [revenue], dimensions: [{grant}]}}"));

        Ask(shop, """{"metrics": ["revenue"], "group_by": ["customer.region"]}""").IsOk.ShouldBe(granted);
    }

    [Theory]
    [InlineData("{metrics: [\"*\"], dimensions: [\"*\"]}", false)]
    [InlineData("{metrics: [\"*\"], dimensions: [\"*\", customer.email]}", false)]
    [InlineData("{metrics: [\"*\"], dimensions: [], pii: [customer.email]}", true)]
    public void Personal_data_is_shown_only_by_the_list_of_it(string grants, bool shown)
    {
        var result = Ask(Shop(Case(grants: grants), PersonalDimension), """{"metrics": ["orders_count"], "group_by": ["customer.email"]}""");

        result.Errors.Select(e => e.Code).ShouldBe(shown ? [] : ["GS3002"]);
    }

    [Fact]
    public void Personal_data_may_be_counted_and_not_summed_up_otherwise()
    {
        var visible = Scope(Shop(Case(), PersonalDimension)).Value;

        visible.Metric("known_emails").ShouldNotBeNull();
        visible.Metric("first_email").ShouldBeNull();
    }

    [Theory]
    [InlineData("public", false)]
    [InlineData("internal", true)]
    public void The_highest_classification_bounds_what_is_granted(string highest, bool granted)
    {
        var shop = Shop(Case(grants: $"{{metrics: [\"*\"], dimensions: [\"*\"], max_classification: {highest}}}"));

        (Scope(shop).Value.Metric("revenue") is not null).ShouldBe(granted);
    }

    private const string PersonalDimension = "personal";

    private static LoadedModel Shop(string useCase, string extra = "") => extra.Length == 0
        ? UseCases.Shop(useCase)
        : Changed(
            useCase,
            ("- {name: region, description: Sales region.}",
                """
                - {name: email, description: How they are reached.}
                      - {name: region, description: Sales region.}
                """),
            ("      - {name: market, description: Retail or wholesale., expr: segment}",
                """
                      - {name: market, description: Retail or wholesale., expr: segment}
                    metrics:
                      - {name: known_emails, description: Different addresses., agg: count_distinct, expr: email}
                      - {name: first_email, description: The first address., agg: min, expr: email}
                """));

    private static LoadedModel Tagged(string grants) => Changed(
        Case(grants: grants), ("agg: sum, expr: amount, unit: EUR}\n      - {name: orders_count", "agg: sum, expr: amount, unit: EUR, tags: [money]}\n      - {name: orders_count"));

    private static LoadedModel Changed(string useCase, params (string Old, string New)[] changes)
    {
        var project = TestProjects.ShopProject[..TestProjects.ShopProject.IndexOf("use_cases:", StringComparison.Ordinal)] + "use_cases:\n  - " + useCase;
        var models = changes.Aggregate(TestProjects.ShopModels, (text, c) =>
        {
            text.ShouldContain(c.Old);
            return text.Replace(c.Old, c.New, StringComparison.Ordinal);
        });
        return TestProjects.Load(
            new SourceFile("project.yml", project), new SourceFile("views.yml", TestProjects.ShopViews), new SourceFile("models.yml", models));
    }
}
