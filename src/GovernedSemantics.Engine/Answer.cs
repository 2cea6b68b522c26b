using System.Collections.Immutable;
using System.Text.Json;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Engine.Json;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;

namespace GovernedSemantics.Engine;

/// <summary>
/// The answer to a request. Cells are string, long, decimal, double, bool, DateOnly, DateTime, DateTimeOffset or null, in the order of
/// <see cref="Columns"/>.
/// </summary>
internal sealed record Answer
{
    public required ImmutableArray<AnswerColumn> Columns { get; init; }

    public required ImmutableArray<ImmutableArray<object?>> Rows { get; init; }

    /// <summary>Cells that are NULL or filled for a reason: row, column, <c>filled</c>, <c>suppressed</c> or <c>masked</c>.</summary>
    public ImmutableArray<AnswerMark> Marks { get; init; } = [];

    /// <summary>Null where no totals were asked.</summary>
    public AnswerTotals? Totals { get; init; }

    /// <summary>For members of one dimension: its smallest and largest value; null where these mean nothing.</summary>
    public AnswerExtent? Extent { get; init; }

    /// <summary>True where there are more rows than the page shows; exact, since one row more is read.</summary>
    public required bool Truncated { get; init; }

    public AnswerTime? Time { get; init; }

    public ImmutableArray<Diagnostic> Warnings { get; init; } = [];

    public ImmutableArray<string> Normalised { get; init; } = [];

    public required Provenance Provenance { get; init; }

    public required string AuditId { get; init; }
}

/// <summary>
/// Totals, computed from the facts under the filters of the rows, never added up. <paramref name="All"/> has a cell for each metric column, over all
/// rows and not only the page; <paramref name="ByTime"/> has one row for each period: its keys of metric_time, then the metrics.
/// </summary>
internal sealed record AnswerTotals(ImmutableArray<object?> All, ImmutableArray<ImmutableArray<object?>> ByTime)
{
    private const string TimePrefix = "metric_time.";

    /// <summary>The places, among the columns of the answer, of what a row of <see cref="ByTime"/> holds.</summary>
    public static ImmutableArray<int> TimeColumns(ImmutableArray<AnswerColumn> columns) =>
        [.. Enumerable.Range(0, columns.Length).Where(i =>
            columns[i].Role == ColumnRole.Metric || columns[i].Name.StartsWith(TimePrefix, StringComparison.Ordinal))];

    /// <summary>The places of what <see cref="All"/> holds.</summary>
    public static ImmutableArray<int> MetricColumns(ImmutableArray<AnswerColumn> columns) =>
        [.. Enumerable.Range(0, columns.Length).Where(i => columns[i].Role == ColumnRole.Metric)];
}

/// <summary>Both are null where the dimension has no value at all.</summary>
internal sealed record AnswerExtent(object? Smallest, object? Largest)
{
    /// <summary>As <c>min</c> and <c>max</c> of the object that is being written.</summary>
    public void WriteTo(Utf8JsonWriter json)
    {
        json.WritePropertyName("min");
        CellJson.Write(json, Smallest, CellJson.NeedsText(Smallest));
        json.WritePropertyName("max");
        CellJson.Write(json, Largest, CellJson.NeedsText(Largest));
    }
}

internal enum ColumnRole
{
    Time,
    Dimension,
    Entity,
    Metric,
}

/// <summary>
/// A column of the answer. <paramref name="Name"/> is what the request asked for, normalised: <c>metric_time.week</c>, <c>revenue</c>.
/// </summary>
internal sealed record AnswerColumn(string Name, DataType Type, ColumnRole Role, string? Label, string? Grain, string? Unit, string? Format);

internal sealed record AnswerMark(int Row, int Column, string Reason);

/// <summary>
/// The time range that was read, half-open, in the project's zone; null bounds are open. <paramref name="Partial"/> holds the labels of
/// periods that are not complete.
/// </summary>
internal sealed record AnswerTime(
    DateTime? From,
    DateTime? To,
    string Zone,
    string? Grain,
    string WeekStart,
    ImmutableArray<object> Partial)
{
    /// <summary>The range with which it is compared; null without a comparison.</summary>
    public AnswerRange? Compare { get; init; }
}

/// <summary>Half-open, in the project's zone.</summary>
internal sealed record AnswerRange(DateTime? From, DateTime? To);

/// <summary>Where the numbers come from. Views, columns, paths and SQL are empty where the use case does not show them.</summary>
internal sealed record Provenance
{
    public required string UseCase { get; init; }

    public required ImmutableArray<MetricProvenance> Metrics { get; init; }

    public ImmutableArray<string> Views { get; init; } = [];

    public ImmutableArray<string> Columns { get; init; } = [];

    public ImmutableArray<string> Paths { get; init; } = [];

    public ImmutableArray<string> FiltersAdded { get; init; } = [];

    public DateTimeOffset? DataAsOf { get; init; }

    /// <summary><c>observed</c>, or null where no view has a refresh column.</summary>
    public string? DataAsOfKind { get; init; }

    /// <summary>The hash of the project that answered.</summary>
    public required string Model { get; init; }

    /// <summary><c>gs1:sha256:...</c> over the statement's text.</summary>
    public required string Compiled { get; init; }

    /// <summary>The SQL that ran, where the use case shows it.</summary>
    public string? Sql { get; init; }
}

/// <summary>
/// One metric of the answer. <paramref name="State"/> is <c>approved</c>, or <c>unreviewed</c> in projects where approvals are optional.
/// </summary>
internal sealed record MetricProvenance(string Name, string Definition, string State, string Owner);
