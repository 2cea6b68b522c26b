using GovernedSemantics.Diagnostics;
using GovernedSemantics.Engine;
using GovernedSemantics.Engine.Audit;
using GovernedSemantics.Engine.Storage;
using GovernedSemantics.Governance;
using GovernedSemantics.Model;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Cli;

/// <summary>A project that was opened for one command: its engine, its trail, and who asks.</summary>
internal sealed class ProjectSession : IAsyncDisposable
{
    private const string Modelling = "modelling";
    private readonly Terminal _terminal;
    private readonly JsonLinesAuditLog _audit;

    private ProjectSession(ModelStore store, Principal principal, string folder, Terminal terminal)
    {
        (Store, Principal, Folder, _terminal) = (store, principal, folder, terminal);
        _audit = JsonLinesAuditLog.At(JsonLinesAuditLog.PathIn(folder), terminal.Clock, Log);
        Engine = new QueryEngine(() => store.Current, _audit, terminal.Clock, Log);
    }

    public ModelStore Store { get; }

    public Principal Principal { get; }

    public string Folder { get; }

    public QueryEngine Engine { get; }

    /// <summary>Fails with all defects of the project.</summary>
    public static Result<ProjectSession> Open(string folder, Terminal terminal) =>
        ModelStore.Open(folder, terminal.Environment).Then(store => ServerSettings.Read(folder)
            .Map(settings => new ProjectSession(store, settings.Local(terminal.User, "gsem"), folder, terminal)));

    public Caller Caller(string tool) => new(Principal, "cli", tool);

    /// <summary>The use case to ask in: the named one; else <c>modelling</c> where it is open; else the only one, which the engine finds.</summary>
    public string? UseCase(string? named)
    {
        var model = Store.Current.Model;
        var today = DateOnly.FromDateTime(ZonedTime.ToCivil(_terminal.Clock.GetUtcNow(), model.Project.Time.Zone));
        return named ?? model.Policies.InReach(Principal, today).Select(u => u.Name).FirstOrDefault(name => name == Modelling);
    }

    /// <summary>Reads and asks. A request that names no use case is asked in the given one, else in the default one.</summary>
    public Task<Result<Answer>> AskAsync(string json, string? useCase, CancellationToken cancellation)
    {
        var read = RequestReader.FromJson(json);
        return read.TryGet(out var request)
            ? Engine.QueryAsync(WithUseCase(request, useCase), Caller("query"), cancellation)
            : Task.FromResult(Result<Answer>.Fail(read.Errors));
    }

    /// <summary>The same request, not run.</summary>
    public Task<Result<Explanation>> ExplainAsync(string json, string? useCase)
    {
        var read = RequestReader.FromJson(json);
        return read.TryGet(out var request)
            ? Engine.ExplainAsync(WithUseCase(request, useCase), Caller("explain"))
            : Task.FromResult(Result<Explanation>.Fail(read.Errors));
    }

    public async ValueTask DisposeAsync()
    {
        await _audit.DisposeAsync();
        await Store.DisposeAsync();
    }

    private MetricRequest WithUseCase(MetricRequest request, string? useCase) => request with { UseCase = UseCase(request.UseCase ?? useCase) };

    private void Log(GovernedSemantics.Engine.Execution.LogEntry entry) =>
        _terminal.Error.WriteLine($"log {entry.CorrelationId} {entry.Subject}: {Output.Visible.Text(entry.Text)}");
}
