using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GovernedSemantics.Engine.Tests.Oracle;

/// <summary>A question as a client sends it.</summary>
internal static class QuestionJson
{
    public static string Of(Question question)
    {
        var json = new JsonObject
        {
            ["use_case"] = ModelYaml.UseCase,
            ["metrics"] = Texts(question.Metrics.Select(m => m.Name)),
            ["group_by"] = Texts(question.GroupBy),
            ["filters"] = new JsonArray([.. question.Filters.Select(Test)]),
        };
        if (question.Time is { } time)
        {
            json["time"] = Time(time);
        }

        if (question.Totals)
        {
            json["totals"] = true;
        }

        json["order_by"] = new JsonArray([.. question.OrderBy.Select(o => new JsonObject { ["field"] = o.Field, ["direction"] = o.Descending ? "desc" : "asc" })]);
        if (question.Limit is { } limit)
        {
            json["limit"] = limit;
        }

        if (question.Skip > 0)
        {
            json["skip"] = question.Skip;
        }

        return json.ToJsonString(new JsonSerializerOptions { WriteIndented = false });
    }

    private static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(t => JsonValue.Create(t))];

    private static JsonNode Test(Test test) => test switch
    {
        FieldTest field => new JsonObject { ["field"] = field.Field, ["op"] = field.Op, ["values"] = Values(field.Values) },
        GroupTest { Kind: "not" } not => new JsonObject { ["not"] = Test(not.Tests[0]) },
        GroupTest group => new JsonObject { [group.Kind] = new JsonArray([.. group.Tests.Select(Test)]) },
        SegmentTest segment => new JsonObject { ["segment"] = segment.Name },
        CohortTest cohort => new JsonObject { ["entity"] = "customer", ["metric"] = cohort.Metric.Name, ["op"] = cohort.Op, ["values"] = Values(cohort.Values) },
        _ => throw new InvalidOperationException(test.GetType().Name),
    };

    private static JsonArray Values(ImmutableArray<object> values) => [.. values.Select(v => v switch
    {
        string text => JsonValue.Create(text),
        bool flag => JsonValue.Create(flag),
        long number => JsonValue.Create(number),
        _ => JsonValue.Create(Conditions.Number(v)),
    })];

    private static JsonObject Time(AskedTime time)
    {
        var json = new JsonObject();
        void Set(string key, object? value)
        {
            if (value is not null)
            {
                json[key] = value is Unit unit ? Units.Name(unit) : value is DateTime at ? Written(at) : value.ToString();
            }
        }

        Set("last", time.Last);
        Set("this", time.This);
        Set("previous", time.Previous);
        Set("to_date", time.ToDate);
        Set("from", time.From);
        Set("to", time.To);
        Set("compare", time.Compare);
        if (time.IncludeCurrent)
        {
            json["include_current"] = true;
        }

        return json;
    }

    private static string Written(DateTime at) =>
        at.ToString(at.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
