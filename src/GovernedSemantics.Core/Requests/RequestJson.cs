using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using GovernedSemantics.Model;

namespace GovernedSemantics.Requests;

/// <summary>
/// A request as JSON on one line, for the trail and for showing it: keys in a fixed order, nothing that the request leaves out, so equal
/// requests give equal bytes. Reading it gives an equal request.
/// </summary>
internal static class RequestJson
{
    /// <summary>Escapes what does not show, what turns the reading order around, and whatever any reader could take for the end of a line.</summary>
    public static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.Create(Readable());

    private static readonly JsonWriterOptions Options = new() { Encoder = Encoder };

    public static string Write(MetricRequest request)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            WriteText(json, "use_case", request.UseCase);
            WriteText(json, "question", request.Question);
            WriteNames(json, "metrics", request.Metrics);
            WriteNames(json, "group_by", request.GroupBy);
            WriteFilters(json, "filters", request.Filters);
            WriteTime(json, request.Time);
            WriteText(json, "as_of", request.AsOf);
            if (request.Totals)
            {
                json.WriteBoolean("totals", true);
            }

            WriteOrder(json, request);
            if (request.Limit is { } limit)
            {
                json.WriteNumber("limit", limit);
            }

            if (request.Skip > 0)
            {
                json.WriteNumber("skip", request.Skip);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteText(Utf8JsonWriter json, string key, string? text)
    {
        if (text is not null)
        {
            json.WriteString(key, text);
        }
    }

    private static void WriteNames(Utf8JsonWriter json, string key, IReadOnlyCollection<string> names)
    {
        if (names.Count == 0)
        {
            return;
        }

        json.WriteStartArray(key);
        foreach (var name in names)
        {
            json.WriteStringValue(name);
        }

        json.WriteEndArray();
    }

    private static void WriteFilters(Utf8JsonWriter json, string key, IReadOnlyCollection<RequestFilter> filters)
    {
        if (filters.Count == 0)
        {
            return;
        }

        json.WriteStartArray(key);
        foreach (var filter in filters)
        {
            WriteFilter(json, filter);
        }

        json.WriteEndArray();
    }

    private static void WriteFilter(Utf8JsonWriter json, RequestFilter filter)
    {
        json.WriteStartObject();
        switch (filter)
        {
            case FilterGroup { Kind: FilterGroupKind.Not } group:
                json.WritePropertyName("not");
                WriteFilter(json, group.Filters[0]);
                break;
            case FilterGroup group:
                WriteFilters(json, group.Kind == FilterGroupKind.All ? "all" : "any", group.Filters);
                break;
            case FieldFilter field:
                json.WriteString("field", field.Field);
                WriteTest(json, field.Operator, field.Values);
                break;
            case CohortFilter cohort:
                json.WriteString("entity", cohort.Entity);
                json.WriteString("metric", cohort.Metric);
                WriteTest(json, cohort.Operator, cohort.Values);
                break;
            case SegmentFilter segment:
                json.WriteString("segment", segment.Segment);
                break;
        }

        json.WriteEndObject();
    }

    private static void WriteTest(Utf8JsonWriter json, FilterOperator op, ImmutableArray<object?> values)
    {
        json.WriteString("op", FilterOperators.Name(op));
        if (values.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("values");
        foreach (var value in values)
        {
            switch (value)
            {
                case string text:
                    json.WriteStringValue(text);
                    break;
                case bool flag:
                    json.WriteBooleanValue(flag);
                    break;
                case null:
                    json.WriteNullValue();
                    break;
                case IFormattable number:
                    json.WriteRawValue(number.ToString(null, CultureInfo.InvariantCulture));
                    break;
            }
        }

        json.WriteEndArray();
    }

    private static void WriteTime(Utf8JsonWriter json, TimeRequest? time)
    {
        if (time is null)
        {
            return;
        }

        json.WriteStartObject("time");
        switch (time)
        {
            case LastPeriods last:
                json.WriteString("last", last.Unit is { } unit ? $"{last.Duration.Count} {unit}" : last.Duration.ToString());
                break;
            case FromTo range:
                WriteText(json, "from", range.From);
                WriteText(json, "to", range.To);
                break;
            case ThisPeriod period:
                json.WriteString("this", time.Unit ?? TimeNames.Of(period.Grain));
                break;
            case PreviousPeriod period:
                json.WriteString("previous", time.Unit ?? TimeNames.Of(period.Grain));
                break;
            case PeriodToDate period:
                json.WriteString("to_date", time.Unit ?? TimeNames.Of(period.Grain));
                break;
            case AllTime:
                json.WriteBoolean("all", true);
                break;
        }

        if (time.IncludeCurrent)
        {
            json.WriteBoolean("include_current", true);
        }

        WriteText(json, "compare", time.Compare?.ToString());

        json.WriteEndObject();
    }

    private static void WriteOrder(Utf8JsonWriter json, MetricRequest request)
    {
        if (request.OrderBy.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("order_by");
        foreach (var order in request.OrderBy)
        {
            json.WriteStartObject();
            json.WriteString("field", order.Field);
            json.WriteString("direction", order.Descending ? "desc" : "asc");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // Letters of every script stay readable.
    private static TextEncoderSettings Readable()
    {
        var settings = new TextEncoderSettings(UnicodeRanges.All);
        settings.ForbidCharacters('\u00AD', '\u061C', '\u180E');
        settings.ForbidRange(UnicodeRange.Create('\u200B', '\u200F'));
        settings.ForbidRange(UnicodeRange.Create('\u2028', '\u202E'));
        settings.ForbidRange(UnicodeRange.Create('\u2060', '\u206F'));
        return settings;
    }
}
