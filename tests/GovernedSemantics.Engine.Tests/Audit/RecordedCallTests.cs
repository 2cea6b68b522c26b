using GovernedSemantics.Diagnostics;
using GovernedSemantics.Engine.Audit;

namespace GovernedSemantics.Engine.Tests.Audit;

public sealed class RecordedCallTests
{
    private readonly FakeLog _log = new();

    [Fact]
    public async Task An_answer_leaves_an_attempt_and_an_outcome_under_one_id()
    {
        var call = new RecordedCall(_log, TimeProvider.System, Records.Caller);
        call.Describe(record => record with { Sql = "SELECT 1" });

        (await call.AttemptAsync()).ShouldBeNull();
        (await call.AnsweredAsync(new(3, Truncated: true, "[]"u8.ToArray()))).ShouldBeNull();

        _log.Records.Select(r => r.Kind).ShouldBe([AuditKind.Attempt, AuditKind.Outcome]);
        _log.Records.Select(r => r.Id.ToString()).ShouldAllBe(id => id == call.Id);
        var outcome = _log.Records[1];
        outcome.Outcome.ShouldBe(AuditOutcome.Answered);
        outcome.Rows.ShouldBe(3);
        outcome.Truncated.ShouldBe(true);
        outcome.Result.ShouldBe("sha256:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945");
        outcome.Sql.ShouldBe("SELECT 1");
    }

    [Fact]
    public async Task A_refusal_leaves_both_records_too()
    {
        var call = new RecordedCall(_log, TimeProvider.System, Records.Caller);

        var errors = await call.FailedAsync(AuditOutcome.Refused, [RequestCodes.NothingAsked.At(Location.None)]);

        errors.ShouldHaveSingleItem().Code.ShouldBe("GS3004");
        _log.Records.Select(r => (r.Kind, r.Outcome, r.Code)).ShouldBe(
            [(AuditKind.Attempt, null, null), (AuditKind.Outcome, AuditOutcome.Refused, "GS3004")]);
    }

    [Fact]
    public async Task Without_a_record_nothing_runs()
    {
        _log.Fails = true;
        var call = new RecordedCall(_log, TimeProvider.System, Records.Caller);

        (await call.AttemptAsync())!.Code.ShouldBe("GS7201");
        (await call.FailedAsync(AuditOutcome.Refused, [RequestCodes.NothingAsked.At(Location.None)])).Single().Code.ShouldBe("GS7201");
        _log.Records.Count.ShouldBe(1);
        (await new RecordedCall(_log, TimeProvider.System, Records.Caller)
            .FailedAsync(AuditOutcome.Refused, [RequestCodes.NothingAsked.At(Location.None)])).Single().Code.ShouldBe("GS7201");
    }

    [Fact]
    public async Task An_answer_whose_outcome_is_not_recorded_is_withheld()
    {
        var call = new RecordedCall(_log, TimeProvider.System, Records.Caller);
        (await call.AttemptAsync()).ShouldBeNull();
        _log.Fails = true;

        (await call.AnsweredAsync(new(1, Truncated: false, []))).ShouldNotBeNull().Code.ShouldBe("GS7202");
    }

    [Fact]
    public async Task A_cancelled_call_is_recorded_as_such()
    {
        var call = new RecordedCall(_log, TimeProvider.System, Records.Caller);
        await call.AttemptAsync();

        await call.CancelledAsync();

        _log.Records[^1].Outcome.ShouldBe(AuditOutcome.Cancelled);
    }

    private sealed class FakeLog : AuditLog
    {
        public List<AuditRecord> Records { get; } = [];

        public bool Fails { get; set; }

        public override ValueTask<bool> AppendAsync(AuditRecord record)
        {
            Records.Add(record);
            return new(!Fails);
        }

        public override ValueTask DisposeAsync() => default;
    }
}
