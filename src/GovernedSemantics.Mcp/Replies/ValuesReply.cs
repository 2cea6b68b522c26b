using System.Text.Json;
using GovernedSemantics.Engine;
using GovernedSemantics.Engine.Json;

namespace GovernedSemantics.Mcp.Replies;

/// <summary>Members of a dimension, within the budget.</summary>
internal static class ValuesReply
{
    public static ToolReply Of(FieldValues found, int skip) =>
        ReplyBudget.Fit(found.Values.Length, ReplyBudget.Default, count =>
        {
            var structured = PlainJson.Of(json => Write(json, found, skip, count));
            return new ToolReply(structured, PlainJson.TextOf(structured));
        });

    private static void Write(Utf8JsonWriter json, FieldValues found, int skip, int count)
    {
        var fits = count == found.Values.Length;
        json.WriteStartObject();
        json.WriteString("dimension", found.Field.Name);
        json.WriteString("type", found.Field.Type.ToString());
        json.WriteStartArray("values");
        foreach (var value in found.Values.AsSpan()[..count])
        {
            CellJson.Write(json, value, CellJson.NeedsText(value));
        }

        json.WriteEndArray();
        found.Extent?.WriteTo(json);
        json.WriteBoolean("is_complete", fits && found.IsComplete);
        if (fits && found.IsComplete)
        {
            json.WriteNumber("total", skip + count);
        }
        else
        {
            json.WriteStartObject("next");
            json.WriteNumber("skip", skip + count);
            json.WriteString("cut_by", fits ? "limit" : "characters");
            json.WriteEndObject();
        }

        json.WriteString("audit_id", found.AuditId);
        json.WriteEndObject();
    }
}
