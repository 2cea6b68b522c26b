using System.Collections.Immutable;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;
using GovernedSemantics.Planning;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Sql;

/// <summary>
/// Semi-additive legs. The time is chosen over all members, so the conditions on members come after it: inside the aggregates where one date
/// serves all, on ranked rows where each member has its own.
/// </summary>
internal static class SnapshotLowering
{
    private const string At = "g_at";
    private const string Pick = "g_pick";
    private const string Present = "g_n";
    private const string Member = "g_member";

    public static ImmutableArray<SqlCte> Lower(SnapshotLeg leg, TimeSettings settings) =>
        leg.Per.IsEmpty ? ForAll(leg, settings) : PerMember(leg, settings);

    private static ImmutableArray<SqlCte> ForAll(SnapshotLeg leg, TimeSettings settings)
    {
        var scan = new ScanLowering(leg.Scan, settings, [.. CohortLowering.Among(leg.Members)]);
        var members = Calls.AllOf(leg.Members.Select(scan.Condition));
        var time = scan.Value(leg.Time);
        var (byTime, picked) = ($"{leg.Name}_by_time", $"{leg.Name}_picked");
        var aggregates = leg.Leaves.Select(l => new SqlOutput(
            AggregateLowering.Lower(l.Input, l.Input.Argument is null ? null : scan.Own(l.Input.Argument), members), l.Column.Alias));
        var keyed = new SqlSelect
        {
            Columns =
            [
                .. LegLowering.KeyOutputs(leg.Keys, scan), new SqlOutput(time, At), .. aggregates,
                new SqlOutput(new SqlAggregate(SqlAggregateFunction.Count, null, members, DataType.Integer), Present),
            ],
            From = scan.From,
            Joins = scan.Joins,
            Where = scan.Where(),
            GroupByFirst = leg.Keys.Length + 1,
        };
        var at = new SqlReference(byTime, At, time.Type);
        var pick = new SqlWindow(
            leg.Choose == SnapshotChoice.Last ? SqlWindowFunction.Max : SqlWindowFunction.Min,
            at, Periods(leg, byTime), [], false, null, time.Type);
        return
        [
            new SqlCte(byTime, keyed, true),
            new SqlCte(picked, new SqlSelect
            {
                Columns = [.. Carried(leg, byTime), new SqlOutput(at, At), new SqlOutput(new SqlReference(byTime, Present, DataType.Integer), Present), new SqlOutput(pick, Pick)],
                From = new SqlCteTable(byTime, byTime),
            }, false),
            new SqlCte(leg.Name, Chosen(leg, picked, time.Type), false),
        ];
    }

    // Without keys the leg must still be one row when nothing is there, so its column is aggregated once more; each cell has one value.
    private static SqlSelect Chosen(SnapshotLeg leg, string picked, DataType time) => new()
    {
        Columns = leg.Keys.IsEmpty
            ? [.. leg.Leaves.Select(l => new SqlOutput(
                new SqlAggregate(SqlAggregateFunction.Max, new SqlReference(picked, l.Column.Alias, l.Column.Type), null, l.Column.Type), l.Column.Alias))]
            : [.. Carried(leg, picked)],
        From = new SqlCteTable(picked, picked),
        Where = Calls.Test(
            Operators.And,
            Calls.Test(Operators.Equal, new SqlReference(picked, At, time), new SqlReference(picked, Pick, time)),
            Calls.Test(Operators.Greater, new SqlReference(picked, Present, DataType.Integer), SqlConstant.Of(0))),
    };

    private static ImmutableArray<SqlCte> PerMember(SnapshotLeg leg, TimeSettings settings)
    {
        var scan = new ScanLowering(leg.Scan, settings);
        var members = Calls.AllOf(leg.Members.Select(scan.Condition));
        var time = scan.Value(leg.Time);
        var ranked = $"{leg.Name}_ranked";
        var periods = leg.Keys.Where(k => k.Key.Key.Target is MetricTimeTarget).Select(scan.Key);
        var rank = new SqlWindow(
            SqlWindowFunction.Rank,
            null,
            [.. leg.Per.Select(scan.Value), .. periods],
            [new SqlOrder(time, leg.Choose == SnapshotChoice.Last)],
            false, null, DataType.Integer);
        ImmutableArray<SqlOutput> flag = members is null
            ? []
            : [new SqlOutput(new SqlCase([new SqlCaseBranch(members, SqlConstant.Of(1))], SqlConstant.Of(0), DataType.Integer), Member)];
        var arguments = leg.Leaves.Where(l => l.Input.Argument is not null)
            .Select(l => new SqlOutput(scan.Own(l.Input.Argument!), l.Column.Alias));
        var rows = new SqlSelect
        {
            Columns = [.. LegLowering.KeyOutputs(leg.Keys, scan), .. arguments, .. flag, new SqlOutput(rank, Pick)],
            From = scan.From,
            Joins = scan.Joins,
            Where = scan.Where(Calls.Test(Operators.IsNotNull, time)),
        };
        var first = Calls.Test(Operators.Equal, new SqlReference(ranked, Pick, DataType.Integer), SqlConstant.Of(1));
        var aggregates = leg.Leaves.Select(l => new SqlOutput(
            AggregateLowering.Lower(l.Input, l.Input.Argument is { } a ? new SqlReference(ranked, l.Column.Alias, a.Type) : null, null), l.Column.Alias));
        return
        [
            new SqlCte(ranked, rows, false),
            new SqlCte(leg.Name, new SqlSelect
            {
                Columns = [.. leg.Keys.Select(k => Key(k.Key, ranked)), .. aggregates],
                From = new SqlCteTable(ranked, ranked),
                Where = members is null
                    ? first
                    : Calls.Test(Operators.And, first, Calls.Test(Operators.Equal, new SqlReference(ranked, Member, DataType.Integer), SqlConstant.Of(1))),
                GroupByFirst = leg.Keys.IsEmpty ? null : leg.Keys.Length,
            }, true),
        ];
    }

    private static ImmutableArray<SqlExpression> Periods(SnapshotLeg leg, string from) =>
        [.. leg.Keys.Where(k => k.Key.Key.Target is MetricTimeTarget).Select(k => Key(k.Key, from).Expression)];

    private static IEnumerable<SqlOutput> Carried(SnapshotLeg leg, string from) =>
        leg.Keys.Select(k => Key(k.Key, from))
            .Concat(leg.Leaves.Select(l => new SqlOutput(new SqlReference(from, l.Column.Alias, l.Column.Type), l.Column.Alias)));

    private static SqlOutput Key(PlanKey key, string from) => new(KeyReference.Of(key, from), key.Alias);
}
