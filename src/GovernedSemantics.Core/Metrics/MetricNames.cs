using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;

namespace GovernedSemantics.Metrics;

/// <summary>Each name, former ones included, means one metric.</summary>
internal static class MetricNames
{
    /// <summary>The documents that have a name, one for each, in order; collisions are reported.</summary>
    public static ImmutableArray<MetricDocument> Distinct(IEnumerable<MetricDocument> documents, DiagnosticBag bag)
    {
        var named = new Dictionary<string, MetricDocument>(StringComparer.Ordinal);
        var distinct = ImmutableArray.CreateBuilder<MetricDocument>();
        foreach (var document in documents.Where(d => d.Header.Name.Length > 0))
        {
            var name = document.Header.Name;
            if (named.TryAdd(name, document))
            {
                distinct.Add(document);
            }
            else
            {
                bag.Add(ModelCodes.DuplicateName.At(document.Reader.SpanOf("name"), "metric", name, named[name].Reader.Span));
            }
        }

        CheckFormerNames(distinct, bag);
        return distinct.ToImmutable();
    }

    private static void CheckFormerNames(ImmutableArray<MetricDocument>.Builder documents, DiagnosticBag bag)
    {
        var taken = documents.ToDictionary(d => d.Header.Name, d => $"the name of metric {d.Header.Name}", StringComparer.Ordinal);
        foreach (var document in documents)
        {
            foreach (var former in document.Header.Formerly)
            {
                if (!taken.TryAdd(former.Text, $"a former name of metric {document.Header.Name}"))
                {
                    bag.Add(MetricCodes.FormerlyCollision.At(former.Span, former.Text, document.Header.Name, taken[former.Text]));
                }
            }
        }
    }
}
