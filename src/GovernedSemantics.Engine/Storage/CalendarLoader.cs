using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Engine.Audit;
using GovernedSemantics.Engine.Execution;
using GovernedSemantics.Loading;
using GovernedSemantics.Model;
using GovernedSemantics.Sql;

namespace GovernedSemantics.Engine.Storage;

/// <summary>
/// Reads the rows of a project's calendars, once for each state of the project, before its first question. Each read is a call of its own in
/// the trail. What cannot be read is tried again after a minute; until then questions that need it are refused, and no others.
/// </summary>
internal sealed class CalendarLoader(AuditLog audit, TimeProvider clock, Action<LogEntry> log)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    // By the model object: a reloaded project has a new one, whose calendars are read anew.
    private readonly ConditionalWeakTable<LoadedModel, State> _states = [];

    /// <summary>The snapshot with the calendars that were read so far.</summary>
    public ProjectSnapshot Known(ProjectSnapshot snapshot) =>
        _states.TryGetValue(snapshot.Model, out var state) && state.Loaded is { } model ? snapshot with { Model = model } : snapshot;

    /// <summary>The snapshot with its calendars; they are read now where they were not.</summary>
    public async ValueTask<ProjectSnapshot> ReadyAsync(ProjectSnapshot snapshot, Caller caller, CancellationToken cancellation)
    {
        if (snapshot.Model.Project.Calendars.IsEmpty)
        {
            return snapshot;
        }

        var state = _states.GetValue(snapshot.Model, _ => new State());
        if (!IsDue(state))
        {
            return snapshot with { Model = state.Loaded! };
        }

        await state.Loading.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (IsDue(state))
            {
                var read = ImmutableArray.CreateBuilder<Result<CalendarPeriods>>();
                foreach (var calendar in snapshot.Model.Project.Calendars)
                {
                    read.Add(await ReadAsync(calendar, snapshot, caller, cancellation).ConfigureAwait(false));
                }

                state.Loaded = LoadedCalendars.Into(snapshot.Model, read.ToImmutable());
                state.IsWhole = read.All(r => r.IsOk);
                state.Tried = clock.GetUtcNow();
            }

            return snapshot with { Model = state.Loaded! };
        }
        finally
        {
            state.Loading.Release();
        }
    }

    private bool IsDue(State state) => state.Loaded is null || (!state.IsWhole && clock.GetUtcNow() - state.Tried >= Pause);

    private async Task<Result<CalendarPeriods>> ReadAsync(
        Calendar calendar, ProjectSnapshot snapshot, Caller caller, CancellationToken cancellation)
    {
        var read = await new CallRecorder(audit, clock, log).RunAsync<QueryResult>(
            caller,
            record => record with { Arguments = [new("calendar", calendar.Name)], Model = snapshot.Model.Project.Hash },
            call => RowsAsync(calendar, snapshot, call, cancellation),
            rows => new CallResult(rows.Rows.Length, false, null)).ConfigureAwait(false);
        var periods = read.Then(rows => CalendarRows.Read(calendar, rows.Rows));
        foreach (var error in periods.Errors)
        {
            log(new LogEntry("calendar " + calendar.Name, calendar.View.Source.Name, error.ToString()));
        }

        return periods;
    }

    private async Task<Result<QueryResult>> RowsAsync(Calendar calendar, ProjectSnapshot snapshot, RecordedCall call, CancellationToken cancellation)
    {
        var source = calendar.View.Source;
        if (!CompiledQuery.Render(AllRows(calendar), SqlDialects.Of(source.Database), source).TryGet(out var query))
        {
            throw new InvalidOperationException($"The calendar {calendar.Name} cannot be written as SQL.");
        }

        call.Describe(record => record with { Source = source.Name, Sql = query.Text, Parameters = query.Parameters });
        if (await call.AttemptAsync().ConfigureAwait(false) is { } unrecorded)
        {
            return unrecorded;
        }

        var width = calendar.Grains.Length + 1;
        var limits = new ExecutionLimits(CalendarRows.MaxRows, CalendarRows.MaxRows * width, 4 * ExecutionLimits.DefaultBytes, Timeout);
        var executor = new QueryExecutor(snapshot.Databases, clock, log);
        var result = await executor.ExecuteAsync(query, limits, call.Id, cancellation).ConfigureAwait(false);
        return result.Errors is [{ Descriptor: var descriptor }, ..] && descriptor == ExecutionCodes.TooManyRows
            ? CalendarCodes.TooManyRows.At(Location.None, calendar.Name, CalendarRows.MaxRows)
            : result;
    }

    private static SqlStatement AllRows(Calendar calendar) => new([], new SqlSelect
    {
        Columns =
        [
            new SqlOutput(new SqlColumn("g_v", calendar.Date), "g_date"),
            .. calendar.Grains.Select((g, i) => new SqlOutput(new SqlColumn("g_v", g.Column), $"g_id_{i + 1}")),
        ],
        From = new SqlViewTable(calendar.View, "g_v"),
    });

    private sealed class State
    {
        public SemaphoreSlim Loading { get; } = new(1, 1);

        public LoadedModel? Loaded { get; set; }

        public bool IsWhole { get; set; }

        public DateTimeOffset Tried { get; set; }
    }
}
