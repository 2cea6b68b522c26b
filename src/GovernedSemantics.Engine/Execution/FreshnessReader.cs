using System.Runtime.CompilerServices;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;
using GovernedSemantics.Sql;

namespace GovernedSemantics.Engine.Execution;

/// <summary>
/// How old the data of a view is: the latest value of its refresh column, read before the query and kept for a minute. An age that is
/// kept a
/// little too long only makes the answer more careful.
/// </summary>
internal sealed class FreshnessReader(TimeProvider clock)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(1);
    private static readonly ExecutionLimits OneCell = new(1, 1, ExecutionLimits.DefaultBytes, TimeSpan.FromSeconds(10));

    // By the view object: a reloaded project has new ones, and the old go with it.
    private readonly ConditionalWeakTable<ApprovedView, Known> _known = [];

    /// <summary>The oldest of the views' ages; null where no view has a refresh column, or none could be read.</summary>
    public async Task<DateTimeOffset?> OldestAsync(
        IEnumerable<ApprovedView> views, TimeSettings settings, QueryExecutor executor, string correlationId, CancellationToken cancellation)
    {
        DateTimeOffset? oldest = null;
        foreach (var view in views)
        {
            if (view.Refresh?.Column is { } column)
            {
                var age = await AgeAsync(view, column, settings, executor, correlationId, cancellation).ConfigureAwait(false);
                oldest = age is null || oldest < age ? oldest : age;
            }
        }

        return oldest;
    }

    private async Task<DateTimeOffset?> AgeAsync(
        ApprovedView view,
        ViewColumn column,
        TimeSettings settings,
        QueryExecutor executor,
        string correlationId,
        CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (_known.TryGetValue(view, out var known) && now - known.Read < Life)
        {
            return known.Age;
        }

        var rendered = CompiledQuery.Render(Latest(view, column), SqlDialects.Of(view.Source.Database), view.Source);
        if (!rendered.TryGet(out var query))
        {
            return null;
        }

        var read = await executor.ExecuteAsync(query, OneCell, correlationId, cancellation).ConfigureAwait(false);
        if (!read.TryGet(out var result))
        {
            return null;
        }

        var age = Instant(result.Rows[0][0], column, settings);
        _known.AddOrUpdate(view, new Known(age, now));
        return age;
    }

    private static SqlStatement Latest(ApprovedView view, ViewColumn column)
    {
        var latest = new SqlAggregate(SqlAggregateFunction.Max, new SqlColumn("g_v", column), null, column.Type);
        return new SqlStatement([], new SqlSelect
        {
            Columns = [new SqlOutput(latest, "g_latest")],
            From = new SqlViewTable(view, "g_v"),
            GroupByFirst = 0,
        });
    }

    private static DateTimeOffset? Instant(object? latest, ViewColumn column, TimeSettings settings)
    {
        var zone = column.Zone is { } own && Zones.TryFind(own, out var found) ? found : settings.Zone;
        return latest switch
        {
            DateTimeOffset instant => instant,
            DateTime civil => ZonedTime.ToInstant(civil, zone),
            DateOnly day => ZonedTime.ToInstant(day.ToDateTime(TimeOnly.MinValue), zone),
            _ => null,
        };
    }

    private sealed record Known(DateTimeOffset? Age, DateTimeOffset Read);
}
