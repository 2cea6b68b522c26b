using System.Collections.Immutable;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;
using GovernedSemantics.Planning;

namespace GovernedSemantics.Sql;

/// <summary>
/// A block as common table expressions: its legs, stacked and grouped once more where there are several, gaps filled, totals attached, ranks
/// computed. The last one holds the keys and every column.
/// </summary>
internal sealed class BlockLowering(TimeSettings settings, List<SqlCte> with)
{
    private readonly LegLowering _legs = new(settings);

    /// <summary>Names of common table expressions that are no legs.</summary>
    public AliasNames Names { get; } = new();

    /// <summary>Adds what the block needs and gives the name of the relation that holds its rows.</summary>
    public string Lower(PlanBlock block)
    {
        var parts = new List<Part>();
        foreach (var leg in block.Legs)
        {
            with.AddRange(leg.Accept(_legs));
            parts.AddRange(leg is SharedLeg shared
                ? shared.Readings.Select(r => new Part(r.Name, [.. r.Columns.Select(c => c.Outer)]))
                : [new Part(Mapped(leg.Name, block.Keys, leg.Columns, leg.Map), leg.Columns)]);
        }

        var nested = new NestedLowering(this);
        foreach (var leg in block.Nested.Where(n => n is not TotalLeg))
        {
            with.AddRange(leg.Accept(nested));
            parts.Add(new Part(Mapped(leg.Name, block.Keys, [leg.Column], leg.Map), [leg.Column]));
        }

        var from = parts.Count == 1 ? parts[0].Name : Stitch(block.Keys.Keys, parts);
        if (block.Fill is { } fill)
        {
            with.AddRange(FillLowering.Lower(block, fill, from, Names));
            from = with[^1].Name;
        }

        foreach (var total in block.Nested.OfType<TotalLeg>())
        {
            with.AddRange(total.Accept(nested));
            with.AddRange(new TotalLowering(Names).Attach(block, total, from));
            from = with[^1].Name;
        }

        return block.Ranks.Aggregate(from, (rows, rank) => Ranked(block, rank, rows));
    }

    /// <summary>Formulas over the rows of a block.</summary>
    public static FormulaLowering Formulas(PlanBlock block, string from) =>
        new(c => Zeroed(block, c, new SqlReference(from, c.Alias, c.Type)), k => KeyReference.Of(k, from));

    // Counts read 0 where their own leg has no row for a member; within one plain leg they already do.
    private static SqlExpression Zeroed(PlanBlock block, PlanColumn column, SqlExpression reference)
    {
        if (block.Fill is not null && column.Fill is { } value)
        {
            return Calls.Of(Operators.Coalesce, column.Type, reference, FormulaLowering.Constant(value, column.Type));
        }

        return column.ReadsZero && (block is not { Legs: [AggregateLeg], Nested.IsEmpty: true } || block.Fill is not null)
            ? Calls.Of(Operators.Coalesce, column.Type, reference, SqlConstant.Of(0))
            : reference;
    }

    // Which cell shows which period is data of the plan: each pair carries one row over.
    private string Mapped(string name, BlockKeys keys, ImmutableArray<PlanColumn> columns, ImmutableArray<(int Cell, int Period)> map)
    {
        if (map.IsEmpty)
        {
            return name;
        }

        const string Table = "g_map";
        var shown = Names.Take($"{name}_shown");
        var period = Calls.Test(
            Operators.Equal, new SqlReference(name, keys.Cell!.Alias, DataType.Integer), new SqlReference(Table, "g_period", DataType.Integer));
        with.Add(new SqlCte(shown, new SqlSelect
        {
            Columns =
            [
                .. keys.Keys.Select(k => new SqlOutput(k == keys.Cell ? new SqlReference(Table, "g_shown", DataType.Integer) : KeyReference.Of(k, name), k.Alias)),
                .. columns.Select(c => new SqlOutput(new SqlReference(name, c.Alias, c.Type), c.Alias)),
            ],
            From = new SqlValuesTable(["g_shown", "g_period"], [.. map.Select(m => ImmutableArray.Create(m.Cell, m.Period))], Table),
            Joins = [new SqlJoin(SqlJoinKind.Inner, new SqlCteTable(name, name), period)],
        }, false));
        return shown;
    }

    private string Stitch(ImmutableArray<PlanKey> keys, List<Part> parts)
    {
        var (stack, stitched) = (Names.Take("g_stack"), Names.Take("g_stitched"));
        var all = parts.SelectMany(p => p.Columns).ToImmutableArray();
        var legs = parts.Select(part => new SqlSelect
        {
            Columns =
            [
                .. KeysOf(keys, part.Name),
                .. all.Select(c => new SqlOutput(
                    part.Columns.Contains(c) ? new SqlReference(part.Name, c.Alias, c.Type) : SqlConstant.Null(c.Type), c.Alias)),
            ],
            From = new SqlCteTable(part.Name, part.Name),
        });
        with.Add(new SqlCte(stack, new SqlUnionAll([.. legs]), false));
        with.Add(new SqlCte(stitched, new SqlSelect
        {
            Columns =
            [
                .. KeysOf(keys, stack),
                .. all.Select(c => new SqlOutput(
                    new SqlAggregate(SqlAggregateFunction.Max, new SqlReference(stack, c.Alias, c.Type), null, c.Type), c.Alias)),
            ],
            From = new SqlCteTable(stack, stack),
            GroupByFirst = keys.IsEmpty ? null : keys.Length,
        }, true));
        return stitched;
    }

    private string Ranked(PlanBlock block, PlanRank rank, string from)
    {
        var name = Names.Take("g_ranked");
        var value = Formulas(block, from).Lower(rank.Input);
        var place = new SqlWindow(
            SqlWindowFunction.Rank, null, [.. rank.Within.Select(k => KeyReference.Of(k, from))], [new SqlOrder(value, rank.Descending)], false, null, DataType.Integer);

        // NULL comes last in either order, so it disturbs no other rank.
        var ranked = new SqlCase([new SqlCaseBranch(Calls.Test(Operators.IsNotNull, value), place)], null, DataType.Integer);
        var before = block.Ranks.TakeWhile(r => r != rank).Select(r => r.Column);
        with.Add(new SqlCte(name, new SqlSelect
        {
            Columns =
            [
                .. KeysOf(block.Keys.Keys, from),
                .. block.Columns.Concat(before).Select(c => new SqlOutput(new SqlReference(from, c.Alias, c.Type), c.Alias)),
                new SqlOutput(ranked, rank.Column.Alias),
            ],
            From = new SqlCteTable(from, from),
        }, false));
        return name;
    }

    public static IEnumerable<SqlOutput> KeysOf(ImmutableArray<PlanKey> keys, string from) =>
        keys.Select(k => new SqlOutput(KeyReference.Of(k, from), k.Alias));

    private sealed record Part(string Name, ImmutableArray<PlanColumn> Columns);
}
