using System.Collections.Immutable;
using GovernedSemantics.Expressions;
using GovernedSemantics.Planning;

namespace GovernedSemantics.Sql;

/// <summary>
/// Fills the gaps of a bounded time axis: every member of the answer gets every period. Empty cells are stacked below the rows and grouped once
/// more, which needs no NULL-safe comparison of members.
/// </summary>
internal static class FillLowering
{
    private const string Axis = "g_axis";

    /// <summary>The last of them holds the result.</summary>
    /// <param name="block">What the rows are.</param>
    /// <param name="fill">The axis.</param>
    /// <param name="from">Where they stand.</param>
    /// <param name="names">Gives each common table expression its name.</param>
    public static ImmutableArray<SqlCte> Lower(PlanBlock block, PlanFill fill, string from, AliasNames names)
    {
        var (keys, columns) = (block.Keys.Keys, block.Stitched);
        ImmutableArray<PlanKey> members = [.. keys.Where(k => k != fill.Key)];
        var member = members.IsEmpty ? "" : names.Take("g_member");
        var (cell, name) = (names.Take("g_cell"), names.Take("g_filled"));
        var axis = new SqlNumbersTable(fill.Periods, "g_t", Axis);
        var empty = new SqlSelect
        {
            Columns =
            [
                .. keys.Select(k => new SqlOutput(k == fill.Key ? new SqlReference(Axis, "g_t", DataType.Integer) : KeyReference.Of(k, member), k.Alias)),
                .. columns.Select(c => new SqlOutput(SqlConstant.Null(c.Type), c.Alias)),
            ],
            From = axis,
            Joins = members.IsEmpty ? [] : [new SqlJoin(SqlJoinKind.Cross, new SqlCteTable(member, member), null)],
        };
        ImmutableArray<SqlCte> distinct = members.IsEmpty
            ? []
            : [new SqlCte(member, new SqlSelect { Columns = [.. Keys(members, from)], Distinct = true, From = new SqlCteTable(from, from) }, false)];
        return
        [
            .. distinct,
            new SqlCte(cell, new SqlUnionAll([Present(keys, columns, from), empty]), false),
            new SqlCte(name, new SqlSelect
            {
                Columns =
                [
                    .. Keys(keys, cell),
                    .. columns.Select(c => new SqlOutput(new SqlAggregate(SqlAggregateFunction.Max, new SqlReference(cell, c.Alias, c.Type), null, c.Type), c.Alias)),
                ],
                From = new SqlCteTable(cell, cell),
                GroupByFirst = keys.Length,
            }, true),
        ];
    }

    private static SqlSelect Present(ImmutableArray<PlanKey> keys, ImmutableArray<PlanColumn> columns, string from) => new()
    {
        Columns = [.. Keys(keys, from), .. columns.Select(c => new SqlOutput(new SqlReference(from, c.Alias, c.Type), c.Alias))],
        From = new SqlCteTable(from, from),
    };

    private static IEnumerable<SqlOutput> Keys(ImmutableArray<PlanKey> keys, string from) =>
        keys.Select(k => new SqlOutput(KeyReference.Of(k, from), k.Alias));
}
