using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Governance;
using GovernedSemantics.Model;
using GovernedSemantics.Planning;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Engine.Execution;

/// <summary>Rows of a database as the answer to the request: labels for bucket numbers, exact <c>truncated</c>, partial periods, warnings.</summary>
internal sealed class AnswerBuilder
{
    private readonly CompiledRequest _compiled;
    private readonly ImmutableArray<ImmutableArray<object?>> _read;
    private readonly DateTimeOffset? _dataAsOf;
    private readonly int _shown;

    private AnswerBuilder(CompiledRequest compiled, QueryResult result, DateTimeOffset? dataAsOf)
    {
        (_compiled, _read, _dataAsOf) = (compiled, result.Rows, dataAsOf);
        _shown = Math.Min(_read.Length, Plan.Limit);
    }

    private LogicalPlan Plan => _compiled.Plan;

    private QuerySpec Spec => Plan.Query.Spec;

    private TimeSettings Settings => Spec.Visible.Project.Time;

    /// <param name="compiled">What was asked and run.</param>
    /// <param name="results">The rows of its statements in their order, one more than the page where there are more.</param>
    /// <param name="dataAsOf">The oldest observed age of the views that were read; null where none is known.</param>
    /// <param name="sqlHash">The hash of the statement.</param>
    /// <param name="auditId">The record of the call.</param>
    public static Answer Build(CompiledRequest compiled, QueryResults results, DateTimeOffset? dataAsOf, string sqlHash, string auditId)
    {
        var answer = new AnswerBuilder(compiled, results.Each[0], dataAsOf).Build(sqlHash, auditId);
        return results.Each.Length == 1 ? answer
            : compiled.Extent is { } extent && Rows(extent, results.Each[^1], dataAsOf) is [[var smallest, var largest]]
                ? answer with { Extent = new AnswerExtent(smallest, largest) }
            : TotalsBuilder.Add(answer, compiled.Totals!, results, dataAsOf);
    }

    /// <summary>The rows of one page as an answer shows them.</summary>
    public static ImmutableArray<ImmutableArray<object?>> Rows(CompiledRequest compiled, QueryResult result, DateTimeOffset? dataAsOf) =>
        new AnswerBuilder(compiled, result, dataAsOf).Page();

    private Answer Build(string sqlHash, string auditId)
    {
        var rows = Page();
        var partial = Partial(rows);
        return new Answer
        {
            Columns = [.. Plan.Keys.Select(KeyColumn), .. Plan.Metrics.Select(MetricColumn)],
            Rows = rows,
            Marks = [.. Filled()],
            Truncated = _read.Length > Plan.Limit,
            Time = Time(partial),
            Warnings = [.. Plan.Warnings, .. Warnings(partial)],
            Normalised = Spec.Normalised,
            Provenance = ProvenanceBuilder.Build(_compiled, _dataAsOf, sqlHash),
            AuditId = auditId,
        };
    }

    private ImmutableArray<ImmutableArray<object?>> Page() => [.. _read.Take(_shown).Select(Row)];

    // Hidden columns stand after the metrics and stop here.
    private ImmutableArray<object?> Row(ImmutableArray<object?> read)
    {
        var width = Plan.Keys.Length + Plan.Metrics.Length;
        var cells = ImmutableArray.CreateBuilder<object?>(width);
        for (var i = 0; i < width; i++)
        {
            cells.Add(i < Plan.Keys.Length && AxisOf(Plan.Keys[i]) is { } axis && read[i] is { } number
                ? axis.Periods[(int)Convert.ToInt64(number, System.Globalization.CultureInfo.InvariantCulture) - 1].Label
                : Zoned(read[i]));
        }

        return cells.MoveToImmutable();
    }

    // Instants are shown with the project's own offset, so that both hours of a doubled one can be told apart.
    private object? Zoned(object? cell) => cell is DateTimeOffset instant ? ZonedTime.In(instant, Settings.Zone) : cell;

    private static TimeAxis? AxisOf(PlanKey key) => key.Shape switch
    {
        BucketKey bucket => bucket.Axis,
        CalendarKey calendar => calendar.Axis,
        _ => null,
    };

    private AnswerColumn KeyColumn(PlanKey key) => new(
        key.Key.Column,
        key.Type,
        key.Key.Target switch
        {
            EntityTarget => ColumnRole.Entity,
            _ when key.Key.Grain is not null => ColumnRole.Time,
            _ => ColumnRole.Dimension,
        },
        (key.Key.Target as DimensionTarget)?.Dimension.Label,
        key.Key.Grain is { } grain ? Settings.NameOf(grain) : null,
        null,
        null);

    private AnswerColumn MetricColumn(PlanMetric planned)
    {
        var metric = planned.Metric;
        var column = new AnswerColumn(
            planned.Column, planned.Formula.Type, ColumnRole.Metric, Label(metric.Label, planned.Part), null, UnitRule.UnitOf(metric, Spec), metric.Format);
        return planned.Part == MetricPart.ChangePct ? column with { Unit = null, Format = "percent" } : column;
    }

    private static string? Label(string? label, MetricPart part) => label is null ? null : part switch
    {
        MetricPart.Previous => $"{label}, previous",
        MetricPart.Change => $"{label}, change",
        MetricPart.ChangePct => $"{label}, change in percent",
        _ => label,
    };

    private int TimeKey => Plan.Keys.ToList().FindIndex(k => k.Key is { Target: MetricTimeTarget, Grain: not null });

    // Conversions may still follow the last bases of a period that has passed.
    private TimeSpan OpenFor => Plan.Legs.Select(l => l.OpenFor).DefaultIfEmpty().Max();

    private ImmutableArray<object> Partial(ImmutableArray<ImmutableArray<object?>> rows)
    {
        if (TimeKey is var index && index < 0)
        {
            return [];
        }

        // A bounded axis tells of its periods without rows too: they may only be missing because the data is not there yet.
        if (Plan.Keys[index].Shape is BucketKey bucket)
        {
            return PartialPeriods.Of(bucket.Axis, Spec.Range, Spec.Passed, _dataAsOf, Settings, OpenFor);
        }

        var labels = rows.Select(r => r[index]).OfType<object>().Distinct();
        return PartialPeriods.Among(labels, Plan.Keys[index].Key.Grain!.Value, Spec.Range, Spec.Passed, _dataAsOf, Settings, OpenFor);
    }

    private AnswerTime? Time(ImmutableArray<object> partial)
    {
        if (Spec.Range is null && TimeKey < 0)
        {
            return null;
        }

        var grain = TimeKey < 0 ? null : Settings.NameOf(Plan.Keys[TimeKey].Key.Grain!.Value);
        return new AnswerTime(
            Spec.Range?.From, Spec.Range?.To, Settings.Zone.Id, grain, Settings.WeekStart.ToString().ToLowerInvariant(), partial)
        {
            Compare = Spec.Compare is { } compare ? new AnswerRange(compare.Previous.From, compare.Previous.To) : null,
        };
    }

    private IEnumerable<Diagnostic> Warnings(ImmutableArray<object> partial)
    {
        if (!partial.IsEmpty)
        {
            yield return RequestCodes.PartialPeriod.At(Location.None, string.Join(", ", partial.Select(CellText.Of)));
        }
        else if (TimeKey < 0 && Spec.Range?.ToInstant is { } end && end > Known - OpenFor)
        {
            yield return RequestCodes.PartialPeriod.At(Location.None, $"the range up to {CellText.Of(Spec.Range.To!.Value)}");
        }

        foreach (var warning in Orphans())
        {
            yield return warning;
        }

        foreach (var metric in Spec.Metrics.Where(m => m.Deprecated is not null))
        {
            yield return RequestCodes.DeprecatedMetric.At(Location.None, metric.Name, metric.Deprecated);
        }
    }

    // The flags of filled columns are the last hidden columns; every metric that reads a filled column is marked.
    private IEnumerable<AnswerMark> Filled()
    {
        var columns = Plan.FilledColumns.ToList();
        for (var row = 0; row < _shown; row++)
        {
            for (var metric = 0; metric < Plan.Metrics.Length; metric++)
            {
                var first = _read[row].Length - columns.Count;
                if (columns.Where((c, i) => PlanFormulas.Reads(Plan.Metrics[metric].Formula, c) && _read[row][first + i] is 1L).Any())
                {
                    yield return new AnswerMark(row, Plan.Keys.Length + metric, "filled");
                }
            }
        }
    }

    private DateTimeOffset Known => _dataAsOf is { } age && age < Spec.Passed ? age : Spec.Passed;

    private IEnumerable<Diagnostic> Orphans()
    {
        if (_read.IsEmpty)
        {
            yield break;
        }

        var column = Plan.Keys.Length + Plan.Metrics.Length;
        foreach (var leg in Plan.Legs)
        {
            foreach (var orphan in leg.Scan.Orphans)
            {
                var count = Convert.ToDecimal(_read[0][column++] ?? 0L, System.Globalization.CultureInfo.InvariantCulture);
                if (count > 0)
                {
                    var edge = orphan.Path.Edges[^1];
                    yield return RequestCodes.OrphanRows.At(Location.None, count, leg.Scan.Model.Name, edge.FromEntity.Name, edge.To.Name);
                }
            }
        }
    }
}
