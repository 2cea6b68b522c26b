using System.Collections;
using System.Globalization;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Engine;
using GovernedSemantics.Model;
using GovernedSemantics.Planning;
using GovernedSemantics.Requests;
using GovernedSemantics.Sql;

namespace GovernedSemantics.Cli.Output;

/// <summary>The forms of a request in the order in which the compiler makes them.</summary>
internal static class ExplanationText
{
    public static void Write(TextWriter output, Explanation explanation, string database)
    {
        var shape = explanation.Shape;
        if (explanation.Forms is not { } forms)
        {
            output.Write($"The use case {shape.Provenance.UseCase} does not show SQL; the answer would have these columns:\n");
            Lines(output, shape.Columns.Select(CellDisplay.Header));
            output.Write($"\naudit     {shape.AuditId}\n");
            return;
        }

        Heading(output, "Request as read");
        output.Write($"  {RequestJson.Write(forms.Plan.Query.Spec.Request)}\n");
        Heading(output, "Names");
        Lines(output, PlanText.Names(forms.Plan));
        Heading(output, "Governance");
        Lines(output, PlanText.Governance(forms.Plan, shape));
        Heading(output, "Plan");
        Lines(output, PlanText.Legs(forms.Plan));
        foreach (var dialect in Dialects(forms.Plan.Source.Database, database))
        {
            Sql(output, forms, dialect, "");
            Sql(output, forms.Totals?.All, dialect, " (total over all rows)");
            Sql(output, forms.Totals?.ByTime, dialect, " (totals by time)");
        }

        output.Write($"\naudit     {shape.AuditId}\n");
    }

    private static IEnumerable<SqlDialect> Dialects(DatabaseKind own, string asked) => asked switch
    {
        "own" => [SqlDialects.Of(own)],
        "all" => SqlDialects.All,
        _ => SqlDialects.All.Where(d => d.Name == asked),
    };

    private static void Sql(TextWriter output, CompiledRequest? forms, SqlDialect dialect, string part)
    {
        if (forms is null)
        {
            return;
        }

        Heading(output, $"SQL for {dialect.Name}{part}");
        var source = forms.Plan.Source with { Database = dialect.Kind };
        var rendered = CompiledQuery.Render(forms.Statement, dialect, source);
        if (!rendered.TryGet(out var query))
        {
            new DiagnosticText(output, colour: false, _ => null).Write(rendered.Errors);
            return;
        }

        output.Write(query.Text.TrimEnd('\n') + "\n");
        Heading(output, $"Parameters for {dialect.Name}{part}");
        var names = query.Parameters.Select((p, i) => $"{dialect.Placeholder(i + 1)} = {Value(p.Value)} ({p.Type})");
        Lines(output, query.Parameters.IsEmpty ? ["none"] : names);
    }

    private static string Value(object? value) => value switch
    {
        null => "null",
        string text => $"'{Visible.Text(text)}'",
        IEnumerable items => $"[{string.Join(", ", items.Cast<object?>().Select(Value))}]",
        IFormattable other => CellDisplay.Exact(other) is { Length: > 0 } text ? text : other.ToString(null, CultureInfo.InvariantCulture),
        _ => CellDisplay.Exact(value),
    };

    private static void Heading(TextWriter output, string title) => output.Write($"{(title == "Request as read" ? "" : "\n")}-- {title}\n");

    private static void Lines(TextWriter output, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            output.Write($"  {line}\n");
        }
    }
}
