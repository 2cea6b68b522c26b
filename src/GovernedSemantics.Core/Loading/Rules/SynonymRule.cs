using GovernedSemantics.Diagnostics;
using GovernedSemantics.Model;

namespace GovernedSemantics.Loading;

/// <summary>
/// A synonym of a dimension leads to one thing: dimensions are compared within their model, since the same attribute may stand in several,
/// and with all metrics and entities. Synonyms of metrics are compared where metrics are read.
/// </summary>
internal static class SynonymRule
{
    public static void Check(ProjectDraft draft, DiagnosticBag bag)
    {
        var project = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var metric in draft.Metrics.Keys)
        {
            project.TryAdd(metric, $"the name of metric {metric}");
        }

        foreach (var entity in draft.Models.SelectMany(m => m.Model.Entities))
        {
            project.TryAdd(entity.Name, $"the name of entity {entity.Name}");
        }

        foreach (var model in draft.Models.Select(m => m.Model).Where(m => m.Dimensions.Any(d => !d.Synonyms.IsEmpty)))
        {
            Check(model, project, bag);
        }
    }

    private static void Check(SemanticModel model, Dictionary<string, string> project, DiagnosticBag bag)
    {
        var words = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var dimension in model.Dimensions)
        {
            words.TryAdd(dimension.Name, $"the name of dimension {dimension}");
        }

        foreach (var dimension in model.Dimensions)
        {
            foreach (var synonym in dimension.Synonyms.Select(s => s.Trim()))
            {
                var isTaken = project.TryGetValue(synonym, out var other) || words.TryGetValue(synonym, out other);
                if (!isTaken)
                {
                    words.Add(synonym, $"a synonym of dimension {dimension}");
                }
                else
                {
                    bag.Add(ModelCodes.SynonymCollides.At(dimension.Span, synonym, $"dimension \"{dimension.Name}\"", other));
                }
            }
        }
    }
}
