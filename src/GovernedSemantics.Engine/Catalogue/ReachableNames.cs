using System.Collections.Immutable;
using GovernedSemantics.Model;

namespace GovernedSemantics.Engine.Catalogue;

/// <summary>A dimension that every leaf of a metric reaches, with the shortest name by which requests can name it.</summary>
internal sealed record ReachableDimension(string Name, DimensionPath Path);

/// <summary>A single-column entity that every leaf of a metric reaches.</summary>
internal sealed record ReachableEntity(string Name, EntityPath Path);

/// <summary>A segment that every leaf of a metric reaches.</summary>
internal sealed record ReachableSegment(string Name, Segment Segment);

/// <summary>What a metric can be grouped and filtered by, within what its caller may see.</summary>
internal static class ReachableNames
{
    public static ImmutableArray<ReachableDimension> Dimensions(VisibleModel visible, Metric metric)
    {
        var roots = Roots(metric);
        return [.. visible.Dimensions(roots[0])
            .Select(path => (path, name: ShortestName(path, name => roots.All(r => IsOnly(visible, r, name, path.Dimension)))))
            .Where(x => x.name is not null)
            .Select(x => new ReachableDimension(x.name!, x.path))
            .OrderBy(d => d.Path.Path.Edges.Length)
            .ThenBy(d => d.Name, StringComparer.Ordinal)];
    }

    public static ImmutableArray<ReachableEntity> Entities(VisibleModel visible, Metric metric)
    {
        var roots = Roots(metric);
        return [.. visible.Entities(roots[0])
            .Where(e => e.Entity.Key.Length == 1)
            .Select(path => (path, name: Suffixes(path.FullName).FirstOrDefault(name => roots.All(r =>
                visible.Project.Joins.From(r).FindEntities(name).Count(visible.MayUse) == 1))))
            .Where(x => x.name is not null)
            .Select(x => new ReachableEntity(x.name!, x.path))
            .OrderBy(e => e.Path.Path.Edges.Length)
            .ThenBy(e => e.Name, StringComparer.Ordinal)];
    }

    public static ImmutableArray<ReachableSegment> Segments(VisibleModel visible, Metric metric)
    {
        var roots = Roots(metric);
        return [.. visible.Segments(roots[0])
            .Select(path => (path.Segment, name: Suffixes(path.FullName).FirstOrDefault(name => roots.All(r => IsOnly(visible, r, name, path.Segment)))))
            .Where(x => x.name is not null)
            .Select(x => new ReachableSegment(x.name!, x.Segment))
            .OrderBy(s => s.Name, StringComparer.Ordinal)];
    }

    /// <summary>The grains of metric_time that all leaves have; empty where one has no time.</summary>
    public static ImmutableArray<string> Grains(VisibleModel visible, Metric metric)
    {
        if (metric.Leaves.Any(l => l.Time is null))
        {
            return [];
        }

        var finest = metric.Leaves.Max(l => l.Time!.Dimension.Grain ?? TimeGrain.Day);
        return Grains(finest, visible.Project.Time);
    }

    /// <summary>The grains that data of a grain has: civil ones, and those of the project's calendars where it is dated by day.</summary>
    public static ImmutableArray<string> Grains(TimeGrain finest, TimeSettings settings) =>
    [
        .. Enum.GetValues<TimeGrain>().Where(g => g >= finest).Select(TimeNames.Of),
        .. finest <= TimeGrain.Day ? settings.Calendars.Select(c => c.ShortName) : [],
    ];

    private static ImmutableArray<SemanticModel> Roots(Metric metric) => [.. metric.Leaves.Select(l => l.Model).Distinct()];

    private static string? ShortestName(DimensionPath path, Func<string, bool> isUnique) => Suffixes(path.FullName).FirstOrDefault(isUnique);

    private static bool IsOnly(VisibleModel visible, SemanticModel root, string name, Dimension dimension)
    {
        var found = visible.Project.Joins.From(root).FindDimensions(name).Where(visible.MayUse).ToList();
        return found.Count == 1 && ReferenceEquals(found[0].Dimension, dimension);
    }

    private static bool IsOnly(VisibleModel visible, SemanticModel root, string name, Segment segment) =>
        visible.Project.Joins.From(root).FindSegments(name).Where(visible.MayUse).ToList() is [var only] && ReferenceEquals(only.Segment, segment);

    // The bare name says too little on its own, so names start with an entity where there is one: customer.region before region.
    private static IEnumerable<string> Suffixes(string fullName)
    {
        var parts = fullName.Split('.');
        var longest = parts.Length;
        for (var take = Math.Min(2, longest); take <= longest; take++)
        {
            yield return string.Join('.', parts[^take..]);
        }
    }
}
