using System.Collections.Frozen;
using System.Globalization;
using GovernedSemantics.Model;

namespace GovernedSemantics.Sql;

/// <summary>SQLite 3.46 and later, with the functions of <see cref="SqliteRegisteredFunctions"/>.</summary>
internal sealed class SqliteDialect : SqlDialect
{
    private static readonly FrozenSet<string> Reserved = ReservedWords.Set(
        "abort action add after all alter always analyze and as asc attach autoincrement before begin between by cascade case cast check collate",
        "column commit conflict constraint create cross current current_date current_time current_timestamp database default deferrable deferred",
        "delete desc detach distinct do drop each else end escape except exclude exclusive exists explain fail filter first following for foreign",
        "from full generated glob group groups having if ignore immediate in index indexed initially inner insert instead intersect into is isnull",
        "join key last left like limit match materialized natural no not nothing notnull null nulls of offset on or order others outer over",
        "partition plan pragma preceding primary query raise range recursive references regexp reindex release rename replace restrict returning",
        "right rollback row rows savepoint select set table temp temporary then ties to transaction trigger true false unbounded union unique",
        "update using vacuum values view virtual when where window with within without rowid oid _rowid_");

    public override string Name => "sqlite";

    public override DatabaseKind Kind => DatabaseKind.Sqlite;

    public override SqlIdentifiers Identifiers { get; } = new('"', '"', 1_000, countBytes: false, Reserved);

    public override string Placeholder(int number) => "?" + number.ToString(CultureInfo.InvariantCulture);

    public override FunctionRendering? RenderingOf(SqlCall call) => SqliteFunctions.Table.GetValueOrDefault(call.Function);

    public override SqlWriter Writer(RenderContext context) => new SqliteWriter(context);
}
