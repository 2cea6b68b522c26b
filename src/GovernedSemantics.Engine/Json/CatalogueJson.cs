using System.Collections.Immutable;
using System.Text.Json.Nodes;
using GovernedSemantics.Engine.Catalogue;

namespace GovernedSemantics.Engine.Json;

/// <summary>What the catalogue says of metrics, as JSON. What does not apply is left out.</summary>
internal static class CatalogueJson
{
    /// <summary>
    /// <c>{metrics: [{name, label, meaning, unit, state, grouping}], groupings: [{id, finest_grain, dimensions}], time_grains, total, skip, use_case,
    /// audit_id}</c>. Metrics of one model share their dimensions, which are therefore told once; a grouping without <c>finest_grain</c> has no time.
    /// </summary>
    public static JsonObject Of(Found<MetricPage> found)
    {
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        var (metrics, groupings) = (new JsonArray(), new JsonArray());
        foreach (var card in found.Value.Metrics)
        {
            var key = $"{string.Join(' ', card.Grains)}|{string.Join(' ', card.Dimensions)}";
            if (!ids.TryGetValue(key, out var id))
            {
                ids.Add(key, id = ids.Count + 1);
                groupings.Add(Grouping(card, id));
            }

            metrics.Add(Card(card, id));
        }

        return new JsonObject
        {
            ["metrics"] = metrics,
            ["groupings"] = groupings,
            ["time_grains"] = Texts(found.Value.Metrics.Select(card => card.Grains).MaxBy(grains => grains.Length) is { IsDefault: false } all ? all : []),
            ["total"] = found.Value.Total,
            ["skip"] = found.Value.Skip,
            ["use_case"] = found.UseCase,
            ["audit_id"] = found.AuditId,
        };
    }

    /// <summary><c>{metrics: [...], use_case, audit_id}</c></summary>
    public static JsonObject Of(Found<MetricDescriptions> found) => new()
    {
        ["metrics"] = new JsonArray([.. found.Value.Metrics.Select(Description)]),
        ["use_case"] = found.UseCase,
        ["audit_id"] = found.AuditId,
    };

    private static JsonObject Card(MetricCard card, int grouping)
    {
        var json = new JsonObject { ["name"] = card.Name };
        Add(json, "label", card.Label);
        json["meaning"] = card.Meaning;
        Add(json, "unit", card.Unit);
        json["state"] = card.State;
        json["grouping"] = grouping;
        return json;
    }

    private static JsonObject Grouping(MetricCard card, int id)
    {
        var json = new JsonObject { ["id"] = id };
        Add(json, "finest_grain", card.Grains.IsEmpty ? null : card.Grains[0]);
        json["dimensions"] = Texts(card.Dimensions);
        return json;
    }

    private static JsonObject Description(MetricDescription metric)
    {
        var json = new JsonObject { ["name"] = metric.Card.Name };
        Add(json, "label", metric.Card.Label);
        json["description"] = metric.Description;
        json["kind"] = metric.Kind;
        json["type"] = metric.Type;
        Add(json, "unit", metric.Card.Unit);
        Add(json, "format", metric.Format);
        Add(json, "direction", metric.Direction);
        Add(json, "deprecated", metric.Deprecated);
        json["formula"] = metric.Formula;
        Add(json, "inputs", metric.Inputs);
        Add(json, "synonyms", metric.Synonyms);
        Add(json, "tags", metric.Tags);
        json["owner"] = metric.Owner;
        json["state"] = metric.Card.State;
        json["definition"] = metric.Definition;
        Add(json, "time", metric.Time);
        Add(json, "time_grains", metric.Card.Grains);
        json["dimensions"] = new JsonArray([.. metric.Dimensions.Select(Dimension)]);
        if (!metric.Segments.IsEmpty)
        {
            json["segments"] = new JsonArray([.. metric.Segments.Select(s => new JsonObject { ["name"] = s.Name, ["description"] = s.Description })]);
        }

        json["row_limit"] = metric.RowLimit;
        Add(json, "history", metric.History);
        Add(json, "lineage", metric.Lineage);
        return json;
    }

    private static JsonObject Dimension(DimensionCard dimension)
    {
        var json = new JsonObject { ["name"] = dimension.Name, ["type"] = dimension.Type, ["description"] = dimension.Description };
        Add(json, "values", dimension.Values);
        Add(json, "synonyms", dimension.Synonyms);
        Add(json, "grains", dimension.Grains);
        return json;
    }

    private static void Add(JsonObject json, string name, string? value)
    {
        if (value is not null)
        {
            json[name] = value;
        }
    }

    private static void Add(JsonObject json, string name, ImmutableArray<string> values)
    {
        if (!values.IsEmpty)
        {
            json[name] = Texts(values);
        }
    }

    private static JsonArray Texts(ImmutableArray<string> values) => new([.. values.Select(value => JsonValue.Create(value))]);
}
