using System.Collections.Immutable;
using GovernedSemantics.Governance;
using GovernedSemantics.Model;

namespace GovernedSemantics.Engine.Catalogue;

/// <summary>Describes one metric as its caller may see it.</summary>
internal static class MetricDescriber
{
    public static MetricDescription Describe(VisibleModel visible, UseCase useCase, Metric metric)
    {
        var times = metric.Leaves.Select(l => l.Time?.FullName).Distinct().ToList();
        ImmutableArray<string> inputs = [.. metric.Inputs.Where(i => visible.Metric(i) is not null)];
        return new MetricDescription
        {
            Card = MetricSearch.Card(visible, metric),
            Description = metric.Description,
            Kind = metric.Kind,
            Owner = metric.Owner,
            Formula = inputs.Length == metric.Inputs.Length ? metric.Meaning : $"{metric.Kind} of metrics that are not all open in this use case",
            Inputs = inputs,
            Synonyms = metric.Synonyms,
            Tags = metric.Tags,
            Format = metric.Format,
            Direction = metric.Direction,
            Deprecated = metric.Deprecated,
            Type = metric.Type.ToString(),
            Definition = metric.Definition,
            Time = times.Count == 1 ? times[0] : null,
            Dimensions = [.. ReachableNames.Dimensions(visible, metric).Select(d => Card(d, visible.Project.Time)), .. ReachableNames.Entities(visible, metric).Select(Card)],
            Segments = [.. ReachableNames.Segments(visible, metric).Select(s => new SegmentCard(s.Name, s.Segment.Description))],
            UseCase = useCase.Name,
            RowLimit = useCase.Limits.Rows,
            History = useCase.Limits.History?.ToString(),
            Lineage = useCase.ShowSql ? MetricLineage.Of(metric, visible.Project.Joins) : [],
        };
    }

    private static DimensionCard Card(ReachableDimension reachable, TimeSettings settings)
    {
        var dimension = reachable.Path.Dimension;
        ImmutableArray<string> grains = dimension.Grain is { } finest ? ReachableNames.Grains(finest, settings) : [];
        return new DimensionCard(reachable.Name, dimension.Type.ToString(), dimension.Description, dimension.Values, dimension.Synonyms, grains);
    }

    private static DimensionCard Card(ReachableEntity reachable) => new(
        reachable.Name, reachable.Path.Entity.Key[0].Type.ToString(), reachable.Path.Entity.Description, [], [], []);
}
