using GovernedSemantics.Diagnostics;
using GovernedSemantics.Yaml;

namespace GovernedSemantics.Loading;

/// <summary>
/// Entities and dimensions never share a name, so that a name of a request has one meaning (metrics are compared with both where they are
/// read). Some names are the compiler's own.
/// </summary>
internal static class NameKindRule
{
    public static void Check(ProjectDraft draft, DiagnosticBag bag)
    {
        foreach (var view in draft.Views.Where(v => v.Name.StartsWith("g_", StringComparison.Ordinal)))
        {
            bag.Add(ModelCodes.ReservedName.At(view.Span, view.Name, "names that start with g_ are the compiler's"));
        }

        var entities = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        foreach (var entity in draft.Models.SelectMany(m => m.Model.Entities))
        {
            entities.TryAdd(entity.Name, entity.Span);
        }

        foreach (var dimension in draft.Models.SelectMany(m => m.Model.Dimensions))
        {
            if (dimension.Name.Length > 0 && entities.TryGetValue(dimension.Name, out var place))
            {
                bag.Add(ModelCodes.NameOfTwoKinds.At(dimension.Span, dimension.Name, "a dimension", "an entity", place));
            }
        }

        foreach (var (name, span) in Named(draft).Where(n => n.Name == "metric_time"))
        {
            bag.Add(ModelCodes.ReservedName.At(span, name, "it means the time of each metric"));
        }
    }

    private static IEnumerable<(string Name, SourceSpan Span)> Named(ProjectDraft draft)
    {
        var models = draft.Models.Select(m => m.Model).ToList();
        return models.SelectMany(m => m.Entities).Select(e => (e.Name, e.Span))
            .Concat(models.SelectMany(m => m.Dimensions).Select(d => (d.Name, d.Span)))
            .Concat(draft.RawMetrics.Select(m => m.Document.Find("name")).OfType<YamlScalar>().Select(name => (name.Text, name.Span)));
    }
}
