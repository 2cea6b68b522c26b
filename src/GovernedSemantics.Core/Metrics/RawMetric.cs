using GovernedSemantics.Model;
using GovernedSemantics.Yaml;

namespace GovernedSemantics.Metrics;

/// <summary>A metric as its file has it, before any of its keys is read.</summary>
/// <param name="Document">The mapping with its keys.</param>
/// <param name="Model">The semantic model in which it stands; null at the top level, where the key <c>model</c> names one.</param>
/// <param name="Owner">The owner of that model or of the project, for metrics without one.</param>
internal sealed record RawMetric(YamlMap Document, SemanticModel? Model, string? Owner)
{
    /// <summary>Null where the document has none.</summary>
    public string? Name => (Document.Find("name") as YamlScalar)?.Text;
}
