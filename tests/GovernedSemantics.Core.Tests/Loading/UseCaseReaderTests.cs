using GovernedSemantics.Governance;
using GovernedSemantics.Loading;
using GovernedSemantics.Model;

namespace GovernedSemantics.Tests.Loading;

public sealed class UseCaseReaderTests
{
    [Fact]
    public void Reads_every_key()
    {
        var useCase = Read("""
            use_cases:
              - name: weekly_revenue
                title: Weekly revenue questions
                description: What finance leads ask on Mondays.
                status: approved
                owner: cfo@example.com
                reviewers: [head-of-data@example.com]
                investigator: security@example.com
                review_by: 2027-03-01
                audience: {roles: [finance, sales_lead], clients: [claude_ai]}
                grants: {metrics: [revenue], dimensions: [metric_time, customer.region], pii: [email], max_classification: confidential}
                limits: {history: 3 years, rows: 100, cells: 2000, timeout: 500 ms, per_hour: 200, concurrent: 4}
                show_sql: true
            """);

        (useCase.Title, useCase.Owner, useCase.Investigator, useCase.ReviewBy)
            .ShouldBe(("Weekly revenue questions", "cfo@example.com", "security@example.com", new DateOnly(2027, 3, 1)));
        (useCase.Status, useCase.MaxClassification, useCase.ShowSql).ShouldBe((UseCaseStatus.Approved, Classification.Confidential, true));
        useCase.Reviewers.ShouldBe(["head-of-data@example.com"]);
        useCase.Roles.ShouldBe(["finance", "sales_lead"]);
        useCase.Clients.ShouldBe(["claude_ai"]);
        useCase.GrantedMetrics.ShouldBe(["revenue"]);
        useCase.GrantedDimensions.ShouldBe(["metric_time", "customer.region"]);
        useCase.GrantedPii.ShouldBe(["email"]);
        useCase.Limits.ShouldBe(new UseCaseLimits(new Duration(3, TimeGrain.Year), 100, 2_000, TimeSpan.FromMilliseconds(500), 200, 4));
    }

    [Fact]
    public void Grants_nothing_to_nobody_where_nothing_is_said()
    {
        var useCase = Read("use_cases: [{name: weekly_revenue, description: What finance leads ask.}]");

        (useCase.Status, useCase.Owner, useCase.MaxClassification, useCase.ShowSql)
            .ShouldBe((UseCaseStatus.Proposed, "analytics@example.com", Classification.Internal, false));
        (useCase.Roles.Length, useCase.Clients.Length, useCase.GrantedMetrics.Length, useCase.GrantedDimensions.Length).ShouldBe((0, 0, 0, 0));
        useCase.Limits.ShouldBe(UseCaseLimits.Default);
    }

    [Theory]
    [InlineData("30 s", 30_000)]
    [InlineData("1 second", 1_000)]
    [InlineData("2 minutes", 120_000)]
    [InlineData("1 min", 60_000)]
    [InlineData("60 minutes", 3_600_000)]
    [InlineData("61 minutes", null)]
    [InlineData("0 s", null)]
    [InlineData("-1 s", null)]
    [InlineData("1.5 s", null)]
    [InlineData("30s", null)]
    [InlineData("30", null)]
    [InlineData("1 week", null)]
    public void Reads_timeouts_up_to_an_hour(string text, int? milliseconds)
    {
        var result = Load($"use_cases: [{{name: weekly_revenue, description: What finance leads ask., limits: {{timeout: {text}}}}}]");
        if (milliseconds is { } expected)
        {
            result.Value.Policies.UseCases.Single(u => u.Name == "weekly_revenue").Limits.Timeout.ShouldBe(TimeSpan.FromMilliseconds(expected));
        }
        else
        {
            result.Errors[0].Code.ShouldBe("GS1025");
        }
    }

    private static UseCase Read(string text) => Load(text).Value.Policies.UseCases.Single(u => u.Name == "weekly_revenue");

    // Email is made a dimension, so that it can be granted.
    private static Diagnostics.Result<LoadedModel> Load(string text) => ModelLoader.Load(TestProjects.ShopBut(
        "      - {name: region, description: Sales region.}",
        "      - {name: region, description: Sales region.}\n      - {name: email, description: Mail address.}").Add(new("extra.yml", text)));
}
