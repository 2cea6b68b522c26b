using System.Collections.Immutable;
using System.Security.Cryptography;
using GovernedSemantics.Diagnostics;

namespace GovernedSemantics.Engine.Audit;

/// <summary>
/// One call on its way through the trail: the attempt is durable before anything runs, the outcome before anything leaves. A call that ends
/// before it could run anything writes both at its end.
/// </summary>
internal sealed class RecordedCall
{
    private readonly AuditLog _log;
    private readonly TimeProvider _clock;
    private readonly long _started;
    private AuditRecord _record;
    private bool? _attempted;

    public RecordedCall(AuditLog log, TimeProvider clock, Caller caller)
    {
        (_log, _clock, _started) = (log, clock, clock.GetTimestamp());
        var now = clock.GetUtcNow();
        _record = new AuditRecord { Id = Guid.CreateVersion7(now), At = now, Kind = AuditKind.Attempt, Caller = caller };
    }

    /// <summary>The answer's audit id.</summary>
    public string Id => _record.Id.ToString();

    /// <summary>Adds what is known by now; what the attempt has already written appears in the outcome too.</summary>
    public void Describe(Func<AuditRecord, AuditRecord> add) => _record = add(_record);

    /// <summary>Null where the attempt is recorded and the call may run.</summary>
    public async ValueTask<Diagnostic?> AttemptAsync()
    {
        _attempted ??= await _log.AppendAsync(_record).ConfigureAwait(false);
        return _attempted.Value ? null : AuditCodes.NotRecorded.At(Location.None);
    }

    /// <summary>Null where the outcome is recorded and the answer may leave.</summary>
    public async ValueTask<Diagnostic?> AnsweredAsync(CallResult result)
    {
        var hash = result.Json is null ? null : "sha256:" + Convert.ToHexStringLower(SHA256.HashData(result.Json));
        var done = await EndAsync(
            AuditOutcome.Answered, r => r with { Rows = result.Rows, Truncated = result.Truncated, Result = hash }).ConfigureAwait(false);
        return done ? null : AuditCodes.AnswerWithheld.At(Location.None);
    }

    /// <summary>The errors to tell the caller: those given, or that they could not be recorded.</summary>
    public async ValueTask<ImmutableArray<Diagnostic>> FailedAsync(AuditOutcome outcome, ImmutableArray<Diagnostic> errors)
    {
        if (await AttemptAsync().ConfigureAwait(false) is { } unrecorded)
        {
            return [unrecorded];
        }

        return await EndAsync(outcome, r => r with { Code = errors[0].Code }).ConfigureAwait(false)
            ? errors
            : [AuditCodes.AnswerWithheld.At(Location.None)];
    }

    public async ValueTask CancelledAsync()
    {
        if (await AttemptAsync().ConfigureAwait(false) is null)
        {
            await EndAsync(AuditOutcome.Cancelled, r => r).ConfigureAwait(false);
        }
    }

    private ValueTask<bool> EndAsync(AuditOutcome outcome, Func<AuditRecord, AuditRecord> add) => _log.AppendAsync(add(_record) with
    {
        At = _clock.GetUtcNow(),
        Kind = AuditKind.Outcome,
        Outcome = outcome,
        DurationMs = _clock.GetElapsedTime(_started).TotalMilliseconds,
    });
}

/// <summary>What the trail keeps of an answer: how much it was, and the JSON that its hash is taken over.</summary>
internal readonly record struct CallResult(int Rows, bool Truncated, byte[]? Json);
