using GovernedSemantics.Diagnostics;
using GovernedSemantics.Yaml;

namespace GovernedSemantics.Loading;

/// <summary>
/// Metrics, entities and dimensions never share a name across kinds, so that a name of a request has one meaning. Some names are the
/// compiler's own.
/// </summary>
internal static class NameKindRule
{
    public static void Check(ProjectDraft draft, DiagnosticBag bag)
    {
        foreach (var view in draft.Views.Where(v => v.Name.StartsWith("g_", StringComparison.Ordinal)))
        {
            bag.Add(ModelCodes.ReservedName.At(view.Span, view.Name, "names that start with g_ are the compiler's"));
        }

        var first = new Dictionary<string, (string Kind, SourceSpan Span)>(StringComparer.Ordinal);
        foreach (var (kind, name, span) in Named(draft))
        {
            if (name == "metric_time")
            {
                bag.Add(ModelCodes.ReservedName.At(span, name, "it means the time of each metric"));
            }
            else if (name.Length > 0 && !first.TryAdd(name, (kind, span)) && first[name].Kind != kind)
            {
                bag.Add(ModelCodes.NameOfTwoKinds.At(span, name, kind, first[name].Kind, first[name].Span));
            }
        }
    }

    private static IEnumerable<(string Kind, string Name, SourceSpan Span)> Named(ProjectDraft draft)
    {
        var models = draft.Models.Select(m => m.Model).ToList();
        return models.SelectMany(m => m.Entities).Select(e => ("an entity", e.Name, e.Span))
            .Concat(models.SelectMany(m => m.Dimensions).Select(d => ("a dimension", d.Name, d.Span)))
            .Concat(draft.RawMetrics
                .Select(m => m.Document.Find("name")).OfType<YamlScalar>()
                .Select(name => ("a metric", name.Text, name.Span)));
    }
}
