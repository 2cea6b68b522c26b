using System.Collections.Immutable;

namespace GovernedSemantics.Model;

/// <summary>
/// The part of a project that one caller may name within one use case. Resolving, listing, describing and suggesting read this and nothing
/// else, so what a caller may not use does not exist for that caller. Made by <c>PolicySet.Scope</c>.
/// </summary>
internal sealed class VisibleModel
{
    private readonly Func<Metric, bool> _mayUseMetric;
    private readonly Func<string, Classification, bool> _mayUseName;

    /// <param name="project">The whole project.</param>
    /// <param name="useCase">The use case in which the caller asks.</param>
    /// <param name="mayUseMetric">Whether the metric may be named.</param>
    /// <param name="mayUseName">Whether a dimension, entity or segment may be named: its path name and its classification.</param>
    internal VisibleModel(Project project, string useCase, Func<Metric, bool> mayUseMetric, Func<string, Classification, bool> mayUseName)
    {
        Project = project;
        UseCase = useCase;
        _mayUseMetric = mayUseMetric;
        _mayUseName = mayUseName;
    }

    public Project Project { get; }

    public string UseCase { get; }

    /// <summary>The metrics that may be asked, by name; hidden ones are not among them.</summary>
    public IEnumerable<Metric> Metrics => Project.Metrics.Values.Where(MayUse).OrderBy(m => m.Name, StringComparer.Ordinal);

    /// <summary>Null for a metric that is unknown, hidden or not granted: the caller cannot tell which.</summary>
    public Metric? Metric(string name) => Project.Metrics.TryGetValue(name, out var metric) && MayUse(metric) ? metric : null;

    /// <summary>The dimensions that may be named from a model, as reached from it.</summary>
    public IEnumerable<DimensionPath> Dimensions(SemanticModel from) =>
        Project.Joins.From(from).Dimensions.Where(MayUse);

    /// <summary>The entities that may be named from a model.</summary>
    public IEnumerable<EntityPath> Entities(SemanticModel from) =>
        Project.Joins.From(from).Entities.Where(MayUse);

    /// <summary>The named filters that may be named from a model.</summary>
    public IEnumerable<SegmentPath> Segments(SemanticModel from) =>
        Project.Joins.From(from).Segments.Where(MayUse);

    public bool MayUse(DimensionPath path) => _mayUseName(path.FullName, path.Dimension.Classification);

    public bool MayUse(EntityPath path) => _mayUseName(path.FullName, path.Entity.Key.Max(c => c.Classification));

    public bool MayUse(SegmentPath path) => _mayUseName(path.FullName, path.Segment.Test.Classification);

    private bool MayUse(Metric metric) => !metric.Hidden && _mayUseMetric(metric);
}
