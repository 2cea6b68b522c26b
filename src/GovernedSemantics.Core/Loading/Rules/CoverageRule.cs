using GovernedSemantics.Diagnostics;
using GovernedSemantics.Model;

namespace GovernedSemantics.Loading;

/// <summary>Warns about what nobody can ask: metrics and pii dimensions that no use case grants.</summary>
internal static class CoverageRule
{
    public static void Check(ProjectDraft draft, DiagnosticBag bag)
    {
        if (draft.UseCases.IsEmpty)
        {
            bag.Add(ModelCodes.NoUseCase.At(draft.Head.Span));
            return;
        }

        var metrics = draft.UseCases.SelectMany(u => u.GrantedMetrics).ToHashSet(StringComparer.Ordinal);
        foreach (var metric in draft.Metrics.Values.Where(m => !m.Hidden && !metrics.Contains("*")))
        {
            if (!metrics.Contains(metric.Name) && !metric.Tags.Any(t => metrics.Contains("tag:" + t)))
            {
                bag.Add(ModelCodes.MetricWithoutUseCase.At(metric.Span, metric.Name));
            }
        }

        var pii = draft.UseCases.SelectMany(u => u.GrantedPii).Select(n => n[(n.LastIndexOf('.') + 1)..]).ToHashSet(StringComparer.Ordinal);
        foreach (var dimension in draft.Models.SelectMany(m => m.Model.Dimensions))
        {
            if (dimension.IsBound && dimension.Classification == Classification.Pii && !pii.Contains(dimension.Name))
            {
                bag.Add(ModelCodes.PiiWithoutGrant.At(dimension.Span, dimension.Name));
            }
        }
    }
}
