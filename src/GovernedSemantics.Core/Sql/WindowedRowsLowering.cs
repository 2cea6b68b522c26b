using System.Collections.Immutable;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;
using GovernedSemantics.Planning;

namespace GovernedSemantics.Sql;

/// <summary>
/// Numbers over windows that do not follow from those of the periods: each row is joined to every window that covers its period. The only place
/// where rows are multiplied, and only for medians, percentiles and deviations.
/// </summary>
internal static class WindowedRowsLowering
{
    private const string Value = "g_v";
    private const string Number = "g_t";
    private const string Window = "g_window";
    private const string Cell = "g_n";
    private const string First = "g_first";
    private const string Last = "g_last";

    public static ImmutableArray<SqlCte> Lower(WindowedRowsLeg leg, TimeSettings settings)
    {
        var scan = new ScanLowering(leg.Scan, settings);
        var argument = scan.Own(leg.Leaf.Input.Argument!);
        var rows = $"{leg.Name}_rows";
        var members = leg.Keys.Where((_, i) => i != leg.TimeKey).ToImmutableArray();
        var read = new SqlSelect
        {
            Columns =
            [
                new SqlOutput(new SqlBucket(scan.Value(leg.Keys[leg.TimeKey].Value), leg.Base), Number),
                .. LegLowering.KeyOutputs(members, scan),
                new SqlOutput(argument, Value),
            ],
            From = scan.From,
            Joins = scan.Joins,

            // Without a value a row says nothing here; which cells there are is told by a running count beside this leg.
            Where = scan.Where(Calls.Test(Operators.IsNotNull, argument)),
        };

        // Fenced, so that the period of a row is computed once and not for each pair of a row and a window.
        return [new SqlCte(rows, read, true), .. Aggregated(leg, rows, argument.Type)];
    }

    private static ImmutableArray<SqlCte> Aggregated(WindowedRowsLeg leg, string rows, DataType type)
    {
        ImmutableArray<SqlOutput> keys =
        [
            .. leg.Keys.Select((k, i) => new SqlOutput(
                i == leg.TimeKey ? new SqlReference(Window, Cell, DataType.Integer) : KeyReference.Of(k.Key, rows), k.Key.Alias)),
        ];
        var number = new SqlReference(rows, Number, DataType.Integer);
        var covered = Calls.Test(
            Operators.And,
            Calls.Test(Operators.GreaterOrEqual, number, new SqlReference(Window, First, DataType.Integer)),
            Calls.Test(Operators.LessOrEqual, number, new SqlReference(Window, Last, DataType.Integer)));
        ImmutableArray<SqlJoin> joins = [new SqlJoin(SqlJoinKind.Inner, Windows(leg), covered)];
        var (from, value) = (new SqlCteTable(rows, rows), new SqlReference(rows, Value, type));
        if (leg.Leaf.Input.Aggregation is Aggregation.Median or Aggregation.Percentile)
        {
            var ranked = $"{leg.Name}_ranked";
            return
            [
                new SqlCte(ranked, PercentileLowering.Ranked(keys, value) with { From = from, Joins = joins }, false),
                new SqlCte(leg.Name, PercentileLowering.Weighted(ranked, leg, leg.Leaf), true),
            ];
        }

        return [new SqlCte(leg.Name, new SqlSelect
        {
            Columns = [.. keys, new SqlOutput(AggregateLowering.Lower(leg.Leaf.Input, value, null), leg.Leaf.Column.Alias)],
            From = from,
            Joins = joins,
            GroupByFirst = leg.Keys.Length,
        }, true)];
    }

    private static SqlValuesTable Windows(WindowedRowsLeg leg) => new(
        [Cell, First, Last], [.. leg.Windows.Select((w, i) => ImmutableArray.Create(i + 1, w.First, w.Last))], Window);
}
