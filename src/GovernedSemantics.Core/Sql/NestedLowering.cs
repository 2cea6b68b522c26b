using System.Collections.Immutable;
using GovernedSemantics.Expressions;
using GovernedSemantics.Planning;

namespace GovernedSemantics.Sql;

/// <summary>Numbers from blocks of their own, each as a relation with the keys and the column of its leg.</summary>
internal sealed class NestedLowering(BlockLowering blocks) : INestedLegVisitor<ImmutableArray<SqlCte>>
{
    private const string Value = "g_v";
    private const string Here = "g_here";
    private const string Number = "g_t";

    public ImmutableArray<SqlCte> VisitCopied(CopiedLeg leg) => [Values(leg, leg.Name, leg.Column.Alias)];

    public ImmutableArray<SqlCte> VisitTotal(TotalLeg leg) => [Values(leg, leg.Name, leg.Column.Alias)];

    public ImmutableArray<SqlCte> VisitAverage(AverageLeg leg)
    {
        var values = $"{leg.Name}_values";
        var inner = leg.Inner.Keys.Cell!;
        var mean = new SqlAggregate(SqlAggregateFunction.Avg, new SqlReference(values, Value, leg.Value.Type), null, DataType.Number);
        return
        [
            Values(leg, values, Value),
            new SqlCte(leg.Name, new SqlSelect
            {
                Columns =
                [
                    .. leg.Keys.Select(k => new SqlOutput(
                        k == leg.Cell
                            ? new SqlBucket(new SqlReference(values, inner.Alias, DataType.Integer), [.. leg.Firsts.Select(f => (object)(long)f)])
                            : KeyReference.Of(k, values),
                        k.Alias)),
                    new SqlOutput(mean, leg.Column.Alias),
                ],
                From = new SqlCteTable(values, values),
                GroupByFirst = leg.Keys.IsEmpty ? null : leg.Keys.Length,
            }, true),
        ];
    }

    // Every member gets every cell, so that the window counts cells and not rows; a row is shown where the window has one at all.
    public ImmutableArray<SqlCte> VisitMoving(MovingLeg leg)
    {
        var (values, dense, run) = ($"{leg.Name}_values", $"{leg.Name}_dense", $"{leg.Name}_running");
        var keys = leg.Inner.Keys;
        ImmutableArray<PlanKey> members = [.. keys.Keys.Where(k => k != keys.Cell)];
        return
        [
            Values(leg, values, Value),
            .. Dense(leg, values, dense, members),
            new SqlCte(run, Running(leg, dense, members), false),
            new SqlCte(leg.Name, Shown(leg, run), false),
        ];
    }

    private SqlCte Values(NestedLeg leg, string name, string column)
    {
        var from = blocks.Lower(leg.Inner);
        return new SqlCte(name, new SqlSelect
        {
            Columns =
            [
                .. BlockLowering.KeysOf(leg.Inner.Keys.Keys, from),
                new SqlOutput(BlockLowering.Formulas(leg.Inner, from).Lower(leg.Value), column),
            ],
            From = new SqlCteTable(from, from),
        }, false);
    }

    private static ImmutableArray<SqlCte> Dense(MovingLeg leg, string values, string dense, ImmutableArray<PlanKey> members)
    {
        var (member, cells) = ($"{leg.Name}_member", $"{leg.Name}_cell");
        var axis = new SqlNumbersTable(leg.Inner.Keys.Axis!.Periods.Length, Number, "g_axis");
        var type = leg.Value.Type;
        var present = new SqlSelect
        {
            Columns =
            [
                new SqlOutput(KeyReference.Of(leg.Inner.Keys.Cell!, values), Number), .. BlockLowering.KeysOf(members, values),
                new SqlOutput(new SqlReference(values, Value, type), Value), new SqlOutput(SqlConstant.Of(1), Here),
            ],
            From = new SqlCteTable(values, values),
        };
        var empty = new SqlSelect
        {
            Columns =
            [
                new SqlOutput(new SqlReference("g_axis", Number, DataType.Integer), Number), .. BlockLowering.KeysOf(members, member),
                new SqlOutput(SqlConstant.Null(type), Value), new SqlOutput(SqlConstant.Of(0), Here),
            ],
            From = axis,
            Joins = members.IsEmpty ? [] : [new SqlJoin(SqlJoinKind.Cross, new SqlCteTable(member, member), null)],
        };
        ImmutableArray<SqlCte> distinct = members.IsEmpty
            ? []
            : [new SqlCte(member, new SqlSelect { Columns = [.. BlockLowering.KeysOf(members, values)], Distinct = true, From = new SqlCteTable(values, values) }, false)];
        return
        [
            .. distinct,
            new SqlCte(cells, new SqlUnionAll([present, empty]), false),
            new SqlCte(dense, new SqlSelect
            {
                Columns =
                [
                    new SqlOutput(new SqlReference(cells, Number, DataType.Integer), Number), .. BlockLowering.KeysOf(members, cells),
                    new SqlOutput(Max(cells, Value, type), Value), new SqlOutput(Max(cells, Here, DataType.Integer), Here),
                ],
                From = new SqlCteTable(cells, cells),
                GroupByFirst = members.Length + 1,
            }, false),
        ];
    }

    private static SqlSelect Running(MovingLeg leg, string dense, ImmutableArray<PlanKey> members)
    {
        var number = new SqlReference(dense, Number, DataType.Integer);
        var value = new SqlReference(dense, Value, leg.Value.Type);
        SqlWindow Over(SqlWindowFunction function, SqlExpression argument, DataType type) => new(
            function, argument, [.. members.Select(k => KeyReference.Of(k, dense))], [new SqlOrder(number, false)], true, leg.Rows - 1, type);
        return new SqlSelect
        {
            Columns =
            [
                new SqlOutput(number, Number), .. BlockLowering.KeysOf(members, dense),
                new SqlOutput(
                    Calls.Of(
                        Operators.Divide,
                        DataType.Number,
                        Over(SqlWindowFunction.Sum, value, SumType(leg.Value.Type)),
                        Over(SqlWindowFunction.Count, value, DataType.Integer)),
                    Value),
                new SqlOutput(Over(SqlWindowFunction.Sum, new SqlReference(dense, Here, DataType.Integer), DataType.Integer), Here),
            ],
            From = new SqlCteTable(dense, dense),
        };
    }

    private static SqlSelect Shown(MovingLeg leg, string run)
    {
        var number = new SqlReference(run, Number, DataType.Integer);
        var before = SqlConstant.Of(leg.Rows - 1);
        return new SqlSelect
        {
            Columns =
            [
                .. leg.Inner.Keys.Keys.Select(k => new SqlOutput(
                    k == leg.Inner.Keys.Cell ? Calls.Of(Operators.Subtract, DataType.Integer, number, before) : KeyReference.Of(k, run), k.Alias)),
                new SqlOutput(new SqlReference(run, Value, DataType.Number), leg.Column.Alias),
            ],
            From = new SqlCteTable(run, run),
            Where = Calls.Test(
                Operators.And,
                Calls.Test(Operators.Greater, number, before),
                Calls.Test(Operators.Greater, new SqlReference(run, Here, DataType.Integer), SqlConstant.Of(0))),
        };
    }

    private static DataType SumType(DataType type) => type.Kind == TypeKind.Decimal ? DataType.Decimal(38, type.Scale) : type;

    private static SqlAggregate Max(string from, string column, DataType type) =>
        new(SqlAggregateFunction.Max, new SqlReference(from, column, type), null, type);
}
