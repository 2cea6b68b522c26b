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
    private const string Member = "g_member";
    private const string Cell = "g_cell";

    /// <summary>The name of the result.</summary>
    public const string Name = "g_filled";

    public static ImmutableArray<SqlCte> Lower(LogicalPlan plan, PlanFill fill, string from)
    {
        ImmutableArray<PlanKey> members = [.. plan.Keys.Where(k => k != fill.Key)];
        ImmutableArray<PlanColumn> columns = [.. plan.Legs.SelectMany(l => l.Columns)];
        var axis = new SqlNumbersTable(fill.Periods, "g_t", Axis);
        var empty = new SqlSelect
        {
            Columns =
            [
                .. plan.Keys.Select(k => new SqlOutput(k == fill.Key ? new SqlReference(Axis, "g_t", DataType.Integer) : KeyReference.Of(k, Member), k.Alias)),
                .. columns.Select(c => new SqlOutput(SqlConstant.Null(c.Type), c.Alias)),
            ],
            From = axis,
            Joins = members.IsEmpty ? [] : [new SqlJoin(SqlJoinKind.Cross, new SqlCteTable(Member, Member), null)],
        };
        ImmutableArray<SqlCte> distinct = members.IsEmpty
            ? []
            : [new SqlCte(Member, new SqlSelect { Columns = [.. Keys(members, from)], Distinct = true, From = new SqlCteTable(from, from) }, false)];
        return
        [
            .. distinct,
            new SqlCte(Cell, new SqlUnionAll([Present(plan, columns, from), empty]), false),
            new SqlCte(Name, new SqlSelect
            {
                Columns =
                [
                    .. Keys(plan.Keys, Cell),
                    .. columns.Select(c => new SqlOutput(new SqlAggregate(SqlAggregateFunction.Max, new SqlReference(Cell, c.Alias, c.Type), null, c.Type), c.Alias)),
                ],
                From = new SqlCteTable(Cell, Cell),
                GroupByFirst = plan.Keys.Length,
            }, true),
        ];
    }

    private static SqlSelect Present(LogicalPlan plan, ImmutableArray<PlanColumn> columns, string from) => new()
    {
        Columns = [.. Keys(plan.Keys, from), .. columns.Select(c => new SqlOutput(new SqlReference(from, c.Alias, c.Type), c.Alias))],
        From = new SqlCteTable(from, from),
    };

    private static IEnumerable<SqlOutput> Keys(ImmutableArray<PlanKey> keys, string from) =>
        keys.Select(k => new SqlOutput(KeyReference.Of(k, from), k.Alias));
}
