using System.Collections.Immutable;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;
using GovernedSemantics.Planning;

namespace GovernedSemantics.Sql;

/// <summary>
/// Running totals as window functions over aggregated, dense base periods: aggregate, make dense over the members, run, read.
/// </summary>
internal sealed class RunningTotalLowering
{
    private const string Value = "g_v";
    private const string Seen = "g_seen";
    private const string Number = "g_t";

    private readonly RunningTotalLeg _leg;
    private readonly ScanLowering _scan;
    private readonly ImmutableArray<PlanKey> _members;

    private RunningTotalLowering(RunningTotalLeg leg, TimeSettings settings)
    {
        _leg = leg;
        _scan = new ScanLowering(leg.Scan, settings);
        _members = [.. leg.Keys.Where((_, i) => i != leg.TimeKey).Select(k => k.Key)];
    }

    private DataType Type => _leg.Leaf.Input.Type;

    public static ImmutableArray<SqlCte> Lower(RunningTotalLeg leg, TimeSettings settings) => new RunningTotalLowering(leg, settings).Lower();

    private ImmutableArray<SqlCte> Lower()
    {
        var (facts, dense, run) = ($"{_leg.Name}_base", $"{_leg.Name}_dense", $"{_leg.Name}_running");
        return
        [
            .. Facts(facts),
            .. Dense(facts, dense),
            new SqlCte(run, Running(dense), false),
            new SqlCte(_leg.Name, Shown(run), false),
        ];
    }

    private bool Distinct => _leg.Leaf.Input.Aggregation == Aggregation.CountDistinct;

    private ImmutableArray<SqlCte> Facts(string name)
    {
        var leaf = _leg.Leaf.Input;
        var members = _leg.Keys.Where((_, i) => i != _leg.TimeKey).ToImmutableArray();
        if (Distinct)
        {
            return new DistinctTotalLowering(_leg, _scan, members).Lower(name);
        }

        return [new SqlCte(name, new SqlSelect
        {
            Columns =
            [
                new SqlOutput(new SqlBucket(_scan.Value(_leg.Keys[_leg.TimeKey].Value), _leg.Base), Number),
                .. LegLowering.KeyOutputs(members, _scan),
                new SqlOutput(AggregateLowering.Lower(leaf, leaf.Argument is null ? null : _scan.Own(leaf.Argument), null), Value),
            ],
            From = _scan.From,
            Joins = _scan.Joins,
            Where = _scan.Where(),
            GroupByFirst = members.Length + 1,
        }, true)];
    }

    // Stacking the empty cells and grouping again needs no NULL-safe comparison of members; without members the axis just joins.
    private ImmutableArray<SqlCte> Dense(string facts, string dense)
    {
        var axis = new SqlNumbersTable(_leg.Base.Length, Number, "g_axis");
        if (_members.IsEmpty)
        {
            var on = Calls.Test(Operators.Equal, Ref(facts, Number, DataType.Integer), Ref("g_axis", Number, DataType.Integer));
            return
            [
                new SqlCte(dense, new SqlSelect
                {
                    Columns = [new SqlOutput(Ref("g_axis", Number, DataType.Integer), Number), new SqlOutput(Ref(facts, Value, Type), Value)],
                    From = axis,
                    Joins = [new SqlJoin(SqlJoinKind.Left, new SqlCteTable(facts, facts), on)],
                }, false),
            ];
        }

        var (member, cells) = ($"{_leg.Name}_member", $"{_leg.Name}_cell");
        return
        [
            new SqlCte(member, new SqlSelect { Columns = [.. Members(facts)], Distinct = true, From = new SqlCteTable(facts, facts) }, false),
            new SqlCte(cells, new SqlUnionAll([Present(facts), Empty(member, axis)]), false),
            new SqlCte(dense, new SqlSelect
            {
                Columns =
                [
                    new SqlOutput(Ref(cells, Number, DataType.Integer), Number), .. Members(cells),
                    new SqlOutput(new SqlAggregate(SqlAggregateFunction.Max, Ref(cells, Value, Type), null, Type), Value),
                ],
                From = new SqlCteTable(cells, cells),
                GroupByFirst = _members.Length + 1,
            }, false),
        ];
    }

    private SqlSelect Present(string facts) => new()
    {
        Columns = [new SqlOutput(Ref(facts, Number, DataType.Integer), Number), .. Members(facts), new SqlOutput(Ref(facts, Value, Type), Value)],
        From = new SqlCteTable(facts, facts),
    };

    private SqlSelect Empty(string member, SqlTable axis) => new()
    {
        Columns = [new SqlOutput(Ref("g_axis", Number, DataType.Integer), Number), .. Members(member), new SqlOutput(SqlConstant.Null(Type), Value)],
        From = axis,
        Joins = [new SqlJoin(SqlJoinKind.Cross, new SqlCteTable(member, member), null)],
    };

    private SqlSelect Running(string dense)
    {
        var number = Ref(dense, Number, DataType.Integer);
        var value = Ref(dense, Value, Type);
        ImmutableArray<SqlExpression> members = [.. _members.Select(k => KeyReference.Of(k, dense))];
        ImmutableArray<SqlExpression> within = _leg.Total.Resets.IsEmpty
            ? members
            : [.. members, new SqlBucket(number, [.. _leg.Total.Resets.Select(r => (object)(long)r)])];
        ImmutableArray<SqlOrder> order = [new SqlOrder(number, false)];
        return new SqlSelect
        {
            Columns =
            [
                new SqlOutput(number, Number), .. Members(dense),
                new SqlOutput(Total(new SqlWindow(Function, value, within, order, true, Distinct ? null : _leg.Total.Rows - 1, Type)), Value),
                new SqlOutput(new SqlWindow(SqlWindowFunction.Count, value, within, order, true, null, DataType.Integer), Seen),
            ],
            From = new SqlCteTable(dense, dense),
        };
    }

    // A window without rows counts 0, and has no sum.
    private SqlExpression Total(SqlWindow window) =>
        _leg.Leaf.Column.ReadsZero ? Calls.Of(Operators.Coalesce, Type, window, SqlConstant.Of(0)) : window;

    private SqlWindowFunction Function => _leg.Leaf.Input.Aggregation switch
    {
        Aggregation.Min => SqlWindowFunction.Min,
        Aggregation.Max => SqlWindowFunction.Max,
        _ => SqlWindowFunction.Sum,
    };

    // From a member's first value on (of a to-date total: within the running period); and of each period of the answer the base period that stands for it.
    private SqlSelect Shown(string run)
    {
        var number = Ref(run, Number, DataType.Integer);
        var average = _leg.Total.PeriodAggregation == PeriodAggregation.Avg;
        var value = Ref(run, Value, Type);
        var started = Calls.Test(Operators.Greater, Ref(run, Seen, DataType.Integer), SqlConstant.Of(0));
        var keys = new List<SqlOutput>();
        for (var i = 0; i < _leg.Keys.Length; i++)
        {
            var key = _leg.Keys[i].Key;
            keys.Add(new SqlOutput(i == _leg.TimeKey ? AskedNumber(number) : KeyReference.Of(key, run), key.Alias));
        }

        return new SqlSelect
        {
            Columns = [.. keys, new SqlOutput(average ? new SqlAggregate(SqlAggregateFunction.Avg, value, null, DataType.Number) : value, _leg.Leaf.Column.Alias)],
            From = new SqlCteTable(run, run),
            Where = Calls.Test(Operators.And, started, IsShown(number)),
            GroupByFirst = average ? _leg.Keys.Length : null,
        };
    }

    private bool OneToOne => _leg.Shown.All(s => s.First == s.Last);

    private int Before => _leg.Shown[0].First - 1;

    private SqlExpression AskedNumber(SqlExpression number) => !OneToOne
        ? new SqlBucket(number, [.. _leg.Shown.Select(s => (object)(long)s.First)])
        : Before == 0
            ? number
            : Calls.Of(Operators.Subtract, DataType.Integer, number, SqlConstant.Of(Before));

    private SqlExpression IsShown(SqlExpression number)
    {
        if (OneToOne || _leg.Total.PeriodAggregation == PeriodAggregation.Avg)
        {
            return Calls.Test(Operators.Greater, number, SqlConstant.Of(Before));
        }

        var last = _leg.Total.PeriodAggregation == PeriodAggregation.Last;
        return new SqlIn(number, [.. _leg.Shown.Select(s => (SqlExpression)SqlConstant.Of(last ? s.Last : s.First))], false);
    }

    private IEnumerable<SqlOutput> Members(string from) => _members.Select(k => new SqlOutput(KeyReference.Of(k, from), k.Alias));

    private static SqlReference Ref(string from, string name, DataType type) => new(from, name, type);
}
