using GovernedSemantics.Engine.Execution;
using GovernedSemantics.Model;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Engine.Tests.Execution;

/// <summary>The warnings that come with an answer.</summary>
public sealed class AnswerBuilderTests : IAsyncDisposable
{
    private readonly SmallShop _shop = new();

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task The_running_period_is_told_to_be_partial()
    {
        var answer = await AskAsync(new MetricRequest { Metrics = ["revenue"], GroupBy = ["metric_time.month"], Time = new ThisPeriod(TimeGrain.Month) });

        var warning = answer.Warnings.Single();
        warning.Code.ShouldBe("GS3501");
        warning.Message.ShouldContain("2026-11-01");
    }

    [Fact]
    public async Task A_complete_period_has_no_warning() =>
        (await AskAsync(new MetricRequest { Metrics = ["revenue"], GroupBy = ["metric_time.week"], Time = new FromTo("2026-11-02", "2026-11-16") }))
            .Warnings.ShouldBeEmpty();

    [Fact]
    public async Task A_deprecated_metric_says_what_to_use()
    {
        Change("agg: sum, expr: amount, unit: EUR}", "agg: sum, expr: amount, unit: EUR, deprecated: Use sales.}");

        var warning = (await AskAsync(new MetricRequest { Metrics = ["revenue"] })).Warnings.Single();

        warning.Code.ShouldBe("GS3505");
        warning.Message.ShouldContain("Use sales.");
    }

    [Fact]
    public async Task Rows_without_a_match_are_counted()
    {
        _shop.Run("CREATE TABLE areas (region TEXT, head TEXT); INSERT INTO areas VALUES ('EAST', 'Ada');");
        Change("key: order_id, description: One purchase.}]", "key: order_id, description: One purchase.}, {name: area, type: foreign, key: region, description: The area.}]");
        Change("semantic_models:", """
              - name: areas
                source: warehouse
                description: One row per area.
                owner: owner@example.com
                columns:
                  - {name: region, type: string, classification: internal}
                  - {name: head, type: string, classification: internal}
            semantic_models:
              - name: areas
                view: areas
                description: Where we sell.
                owner: owner@example.com
                entities: [{name: area, type: primary, key: region, description: One area.}]
                dimensions:
                  - {name: head, description: Who leads it.}
            """);

        var answer = await AskAsync(new MetricRequest { Metrics = ["revenue"], GroupBy = ["area.head"] });

        // The order in WEST; the one without a region names no area at all.
        var warning = answer.Warnings.Single();
        warning.Code.ShouldBe("GS3502");
        warning.Message.ShouldStartWith("1 rows of orders");
        answer.Rows.Length.ShouldBe(2);
    }

    private void Change(string old, string replacement)
    {
        var file = Path.Combine(_shop.Folder, "project.yml");
        var text = File.ReadAllText(file);
        text.ShouldContain(old);
        File.WriteAllText(file, text.Replace(old, replacement, StringComparison.Ordinal));
    }

    private async Task<Answer> AskAsync(MetricRequest request)
    {
        var result = await _shop.Engine.QueryAsync(request, SmallShop.Caller, CancellationToken.None);
        result.Errors.Select(e => e.ToString()).ShouldBeEmpty();
        return result.Value;
    }
}
