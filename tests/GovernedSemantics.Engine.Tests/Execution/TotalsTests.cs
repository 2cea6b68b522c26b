using System.Text;
using System.Text.Json;
using GovernedSemantics.Engine.Tests.Audit;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Engine.Tests.Execution;

/// <summary>The shop has four orders: 100.10 and 50.20 in EAST, 75.00 in WEST, 30.00 without a region, in three weeks of November.</summary>
public sealed class TotalsTests : IAsyncLifetime
{
    private static readonly MetricRequest ByWeekAndRegion = new()
    {
        Metrics = ["revenue"],
        GroupBy = ["metric_time.week", "order.region"],
        Totals = true,
    };

    private readonly SmallShop _shop = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _shop.DisposeAsync().AsTask();

    [Fact]
    public async Task Totals_are_over_all_rows_and_not_over_the_page()
    {
        var answer = await AskAsync(ByWeekAndRegion with { Limit = 1, Skip = 1, OrderBy = [new RequestOrder("revenue", true)] });

        answer.Rows.Length.ShouldBe(1);
        answer.Totals!.All.ShouldBe([255.30m]);
        answer.Totals.ByTime.Select(row => (row[0], row[1])).ShouldBe(
            [(new DateOnly(2026, 11, 2), 100.10m), (new DateOnly(2026, 11, 9), 125.20m), (new DateOnly(2026, 11, 16), 30.00m)]);
    }

    [Fact]
    public async Task Totals_keep_the_filters_of_rows_and_leave_those_of_metrics()
    {
        var answer = await AskAsync(ByWeekAndRegion with
        {
            Filters =
            [
                new FieldFilter("/filters/0", "order.region", FilterOperator.IsNotNull, []),
                new FieldFilter("/filters/1", "revenue", FilterOperator.Gt, [60L]),
            ],
        });

        answer.Rows.Select(row => row[2]).ShouldBe([100.10m, 75.00m]);
        answer.Totals!.All.ShouldBe([225.30m]);
        answer.Totals.ByTime.Select(row => row[1]).ShouldBe([100.10m, 125.20m]);
    }

    [Fact]
    public async Task Without_other_keys_there_are_no_totals_by_time()
    {
        (await AskAsync(ByWeekAndRegion with { GroupBy = ["metric_time.week"] })).Totals!.ByTime.ShouldBeEmpty();
        (await AskAsync(ByWeekAndRegion with { GroupBy = ["order.region"] })).Totals!.ByTime.ShouldBeEmpty();
        (await AskAsync(ByWeekAndRegion with { GroupBy = [] })).Totals!.All.ShouldBe([255.30m]);
        (await AskAsync(ByWeekAndRegion with { Totals = false })).Totals.ShouldBeNull();
    }

    [Fact]
    public async Task Too_many_periods_are_cut_and_it_is_said()
    {
        var answer = await AskAsync(ByWeekAndRegion with { GroupBy = ["metric_time.day", "order.region"] });

        answer.Totals!.ByTime.Length.ShouldBe(3);
        answer.Warnings.ShouldContain(w => w.Code == "GS3506");
        answer.Totals.All.ShouldBe([255.30m]);
    }

    [Fact]
    public async Task The_json_has_totals_and_the_record_every_statement()
    {
        var answer = await AskAsync(ByWeekAndRegion);

        using var json = JsonDocument.Parse(AnswerJson.ToUtf8(answer));
        json.RootElement.GetProperty("totals").GetRawText()
            .ShouldBe("""{"all":[255.30],"by_time":[["2026-11-02",100.10],["2026-11-09",125.20],["2026-11-16",30.00]]}""");
        var totals = Records.Read(_shop.TrailPath)[0].GetProperty("beside");
        totals.GetArrayLength().ShouldBe(2);
        totals.EnumerateArray().ShouldAllBe(t => t.GetProperty("statement").GetString()!.StartsWith("gs1:sha256:", StringComparison.Ordinal));
        totals[0].GetProperty("sql").GetString().ShouldNotBe(totals[1].GetProperty("sql").GetString());
        Encoding.UTF8.GetString(AnswerJson.RowsToUtf8(answer)).ShouldContain("\"totals\":");
    }

    private async Task<Answer> AskAsync(MetricRequest request)
    {
        var result = await _shop.Engine.QueryAsync(request, SmallShop.Caller, CancellationToken.None);
        result.Errors.Select(e => e.ToString()).ShouldBeEmpty();
        return result.Value;
    }
}
