using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using GovernedSemantics.Engine.Json;
using GovernedSemantics.Expressions;

namespace GovernedSemantics.Engine;

/// <summary>
/// The answer as JSON. Numbers keep their exact decimal value: a column with a number beyond 15 digits, which readers of doubles would
/// change, is written as text and says so by <c>encoding</c>.
/// </summary>
internal static class AnswerJson
{
    // The text is for machines and terminals, never for a page of HTML.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions IndentedOptions = Options with { Indented = true };

    public static byte[] ToUtf8(Answer answer, bool indented = false) =>
        Utf8(json => Write(json, answer), indented ? IndentedOptions : Options);

    /// <summary>The numbers alone: what the trail keeps a hash of. An array of rows, or an object with it and the totals where these are asked.</summary>
    public static byte[] RowsToUtf8(Answer answer) => Utf8(json => WriteNumbers(json, answer, TextColumns(answer)), Options);

    public static void Write(Utf8JsonWriter json, Answer answer)
    {
        var asText = TextColumns(answer);
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        WriteColumns(json, answer.Columns, asText);
        json.WritePropertyName("rows");
        WriteRows(json, answer.Rows, asText);
        WriteMarks(json, answer.Marks);
        WriteTotals(json, answer, asText);
        json.WriteNumber("row_count", answer.Rows.Length);
        json.WriteBoolean("truncated", answer.Truncated);
        WriteTime(json, answer.Time);
        json.WritePropertyName("warnings");
        DiagnosticsJson.WriteArray(json, answer.Warnings);
        WriteTexts(json, "normalised", answer.Normalised);
        ProvenanceJson.Write(json, answer.Provenance);
        json.WriteString("audit_id", answer.AuditId);
        json.WriteEndObject();
    }

    private static byte[] Utf8(Action<Utf8JsonWriter> write, JsonWriterOptions options)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, options))
        {
            write(json);
        }

        return buffer.ToArray();
    }

    private static bool[] TextColumns(Answer answer)
    {
        var asText = new bool[answer.Columns.Length];
        ImmutableArray<int> every = [.. Enumerable.Range(0, asText.Length)];
        Mark(answer.Rows, every);
        if (answer.Totals is { } totals)
        {
            Mark([totals.All], AnswerTotals.MetricColumns(answer.Columns));
            Mark(totals.ByTime, AnswerTotals.TimeColumns(answer.Columns));
        }

        return asText;

        void Mark(ImmutableArray<ImmutableArray<object?>> rows, ImmutableArray<int> columns)
        {
            foreach (var row in rows)
            {
                for (var i = 0; i < row.Length; i++)
                {
                    asText[columns[i]] |= CellJson.NeedsText(row[i]);
                }
            }
        }
    }

    private static void WriteNumbers(Utf8JsonWriter json, Answer answer, bool[] asText)
    {
        if (answer.Totals is null)
        {
            WriteRows(json, answer.Rows, asText);
            return;
        }

        json.WriteStartObject();
        json.WritePropertyName("rows");
        WriteRows(json, answer.Rows, asText);
        WriteTotals(json, answer, asText);
        json.WriteEndObject();
    }

    private static void WriteTotals(Utf8JsonWriter json, Answer answer, bool[] asText)
    {
        if (answer.Totals is not { } totals)
        {
            return;
        }

        json.WriteStartObject("totals");
        json.WritePropertyName("all");
        WriteRow(json, totals.All, [.. AnswerTotals.MetricColumns(answer.Columns).Select(i => asText[i])]);
        json.WritePropertyName("by_time");
        WriteRows(json, totals.ByTime, [.. AnswerTotals.TimeColumns(answer.Columns).Select(i => asText[i])]);
        json.WriteEndObject();
    }

    private static void WriteColumns(Utf8JsonWriter json, ImmutableArray<AnswerColumn> columns, bool[] asText)
    {
        json.WriteStartArray("columns");
        for (var i = 0; i < columns.Length; i++)
        {
            var column = columns[i];
            json.WriteStartObject();
            json.WriteString("name", column.Name);
            json.WriteString("type", NameOf(column.Type.Kind));
            json.WriteString("role", NameOf(column.Role));
            WriteText(json, "grain", column.Grain);
            WriteText(json, "label", column.Label);
            WriteText(json, "unit", column.Unit);
            WriteText(json, "format", column.Format);
            WriteText(json, "encoding", asText[i] ? "string" : null);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteRows(Utf8JsonWriter json, ImmutableArray<ImmutableArray<object?>> rows, ReadOnlySpan<bool> asText)
    {
        json.WriteStartArray();
        foreach (var row in rows)
        {
            WriteRow(json, row, asText);
        }

        json.WriteEndArray();
    }

    private static void WriteRow(Utf8JsonWriter json, ImmutableArray<object?> row, ReadOnlySpan<bool> asText)
    {
        json.WriteStartArray();
        for (var i = 0; i < row.Length; i++)
        {
            CellJson.Write(json, row[i], asText[i]);
        }

        json.WriteEndArray();
    }

    private static void WriteMarks(Utf8JsonWriter json, ImmutableArray<AnswerMark> marks)
    {
        json.WriteStartArray("marks");
        foreach (var mark in marks)
        {
            json.WriteStartArray();
            json.WriteNumberValue(mark.Row);
            json.WriteNumberValue(mark.Column);
            json.WriteStringValue(mark.Reason);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void WriteTime(Utf8JsonWriter json, AnswerTime? time)
    {
        if (time is null)
        {
            return;
        }

        json.WriteStartObject("time");
        WriteBound(json, "from", time.From);
        WriteBound(json, "to", time.To);
        json.WriteString("zone", time.Zone);
        WriteText(json, "grain", time.Grain);
        json.WriteString("week_start", time.WeekStart);
        if (time.Compare is { } compare)
        {
            json.WriteStartObject("compare");
            WriteBound(json, "from", compare.From);
            WriteBound(json, "to", compare.To);
            json.WriteEndObject();
        }

        json.WriteStartArray("partial");
        foreach (var label in time.Partial)
        {
            CellJson.Write(json, label);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>A bound at midnight is a date; an open one is null.</summary>
    private static void WriteBound(Utf8JsonWriter json, string name, DateTime? bound)
    {
        json.WritePropertyName(name);
        CellJson.Write(json, bound is { } time && time.TimeOfDay == TimeSpan.Zero ? DateOnly.FromDateTime(time) : bound);
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, ImmutableArray<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static string NameOf(TypeKind kind) => kind switch
    {
        TypeKind.Number => "decimal",
        var other => other.ToString().ToLowerInvariant(),
    };

    private static string NameOf(ColumnRole role) => role.ToString().ToLowerInvariant();
}
