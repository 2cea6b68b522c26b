using System.Text;
using GovernedSemantics.Engine.Demo;

namespace GovernedSemantics.Engine.Tests.Demo;

/// <summary>An example database as a script for psql: the same tables, rows and views as in the SQLite file.</summary>
internal static class DemoSql
{
    public static string Postgres(DemoDatabase content)
    {
        var script = new StringBuilder();
        foreach (var table in content.Tables)
        {
            var columns = table.Columns.Select(c => $"{c.Name} {TypeName(c.Type)}");
            script.Append($"CREATE TABLE {table.Name} ({string.Join(", ", columns)}, PRIMARY KEY ({string.Join(", ", table.Key)}));\n");
            script.Append($"COPY {table.Name} FROM STDIN;\n").Append(Rows(table)).Append("\\.\n");
        }

        foreach (var statement in content.Indexes.Concat(content.Views))
        {
            script.Append(statement).Append(";\n");
        }

        return script.ToString();
    }

    public static string Rows(DemoTable table)
    {
        var sink = new TextSink();
        for (var row = 0; row < table.Count; row++)
        {
            table.Write(row, sink);
            sink.EndRow();
        }

        return sink.ToString();
    }

    private static string TypeName(DemoType type) => type switch
    {
        DemoType.Integer => "integer",
        DemoType.Money => "numeric(12,2)",
        DemoType.Flag => "boolean",
        DemoType.Day => "date",
        DemoType.Instant => "timestamptz",
        _ => "text",
    };
}
