using System.Collections.Immutable;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;
using GovernedSemantics.Planning;

namespace GovernedSemantics.Sql;

/// <summary>The events of both sides of a conversion below each other, and the names of what they have.</summary>
internal sealed class EventUnion
{
    public const string Time = "g_at";
    public const string KindFlag = "g_kind";
    public const string CountedFlag = "g_counted";
    public const string NextTime = "g_next";
    public const string Number = "g_number";

    private readonly ConversionLeg _leg;
    private readonly TimeSettings _settings;
    private readonly ScanLowering _bases;
    private readonly ScanLowering _follows;
    private readonly ImmutableArray<(string Name, SqlExpression Base, SqlExpression Follow)> _shared;
    private readonly ImmutableArray<(string Name, SqlExpression Base)> _ties;
    private readonly SqlExpression _baseTime;

    public EventUnion(ConversionLeg leg, TimeSettings settings)
    {
        (_leg, _settings) = (leg, settings);
        (_bases, _follows) = (new ScanLowering(leg.Bases.Scan, settings), new ScanLowering(leg.Follows.Scan, settings));
        _baseTime = OnClock(_bases.Value(leg.Bases.Time));
        _shared = [.. Shared("g_entity", leg.Bases.Entity, leg.Follows.Entity), .. Shared("g_same", leg.Bases.Same, leg.Follows.Same)];
        _ties = [.. leg.Ties.Select((t, i) => (Numbered("g_id", i, leg.Ties.Length), _bases.Value(t)))];
    }

    public DataType TimeType => _baseTime.Type;

    /// <summary>Everything that an event has beside the group keys' own order: keys first.</summary>
    public IEnumerable<(string Name, DataType Type)> Names =>
    [
        .. _leg.Keys.Select(k => (k.Key.Alias, KeyReference.TypeOf(k.Key))),
        .. _shared.Select(s => (s.Name, s.Base.Type)),
        (Time, TimeType),
        (KindFlag, DataType.Integer),
        (CountedFlag, DataType.Integer),
    ];

    private int BaseKind => _leg.FollowsFirst ? 1 : 0;

    private int FollowKind => 1 - BaseKind;

    public SqlUnionAll Lower() => new([Bases(), Follows()]);

    public SqlReference At(string from) => new(from, Time, TimeType);

    public SqlReference Kind(string from) => new(from, KindFlag, DataType.Integer);

    public SqlReference Counted(string from) => new(from, CountedFlag, DataType.Integer);

    public SqlExpression IsBase(string from) => Calls.Test(Operators.Equal, Kind(from), SqlConstant.Of(BaseKind));

    public SqlExpression IsFollow(string from) => Calls.Test(Operators.Equal, Kind(from), SqlConstant.Of(FollowKind));

    /// <summary>Events that can follow one another: those of one entity with the same values.</summary>
    public ImmutableArray<SqlExpression> Sequence(string from) => [.. _shared.Select(s => new SqlReference(from, s.Name, s.Base.Type))];

    /// <summary>By time; then by what comes first at one instant; of several bases then by their key, so that every database finds the same last.</summary>
    public ImmutableArray<SqlOrder> Order(string from)
    {
        IEnumerable<SqlExpression> ties = _ties.IsEmpty
            ? [.. _leg.Keys.Select(k => KeyReference.Of(k.Key, from)), Counted(from)]
            : _ties.Select(t => new SqlReference(from, t.Name, t.Base.Type));
        return [.. new SqlExpression[] { At(from), Kind(from) }.Concat(ties).Select(r => new SqlOrder(r, false))];
    }

    private SqlSelect Bases() => new()
    {
        Columns =
        [
            .. LegLowering.KeyOutputs(_leg.Keys, _bases),
            .. _shared.Select(s => new SqlOutput(s.Base, s.Name)),
            new SqlOutput(_baseTime, Time),
            new SqlOutput(SqlConstant.Of(BaseKind), KindFlag),
            new SqlOutput(CountedHere(), CountedFlag),
            .. _ties.Select(t => new SqlOutput(t.Base, t.Name)),
            .. _leg.Scan.Orphans.Select(o => new SqlOutput(Flag(_bases.IsOrphan(o.Path)), o.Column.Alias)),
        ],
        From = _bases.From,
        Joins = _bases.Joins,
        Where = _bases.Where(),
    };

    private SqlSelect Follows()
    {
        var time = _follows.Value(_leg.Follows.Time);
        var bounded = _leg.Follows.Scan.Range is { From: not null } or { To: not null };
        IEnumerable<SqlExpression> set = _shared.Select(s => s.Follow).Concat(bounded ? [] : [time]);
        return new SqlSelect
        {
            Columns =
            [
                .. _leg.Keys.Select(k => new SqlOutput(SqlConstant.Null(KeyReference.TypeOf(k.Key)), k.Key.Alias)),
                .. _shared.Select(s => new SqlOutput(s.Follow, s.Name)),
                new SqlOutput(OnClock(time), Time),
                new SqlOutput(SqlConstant.Of(FollowKind), KindFlag),
                new SqlOutput(SqlConstant.Of(0), CountedFlag),
                .. _ties.Select(t => new SqlOutput(SqlConstant.Null(t.Base.Type), t.Name)),
                .. _leg.Scan.Orphans.Select(o => new SqlOutput(SqlConstant.Of(0), o.Column.Alias)),
            ],
            From = _follows.From,
            Joins = _follows.Joins,
            Where = _follows.Where([.. set.Select(s => Calls.Test(Operators.IsNotNull, s))]),
        };
    }

    private SqlExpression CountedHere()
    {
        var conditions = (_leg.CountedRange is { } range ? _bases.Within(range) : []).Concat(_leg.Members.Select(_bases.Condition));
        return Calls.AllOf(conditions) is { } counted ? Flag(counted) : SqlConstant.Of(1);
    }

    private static SqlCase Flag(SqlExpression condition) =>
        new([new SqlCaseBranch(condition, SqlConstant.Of(1))], SqlConstant.Of(0), DataType.Integer);

    private SqlExpression OnClock(SqlExpression time) => _leg.Clock switch
    {
        EventClock.Civil => new SqlCivil(time, _settings),
        EventClock.Days when time.Type.Kind != TypeKind.Date => new SqlTruncate(time, TimeGrain.Day, _settings, DataType.Date),
        _ => time,
    };

    private IEnumerable<(string Name, SqlExpression Base, SqlExpression Follow)> Shared(
        string name, ImmutableArray<ScanValue> bases, ImmutableArray<ScanValue> follows) =>
        bases.Select((b, i) =>
        {
            var (left, right) = (_bases.Value(b), _follows.Value(follows[i]));
            return (Numbered(name, i, bases.Length), Common(left, right.Type), Common(right, left.Type));
        });

    // Decimals of different scale meet in one type: SQLite holds them as integers of their own scale.
    private static SqlExpression Common(SqlExpression value, DataType other)
    {
        var (a, b) = (value.Type, other);
        var exact = a.Kind is TypeKind.Decimal or TypeKind.Integer && b.Kind is TypeKind.Decimal or TypeKind.Integer;
        var type = DataType.Decimal(38, Math.Max(a.Scale, b.Scale));
        return a == b || !exact || (a.Kind == b.Kind && a.Scale == b.Scale) ? value : new SqlCast(value, type);
    }

    private static string Numbered(string name, int index, int count) =>
        count == 1 ? name : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name}_{index + 1}");
}
