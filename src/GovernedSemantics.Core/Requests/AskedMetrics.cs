using GovernedSemantics.Model;

namespace GovernedSemantics.Requests;

/// <summary>Looks up asked metrics, also by what else they are called, and notes what was understood otherwise than written.</summary>
internal sealed class AskedMetrics(VisibleModel visible, List<string> normalised)
{
    public Metric? Find(string asked)
    {
        var name = RequestNames.Normalise(asked).Name;
        var metric = visible.Metric(name) ?? BySynonym(asked.Trim());
        if (metric is not null && metric.Name != asked)
        {
            normalised.Add($"{asked} -> {metric.Name}");
        }

        return metric;
    }

    // A synonym, label or former name counts only where exactly one visible metric has it.
    private Metric? BySynonym(string asked)
    {
        var found = visible.Metrics
            .Where(m => m.Synonyms.Concat(m.Formerly).Append(m.Label ?? m.Name).Contains(asked, StringComparer.OrdinalIgnoreCase))
            .Take(2)
            .ToList();
        return found.Count == 1 ? found[0] : null;
    }
}
