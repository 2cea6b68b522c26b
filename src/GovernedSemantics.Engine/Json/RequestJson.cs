using System.Text.Json;
using GovernedSemantics.Model;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Engine.Json;

/// <summary>A request in the one canonical form: fixed order of keys, nothing that was left out.</summary>
internal static class RequestJson
{
    public static void Write(Utf8JsonWriter json, MetricRequest request, Func<string, string>? hash = null)
    {
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        WriteText(json, "use_case", request.UseCase);
        WriteTexts(json, "metrics", request.Metrics);
        WriteTexts(json, "group_by", request.GroupBy);
        if (!request.Filters.IsEmpty)
        {
            WriteFilters(json, "filters", request.Filters, hash);
        }

        if (request.Time is not null)
        {
            WriteTime(json, request.Time);
        }

        WriteText(json, "as_of", request.AsOf);
        WriteOrder(json, request);
        if (request.Limit is { } limit)
        {
            json.WriteNumber("limit", limit);
        }

        if (request.Skip != 0)
        {
            json.WriteNumber("skip", request.Skip);
        }

        json.WriteEndObject();
    }

    private static void WriteFilters(
        Utf8JsonWriter json, string name, IEnumerable<RequestFilter> filters, Func<string, string>? hash)
    {
        json.WriteStartArray(name);
        foreach (var filter in filters)
        {
            json.WriteStartObject();
            switch (filter)
            {
                case FieldFilter field:
                    WriteCondition(json, field, hash);
                    break;
                case FilterGroup group:
                    WriteFilters(json, NameOf(group.Kind), group.Filters, hash);
                    break;
                default:
                    throw new InvalidOperationException($"The request has a filter of the unknown form {filter.GetType()}.");
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteCondition(Utf8JsonWriter json, FieldFilter filter, Func<string, string>? hash)
    {
        json.WriteString("field", filter.Field);
        json.WriteString("op", NameOf(filter.Operator));
        json.WriteStartArray("values");
        foreach (var value in filter.Values)
        {
            CellJson.WriteParameter(json, value, hash);
        }

        json.WriteEndArray();
    }

    private static void WriteTime(Utf8JsonWriter json, TimeRequest time)
    {
        json.WriteStartObject("time");
        switch (time)
        {
            case LastPeriods last:
                json.WriteString("last", last.Duration.ToString());
                break;
            case FromTo range:
                WriteText(json, "from", range.From);
                WriteText(json, "to", range.To);
                break;
            case ThisPeriod period:
                json.WriteString("this", TimeNames.Of(period.Grain));
                break;
            case PreviousPeriod period:
                json.WriteString("previous", TimeNames.Of(period.Grain));
                break;
            case PeriodToDate period:
                json.WriteString("to_date", TimeNames.Of(period.Grain));
                break;
            case AllTime:
                json.WriteBoolean("all", true);
                break;
            default:
                throw new InvalidOperationException($"The request has a time of the unknown form {time.GetType()}.");
        }

        if (time.IncludeCurrent)
        {
            json.WriteBoolean("include_current", true);
        }

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

    private static void WriteText(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static string NameOf(FilterGroupKind kind) => kind switch
    {
        FilterGroupKind.All => "all",
        FilterGroupKind.Any => "any",
        _ => "not",
    };

    private static string NameOf(FilterOperator op) => op switch
    {
        FilterOperator.Equals => "equals",
        FilterOperator.NotEquals => "not_equals",
        FilterOperator.In => "in",
        FilterOperator.NotIn => "not_in",
        FilterOperator.Gt => "gt",
        FilterOperator.Gte => "gte",
        FilterOperator.Lt => "lt",
        FilterOperator.Lte => "lte",
        FilterOperator.Between => "between",
        FilterOperator.IsNull => "is_null",
        FilterOperator.IsNotNull => "is_not_null",
        FilterOperator.Contains => "contains",
        FilterOperator.NotContains => "not_contains",
        FilterOperator.StartsWith => "starts_with",
        FilterOperator.EndsWith => "ends_with",
        _ => throw new ArgumentOutOfRangeException(nameof(op)),
    };
}
