using GovernedSemantics.Diagnostics;
using GovernedSemantics.Model;
using GovernedSemantics.Yaml;

namespace GovernedSemantics.Metrics;

/// <summary>A metric whose kind is known and whose common keys are read.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Reader">Its keys.</param>
/// <param name="Header">The keys that all kinds have.</param>
/// <param name="Model">The model in which it stands; null at the top level.</param>
internal sealed record MetricDocument(MetricKind Kind, MapReader Reader, MetricHeader Header, SemanticModel? Model)
{
    /// <summary>Null, and reported, where the type is not one that can be read.</summary>
    public static MetricDocument? Read(RawMetric raw, DiagnosticBag bag)
    {
        if (KindOf(raw.Document, bag) is not { } kind)
        {
            return null;
        }

        var reader = new MapReader(raw.Document, kind.Spec, bag);
        return new MetricDocument(kind, reader, MetricHeader.Read(reader, raw.Owner, bag), raw.Model);
    }

    private static MetricKind? KindOf(YamlMap document, DiagnosticBag bag)
    {
        var type = document.Find("type");
        var name = type switch
        {
            null => MetricKind.Default,
            YamlScalar scalar => scalar.Text,
            _ => "",
        };
        var kind = MetricKind.All.FirstOrDefault(k => k.Name == name);
        if (kind is null)
        {
            var names = MetricKind.All.Select(k => k.Name);
            var supported = $"Supported: {string.Join(", ", names)}.";
            bag.Add(MetricCodes.UnknownMetricType.At(type!.Span, NameSuggester.Hint(name, names) ?? supported, [.. names], name));
        }

        return kind;
    }
}
