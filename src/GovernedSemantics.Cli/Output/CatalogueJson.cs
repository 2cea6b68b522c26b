using System.Collections.Immutable;
using System.Text.Json;
using GovernedSemantics.Engine;
using GovernedSemantics.Engine.Catalogue;
using GovernedSemantics.Engine.Json;

namespace GovernedSemantics.Cli.Output;

/// <summary>The catalogue for programs.</summary>
internal static class CatalogueJson
{
    public static string Metrics(Found<MetricPage> found) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("metrics");
        foreach (var card in found.Value.Metrics)
        {
            json.WriteStartObject();
            Card(json, card, card.Meaning);
            json.Texts("dimensions", card.Dimensions);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("total", found.Value.Total);
        json.WriteNumber("skip", found.Value.Skip);
        End(json, found.UseCase, found.AuditId);
    });

    public static string Descriptions(Found<MetricDescriptions> found) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("metrics");
        foreach (var metric in found.Value.Metrics)
        {
            Description(json, metric);
        }

        json.WriteEndArray();
        End(json, found.UseCase, found.AuditId);
    });

    public static string Values(FieldValues values) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("field", values.Field.Name);
        json.WriteStartArray("values");
        foreach (var value in values.Values)
        {
            CellJson.Write(json, value, CellJson.NeedsText(value));
        }

        json.WriteEndArray();
        values.Extent?.WriteTo(json);
        json.WriteBoolean("is_complete", values.IsComplete);
        json.WriteString("audit_id", values.AuditId);
        json.WriteEndObject();
    });

    private static void Description(Utf8JsonWriter json, MetricDescription metric)
    {
        json.WriteStartObject();
        Card(json, metric.Card, metric.Description);
        json.WriteString("kind", metric.Kind);
        json.WriteString("type", metric.Type);
        json.WriteString("owner", metric.Owner);
        json.WriteString("formula", metric.Formula);
        json.Texts("inputs", metric.Inputs);
        json.Texts("synonyms", metric.Synonyms);
        json.Texts("tags", metric.Tags);
        json.WriteString("format", metric.Format);
        json.WriteString("direction", metric.Direction);
        json.WriteString("deprecated", metric.Deprecated);
        json.WriteString("time", metric.Time);
        json.WriteString("history", metric.History);
        json.WriteNumber("row_limit", metric.RowLimit);
        json.WriteString("definition", metric.Definition);
        Dimensions(json, metric.Dimensions);
        Segments(json, metric.Segments);
        json.Texts("lineage", metric.Lineage);
        json.WriteEndObject();
    }

    private static void Segments(Utf8JsonWriter json, ImmutableArray<SegmentCard> segments)
    {
        json.WriteStartArray("segments");
        foreach (var segment in segments)
        {
            json.WriteStartObject();
            json.WriteString("name", segment.Name);
            json.WriteString("description", segment.Description);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Dimensions(Utf8JsonWriter json, ImmutableArray<DimensionCard> dimensions)
    {
        json.WriteStartArray("dimensions");
        foreach (var dimension in dimensions)
        {
            json.WriteStartObject();
            json.WriteString("name", dimension.Name);
            json.WriteString("type", dimension.Type);
            json.WriteString("description", dimension.Description);
            json.Texts("values", dimension.Values);
            json.Texts("grains", dimension.Grains);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Card(Utf8JsonWriter json, MetricCard card, string description)
    {
        json.WriteString("name", card.Name);
        json.WriteString("label", card.Label);
        json.WriteString("description", description);
        json.WriteString("unit", card.Unit);
        json.Texts("grains", card.Grains);
        json.WriteString("state", card.State);
    }

    private static void End(Utf8JsonWriter json, string useCase, string auditId)
    {
        json.WriteString("use_case", useCase);
        json.WriteString("audit_id", auditId);
        json.WriteEndObject();
    }
}
