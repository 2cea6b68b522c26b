using System.Text.Json;
using GovernedSemantics.Engine.Audit;
using GovernedSemantics.Engine.Tests.Audit;
using GovernedSemantics.Model;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Engine.Tests;

public sealed class QueryEngineTests : IAsyncLifetime
{
    private static readonly MetricRequest ByRegion = new()
    {
        Question = "How much by region?",
        Metrics = ["revenue"],
        GroupBy = ["order.region"],
    };

    private readonly SmallShop _shop = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _shop.DisposeAsync().AsTask();

    [Fact]
    public async Task Answers_with_exact_numbers_and_says_where_they_come_from()
    {
        var answer = (await AskAsync(ByRegion)).Value;

        answer.Rows.Select(row => (row[0], row[1])).ShouldBe([("EAST", 150.30m), ("WEST", 75.00m), (null, 30.00m)]);
        answer.Provenance.UseCase.ShouldBe("weekly");
        answer.Provenance.Views.ShouldBe(["orders"]);
        answer.Provenance.DataAsOf.ShouldBe(new DateTimeOffset(2026, 11, 22, 5, 0, 0, TimeSpan.Zero));
        answer.Provenance.Compiled.ShouldStartWith("gs1:sha256:");
        answer.Provenance.Model.ShouldBe(_shop.Store.Current.Model.Project.Hash);
        answer.Truncated.ShouldBeFalse();
        answer.Warnings.ShouldBeEmpty();
    }

    [Fact]
    public async Task Leaves_an_attempt_before_and_an_outcome_after()
    {
        var answer = (await AskAsync(ByRegion)).Value;

        var lines = Records.Read(_shop.TrailPath);
        lines.Select(Kind).ShouldBe(["attempt", "outcome"]);
        lines.ShouldAllBe(line => line.GetProperty("id").GetString() == answer.AuditId);
        lines[0].GetProperty("sql").GetString().ShouldBe(answer.Provenance.Sql);
        lines[0].GetProperty("question").GetString().ShouldBe("How much by region?");
        lines[0].GetProperty("request").GetRawText().ShouldBe("""{"version":1,"metrics":["revenue"],"group_by":["order.region"]}""");
        lines[0].GetProperty("use_case").GetString().ShouldBe("weekly");
        lines[0].TryGetProperty("outcome", out _).ShouldBeFalse();
        lines[1].GetProperty("outcome").GetString().ShouldBe("answered");
        lines[1].GetProperty("rows").GetInt32().ShouldBe(3);
        lines[1].GetProperty("result").GetString().ShouldStartWith("sha256:");
    }

    [Fact]
    public async Task A_refusal_is_recorded_with_its_code_and_names_what_would_work()
    {
        var error = (await AskAsync(ByRegion with { Metrics = ["revenu"] })).Errors.Single();

        error.Code.ShouldBe("GS3001");
        error.Allowed.ShouldBe(["revenue"]);
        var lines = Records.Read(_shop.TrailPath);
        lines.Select(Kind).ShouldBe(["attempt", "outcome"]);
        lines[1].GetProperty("outcome").GetString().ShouldBe("refused");
        lines[1].GetProperty("code").GetString().ShouldBe("GS3001");
        lines[1].TryGetProperty("sql", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Without_a_record_nothing_runs()
    {
        _ = _shop.Store;
        File.Delete(Path.Combine(_shop.Folder, "shop.db"));
        Directory.CreateDirectory(_shop.TrailPath);

        // Had it run, the missing file would be the error.
        (await AskAsync(ByRegion)).Errors.Single().Code.ShouldBe("GS7201");
        Directory.Delete(_shop.TrailPath);
        (await AskAsync(ByRegion)).Errors.Single().Code.ShouldBe("GS7010");
        Records.Read(_shop.TrailPath)[1].GetProperty("outcome").GetString().ShouldBe("failed");
    }

    [Fact]
    public async Task An_answer_whose_outcome_is_not_recorded_does_not_leave()
    {
        _shop.Trail = new FailingAfter(1);

        (await AskAsync(ByRegion)).Errors.Single().Code.ShouldBe("GS7202");
    }

    [Fact]
    public async Task A_cancelled_question_is_recorded_as_cancelled()
    {
        using var cancel = new CancellationTokenSource();
        await cancel.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => _shop.Engine.QueryAsync(ByRegion, SmallShop.Caller, cancel.Token));

        Records.Read(_shop.TrailPath)[^1].GetProperty("outcome").GetString().ShouldBe("cancelled");
    }

    [Fact]
    public async Task A_defect_of_the_program_shows_an_id_and_no_detail()
    {
        var calls = 0;
        var now = _shop.Clock.Now;
        _shop.Clock.Now = () => ++calls == 2 ? throw new InvalidOperationException("inner words") : now();

        var error = (await AskAsync(ByRegion)).Errors.Single();

        error.Code.ShouldBe("GS9001");
        var id = Records.Read(_shop.TrailPath)[^1].GetProperty("id").GetString()!;
        error.Message.ShouldBe($"The program met a defect of its own; the log has the details under {id}.");
        _shop.Log.Single().CorrelationId.ShouldBe(id);
        _shop.Log.Single().Text.ShouldContain("inner words");
    }

    [Fact]
    public async Task A_value_that_no_member_has_is_told_with_the_nearest_members()
    {
        var answer = (await AskAsync(ByRegion with { Filters = [Filter("order.region", FilterOperator.In, "EAST", "WESD")] })).Value;

        var warning = answer.Warnings.Single();
        warning.Code.ShouldBe("GS3503");
        warning.Message.ShouldBe("No member of \"order.region\" is \"WESD\".");
        warning.Suggestion.ShouldBe("Closest: \"WEST\".");
        warning.Location.Pointer.ShouldBe("/filters/0");
    }

    [Fact]
    public async Task A_value_without_an_answer_is_no_silence_and_one_with_an_answer_costs_no_warning()
    {
        var total = ByRegion with { GroupBy = [] };

        (await AskAsync(total with { Filters = [Filter("order.region", FilterOperator.Equals, "NORD")] })).Value.Warnings.Single().Code.ShouldBe("GS3503");
        (await AskAsync(total with { Filters = [Filter("order.region", FilterOperator.Equals, "EAST")] })).Value.Warnings.ShouldBeEmpty();
        (await AskAsync(total with { Filters = [Filter("order.region", FilterOperator.NotEquals, "east")] })).Value.Warnings.Single()
            .Suggestion!.ShouldStartWith("Closest: \"EAST\"");
    }

    [Fact]
    public async Task Values_of_personal_columns_are_hashed_in_the_trail()
    {
        var answer = (await AskAsync(new MetricRequest
        {
            Metrics = ["revenue"],
            Filters = [Filter("order.email", FilterOperator.Equals, "ada@example.com")],
        })).Value;

        answer.Rows.Single().Single().ShouldBe(175.10m);
        File.ReadAllText(_shop.TrailPath).ShouldNotContain("ada@example.com");
        Records.Read(_shop.TrailPath)[0].GetProperty("request").GetRawText().ShouldContain("hmac:");
    }

    [Fact]
    public async Task Values_of_other_columns_are_not()
    {
        await AskAsync(ByRegion with { Filters = [Filter("order.region", FilterOperator.Equals, "EAST")] });

        Records.Read(_shop.TrailPath)[0].GetProperty("parameters").GetRawText().ShouldContain("\"EAST\"");
    }

    [Fact]
    public async Task Members_come_in_pages_by_their_start_or_part()
    {
        var all = (await _shop.Engine.ValuesAsync(new ValuesRequest("order.region") { Limit = 2 }, SmallShop.Caller, default)).Value;
        var some = (await _shop.Engine.ValuesAsync(new ValuesRequest("order.region") { Contains = "es" }, SmallShop.Caller, default)).Value;

        all.Values.ShouldBe(["EAST", "WEST"]);
        all.IsComplete.ShouldBeFalse();
        some.Values.ShouldBe(["WEST"]);
        some.IsComplete.ShouldBeTrue();
        Records.Read(_shop.TrailPath).Count.ShouldBe(4);
    }

    [Fact]
    public async Task Numbers_and_times_have_a_smallest_and_a_largest_value()
    {
        var times = (await _shop.Engine.ValuesAsync(new ValuesRequest("order.ordered_at") { Limit = 1, Skip = 1 }, SmallShop.Caller, default)).Value;
        var texts = (await _shop.Engine.ValuesAsync(new ValuesRequest("order.region"), SmallShop.Caller, default)).Value;

        times.Extent.ShouldBe(new AnswerExtent(new DateTime(2026, 11, 2, 10, 0, 0), new DateTime(2026, 11, 16, 10, 0, 0)));
        texts.Extent.ShouldBeNull();
        Records.Read(_shop.TrailPath)[0].GetProperty("beside").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task An_explanation_runs_nothing_and_shows_what_would_run()
    {
        _ = _shop.Store;
        File.Delete(Path.Combine(_shop.Folder, "shop.db"));

        var explained = (await _shop.Engine.ExplainAsync(ByRegion, SmallShop.Caller)).Value;

        explained.Shape.Columns.Select(column => column.Name).ShouldBe(["order.region", "revenue"]);
        explained.Forms!.Query.Text.ShouldContain("SELECT");
        explained.Shape.Rows.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_explanation_shows_no_SQL_where_the_use_case_does_not()
    {
        File.WriteAllText(
            Path.Combine(_shop.Folder, "project.yml"), SmallShop.Model.Replace("show_sql: true", "show_sql: false", StringComparison.Ordinal));

        var explained = (await _shop.Engine.ExplainAsync(ByRegion, SmallShop.Caller)).Value;

        explained.Forms.ShouldBeNull();
        explained.Shape.Provenance.Sql.ShouldBeNull();
        Records.Read(_shop.TrailPath)[0].GetProperty("sql").GetString().ShouldNotBeNull();
    }

    [Fact]
    public async Task Searching_and_describing_are_recorded()
    {
        var found = (await _shop.Engine.SearchAsync("money", 0, 10, null, SmallShop.Caller)).Value;
        var described = (await _shop.Engine.DescribeAsync(["revenue"], "weekly", SmallShop.Caller)).Value;
        var unknown = (await _shop.Engine.DescribeAsync(["revenu"], null, SmallShop.Caller)).Errors.Single();

        found.Value.Metrics.Single().Name.ShouldBe("revenue");
        described.Value.Metrics.Single().Card.Unit.ShouldBe("EUR");
        unknown.Allowed.ShouldBe(["revenue"]);
        Records.Read(_shop.TrailPath).Where(line => Kind(line) == "outcome").Select(line => line.GetProperty("outcome").GetString())
            .ShouldBe(["answered", "answered", "refused"]);
        Records.Read(_shop.TrailPath)[0].GetProperty("arguments").GetRawText().ShouldBe("""{"terms":"money"}""");
    }

    [Fact]
    public async Task A_caller_outside_the_audience_learns_nothing()
    {
        var stranger = SmallShop.Caller with { Principal = SmallShop.Caller.Principal with { Roles = ["guest"] } };

        (await _shop.Engine.QueryAsync(ByRegion, stranger, default)).Errors.Single().Code.ShouldStartWith("GS5");
        (await _shop.Engine.SearchAsync(null, 0, 10, null, stranger)).Errors.Single().Code.ShouldStartWith("GS5");
        Records.Read(_shop.TrailPath).Count.ShouldBe(4);
    }

    private Task<GovernedSemantics.Diagnostics.Result<Answer>> AskAsync(MetricRequest request) =>
        _shop.Engine.QueryAsync(request, SmallShop.Caller, CancellationToken.None);

    private static FieldFilter Filter(string field, FilterOperator op, params object?[] values) => new("/filters/0", field, op, [.. values]);

    private static string? Kind(JsonElement line) => line.GetProperty("kind").GetString();

    private sealed class FailingAfter(int records) : AuditLog
    {
        private int _left = records;

        public override ValueTask<bool> AppendAsync(AuditRecord record) => new(_left-- > 0);

        public override ValueTask DisposeAsync() => default;
    }
}
