using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Engine.Execution;

namespace GovernedSemantics.Engine.Audit;

/// <summary>
/// Runs calls so that each leaves its records, whatever becomes of it: an answer, a refusal, a failure, a cancellation, a defect of ours.
/// </summary>
internal sealed class CallRecorder(AuditLog audit, TimeProvider clock, Action<LogEntry> log)
{
    /// <param name="caller">Who calls.</param>
    /// <param name="describe">What the records say of the question.</param>
    /// <param name="run">Records the attempt as soon as it knows what will run, then runs it.</param>
    /// <param name="measure">What the records say of the answer.</param>
    public async Task<Result<T>> RunAsync<T>(
        Caller caller, Func<AuditRecord, AuditRecord> describe, Func<RecordedCall, Task<Result<T>>> run, Func<T, CallResult> measure)
        where T : class
    {
        var call = new RecordedCall(audit, clock, caller);
        call.Describe(describe);
        try
        {
            var result = await run(call).ConfigureAwait(false);
            return result.TryGet(out var value)
                ? await LetGoAsync(call, value, measure(value)).ConfigureAwait(false)
                : Result<T>.Fail(await call.FailedAsync(OutcomeOf(result.Errors), result.Errors).ConfigureAwait(false));
        }
        catch (OperationCanceledException)
        {
            await call.CancelledAsync().ConfigureAwait(false);
            throw;
        }
        catch (Exception e)
        {
            log(new LogEntry(call.Id, "defect", e.ToString()));
            var told = InternalCodes.Unexpected.At(Location.None, call.Id);
            return Result<T>.Fail(await call.FailedAsync(AuditOutcome.Failed, [told]).ConfigureAwait(false));
        }
    }

    private static async Task<Result<T>> LetGoAsync<T>(RecordedCall call, T value, CallResult result)
        where T : class
    {
        if (await call.AttemptAsync().ConfigureAwait(false) is { } unrecorded)
        {
            return unrecorded;
        }

        return await call.AnsweredAsync(result).ConfigureAwait(false) is { } withheld ? withheld : value;
    }

    private static AuditOutcome OutcomeOf(ImmutableArray<Diagnostic> errors) => errors[0] switch
    {
        { Descriptor: var descriptor } when descriptor == ExecutionCodes.Timeout => AuditOutcome.TimedOut,
        { Code: ['G', 'S', '7' or '9', ..] } => AuditOutcome.Failed,
        _ => AuditOutcome.Refused,
    };
}
