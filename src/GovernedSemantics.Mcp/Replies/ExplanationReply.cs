using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using GovernedSemantics.Engine;
using GovernedSemantics.Engine.Json;
using GovernedSemantics.Sql;

namespace GovernedSemantics.Mcp.Replies;

/// <summary>How a request would be answered.</summary>
internal static class ExplanationReply
{
    private static readonly string[] OfRows = ["rows", "marks", "row_count", "truncated"];

    public static ToolReply Of(Explanation explanation)
    {
        var parameters = explanation.Forms?.Query.Parameters ?? [];
        var beside = explanation.Forms?.Statements.Skip(1).Select(s => s.Query.Text).ToImmutableArray() ?? [];
        var structured = PlainJson.Of(json => Write(json, explanation.Shape, parameters, beside));
        return new ToolReply(structured, Text(explanation.Shape));
    }

    private static void Write(Utf8JsonWriter json, Answer shape, ImmutableArray<CompiledParameter> parameters, ImmutableArray<string> beside)
    {
        var whole = JsonNode.Parse(AnswerJson.ToUtf8(shape))!.AsObject();
        json.WriteStartObject();
        foreach (var (name, value) in whole.Where(property => !OfRows.Contains(property.Key)))
        {
            json.WritePropertyName(name);
            value!.WriteTo(json);
        }

        if (shape.Provenance.Sql is not null)
        {
            json.WriteStartArray("parameters");
            foreach (var parameter in parameters)
            {
                json.WriteStartObject();
                json.WriteString("type", parameter.Type.ToString());
                json.WritePropertyName("value");
                CellJson.WriteParameter(json, parameter.Value, null);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        if (!beside.IsEmpty)
        {
            json.WriteStartArray("beside");
            foreach (var sql in beside)
            {
                json.WriteStringValue(sql);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static string Text(Answer shape)
    {
        var text = new StringBuilder("Not run. Columns: ");
        text.AppendLine(string.Join(" | ", shape.Columns.Select(AnswerText.Header)));
        AnswerText.AppendTime(text, shape.Time);
        AnswerText.AppendNotes(text, shape.Warnings, shape.Normalised);
        AnswerText.AppendProvenance(text, shape.Provenance);
        if (!shape.Provenance.Paths.IsEmpty)
        {
            text.Append("paths: ").AppendLine(string.Join(", ", shape.Provenance.Paths));
        }

        text.AppendLine(shape.Provenance.Sql ?? "This use case does not show SQL.");
        return text.Append("audit id: ").Append(shape.AuditId).ToString();
    }
}
