using System.Collections.Immutable;
using GovernedSemantics.Expressions;
using GovernedSemantics.Planning;

namespace GovernedSemantics.Sql;

/// <summary>
/// Brings a number over fewer keys to every row that shares them. A single total is joined to all rows; others are stacked below the rows and
/// carried over by a window, which takes NULL members for equal without a comparison.
/// </summary>
internal sealed class TotalLowering(AliasNames names)
{
    private const string IsTotal = "g_is_total";

    /// <summary>The last of them holds the rows with every column of the block up to this total.</summary>
    public ImmutableArray<SqlCte> Attach(PlanBlock block, TotalLeg total, string rows)
    {
        // Totals that are attached later are not there yet.
        ImmutableArray<PlanColumn> columns =
        [
            .. block.Stitched,
            .. block.Nested.OfType<TotalLeg>().TakeWhile(t => t != total).Select(t => t.Column),
        ];
        return total.Inner.Keys.Keys.IsEmpty ? [Single(block, columns, total, rows)] : Shared(block, columns, total, rows);
    }

    private SqlCte Single(PlanBlock block, ImmutableArray<PlanColumn> columns, TotalLeg total, string rows) => new(
        names.Take("g_with_total"),
        new SqlSelect
        {
            Columns = [.. BlockLowering.KeysOf(block.Keys.Keys, rows), .. Columns(columns, rows), Column(total.Column, total.Name)],
            From = new SqlCteTable(rows, rows),
            Joins = [new SqlJoin(SqlJoinKind.Cross, new SqlCteTable(total.Name, total.Name), null)],
        },
        false);

    private ImmutableArray<SqlCte> Shared(PlanBlock block, ImmutableArray<PlanColumn> columns, TotalLeg total, string rows)
    {
        var (stack, shared, name) = (names.Take("g_beside"), names.Take("g_shared"), names.Take("g_with_total"));
        var keys = block.Keys.Keys;
        var kept = total.Inner.Keys.Keys;
        var facts = new SqlSelect
        {
            Columns =
            [
                .. BlockLowering.KeysOf(keys, rows), .. Columns(columns, rows),
                new SqlOutput(SqlConstant.Null(total.Column.Type), total.Column.Alias), new SqlOutput(SqlConstant.Of(0), IsTotal),
            ],
            From = new SqlCteTable(rows, rows),
        };
        var totals = new SqlSelect
        {
            Columns =
            [
                .. keys.Select(k => new SqlOutput(kept.Contains(k) ? KeyReference.Of(k, total.Name) : SqlConstant.Null(KeyReference.TypeOf(k)), k.Alias)),
                .. columns.Select(c => new SqlOutput(SqlConstant.Null(c.Type), c.Alias)),
                Column(total.Column, total.Name), new SqlOutput(SqlConstant.Of(1), IsTotal),
            ],
            From = new SqlCteTable(total.Name, total.Name),
        };
        var carried = new SqlWindow(
            SqlWindowFunction.Max,
            new SqlReference(stack, total.Column.Alias, total.Column.Type),
            [.. kept.Select(k => KeyReference.Of(k, stack))],
            [], false, null, total.Column.Type);
        var flag = new SqlReference(shared, IsTotal, DataType.Integer);
        return
        [
            new SqlCte(stack, new SqlUnionAll([facts, totals]), false),
            new SqlCte(shared, new SqlSelect
            {
                Columns =
                [
                    .. BlockLowering.KeysOf(keys, stack), .. Columns(columns, stack), new SqlOutput(carried, total.Column.Alias),
                    new SqlOutput(new SqlReference(stack, IsTotal, DataType.Integer), IsTotal),
                ],
                From = new SqlCteTable(stack, stack),
            }, false),
            new SqlCte(name, new SqlSelect
            {
                Columns = [.. BlockLowering.KeysOf(keys, shared), .. Columns(columns, shared), Column(total.Column, shared)],
                From = new SqlCteTable(shared, shared),
                Where = Calls.Test(Operators.Equal, flag, SqlConstant.Of(0)),
            }, false),
        ];
    }

    private static IEnumerable<SqlOutput> Columns(ImmutableArray<PlanColumn> columns, string from) => columns.Select(c => Column(c, from));

    private static SqlOutput Column(PlanColumn column, string from) => new(new SqlReference(from, column.Alias, column.Type), column.Alias);
}
