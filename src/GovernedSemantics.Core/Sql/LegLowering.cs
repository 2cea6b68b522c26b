using System.Collections.Immutable;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;
using GovernedSemantics.Planning;

namespace GovernedSemantics.Sql;

/// <summary>Each leg as common table expressions, the last of which holds its keys and columns and carries the leg's name.</summary>
internal sealed class LegLowering(TimeSettings settings) : IPlanLegVisitor<ImmutableArray<SqlCte>>
{
    public ImmutableArray<SqlCte> VisitAggregate(AggregateLeg leg) => [new SqlCte(leg.Name, Aggregate(leg), true)];

    public ImmutableArray<SqlCte> VisitPercentile(PercentileLeg leg) => PercentileLowering.Lower(leg, settings);

    public ImmutableArray<SqlCte> VisitSnapshot(SnapshotLeg leg) => SnapshotLowering.Lower(leg, settings);

    public ImmutableArray<SqlCte> VisitRunningTotal(RunningTotalLeg leg) => RunningTotalLowering.Lower(leg, settings);

    public ImmutableArray<SqlCte> VisitConversion(ConversionLeg leg) => new ConversionLowering(leg, settings).Lower();

    public ImmutableArray<SqlCte> VisitWindowedRows(WindowedRowsLeg leg) => WindowedRowsLowering.Lower(leg, settings);

    public ImmutableArray<SqlCte> VisitShared(SharedLeg leg) => SharedLowering.Lower(leg, this);

    /// <summary>A plain leg as one SELECT: keys first, then the aggregates.</summary>
    public SqlSelect Aggregate(AggregateLeg leg)
    {
        var scan = new ScanLowering(leg.Scan, settings);
        var leaves = leg.Leaves.Select(l => new SqlOutput(
            AggregateLowering.Lower(
                l.Input, l.Input.Argument is null ? null : scan.Own(l.Input.Argument), AggregateLowering.OwnFilter(l, leg.Leaves, scan)),
            l.Column.Alias));
        var orphans = leg.Scan.Orphans.Select(o => new SqlOutput(
            new SqlAggregate(SqlAggregateFunction.Count, null, scan.IsOrphan(o.Path), DataType.Integer), o.Column.Alias));
        return new SqlSelect
        {
            Columns = [.. KeyOutputs(leg.Keys, scan), .. leaves, .. orphans],
            From = scan.From,
            Joins = scan.Joins,
            Where = scan.Where(),
            GroupByFirst = leg.Keys.IsEmpty ? null : leg.Keys.Length,
        };
    }

    public static IEnumerable<SqlOutput> KeyOutputs(ImmutableArray<LegKey> keys, ScanLowering scan) =>
        keys.Select(k => new SqlOutput(scan.Key(k), k.Key.Alias));
}
