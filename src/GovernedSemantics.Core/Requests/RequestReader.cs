using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Yaml;

namespace GovernedSemantics.Requests;

/// <summary>
/// Reads a metric request and tells all its defects at once, each with a JSON pointer. The form is closed: a key that is not declared is
/// an error. Names are taken as they are written; whether they exist is asked later.
/// </summary>
internal static class RequestReader
{
    public const int MaxMetrics = 50;
    public const int MaxGroupBy = 20;
    public const int MaxQuestion = 2_000;
    public const int MaxSkip = 1_000_000;
    private const int MaxAsOf = 200;

    private static readonly ImmutableArray<string> Keys =
    [
        "version", "use_case", "question", "metrics", "group_by", "filters", "time", "as_of", "totals", "order_by", "limit", "skip",
    ];

    private static readonly ImmutableArray<string> OrderKeys = ["field", "direction"];

    /// <summary>JSON text of at most 256 KiB and 32 levels.</summary>
    public static Result<MetricRequest> FromJson(string text)
    {
        var defects = new DiagnosticBag();
        return Finish(new RequestJsonTree(defects).Read(text), defects);
    }

    /// <summary>JSON that is parsed already; duplicate keys are found if the parser kept them.</summary>
    public static Result<MetricRequest> FromJson(JsonElement element)
    {
        var defects = new DiagnosticBag();
        var bytes = element.ValueKind == JsonValueKind.Undefined ? 0 : JsonMarshal.GetRawUtf8Value(element).Length;
        if (bytes > RequestJsonTree.MaxBytes)
        {
            return RequestReadingCodes.TooLarge.At(Location.At(""), bytes, RequestJsonTree.MaxBytes);
        }

        return Finish(new RequestJsonTree(defects).Read(element, "", 1), defects);
    }

    public static Result<MetricRequest> FromYaml(YamlMap map)
    {
        var defects = new DiagnosticBag();
        return Finish(RequestYamlTree.Read(map, "", new RequestJsonTree(defects)), defects);
    }

    private static Result<MetricRequest> Finish(RequestNode? root, DiagnosticBag defects)
    {
        var request = root is null ? null : Read(root, defects);
        return request is null || defects.HasErrors ? Result<MetricRequest>.Fail(defects.Sorted()) : request;
    }

    private static MetricRequest? Read(RequestNode root, DiagnosticBag defects)
    {
        if (RequestObjectReader.Object(root, "A request", "an object", defects) is not { } found)
        {
            return null;
        }

        var reader = new RequestObjectReader(found, defects);
        reader.CheckKeys("a request", Keys);
        CheckVersion(found.Find("version"), defects);
        return new MetricRequest
        {
            UseCase = reader.Name("use_case"),
            Question = reader.Text("question", MaxQuestion),
            Metrics = reader.Names("metrics", MaxMetrics),
            GroupBy = reader.Names("group_by", MaxGroupBy),
            Filters = new FilterReader(defects).ReadAll(reader.Items("filters", "an array of filters", FilterReader.MaxFilters)),
            Time = TimeRequestReader.Read(found.Find("time"), defects),
            AsOf = reader.Text("as_of", MaxAsOf),
            Totals = reader.Flag("totals") ?? false,
            OrderBy = Orders(reader),
            Limit = reader.Number("limit", 1, int.MaxValue),
            Skip = reader.Number("skip", 0, MaxSkip) ?? 0,
        };
    }

    private static void CheckVersion(RequestNode? version, DiagnosticBag defects)
    {
        switch (version)
        {
            case null or RequestInvalid or RequestNumber { Value: 1L }:
                break;
            case RequestNumber number:
                defects.Add(RequestReadingCodes.UnsupportedVersion.At(Location.At(number.Pointer), number.Value));
                break;
            default:
                RequestObjectReader.WrongType(version, "\"version\"", "the number 1", null, defects);
                break;
        }
    }

    private static ImmutableArray<RequestOrder> Orders(RequestObjectReader reader) =>
        [.. reader.Items("order_by", "an array of objects", MaxMetrics + MaxGroupBy)
            .Select(entry => Order(entry, reader.Defects))
            .OfType<RequestOrder>()];

    private static RequestOrder? Order(RequestNode node, DiagnosticBag defects)
    {
        if (node is RequestString { Text: var name } && !name.TrimStart().StartsWith('{'))
        {
            var hint = $"Write {{\"field\": \"{RequestText.Shown(name)}\"}}.";
            RequestObjectReader.WrongType(node, "An entry of \"order_by\"", "an object", hint, defects);
            return null;
        }

        if (RequestObjectReader.Object(node, "An entry of \"order_by\"", "an object", defects) is not { } found)
        {
            return null;
        }

        var reader = new RequestObjectReader(found, defects);
        reader.CheckKeys("an order_by entry", OrderKeys);
        if (!found.Has("field"))
        {
            defects.Add(RequestReadingCodes.MissingKey.At(Location.At(found.Pointer), "An entry of \"order_by\"", "field"));
        }

        var field = reader.Name("field");
        var descending = Descending(reader);
        return field is null ? null : new RequestOrder(field, descending);
    }

    private static bool Descending(RequestObjectReader reader)
    {
        var direction = reader.Name("direction");
        if (direction is not (null or "asc" or "desc"))
        {
            var hint = direction.StartsWith("desc", StringComparison.OrdinalIgnoreCase) ? "Closest: \"desc\"."
                : direction.StartsWith("asc", StringComparison.OrdinalIgnoreCase) ? "Closest: \"asc\"." : null;
            reader.Defects.Add(RequestReadingCodes.UnknownChoice.At(
                Location.At($"{reader.Node.Pointer}/direction"), hint, ["asc", "desc"], RequestText.Shown(direction), "direction"));
        }

        return direction == "desc";
    }
}
