using GovernedSemantics.Engine;

namespace GovernedSemantics.Cli.Output;

/// <summary>Where the numbers of an answer come from, for people.</summary>
internal static class ProvenanceText
{
    public static IEnumerable<(string Name, string Text)> Of(Provenance provenance)
    {
        foreach (var metric in provenance.Metrics)
        {
            yield return ("metric", $"{metric.Name} ({metric.State}), owner {metric.Owner}, definition {metric.Definition}");
        }

        foreach (var (name, values) in new (string, IReadOnlyList<string>)[]
            {
                ("views", provenance.Views), ("columns", provenance.Columns), ("paths", provenance.Paths), ("filters", provenance.FiltersAdded),
            })
        {
            if (values.Count > 0)
            {
                yield return (name, string.Join(", ", values));
            }
        }

        yield return ("model", provenance.Model);
        yield return ("statement", provenance.Compiled);
    }
}
