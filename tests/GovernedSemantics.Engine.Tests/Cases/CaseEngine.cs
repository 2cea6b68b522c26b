using System.Collections.Concurrent;
using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Engine.Audit;
using GovernedSemantics.Engine.Execution;
using GovernedSemantics.Engine.Storage;
using GovernedSemantics.Governance;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Engine.Tests.Cases;

/// <summary>Asks the engine what a case asks, with the clock that the case sets. A project folder is loaded once.</summary>
internal sealed class CaseEngine : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<ModelStore>> _stores = new();

    /// <param name="golden">What is asked, by whom and when.</param>
    /// <param name="folder">A copy of the project whose connection leads to the fixture.</param>
    public async Task<Result<Answer>> AskAsync(GoldenCase golden, string folder)
    {
        var request = RequestReader.FromYaml(golden.Request);
        return request.TryGet(out var asked)
            ? await AskAsync(asked, golden.Roles, golden.Now, folder)
            : Result<Answer>.Fail(request.Errors);
    }

    public async Task<Result<Answer>> AskAsync(MetricRequest asked, ImmutableArray<string> roles, DateTimeOffset now, string folder)
    {
        var log = new ConcurrentQueue<LogEntry>();
        await using var trail = new MemoryTrail();
        var store = Store(folder);
        var engine = new QueryEngine(() => store.Current, trail, new FixedClock(now), log.Enqueue);
        var answer = await engine.QueryAsync(asked, CallerOf(roles), default);
        log.ShouldBeEmpty();
        trail.Records.ShouldNotBeEmpty();
        return answer;
    }

    /// <param name="golden">What is asked, by whom and when.</param>
    /// <param name="folder">A copy of the project for compiling only.</param>
    /// <param name="fixture">A copy that reads a fixture: the rows of calendars come from there.</param>
    public async Task<Result<CompiledRequest>> CompileAsync(GoldenCase golden, string folder, string fixture)
    {
        var (model, principal) = (Store(folder).Current.Model, CallerOf(golden.Roles).Principal);
        if (!model.Project.Calendars.IsEmpty)
        {
            await using var trail = new MemoryTrail();
            var loader = new CalendarLoader(trail, new FixedClock(golden.Now), _ => { });
            var read = await loader.ReadyAsync(Store(fixture).Current, CallerOf(golden.Roles), default);
            model = model with { Project = model.Project.With(read.Model.Project.Time, read.Model.Project.Hash) };
        }

        return RequestReader.FromYaml(golden.Request).Then(request => SemanticCompiler.Compile(model, principal, request, golden.Now));
    }

    public Result<CompiledRequest> Compile(MetricRequest request, ImmutableArray<string> roles, DateTimeOffset now, string folder) =>
        SemanticCompiler.Compile(Store(folder).Current.Model, CallerOf(roles).Principal, request, now);

    public async ValueTask DisposeAsync()
    {
        foreach (var store in _stores.Values)
        {
            await store.Value.DisposeAsync();
        }
    }

    private static Caller CallerOf(ImmutableArray<string> roles)
    {
        var principal = new Principal { Subject = "case", Name = "The reader of the cases", Roles = roles, ClientId = "cases" };
        return new Caller(principal, "test", "query_metrics");
    }

    private ModelStore Store(string folder) => _stores.GetOrAdd(folder, f => new(() => ModelStore.Open(f, _ => null).Value)).Value;

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }

    private sealed class MemoryTrail : AuditLog
    {
        public ConcurrentQueue<AuditRecord> Records { get; } = [];

        public override ValueTask<bool> AppendAsync(AuditRecord record)
        {
            Records.Enqueue(record);
            return new(true);
        }

        public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
