using System.Collections.Immutable;
using System.Text.Json;

namespace GovernedSemantics.Engine.Json;

/// <summary>Where the numbers of an answer come from; what the use case does not show is left out.</summary>
internal static class ProvenanceJson
{
    public static void Write(Utf8JsonWriter json, Provenance provenance)
    {
        json.WriteStartObject("provenance");
        json.WriteString("use_case", provenance.UseCase);
        WriteMetrics(json, provenance.Metrics);
        WriteTexts(json, "views", provenance.Views);
        WriteTexts(json, "columns", provenance.Columns);
        WriteTexts(json, "paths", provenance.Paths);
        WriteFilters(json, provenance.FiltersAdded);
        if (provenance.DataAsOf is { } dataAsOf)
        {
            json.WriteString("data_as_of", CellJson.Text(dataAsOf));
            json.WriteString("data_as_of_kind", provenance.DataAsOfKind);
        }

        json.WriteString("model", provenance.Model);
        json.WriteString("compiled", provenance.Compiled);
        if (provenance.Sql is not null)
        {
            json.WriteString("sql", provenance.Sql);
        }

        json.WriteEndObject();
    }

    private static void WriteMetrics(Utf8JsonWriter json, ImmutableArray<MetricProvenance> metrics)
    {
        json.WriteStartArray("metrics");
        foreach (var metric in metrics)
        {
            json.WriteStartObject();
            json.WriteString("name", metric.Name);
            json.WriteString("definition", metric.Definition);
            json.WriteString("state", metric.State);
            json.WriteString("owner", metric.Owner);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFilters(Utf8JsonWriter json, ImmutableArray<string> filters)
    {
        if (filters.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("filters_added");
        foreach (var filter in filters)
        {
            json.WriteStartObject();
            json.WriteString("by", filter);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, ImmutableArray<string> values)
    {
        if (values.IsEmpty)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
