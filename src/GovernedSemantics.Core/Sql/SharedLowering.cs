using System.Collections.Immutable;
using GovernedSemantics.Expressions;
using GovernedSemantics.Planning;

namespace GovernedSemantics.Sql;

/// <summary>One aggregate over the periods of several readings, and for each reading the rows that it shows.</summary>
internal static class SharedLowering
{
    private const string Table = "g_map";
    private const string Shown = "g_shown";
    private const string Period = "g_period";

    public static ImmutableArray<SqlCte> Lower(SharedLeg leg, LegLowering legs)
    {
        var aggregate = legs.Aggregate(new AggregateLeg(leg.Name, leg.Scan, leg.Keys, leg.Leaves));
        return [new SqlCte(leg.Name, aggregate, true), .. leg.Readings.Select(r => new SqlCte(r.Name, Taken(leg, r), false))];
    }

    private static SqlSelect Taken(SharedLeg leg, SharedReading reading)
    {
        var number = new SqlReference(leg.Name, leg.Period.Alias, DataType.Integer);
        var from = new SqlCteTable(leg.Name, leg.Name);
        var (first, last) = (reading.Map[0], reading.Map[^1]);
        var distance = first.Period - first.Cell;
        if (reading.Map.All(m => m.Period - m.Cell == distance) && last.Cell - first.Cell == reading.Map.Length - 1)
        {
            return new SqlSelect
            {
                Columns = Columns(leg, reading, distance == 0 ? number : Calls.Of(Operators.Subtract, DataType.Integer, number, SqlConstant.Of(distance))),
                From = from,
                Where = Calls.Test(Operators.Between, number, SqlConstant.Of(first.Period), SqlConstant.Of(last.Period)),
            };
        }

        return new SqlSelect
        {
            Columns = Columns(leg, reading, new SqlReference(Table, Shown, DataType.Integer)),
            From = new SqlValuesTable([Shown, Period], [.. reading.Map.Select(m => ImmutableArray.Create(m.Cell, m.Period))], Table),
            Joins = [new SqlJoin(SqlJoinKind.Inner, from, Calls.Test(Operators.Equal, number, new SqlReference(Table, Period, DataType.Integer)))],
        };
    }

    private static ImmutableArray<SqlOutput> Columns(SharedLeg leg, SharedReading reading, SqlExpression cell) =>
    [
        .. leg.Keys
            .Where(k => leg.IsAxis || k.Key != leg.Period)
            .Select(k => new SqlOutput(k.Key == leg.Period ? cell : KeyReference.Of(k.Key, leg.Name), k.Key.Alias)),
        .. reading.Columns.Select(c => new SqlOutput(new SqlReference(leg.Name, c.Inner.Alias, c.Inner.Type), c.Outer.Alias)),
    ];
}
