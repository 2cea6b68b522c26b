using GovernedSemantics.Diagnostics;
using GovernedSemantics.Model;

namespace GovernedSemantics.Metrics;

/// <summary>Rules that need a metric as a whole.</summary>
internal static class MetricRules
{
    public static void Check(MetricDocument document, Metric metric, MetricTable table)
    {
        CheckUnit(document, metric, table);
        foreach (var input in metric.Inputs.Select(table.Metric).OfType<Metric>().Where(i => i.Deprecated is not null))
        {
            if (metric.Deprecated is null)
            {
                table.Bag.Add(MetricCodes.DeprecatedInput.At(document.Reader.Span, metric.Name, input.Name, input.Deprecated));
            }
        }
    }

    private static void CheckUnit(MetricDocument document, Metric metric, MetricTable table)
    {
        if (document.Header.UnitSource is not { } source)
        {
            return;
        }

        foreach (var leaf in metric.Leaves.DistinctBy(l => l.Model.Name))
        {
            var reach = table.Joins.From(leaf.Model);
            if (reach.FindDimensions(source.Text).Length != 1)
            {
                var names = reach.Dimensions.SelectMany(d => new[] { d.Dimension.Name, d.FullName });
                table.Bag.Add(MetricCodes.UnitNotReachable.At(
                    source.Span, NameSuggester.Hint(source.Text, names), [], metric.Name, source.Text, leaf.Name, leaf.Model.Name));
            }
        }
    }
}
