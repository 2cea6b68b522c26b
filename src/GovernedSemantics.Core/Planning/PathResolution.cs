using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Planning;

/// <summary>Finds the one path from a model to a target of the request; none, several and fan-out are each refused with what would work.</summary>
internal sealed class PathResolution(VisibleModel visible, bool membersOnly, DiagnosticBag bag)
{
    /// <summary>The value of a target as seen from a model. Null after reporting; <paramref name="metric"/> is who asks, for the message.</summary>
    public ScanValue? Find(FieldTarget target, SemanticModel from, DimensionPath? time, string metric, string pointer) => target switch
    {
        DimensionTarget dimension => FindDimension(dimension, from, metric, pointer),
        EntityTarget entity => FindEntity(entity, from, metric, pointer),
        SegmentTarget segment => FindSegment(segment, from, metric, pointer),
        MetricTimeTarget => new ScanValue(time!.Path, time.Dimension.Expression),
        _ => throw new InvalidOperationException($"{target} is no row field."),
    };

    private ScanValue? FindDimension(DimensionTarget target, SemanticModel from, string metric, string pointer)
    {
        DimensionPath? found = null;
        var count = 0;
        foreach (var path in visible.Project.Joins.From(from).FindDimensions(target.Name))
        {
            if (ReferenceEquals(path.Dimension, target.Dimension) && visible.MayUse(path))
            {
                found = path;
                count++;
            }
        }

        if (count == 1)
        {
            return new ScanValue(found!.Path, found.Dimension.Expression);
        }

        // Members are rows of the dimension's own model, by whatever path the name leads there.
        if (membersOnly && ReferenceEquals(target.Dimension.Model, from))
        {
            return new ScanValue(new JoinPath(from, []), target.Dimension.Expression);
        }

        Report(target.Name, target.Dimension.Model, from, metric, pointer, count == 0 ? [] : DimensionNames(target, from));
        return null;
    }

    private ScanValue? FindEntity(EntityTarget target, SemanticModel from, string metric, string pointer)
    {
        var reach = visible.Project.Joins.From(from);
        var found = target.IsOfModel
            ? [.. reach.FindEntities(target.Name, target.Entity.Target)]
            : reach.FindEntities(target.Name).Where(visible.MayUse).ToList();
        if (found.Count == 1)
        {
            var key = found[0].Entity.Key[0];
            return new ScanValue(found[0].Path, new SymbolExpr(new ColumnSymbol(key)));
        }

        var owner = visible.Project.Models.FirstOrDefault(m => m.Entities.Any(e => ReferenceEquals(e, target.Entity))) ?? from;
        Report(target.Name, owner, from, metric, pointer, [.. found.Select(f => f.FullName)]);
        return null;
    }

    private ScanValue? FindSegment(SegmentTarget target, SemanticModel from, string metric, string pointer)
    {
        var found = visible.Project.Joins.From(from).FindSegments(target.Name)
            .Where(p => ReferenceEquals(p.Segment, target.Segment) && visible.MayUse(p))
            .ToList();
        if (found.Count == 1)
        {
            return new ScanValue(found[0].Path, target.Segment.Filter);
        }

        var owner = target.Segment.Model;
        if (membersOnly && ReferenceEquals(owner, from))
        {
            return new ScanValue(new JoinPath(from, []), target.Segment.Filter);
        }

        Report(target.Name, owner, from, metric, pointer, [.. found.Select(f => f.FullName).Order(StringComparer.Ordinal)]);
        return null;
    }

    private void Report(string name, SemanticModel owner, SemanticModel from, string metric, string pointer, ImmutableArray<string> several)
    {
        if (!several.IsEmpty)
        {
            bag.Add(PlanningCodes.AmbiguousPath.At(
                Location.At(pointer), $"Name one of {string.Join(", ", several)}.", several, name, from.Name));
            return;
        }

        ImmutableArray<string> reachable = [.. visible.Dimensions(from).Select(d => d.FullName).Order(StringComparer.Ordinal).Take(20)];
        var hint = reachable.IsEmpty ? null : $"Reachable: {string.Join(", ", reachable)}.";
        var fansOut = visible.Project.Joins.From(owner).Paths.Any(p => ReferenceEquals(p.Target, from));
        bag.Add(fansOut
            ? PlanningCodes.FanOut.At(Location.At(pointer), hint, reachable, "Metric", metric, name, from.Name, owner.Name)
            : PlanningCodes.NoJoinPath.At(Location.At(pointer), hint, reachable, "Metric", metric, name, from.Name));
    }

    private ImmutableArray<string> DimensionNames(DimensionTarget target, SemanticModel from) =>
        [.. visible.Project.Joins.From(from).FindDimensions(target.Name)
            .Where(p => ReferenceEquals(p.Dimension, target.Dimension) && visible.MayUse(p))
            .Select(p => p.FullName)
            .Order(StringComparer.Ordinal)];
}
