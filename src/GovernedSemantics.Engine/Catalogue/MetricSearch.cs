using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Model;

namespace GovernedSemantics.Engine.Catalogue;

/// <summary>Finds metrics by words: names first, then labels and synonyms, then descriptions; without words all, by name.</summary>
internal static class MetricSearch
{
    private const int MeaningLength = 200;
    private const int MaxTerms = 12;

    public static MetricPage Find(VisibleModel visible, string? terms, int skip, int take)
    {
        var words = Words(terms);
        var found = visible.Metrics
            .Select(m => (metric: m, score: words.Length == 0 ? 1 : words.Sum(w => Score(m, w))))
            .Where(x => x.score > 0)
            .OrderByDescending(x => x.score)
            .ThenBy(x => x.metric.Name, StringComparer.Ordinal)
            .Select(x => x.metric)
            .ToList();
        return new MetricPage([.. found.Skip(skip).Take(take).Select(m => Card(visible, m))], found.Count, skip);
    }

    public static MetricCard Card(VisibleModel visible, Metric metric) => new(
        metric.Name,
        metric.Label,
        metric.Description.Length <= MeaningLength ? metric.Description : metric.Description[..MeaningLength],
        metric.Unit,
        ReachableNames.Grains(visible, metric),
        [.. ReachableNames.Dimensions(visible, metric).Select(d => d.Name)],
        "unreviewed");

    private static string[] Words(string? terms) =>
        (terms ?? "").ToLowerInvariant()
            .Split([' ', ',', ';', '.', '_', '-', '/', '\t', '\n', '?'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Distinct()
            .Take(MaxTerms)
            .ToArray();

    private static int Score(Metric metric, string word)
    {
        if (metric.Name == word)
        {
            return 30;
        }

        if (metric.Name.Split('_').Contains(word))
        {
            return 20;
        }

        if (metric.Synonyms.Append(metric.Label ?? "").Any(s => s.Split(' ').Contains(word, StringComparer.OrdinalIgnoreCase)))
        {
            return 15;
        }

        if (metric.Name.Contains(word, StringComparison.Ordinal) || metric.Tags.Contains(word))
        {
            return 8;
        }

        if (metric.Description.Contains(word, StringComparison.OrdinalIgnoreCase))
        {
            return 4;
        }

        return NameSuggester.Closest(word, metric.Name.Split('_'), 1).IsEmpty ? 0 : 2;
    }
}
