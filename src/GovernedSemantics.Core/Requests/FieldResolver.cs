using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Model;

namespace GovernedSemantics.Requests;

/// <summary>A field of a request once its name is understood.</summary>
internal sealed record ResolvedField(FieldTarget Target, TimeGrain? Grain, DatePart? Part);

/// <summary>
/// Turns dotted names into targets, seeing only what the caller may see. <paramref name="roots"/> are the models of the
/// <paramref name="metrics"/> asked; without them every model of the project is searched.
/// </summary>
internal sealed class FieldResolver(VisibleModel visible, ImmutableArray<Metric> metrics, ImmutableArray<SemanticModel> roots, DiagnosticBag bag)
{
    private const string MetricTime = "metric_time";

    private readonly ImmutableArray<SemanticModel> _roots = roots.IsEmpty ? visible.Project.Models : roots;
    private readonly UnknownNames _unknown = new(visible, metrics, roots, bag);

    private TimeSettings Settings => visible.Project.Time;

    /// <summary>Null after reporting why the (normalised) name means nothing, or more than one thing.</summary>
    public ResolvedField? Resolve(string name, string pointer)
    {
        if (name == MetricTime || name.StartsWith(MetricTime + ".", StringComparison.Ordinal))
        {
            return ResolveMetricTime(name, pointer);
        }

        if (Target(name, pointer, out var ambiguous) is { } target)
        {
            return new ResolvedField(target, null, null);
        }

        if (ambiguous)
        {
            return null;
        }

        var dot = SuffixDot(name);
        var suffix = name[(dot + 1)..];
        if (dot > 0 && Target(name[..dot], pointer, out ambiguous) is { } timed && (IsTime(timed) || IsTimeName(suffix)))
        {
            return WithSuffix(timed, name[..dot], suffix, pointer);
        }

        if (!ambiguous)
        {
            ReportUnknown(name, pointer);
        }

        return null;
    }

    /// <summary>The named filter that a (normalised) name means; null after reporting.</summary>
    public SegmentTarget? Segment(string name, string pointer)
    {
        var found = _roots.SelectMany(r => visible.Project.Joins.From(r).FindSegments(name)).Where(visible.MayUse).ToList();
        if (found.DistinctBy(p => p.Segment).Count() > 1)
        {
            ReportAmbiguous(name, pointer, "segment", found.Select(p => p.FullName));
            return null;
        }

        if (found.Count > 0)
        {
            return new SegmentTarget(name, found[0].Segment);
        }

        _unknown.Report(
            name,
            pointer,
            m => visible.Project.Joins.From(m).FindSegments(name).Where(visible.MayUse).Select(p => p.Path.Target),
            _roots.SelectMany(visible.Segments).Select(p => p.FullName),
            RequestCodes.UnknownSegment);
        return null;
    }

    /// <summary>The entity that a (normalised) name means; null after reporting.</summary>
    public EntityTarget? Entity(string name, string pointer)
    {
        if (FindEntity(name) is { } entity)
        {
            return new EntityTarget(name, entity);
        }

        _unknown.Report(
            name,
            pointer,
            m => visible.Project.Joins.From(m).FindEntities(name).Where(visible.MayUse).Select(p => p.Path.Target),
            _roots.SelectMany(visible.Entities).Select(p => p.FullName),
            RequestCodes.UnknownEntity);
        return null;
    }

    private ResolvedField? ResolveMetricTime(string name, string pointer)
    {
        if (name == MetricTime)
        {
            return new ResolvedField(new MetricTimeTarget(), null, null);
        }

        return WithSuffix(new MetricTimeTarget(), MetricTime, name[(MetricTime.Length + 1)..], pointer);
    }

    private ResolvedField? WithSuffix(FieldTarget target, string name, string suffix, string pointer)
    {
        var grain = Settings.Grain(suffix);
        var part = TimeNames.Part(suffix);
        if (grain is null && part is null)
        {
            ImmutableArray<string> allowed = [.. Settings.GrainNames, .. TimeNames.PartNames];
            bag.Add(RequestCodes.UnknownGrain.At(Location.At(pointer), NameSuggester.Hint(suffix, allowed), allowed, suffix, name));
            return null;
        }

        if (grain is { } known && CalendarUnits.NotLoaded(known, Settings, pointer) is { } missing)
        {
            bag.Add(missing);
            return null;
        }

        if (IsTime(target))
        {
            return new ResolvedField(target, grain, part);
        }

        bag.Add(RequestCodes.NotATime.At(Location.At(pointer), name, suffix));
        return null;
    }

    private static bool IsTime(FieldTarget target) => target is MetricTimeTarget or DimensionTarget { Dimension.IsTime: true };

    private bool IsTimeName(string name) => Settings.Grain(name) is not null || TimeNames.Part(name) is not null;

    // A grain of a calendar may be named with the calendar: two names after the field's.
    private int SuffixDot(string name)
    {
        var last = name.LastIndexOf('.');
        var before = last > 0 ? name.LastIndexOf('.', last - 1) : -1;
        return before > 0 && Settings.Grain(name[(before + 1)..]) is not null ? before : last;
    }

    private FieldTarget? Target(string name, string pointer, out bool ambiguous)
    {
        ambiguous = false;
        var dimensions = Dimensions(name);
        if (dimensions.Count > 1)
        {
            ambiguous = true;
            ReportAmbiguous(name, pointer, "dimension", FullNames(name));
            return null;
        }

        if (dimensions.Count == 1)
        {
            return new DimensionTarget(name, dimensions[0]);
        }

        return FindEntity(name) is { } entity ? new EntityTarget(name, entity) : null;
    }

    private List<Dimension> Dimensions(string name)
    {
        var found = new List<Dimension>(1);
        foreach (var root in _roots)
        {
            foreach (var path in visible.Project.Joins.From(root).FindDimensions(name))
            {
                if (visible.MayUse(path) && !found.Contains(path.Dimension))
                {
                    found.Add(path.Dimension);
                }
            }
        }

        return found;
    }

    private Entity? FindEntity(string name)
    {
        foreach (var root in _roots)
        {
            foreach (var path in visible.Project.Joins.From(root).FindEntities(name))
            {
                if (visible.MayUse(path))
                {
                    return path.Entity;
                }
            }
        }

        return null;
    }

    private IEnumerable<string> FullNames(string name) =>
        _roots.SelectMany(r => visible.Project.Joins.From(r).FindDimensions(name)).Where(visible.MayUse).Select(p => p.FullName);

    private void ReportAmbiguous(string name, string pointer, string what, IEnumerable<string> fullNames)
    {
        ImmutableArray<string> full = [.. fullNames.Distinct().Order(StringComparer.Ordinal)];
        bag.Add(RequestCodes.AmbiguousName.At(Location.At(pointer), $"Possible: {string.Join(", ", full)}.", full, name, what));
    }

    private void ReportUnknown(string name, string pointer)
    {
        var dot = SuffixDot(name);
        var bare = dot > 0 && IsTimeName(name[(dot + 1)..]) ? name[..dot] : name;
        _unknown.Report(
            name,
            pointer,
            m => visible.Project.Joins.From(m).FindDimensions(bare).Where(visible.MayUse).Select(d => d.Dimension.Model),
            _roots.SelectMany(visible.Dimensions).Select(d => d.FullName),
            RequestCodes.UnknownDimension,
            [MetricTime, .. visible.Metrics.Select(m => m.Name)]);
    }
}
