using System.Collections.Immutable;
using GovernedSemantics.Expressions;
using GovernedSemantics.Planning;

namespace GovernedSemantics.Sql;

/// <summary>
/// Running distinct counts as plain running sums. Since a start, a member counts once, at its first period. In a trailing window each
/// (member, period) counts from its period until the window has passed or the member's next period takes over: +1 there, -1 here.
/// </summary>
internal sealed class DistinctTotalLowering(RunningTotalLeg leg, ScanLowering scan, ImmutableArray<LegKey> members)
{
    private const string Id = "g_id";
    private const string Start = "g_start";
    private const string Next = "g_next";
    private const string Number = "g_t";
    private const string Value = "g_v";

    /// <summary>The last of them has the name <paramref name="facts"/> and holds, for each period and member, what the sum changes by.</summary>
    public ImmutableArray<SqlCte> Lower(string facts) => leg.Total.Rows is { } rows ? Trailing(facts, rows) : SinceStart(facts);

    private SqlExpression Argument => scan.Own(leg.Leaf.Input.Argument!);

    // Before the first window it matters only that somebody was there: without the ids those rows come down to one for each member.
    private SqlCase Counted => new(
        [
            new SqlCaseBranch(
                Calls.Test(Operators.GreaterOrEqual, scan.Value(leg.Keys[leg.TimeKey].Value), new SqlParameter(leg.Base[1], leg.Keys[leg.TimeKey].Value.Expression.Type)),
                Argument),
        ],
        null,
        Argument.Type);

    private SqlBucket Period => new(scan.Value(leg.Keys[leg.TimeKey].Value), leg.Base);

    private ImmutableArray<SqlCte> SinceStart(string facts)
    {
        var first = $"{facts}_first";
        ImmutableArray<SqlOutput> resets = leg.Total.Resets.IsEmpty
            ? []
            : [new SqlOutput(new SqlBucket(scan.Value(leg.Keys[leg.TimeKey].Value), [.. leg.Total.Resets.Select(r => leg.Base[r - 1])]), Start)];
        var select = Rows([.. LegLowering.KeyOutputs(members, scan), new SqlOutput(Argument, Id), .. resets]) with
        {
            GroupByFirst = members.Length + 1 + resets.Length,
        };
        select = select with
        {
            Columns = select.Columns.Add(new SqlOutput(new SqlAggregate(SqlAggregateFunction.Min, Period, null, DataType.Integer), Number)),
        };
        return [new SqlCte(first, select, false), new SqlCte(facts, Grouped(first, new SqlAggregate(SqlAggregateFunction.Count, null, null, DataType.Integer)), true)];
    }

    private ImmutableArray<SqlCte> Trailing(string facts, int rows)
    {
        var (pair, span, change) = ($"{facts}_pair", $"{facts}_span", $"{facts}_change");
        var pairs = Rows([new SqlOutput(Period, Number), .. LegLowering.KeyOutputs(members, scan), new SqlOutput(Counted, Id)]) with { Distinct = true };
        var lead = new SqlWindow(
            SqlWindowFunction.Lead,
            Ref(pair, Number),
            [.. Members(pair).Select(m => m.Expression), new SqlReference(pair, Id, leg.Leaf.Input.Argument!.Type)],
            [new SqlOrder(Ref(pair, Number), false)],
            false, null, DataType.Integer);
        var spans = new SqlSelect
        {
            Columns = [new SqlOutput(Ref(pair, Number), Number), .. Members(pair), new SqlOutput(lead, Next)],
            From = new SqlCteTable(pair, pair),
        };
        var gone = Calls.Of(Operators.Add, DataType.Integer, Ref(span, Number), SqlConstant.Of(rows));
        var end = new SqlCase([new SqlCaseBranch(Calls.Test(Operators.Less, Ref(span, Next), gone), Ref(span, Next))], gone, DataType.Integer);

        // The first base period stands for all rows before the window: it shows that a member was there, and counts nobody.
        var entered = new SqlCase(
            [new SqlCaseBranch(Calls.Test(Operators.Greater, Ref(span, Number), SqlConstant.Of(1)), SqlConstant.Of(1))], SqlConstant.Of(0), DataType.Integer);
        var changes = new SqlUnionAll(
        [
            new SqlSelect { Columns = [new SqlOutput(Ref(span, Number), Number), .. Members(span), new SqlOutput(entered, Value)], From = new SqlCteTable(span, span) },
            new SqlSelect
            {
                Columns = [new SqlOutput(end, Number), .. Members(span), new SqlOutput(SqlConstant.Of(-1), Value)],
                From = new SqlCteTable(span, span),
                Where = Calls.Test(
                    Operators.And,
                    Calls.Test(Operators.LessOrEqual, end, SqlConstant.Of(leg.Base.Length)),
                    Calls.Test(Operators.Greater, Ref(span, Number), SqlConstant.Of(1))),
            },
        ]);
        var sum = new SqlAggregate(SqlAggregateFunction.Sum, Ref(change, Value), null, DataType.Integer);
        return
        [
            new SqlCte(pair, pairs, true), new SqlCte(span, spans, false), new SqlCte(change, changes, false),
            new SqlCte(facts, Grouped(change, sum), true),
        ];
    }

    private SqlSelect Rows(ImmutableArray<SqlOutput> columns) => new()
    {
        Columns = columns,
        From = scan.From,
        Joins = scan.Joins,
        Where = scan.Where(Calls.Test(Operators.IsNotNull, Argument)),
    };

    private SqlSelect Grouped(string from, SqlExpression value) => new()
    {
        Columns = [new SqlOutput(Ref(from, Number), Number), .. Members(from), new SqlOutput(value, Value)],
        From = new SqlCteTable(from, from),
        GroupByFirst = members.Length + 1,
    };

    private IEnumerable<SqlOutput> Members(string from) => members.Select(k => new SqlOutput(KeyReference.Of(k.Key, from), k.Key.Alias));

    private static SqlReference Ref(string from, string name) => new(from, name, DataType.Integer);
}
