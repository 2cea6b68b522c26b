using System.Text;
using GovernedSemantics.Engine.Catalogue;

namespace GovernedSemantics.Cli.Output;

/// <summary>Metrics in words, one after the other.</summary>
internal static class DescriptionText
{
    public static string Of(Found<MetricDescriptions> found)
    {
        var text = new StringBuilder();
        foreach (var metric in found.Value.Metrics)
        {
            One(text, metric);
        }

        return text.Append($"use case    {found.UseCase}\naudit       {found.AuditId}\n").ToString();
    }

    private static void One(StringBuilder text, MetricDescription metric)
    {
        text.Append(metric.Card.Name).Append(metric.Card.Label is { } label ? $" ({Visible.Text(label)})" : "").Append('\n');
        text.Append($"  {Visible.Text(metric.Description)}\n\n");
        Line(text, "kind", $"{metric.Kind}, {metric.Type}");
        Line(text, "formula", metric.Formula);
        Line(text, "unit", metric.Card.Unit);
        Line(text, "format", metric.Format);
        Line(text, "owner", metric.Owner);
        Line(text, "state", metric.Card.State);
        Line(text, "deprecated", metric.Deprecated);
        Line(text, "synonyms", string.Join(", ", metric.Synonyms));
        Line(text, "tags", string.Join(", ", metric.Tags));
        Line(text, "time", metric.Time is { } time ? $"{time}, by {string.Join(", ", metric.Card.Grains)}" : string.Join(", ", metric.Card.Grains));
        Line(text, "limits", $"{metric.RowLimit} rows{(metric.History is { } history ? $", {history} back" : "")}");
        Line(text, "reads", string.Join(", ", metric.Lineage));
        Line(text, "definition", metric.Definition);
        text.Append('\n').Append(TextTable.Render(
            ["group by", "type", "meaning", "values"],
            [false, false, false, false],
            [.. metric.Dimensions.Select(d => new[] { d.Name, d.Type, Visible.Text(d.Description), Visible.Text(string.Join(", ", d.Values)) })]))
            .Append('\n');
        foreach (var segment in metric.Segments)
        {
            Line(text, "segment", $"{segment.Name}: {segment.Description}");
        }
    }

    private static void Line(StringBuilder text, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            text.Append($"{name,-11} {Visible.Text(value)}\n");
        }
    }
}
