using System.Collections.Frozen;
using System.Globalization;
using GovernedSemantics.Model;

namespace GovernedSemantics.Sql;

/// <summary>SQL Server 2017 and later.</summary>
internal sealed class SqlServerDialect : SqlDialect
{
    private static readonly FrozenSet<string> Reserved = ReservedWords.Set(
        "add all alter and any as asc authorization backup begin between break browse bulk by cascade case check checkpoint close clustered",
        "coalesce collate column commit compute constraint contains containstable continue convert create cross current current_date current_time",
        "current_timestamp current_user cursor database dbcc deallocate declare default delete deny desc disk distinct distributed double drop dump",
        "else end errlvl escape except exec execute exists exit external fetch file fillfactor first following for foreign freetext freetexttable",
        "from full function goto grant group having holdlock identity identity_insert identitycol if in index inner insert intersect into is join",
        "key kill left like lineno load merge national next nocheck nonclustered not null nullif of off offset offsets on only open",
        "opendatasource openquery openrowset openxml option or order outer over partition percent pivot plan preceding precision primary print",
        "proc procedure public raiserror range read readtext reconfigure references replication restore restrict return revert revoke right",
        "rollback row rowcount rowguidcol rows rule save schema securityaudit select semantickeyphrasetable session_user set setuser shutdown some",
        "statistics system_user table tablesample textsize then to top tran transaction trigger truncate try_convert tsequal unbounded union unique",
        "unpivot update updatetext use user values varying view waitfor when where while with within writetext");

    public override string Name => "sqlserver";

    public override DatabaseKind Kind => DatabaseKind.SqlServer;

    public override SqlIdentifiers Identifiers { get; } = new('[', ']', 128, countBytes: false, Reserved);

    public override string Placeholder(int number) => "@p" + number.ToString(CultureInfo.InvariantCulture);

    public override FunctionRendering? RenderingOf(SqlCall call) => SqlServerFunctions.Table.GetValueOrDefault(call.Function);

    public override SqlWriter Writer(RenderContext context) => new SqlServerWriter(context);
}
