using System.Collections.Immutable;
using GovernedSemantics.Engine;

namespace GovernedSemantics.Cli.Output;

/// <summary>The totals of an answer as rows of one table: those of the periods first, that over all rows last.</summary>
/// <param name="Columns">The keys of metric_time, where totals by time are there, then the metrics.</param>
/// <param name="Rows">Cells as people read them.</param>
internal sealed record TotalsTable(ImmutableArray<AnswerColumn> Columns, ImmutableArray<ImmutableArray<string>> Rows)
{
    private const string All = "(all)";

    /// <summary>Null where the answer has no totals.</summary>
    public static TotalsTable? Of(Answer answer)
    {
        if (answer.Totals is not { } totals)
        {
            return null;
        }

        var places = totals.ByTime.IsEmpty ? AnswerTotals.MetricColumns(answer.Columns) : AnswerTotals.TimeColumns(answer.Columns);
        ImmutableArray<AnswerColumn> columns = [.. places.Select(i => answer.Columns[i])];
        var keys = columns.Count(c => c.Role != ColumnRole.Metric);
        ImmutableArray<string> all =
            [.. Enumerable.Repeat(All, keys), .. totals.All.Select((cell, i) => CellDisplay.Show(cell, columns[keys + i]))];
        return new TotalsTable(columns, [.. totals.ByTime.Select(row => Shown(row, columns)), all]);
    }

    private static ImmutableArray<string> Shown(ImmutableArray<object?> row, ImmutableArray<AnswerColumn> columns) =>
        [.. row.Select((cell, i) => CellDisplay.Show(cell, columns[i]))];
}
