using System.Collections.Frozen;
using System.Globalization;
using GovernedSemantics.Model;

namespace GovernedSemantics.Sql;

/// <summary>PostgreSQL 13 and later, Citus included.</summary>
internal sealed class PostgresDialect : SqlDialect
{
    private static readonly FrozenSet<string> Reserved = ReservedWords.Set(
        "all analyse analyze and any array as asc asymmetric authorization between bigint binary bit boolean both case cast char character check",
        "coalesce collate collation column concurrently constraint create cross current_catalog current_date current_role current_schema",
        "current_time current_timestamp current_user dec decimal default deferrable desc distinct do else end except exists extract false fetch",
        "float for foreign freeze from full grant greatest group grouping having ilike in initially inner inout int integer intersect interval",
        "into is isnull join json json_array json_arrayagg json_object json_objectagg lateral leading least left like limit localtime",
        "localtimestamp merge_action national natural nchar none normalize not notnull null nullif numeric offset on only or order out outer",
        "overlaps overlay placing position precision primary real references returning right row select session_user setof similar smallint",
        "some substring symmetric system_user table tablesample then time timestamp to trailing treat trim true union unique user using values",
        "varchar variadic verbose when where window with xmlattributes xmlconcat xmlelement xmlexists xmlforest xmlnamespaces xmlparse xmlpi",
        "xmlroot xmlserialize xmltable year month day hour minute second filter over within without varying partition range rows groups");

    public override string Name => "postgres";

    public override DatabaseKind Kind => DatabaseKind.Postgres;

    public override SqlIdentifiers Identifiers { get; } = new('"', '"', 63, countBytes: true, Reserved);

    public override string Placeholder(int number) => "$" + number.ToString(CultureInfo.InvariantCulture);

    public override FunctionRendering? RenderingOf(SqlCall call) => PostgresFunctions.Table.GetValueOrDefault(call.Function);

    public override SqlWriter Writer(RenderContext context) => new PostgresWriter(context);
}
