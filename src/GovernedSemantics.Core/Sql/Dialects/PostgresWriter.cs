using System.Globalization;

namespace GovernedSemantics.Sql;

/// <summary>Statements for PostgreSQL.</summary>
internal sealed class PostgresWriter(RenderContext context) : SqlWriter(context, new PostgresExpressionWriter(context))
{
    protected override int MaxRelationParts => 2;

    /// <summary>A fence keeps the planner from pushing the reader's LIMIT into an aggregate that it cannot estimate.</summary>
    protected override string CteHead(SqlCte cte) => Context.Name(cte.Name) + (cte.Fence ? " AS MATERIALIZED (" : " AS (");

    protected override string Numbers(SqlNumbersTable table) =>
        "GENERATE_SERIES(1, " + table.Count.ToString(CultureInfo.InvariantCulture) + ") AS " + Context.Name(table.Alias)
        + "(" + Context.Name(table.Column) + ")";
}
