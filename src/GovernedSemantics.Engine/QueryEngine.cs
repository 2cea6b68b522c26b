using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Engine.Audit;
using GovernedSemantics.Engine.Catalogue;
using GovernedSemantics.Engine.Execution;
using GovernedSemantics.Engine.Storage;
using GovernedSemantics.Loading;
using GovernedSemantics.Model;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Engine;

/// <summary>
/// Open this second: compile, record, execute, record. Every public method leaves its records before its answer leaves, refusals included.
/// A question ends with the state of the project with which it began.
/// </summary>
internal sealed class QueryEngine(Func<ProjectSnapshot> current, AuditLog audit, TimeProvider clock, Action<LogEntry> log)
{
    private readonly CallRecorder _recorder = new(audit, clock, log);
    private readonly FreshnessReader _freshness = new(clock);
    private readonly KnownMembers _members = new();
    private readonly CalendarLoader _calendars = new(audit, clock, log);

    public Task<Result<Answer>> QueryAsync(MetricRequest request, Caller caller, CancellationToken cancellation)
    {
        var snapshot = current();
        return _recorder.RunAsync<Answer>(
            caller,
            record => CallDescription.Of(record, request, snapshot.Model),
            call => AnswerAsync(ready => Compile(request, caller, ready, call), caller, snapshot, call, cancellation),
            answer => new CallResult(answer.Rows.Length, answer.Truncated, AnswerJson.RowsToUtf8(answer)));
    }

    /// <summary>The same request, not run.</summary>
    public Task<Result<Explanation>> ExplainAsync(MetricRequest request, Caller caller)
    {
        var snapshot = current();
        return _recorder.RunAsync<Explanation>(
            caller,
            record => CallDescription.Of(record, request, snapshot.Model),
            async call =>
            {
                var ready = await WithCalendarsAsync(snapshot, caller, call, CancellationToken.None).ConfigureAwait(false);
                return Compile(request, caller, ready, call).Map(compiled => Explanation.Of(compiled, call.Id));
            },
            _ => new CallResult(0, false, null));
    }

    /// <summary>Members of one dimension, in order; what a caller sees here is what the same caller could group by.</summary>
    public Task<Result<FieldValues>> ValuesAsync(ValuesRequest request, Caller caller, CancellationToken cancellation)
    {
        var snapshot = current();
        var asked = request.ToMetricRequest();
        return _recorder.RunAsync<FieldValues>(
            caller,
            record => CallDescription.Of(record, asked, snapshot.Model),
            async call =>
            {
                var answer = await AnswerAsync(
                    ready => Described(SemanticCompiler.CompileMembers(ready.Model, caller.Principal, asked, clock.GetUtcNow()), call),
                    caller,
                    snapshot,
                    call,
                    cancellation).ConfigureAwait(false);
                return answer.Map(FieldValues.Of);
            },
            values => new CallResult(values.Values.Length, !values.IsComplete, null));
    }

    /// <summary>A page of the metrics that fit the words, best first; of all metrics without words.</summary>
    public Task<Result<Found<MetricPage>>> SearchAsync(string? terms, int skip, int take, string? useCase, Caller caller) =>
        BrowseAsync<MetricPage>(
            caller,
            useCase,
            [new("terms", terms)],
            visible => MetricSearch.Find(visible, terms, skip, take),
            page => page.Metrics.Length);

    /// <summary>Everything of some metrics that the caller may know.</summary>
    public Task<Result<Found<MetricDescriptions>>> DescribeAsync(ImmutableArray<string> metrics, string? useCase, Caller caller)
    {
        var policies = current().Model.Policies;
        return BrowseAsync(
            caller,
            useCase,
            [new("metrics", string.Join(", ", metrics))],
            visible => MetricDescriptions.Of(visible, policies.Of(visible), metrics),
            described => described.Metrics.Length);
    }

    /// <summary>
    /// Records a call of which its host could make no request, and gives the errors to tell. The values of arguments are not kept.
    /// </summary>
    public async Task<ImmutableArray<Diagnostic>> RefuseAsync(
        ImmutableArray<Diagnostic> errors, ImmutableArray<string> arguments, string? question, Caller caller)
    {
        var model = _calendars.Known(current()).Model.Project.Hash;
        ImmutableArray<KeyValuePair<string, string?>> named = arguments.IsEmpty ? [] : [new("arguments", string.Join(", ", arguments))];
        var refused = await _recorder.RunAsync<Answer>(
            caller,
            record => record with { Question = question, Arguments = named, Model = model },
            _ => Task.FromResult(Result<Answer>.Fail(errors)),
            _ => default).ConfigureAwait(false);
        return refused.Errors;
    }

    private async Task<Result<Answer>> AnswerAsync(
        Func<ProjectSnapshot, Result<CompiledRequest>> compile,
        Caller caller,
        ProjectSnapshot declared,
        RecordedCall call,
        CancellationToken cancellation)
    {
        var snapshot = await WithCalendarsAsync(declared, caller, call, cancellation).ConfigureAwait(false);
        var compilation = compile(snapshot);
        if (!compilation.TryGet(out var compiled))
        {
            return Result<Answer>.Fail(compilation.Errors);
        }

        if (await call.AttemptAsync().ConfigureAwait(false) is { } unrecorded)
        {
            return unrecorded;
        }

        var executor = new QueryExecutor(snapshot.Databases, clock, log);
        var views = ProvenanceBuilder.ViewsOf(compiled.Plan);
        var settings = snapshot.Model.Project.Time;
        var dataAsOf = await _freshness.OldestAsync(views, settings, executor, call.Id, cancellation).ConfigureAwait(false);
        var statements = compiled.Statements.Select(s => new BoundedQuery(s.Query, Limits(s))).ToImmutableArray();
        var run = await executor.ExecuteAsync(statements, call.Id, cancellation).ConfigureAwait(false);
        if (!run.TryGet(out var results))
        {
            return Result<Answer>.Fail(run.Errors);
        }

        var answer = AnswerBuilder.Build(compiled, results, dataAsOf, StatementHash.Of(compiled.Query), call.Id);
        var check = new FilterValueCheck(snapshot.Model, caller.Principal, _members, clock, executor, call.Id);
        var notFound = await check.WarningsAsync(compiled, answer, cancellation).ConfigureAwait(false);
        return answer with { Warnings = answer.Warnings.AddRange(notFound) };
    }

    private async ValueTask<ProjectSnapshot> WithCalendarsAsync(
        ProjectSnapshot snapshot, Caller caller, RecordedCall call, CancellationToken cancellation)
    {
        var ready = await _calendars.ReadyAsync(snapshot, caller, cancellation).ConfigureAwait(false);
        call.Describe(record => record with { Model = ready.Model.Project.Hash });
        return ready;
    }

    private Result<CompiledRequest> Compile(MetricRequest request, Caller caller, ProjectSnapshot snapshot, RecordedCall call) =>
        Described(SemanticCompiler.Compile(snapshot.Model, caller.Principal, request, clock.GetUtcNow()), call);

    private static Result<CompiledRequest> Described(Result<CompiledRequest> compiled, RecordedCall call)
    {
        if (compiled.TryGet(out var ready))
        {
            call.Describe(record => CallDescription.Add(record, ready));
        }

        return compiled;
    }

    /// <summary>One row more than the page is read, to tell whether there are more.</summary>
    private static ExecutionLimits Limits(CompiledRequest compiled)
    {
        var limits = compiled.Plan.Query.UseCase.Limits;
        var width = compiled.Query.Columns.Length;
        return new ExecutionLimits(compiled.Plan.Limit + 1, limits.Cells + width, ExecutionLimits.DefaultBytes, limits.Timeout);
    }

    private Task<Result<Found<T>>> BrowseAsync<T>(
        Caller caller,
        string? useCase,
        ImmutableArray<KeyValuePair<string, string?>> arguments,
        Func<VisibleModel, Result<T>> read,
        Func<T, int> count)
        where T : class
    {
        var model = _calendars.Known(current()).Model;
        return _recorder.RunAsync<Found<T>>(
            caller,
            record => record with { UseCase = useCase, Arguments = arguments, Model = model.Project.Hash },
            call => Task.FromResult(Scope(model, caller, useCase).Then(visible =>
                read(visible).Map(value => new Found<T>(value, visible.UseCase, call.Id)))),
            found => new CallResult(count(found.Value), false, null));
    }

    private Result<VisibleModel> Scope(LoadedModel model, Caller caller, string? useCase)
    {
        var today = DateOnly.FromDateTime(ZonedTime.ToCivil(clock.GetUtcNow(), model.Project.Time.Zone));
        return model.Policies.Scope(model.Project, caller.Principal, useCase, today);
    }
}
