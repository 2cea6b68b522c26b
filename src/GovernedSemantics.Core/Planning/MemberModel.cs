using System.Collections.Immutable;
using GovernedSemantics.Model;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Planning;

/// <summary>
/// Whose rows answer a question without metrics: the model of one of the asked dimensions from which all the others are reached, else the only
/// model of the project that reaches all of them.
/// </summary>
internal static class MemberModel
{
    /// <summary>Null where no such model exists or where more than one could be meant.</summary>
    public static SemanticModel? Choose(QuerySpec spec) => Possible(spec) is [var only] ? only : null;

    /// <summary>
    /// Where more than one model could be meant: the names of those that the caller knows by their metrics, any of which would choose one.
    /// </summary>
    public static ImmutableArray<string> Candidates(QuerySpec spec)
    {
        var known = spec.Visible.Metrics.SelectMany(m => m.Leaves).Select(l => l.Model).ToHashSet();
        return [.. Possible(spec).Where(known.Contains).Select(m => m.Name).Order(StringComparer.Ordinal)];
    }

    private static List<SemanticModel> Possible(QuerySpec spec)
    {
        var targets = spec.Keys.Select(k => k.Target)
            .Concat(spec.RowFilters.SelectMany(FilterResolver.Leaves).Select(FilterResolver.Target))
            .ToList();
        var owners = targets.OfType<DimensionTarget>().Select(t => t.Dimension.Model)
            .Concat(targets.OfType<EntityTarget>().SelectMany(t => KeyModels(spec, t)))
            .Distinct()
            .Where(m => targets.All(t => Reaches(spec, m, t)))
            .ToList();
        return owners.Count > 0 ? owners : [.. spec.Visible.Project.Models.Where(m => targets.All(t => Reaches(spec, m, t)))];
    }

    private static bool Reaches(QuerySpec spec, SemanticModel model, FieldTarget target) => target switch
    {
        DimensionTarget d => ReferenceEquals(d.Dimension.Model, model) || spec.Visible.Project.Joins.From(model).FindDimensions(d.Name).Any(p => ReferenceEquals(p.Dimension, d.Dimension)),
        SegmentTarget s => ReferenceEquals(s.Segment.Model, model) || !spec.Visible.Project.Joins.From(model).FindSegments(s.Name).IsEmpty,
        EntityTarget e => !spec.Visible.Project.Joins.From(model).FindEntities(e.Name).IsEmpty,
        _ => false,
    };

    // The members of an entity are the rows of the model in which it is the primary key.
    private static IEnumerable<SemanticModel> KeyModels(QuerySpec spec, EntityTarget target) =>
        spec.Visible.Project.Models.Where(m => m.Entities.Any(e => e.Name == target.Entity.Target && e.Type == EntityType.Primary));
}
