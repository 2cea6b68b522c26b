using GovernedSemantics.Governance;
using GovernedSemantics.Requests;
using static GovernedSemantics.Tests.Governance.UseCases;

namespace GovernedSemantics.Tests.Governance;

public sealed class GovernedQueryTests
{
    [Fact]
    public void A_range_that_starts_before_the_history_is_refused()
    {
        var error = Ask(Limited("limits: {history: 2 years}"), """{"metrics": ["revenue"], "time": {"from": "2024-11-21", "to": "2026-01-01"}}""").Errors.Single();

        error.Code.ShouldBe("GS5004");
        error.Message.ShouldContain("2024-11-22");
    }

    [Fact]
    public void A_range_that_starts_with_the_history_passes() =>
        Ask(Limited("limits: {history: 2 years}"), """{"metrics": ["revenue"], "time": {"from": "2024-11-22", "to": "2026-01-01"}}""").IsOk.ShouldBeTrue();

    [Theory]
    [InlineData("""{"metrics": ["revenue"]}""")]
    [InlineData("""{"metrics": ["revenue"], "time": {"all": true}}""")]
    [InlineData("""{"metrics": ["revenue"], "time": {"to": "2026-01-01"}}""")]
    public void An_open_start_becomes_the_start_of_the_history(string json)
    {
        var query = Query("limits: {history: 2 years}", json);

        query.Spec.Range!.From.ShouldBe(new DateTime(2024, 11, 22));
        query.FiltersAdded.ShouldBe(["use_case:weekly history 2 years"]);
    }

    [Fact]
    public void An_end_that_was_asked_is_kept() =>
        Query("limits: {history: 2 years}", """{"metrics": ["revenue"], "time": {"to": "2026-01-01"}}""").Spec.Range!.To.ShouldBe(new DateTime(2026, 1, 1));

    [Fact]
    public void The_limit_is_counted_from_the_real_day_and_not_from_as_of() =>
        Ask(Limited("limits: {history: 1 year}"), """{"metrics": ["revenue"], "as_of": "2024-06-01", "time": {"last": "3 months"}}""")
            .Errors.Single().Code.ShouldBe("GS5004");

    [Theory]
    [InlineData("revenue_so_far", "3 months", "GS5005")]
    [InlineData("revenue_so_far", null, "GS5005")]
    [InlineData("orders_3m", "23 months", "GS5005")]
    [InlineData("orders_3m", "3 months", null)]
    public void A_running_total_never_counts_rows_from_before_the_history(string metric, string? last, string? refused)
    {
        var request = RequestReader.FromJson(last is null
            ? $$"""{"metrics": ["{{metric}}"]}"""
            : $$$"""{"metrics": ["{{{metric}}}"], "group_by": ["metric_time.month"], "time": {"last": "{{{last}}}"}}""").Value;
        var limited = Limited("limits: {history: 2 years}").Policies.UseCases[0];
        var market = Market.Loaded with { Policies = new PolicySet([limited]) };

        var compiled = SemanticCompiler.Compile(market, UseCases.Caller(), request, UseCases.Clock);

        compiled.Errors.Select(e => e.Code).ShouldBe(refused is null ? [] : [refused]);
        if (refused is null)
        {
            compiled.Value.Plan.Legs.Single().Scan.Range!.From.ShouldBe(new DateTimeOffset(2024, 11, 21, 23, 0, 0, TimeSpan.Zero));
        }
    }

    [Fact]
    public void Without_a_limit_history_is_whole() => Query("show_sql: true", """{"metrics": ["revenue"]}""").Spec.Range.ShouldBeNull();

    [Theory]
    [InlineData("", 3, false)]
    [InlineData(", \"limit\": 2", 2, false)]
    [InlineData(", \"limit\": 3", 3, false)]
    [InlineData(", \"limit\": 4", 3, true)]
    public void More_rows_than_the_use_case_gives_are_lowered_with_a_warning(string limit, int rows, bool warned)
    {
        var query = Query("limits: {rows: 3}", $$"""{"metrics": ["revenue"], "group_by": ["customer.region"]{{limit}}}""");

        query.Spec.Limit.ShouldBe(rows);
        query.Warnings.Select(w => w.Code).ShouldBe(warned ? ["GS3504"] : []);
    }

    private static GovernedQuery Query(string more, string json)
    {
        var result = Ask(Limited(more), json);
        result.Errors.Select(e => e.ToString()).ShouldBeEmpty();
        return result.Value.Plan.Query;
    }

    private static GovernedSemantics.Loading.LoadedModel Limited(string more) => Shop(Case(more: more));
}
