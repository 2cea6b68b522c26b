using GovernedSemantics.Diagnostics;

namespace GovernedSemantics.Loading;

/// <summary>
/// A synonym leads to one thing. Metrics are compared across the project; dimensions within their model, since the same attribute may
/// stand in several.
/// </summary>
internal static class SynonymRule
{
    public static void Check(ProjectDraft draft, DiagnosticBag bag)
    {
        var metrics = draft.Metrics.Values.OrderBy(m => m.Span.File, StringComparer.Ordinal).ThenBy(m => m.Span.Line).ThenBy(m => m.Span.Column).ToList();
        var taken = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var metric in metrics)
        {
            taken.TryAdd(metric.Name, $"the metric \"{metric.Name}\"");
        }

        foreach (var metric in metrics)
        {
            CheckAll($"metric \"{metric.Name}\"", metric.Synonyms.Select(s => (s, metric.Span)), taken, bag);
        }

        foreach (var model in draft.Models.Select(m => m.Model))
        {
            if (model.Dimensions.All(d => d.Synonyms.IsEmpty))
            {
                continue;
            }

            var names = new Dictionary<string, string>(taken, StringComparer.OrdinalIgnoreCase);
            foreach (var dimension in model.Dimensions)
            {
                names.TryAdd(dimension.Name, $"the dimension \"{dimension.Name}\"");
            }

            foreach (var dimension in model.Dimensions.Where(d => d.Synonyms.Length > 0))
            {
                CheckAll($"dimension \"{dimension.Name}\"", dimension.Synonyms.Select(s => (s, dimension.Span)), names, bag);
            }
        }
    }

    private static void CheckAll(string owner, IEnumerable<(string Synonym, SourceSpan Span)> synonyms, Dictionary<string, string> taken, DiagnosticBag bag)
    {
        foreach (var (synonym, span) in synonyms)
        {
            if (!taken.TryAdd(synonym, $"a synonym of {owner}"))
            {
                bag.Add(ModelCodes.SynonymCollides.At(span, synonym, owner, taken[synonym]));
            }
        }
    }
}
