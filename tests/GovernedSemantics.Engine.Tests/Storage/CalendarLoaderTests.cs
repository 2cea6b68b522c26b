using GovernedSemantics.Diagnostics;
using GovernedSemantics.Engine.Storage;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Engine.Tests.Storage;

public sealed class CalendarLoaderTests : IAsyncLifetime
{
    private const string Declared = """
          - name: season_days
            source: warehouse
            description: One row per date of a season.
            columns:
              - {name: day, type: date, classification: public}
              - {name: season, type: string, classification: public}
        calendars:
          - {name: campaigns, view: season_days, date: day, description: When campaigns run., grains: {season: season}}
        semantic_models:
        """;

    private readonly SmallShop _shop = new();

    public Task InitializeAsync()
    {
        File.WriteAllText(
            Path.Combine(_shop.Folder, "project.yml"), SmallShop.Model.Replace("semantic_models:", Declared, StringComparison.Ordinal));
        return Task.CompletedTask;
    }

    public Task DisposeAsync() => _shop.DisposeAsync().AsTask();

    [Fact]
    public async Task Reads_the_rows_before_the_first_question_and_once()
    {
        Fill("('2026-11-02', 'autumn'), ('2026-11-03', 'autumn'), ('2026-11-09', 'advent')");
        var engine = _shop.Engine;

        var answer = (await engine.QueryAsync(BySeason, SmallShop.Caller, default)).Value;
        answer.Rows.Select(r => (r[0], r[1])).ShouldBe([("autumn", 100.10m), ("advent", 50.20m), (null, 105.00m)]);
        _shop.Run("DELETE FROM season_days");
        (await engine.QueryAsync(BySeason, SmallShop.Caller, default)).Value.Rows.ShouldBe(answer.Rows);

        Records("calendar").ShouldBe(2);
    }

    [Fact]
    public async Task The_rows_are_part_of_the_hash_of_the_model()
    {
        Fill("('2026-11-02', 'autumn')");
        await _shop.Engine.QueryAsync(BySeason, SmallShop.Caller, default);
        var first = LastModel();
        _shop.Run("UPDATE season_days SET season = 'advent'");
        await _shop.Engine.QueryAsync(BySeason, SmallShop.Caller, default);

        LastModel().ShouldNotBe(first);
        first.ShouldNotBe(_shop.Store.Current.Model.Project.Hash);
    }

    [Fact]
    public async Task Without_its_rows_only_questions_that_need_them_are_refused()
    {
        var engine = _shop.Engine;

        var refused = (await engine.QueryAsync(BySeason, SmallShop.Caller, default)).Errors.Single();
        (refused.Code, refused.Suggestion!.Contains("GS7012")).ShouldBe(("GS7121", true));
        (await engine.QueryAsync(new() { Metrics = ["revenue"] }, SmallShop.Caller, default)).Value.Rows.Single().Single().ShouldBe(255.30m);
        (await engine.ExplainAsync(BySeason, SmallShop.Caller)).Errors.Single().Code.ShouldBe("GS7121");
        _shop.Log.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task What_could_not_be_read_is_tried_again_after_a_minute()
    {
        var engine = _shop.Engine;
        var start = _shop.Clock.GetUtcNow();
        (await engine.QueryAsync(BySeason, SmallShop.Caller, default)).IsOk.ShouldBeFalse();
        Fill("('2026-11-02', 'autumn')");

        _shop.Clock.Now = () => start.AddSeconds(59);
        (await engine.QueryAsync(BySeason, SmallShop.Caller, default)).IsOk.ShouldBeFalse();
        _shop.Clock.Now = () => start.AddSeconds(60);
        (await engine.QueryAsync(BySeason, SmallShop.Caller, default)).IsOk.ShouldBeTrue();
    }

    [Theory]
    [InlineData("('2026-11-02', 'autumn'), ('2026-11-02', 'advent')", "GS7122")]
    [InlineData("('2026-11-02', NULL)", "GS7123")]
    [InlineData("('2026-11-02', 'autumn'), ('2026-11-04', 'autumn')", "GS7124")]
    public async Task Rows_that_are_no_calendar_are_told(string rows, string code)
    {
        Fill(rows);

        var refused = (await _shop.Engine.QueryAsync(BySeason, SmallShop.Caller, default)).Errors.Single();

        (refused.Code, refused.Suggestion!.Contains(code)).ShouldBe(("GS7121", true));
        _shop.Log.ShouldContain(entry => entry.Text.Contains(code));
    }

    [Fact]
    public async Task More_rows_than_a_calendar_can_have_are_refused()
    {
        Fill("('2026-11-02', 'autumn')");
        _shop.Run("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200000) INSERT INTO season_days SELECT '2026-11-02', 'x' FROM n");

        var refused = (await _shop.Engine.QueryAsync(BySeason, SmallShop.Caller, default)).Errors.Single();

        refused.Suggestion.ShouldNotBeNull().ShouldContain("GS7126");
    }

    [Fact]
    public async Task Browsing_reads_no_rows()
    {
        (await _shop.Engine.SearchAsync(null, 0, 10, null, SmallShop.Caller)).Value.Value.Metrics.Single().Grains.ShouldContain("campaigns.season");

        Records("calendar").ShouldBe(0);
    }

    private static MetricRequest BySeason { get; } = new() { Metrics = ["revenue"], GroupBy = ["metric_time.campaigns.season"] };

    private void Fill(string rows) =>
        _shop.Run($"CREATE TABLE season_days (day TEXT, season TEXT); INSERT INTO season_days VALUES {rows};");

    private int Records(string argument) => File.Exists(_shop.TrailPath)
        ? File.ReadLines(_shop.TrailPath).Count(line => line.Contains($"\"{argument}\":\"campaigns\"", StringComparison.Ordinal))
        : 0;

    private string LastModel()
    {
        using var record = System.Text.Json.JsonDocument.Parse(File.ReadLines(_shop.TrailPath).Last());
        return record.RootElement.GetProperty("model").GetString()!;
    }
}
