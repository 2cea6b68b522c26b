using GovernedSemantics.Diagnostics;
using GovernedSemantics.Governance;
using GovernedSemantics.Yaml;

namespace GovernedSemantics.Loading;

/// <summary>What a use case grants exists. A wildcard serves metrics and dimensions, pii is granted name by name.</summary>
internal static class GrantRule
{
    public static void Check(ProjectDraft draft, DiagnosticBag bag)
    {
        var metrics = draft.RawMetrics.Select(m => (m.Document.Find("name") as YamlScalar)?.Text ?? "").ToHashSet(StringComparer.Ordinal);
        var tags = draft.Metrics.Values.SelectMany(m => m.Tags).Select(t => "tag:" + t).ToHashSet(StringComparer.Ordinal);
        var dimensions = Names(draft);
        foreach (var useCase in draft.UseCases)
        {
            foreach (var name in useCase.GrantedMetrics.Where(n => n != "*" && !metrics.Contains(n) && !tags.Contains(n)))
            {
                bag.Add(Unknown(useCase, "metric", name, metrics.Concat(tags)));
            }

            foreach (var name in useCase.GrantedDimensions.Where(n => n is not ("*" or "metric_time") && !Exists(draft, dimensions, n)))
            {
                bag.Add(Unknown(useCase, "dimension", name, dimensions));
            }

            foreach (var name in useCase.GrantedPii)
            {
                if (name == "*")
                {
                    bag.Add(ModelCodes.PiiWildcard.At(useCase.Span, useCase.Name));
                }
                else if (!Exists(draft, dimensions, name))
                {
                    bag.Add(Unknown(useCase, "pii dimension", name, dimensions));
                }
            }
        }
    }

    private static Diagnostic Unknown(UseCase useCase, string kind, string name, IEnumerable<string> known) =>
        ModelCodes.UnknownGrant.At(useCase.Span, NameSuggester.Hint(name, known), [], useCase.Name, kind, name);

    // A model whose view is unknown is not there to be searched; its own defect is told.
    private static bool Exists(ProjectDraft draft, HashSet<string> dimensions, string name)
    {
        var last = name[(name.LastIndexOf('.') + 1)..];
        var isPartial = draft.Models.Length < draft.Documents.Models.Length;
        return isPartial || (dimensions.Contains(last) && draft.Models
            .Select(m => draft.Joins.From(m.Model))
            .Any(reach => !reach.FindDimensions(name).IsEmpty || !reach.FindEntities(name).IsEmpty || !reach.FindSegments(name).IsEmpty));
    }

    private static HashSet<string> Names(ProjectDraft draft) =>
        draft.Models.Select(m => m.Model)
            .SelectMany(m => m.Dimensions.Select(d => d.Name).Concat(m.Entities.Select(e => e.Name)).Concat(m.Segments.Select(s => s.Name)))
            .ToHashSet(StringComparer.Ordinal);
}
