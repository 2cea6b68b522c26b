using System.Collections.Immutable;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;
using GovernedSemantics.Planning;

namespace GovernedSemantics.Sql;

/// <summary>
/// Both kinds of events below each other, in the order of time for each entity. That a conversion belongs to the last base before it, and that
/// one counts for each base, means: the next event after a base is a conversion. Where all conversions count, each takes over what its base has.
/// </summary>
internal sealed class ConversionLowering(ConversionLeg leg, TimeSettings settings)
{
    private readonly EventUnion _events = new(leg, settings);

    public ImmutableArray<SqlCte> Lower()
    {
        var events = $"{leg.Name}_events";
        var paired = leg.All ? $"{leg.Name}_touched" : $"{leg.Name}_next";
        return
        [
            new SqlCte(events, _events.Lower(), false),
            .. leg.All ? Touched(events, paired) : [new SqlCte(paired, Next(events), false)],
            new SqlCte(leg.Name, Counted(paired), true),
        ];
    }

    private SqlSelect Next(string events)
    {
        var at = _events.At(events);
        var next = new SqlWindow(
            SqlWindowFunction.Lead,
            new SqlCase([new SqlCaseBranch(_events.IsFollow(events), at)], null, at.Type),
            _events.Sequence(events),
            _events.Order(events),
            false, null, at.Type);
        return new SqlSelect
        {
            Columns =
            [
                .. Keys(events), .. leg.Window is null ? [] : new[] { new SqlOutput(at, EventUnion.Time) },
                new SqlOutput(_events.Counted(events), EventUnion.CountedFlag), new SqlOutput(next, EventUnion.NextTime),
                .. Orphans(events),
            ],
            From = new SqlCteTable(events, events),
        };
    }

    // First each event gets the number of the base that it follows, then what that base has.
    private ImmutableArray<SqlCte> Touched(string events, string touched)
    {
        var numbered = $"{leg.Name}_numbered";
        var one = new SqlCase([new SqlCaseBranch(_events.IsBase(events), SqlConstant.Of(1))], null, DataType.Integer);
        var number = new SqlWindow(SqlWindowFunction.Count, one, _events.Sequence(events), _events.Order(events), true, null, DataType.Integer);
        var carried = _events.Names.Select(n => new SqlOutput(new SqlReference(events, n.Name, n.Type), n.Name));
        return
        [
            new SqlCte(numbered, new SqlSelect
            {
                Columns = [.. carried, .. Orphans(events), new SqlOutput(number, EventUnion.Number)],
                From = new SqlCteTable(events, events),
            }, false),
            new SqlCte(touched, new SqlSelect
            {
                Columns =
                [
                    .. leg.Keys.Select(k => new SqlOutput(OfBase(numbered, KeyReference.Of(k.Key, numbered)), k.Key.Alias)),
                    .. leg.Window is null ? [] : new[]
                    {
                        new SqlOutput(OfBase(numbered, _events.At(numbered)), EventUnion.Time),
                        new SqlOutput(_events.At(numbered), EventUnion.NextTime),
                    },
                    new SqlOutput(_events.Kind(numbered), EventUnion.KindFlag),
                    new SqlOutput(OfBase(numbered, _events.Counted(numbered)), EventUnion.CountedFlag),
                    .. Orphans(numbered),
                ],
                From = new SqlCteTable(numbered, numbered),
            }, false),
        ];
    }

    private SqlWindow OfBase(string numbered, SqlExpression value) => new(
        SqlWindowFunction.FirstValue,
        value,
        [.. _events.Sequence(numbered), new SqlReference(numbered, EventUnion.Number, DataType.Integer)],
        [new SqlOrder(_events.Kind(numbered), leg.FollowsFirst)],
        true, null, value.Type);

    private SqlSelect Counted(string from) => new()
    {
        Columns = [.. Keys(from), .. leg.Counts.Select(c => new SqlOutput(Count(c.Part, from), c.Column.Alias)), .. OrphanCounts(from)],
        From = new SqlCteTable(from, from),
        Where = Calls.Test(Operators.Equal, _events.Counted(from), SqlConstant.Of(1)),
        GroupByFirst = leg.Keys.IsEmpty ? null : leg.Keys.Length,
    };

    private IEnumerable<SqlOutput> Orphans(string from) =>
        leg.Scan.Orphans.Select(o => new SqlOutput(new SqlReference(from, o.Column.Alias, DataType.Integer), o.Column.Alias));

    private IEnumerable<SqlOutput> OrphanCounts(string from) => leg.Scan.Orphans.Select(o => new SqlOutput(
        new SqlAggregate(
            SqlAggregateFunction.Count,
            null,
            Calls.Test(Operators.Equal, new SqlReference(from, o.Column.Alias, DataType.Integer), SqlConstant.Of(1)),
            DataType.Integer),
        o.Column.Alias));

    private SqlAggregate Count(ConversionPart part, string from) => new(
        SqlAggregateFunction.Count,
        null,
        part == ConversionPart.Conversions ? Converts(from) : leg.All ? _events.IsBase(from) : null,
        DataType.Integer);

    // The limit is worked out only where a conversion comes next: it is dear on some databases.
    private SqlExpression Converts(string from)
    {
        var next = new SqlReference(from, EventUnion.NextTime, _events.TimeType);
        var isFollow = leg.All ? _events.IsFollow(from) : Calls.Test(Operators.IsNotNull, next);
        if (leg.Window is not { } window)
        {
            return isFollow;
        }

        return Calls.Test(Operators.And, isFollow, Calls.Test(Operators.Less, next, new SqlLater(_events.At(from), window)));
    }

    private IEnumerable<SqlOutput> Keys(string from) => leg.Keys.Select(k => new SqlOutput(KeyReference.Of(k.Key, from), k.Key.Alias));
}
