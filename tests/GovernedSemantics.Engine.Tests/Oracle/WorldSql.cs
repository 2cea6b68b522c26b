using System.Globalization;
using System.Text;

namespace GovernedSemantics.Engine.Tests.Oracle;

/// <summary>The tables of a world as a script.</summary>
internal static class WorldSql
{
    public static string Of(World world, bool postgres)
    {
        var script = new StringBuilder();
        foreach (var fact in world.Facts)
        {
            var time = !postgres ? "TEXT" : fact.Time switch { TimeType.Date => "date", TimeType.DateTime => "timestamp", _ => "timestamptz" };
            Line(script, $"CREATE TABLE {fact.Name} (id INTEGER, customer_id INTEGER, happened {time}, amount NUMERIC(12,2), qty INTEGER, kind TEXT, flag {(postgres ? "boolean" : "INTEGER")});");
            foreach (var row in fact.Rows)
            {
                var flag = row.Flag is not { } f ? "NULL" : postgres ? f ? "TRUE" : "FALSE" : f ? "1" : "0";
                Line(script, $"INSERT INTO {fact.Name} VALUES ({row.Id}, {Number(row.Customer)}, {Time(row.At, fact.Time, postgres)}, {Number(row.Amount)}, {Number(row.Qty)}, {Text(row.Kind)}, {flag});");
            }
        }

        Line(script, $"CREATE TABLE customers (id INTEGER, region TEXT);");
        foreach (var row in world.Customers)
        {
            Line(script, $"INSERT INTO customers VALUES ({row.Id}, {Text(row.Region)});");
        }

        var date = postgres ? "date" : "TEXT";
        Line(script, $"CREATE TABLE tiers (customer_id INTEGER, tier TEXT, valid_from {date}, valid_to {date});");
        foreach (var row in world.Tiers)
        {
            Line(script, $"INSERT INTO tiers VALUES ({row.Customer}, {Text(row.Tier)}, {Time(row.From, TimeType.Date, postgres)}, {Time(row.To, TimeType.Date, postgres)});");
        }

        return script.ToString();
    }

    private static void Line(StringBuilder script, FormattableString line) => script.AppendLine(line.ToString(CultureInfo.InvariantCulture));

    private static string Number<T>(T? value)
        where T : struct, IFormattable => value?.ToString(null, CultureInfo.InvariantCulture) ?? "NULL";

    private static string Text(string? value) => value is null ? "NULL" : $"'{value}'";

    private static string Time(DateTime? at, TimeType type, bool postgres) => at is not { } time ? "NULL"
        : $"'{time.ToString(type == TimeType.Date ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)}{(postgres && type == TimeType.DateTimeTz ? "+00" : "")}'";
}
