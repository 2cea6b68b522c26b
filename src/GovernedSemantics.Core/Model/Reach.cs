using System.Collections.Frozen;
using System.Collections.Immutable;

namespace GovernedSemantics.Model;

/// <summary>
/// The dimensions and entities that one model reaches over many-to-one and one-to-one joins, found by suffix of their path.
/// A path takes each entity once, so it ends; a self-reference (an employee's manager) is walked one time.
/// </summary>
internal sealed class Reach
{
    private const int MaxDepth = 6;

    private readonly Lazy<FrozenDictionary<string, ImmutableArray<DimensionPath>>> _dimensions;
    private readonly Lazy<FrozenDictionary<string, ImmutableArray<EntityPath>>> _entities;
    private readonly Lazy<FrozenDictionary<string, ImmutableArray<SegmentPath>>> _segments;

    private Reach(ImmutableArray<JoinPath> paths)
    {
        Paths = paths;
        Dimensions = [.. paths
            .SelectMany(p => p.Target.Dimensions.Select(d => (path: p, dimension: d)))
            .GroupBy(x => $"{x.path.Name}.{x.dimension.Name}", StringComparer.Ordinal)
            .SelectMany(g => g.Select(x => new DimensionPath(
                x.path,
                x.dimension,
                g.Count() == 1 ? g.Key : $"{x.path.Name}.{x.path.Target.Name}.{x.dimension.Name}")))];
        Entities = [.. paths.SelectMany(OwnEntities)];
        _dimensions = new(() => BySuffix(Dimensions, d => Names(d.Path, d.Dimension.Name)));
        _entities = new(() => BySuffix(Entities, EntityNames));
        _segments = new(() => BySuffix([.. Segments], s => Names(s.Path, s.Segment.Name)));
    }

    /// <summary>All join paths, the empty one first, shorter before longer.</summary>
    public ImmutableArray<JoinPath> Paths { get; }

    public ImmutableArray<DimensionPath> Dimensions { get; }

    public ImmutableArray<EntityPath> Entities { get; }

    /// <summary>Segments are set after the joins: they are looked up on each call.</summary>
    public IEnumerable<SegmentPath> Segments => Paths
        .SelectMany(p => p.Target.Segments.Select(s => (path: p, segment: s)))
        .GroupBy(x => $"{x.path.Name}.{x.segment.Name}", StringComparer.Ordinal)
        .SelectMany(g => g.Select(x => new SegmentPath(
            x.path,
            x.segment,
            g.Count() == 1 ? g.Key : $"{x.path.Name}.{x.path.Target.Name}.{x.segment.Name}")));

    /// <summary>The dimensions whose path ends in the dotted name: none, one, or several that the full path tells apart.</summary>
    public ImmutableArray<DimensionPath> FindDimensions(string suffix) => _dimensions.Value.GetValueOrDefault(suffix, []);

    /// <summary>The entities whose path ends in the dotted name.</summary>
    public ImmutableArray<EntityPath> FindEntities(string suffix) => _entities.Value.GetValueOrDefault(suffix, []);

    /// <summary>
    /// Where rows of the root hold an entity that refers to <paramref name="target"/>: under that name, else under the target's own. Another
    /// role of the target is another thing: the store of the bill is not the store at home.
    /// </summary>
    public ImmutableArray<EntityPath> FindEntities(string name, string target)
    {
        ImmutableArray<EntityPath> named = [.. FindEntities(name).Where(e => e.Entity.Target == target)];
        return named.IsEmpty ? [.. FindEntities(target).Where(e => e.Entity.Target == target)] : named;
    }

    /// <summary>The segments whose path ends in the dotted name. Ask only once the models are bound.</summary>
    public ImmutableArray<SegmentPath> FindSegments(string suffix) => _segments.Value.GetValueOrDefault(suffix, []);

    /// <param name="root">Where the paths start.</param>
    /// <param name="keys">By entity name, the models in which the entity is a key.</param>
    internal static Reach From(SemanticModel root, ILookup<string, (SemanticModel Model, Entity Key)> keys)
    {
        var paths = new List<JoinPath> { new(root, []) };
        for (var next = 0; next < paths.Count; next++)
        {
            if (paths[next].Edges.Length < MaxDepth)
            {
                paths.AddRange(Edges(paths[next], keys).Select(paths[next].Append));
            }
        }

        return new Reach([.. paths]);
    }

    private static IEnumerable<JoinEdge> Edges(JoinPath path, ILookup<string, (SemanticModel Model, Entity Key)> keys)
    {
        var from = path.Target;
        foreach (var entity in from.Entities)
        {
            // The entity by which the path arrived leads back to where it came from or to a sibling that the former model reaches itself.
            var arrived = !path.Edges.IsEmpty && path.Edges[^1].ToEntity.Name == entity.Name;
            if (arrived || path.Edges.Any(e => e.FromEntity.Name == entity.Name))
            {
                continue;
            }

            foreach (var (to, key) in keys[entity.Target])
            {
                var selfReference = ReferenceEquals(to, from) && entity.Type == EntityType.Foreign;
                var visited = ReferenceEquals(to, path.Root) || path.Edges.Any(e => ReferenceEquals(e.To, to));
                if (key.Key.Length == entity.Key.Length && (selfReference || !visited))
                {
                    yield return new JoinEdge(from, entity, to, key);
                }
            }
        }
    }

    // A foreign entity that joins to a model is that model's key: it is listed once, where the foreign key stands, so no join is needed for it.
    private static IEnumerable<EntityPath> OwnEntities(JoinPath path) =>
        path.Target.Entities
            .Where(e => path.Edges.IsEmpty || e.Name != path.Edges[^1].ToEntity.Name)
            .Select(e => new EntityPath(path, e));

    private static IEnumerable<string> EntityNames(EntityPath e) =>
        e.Path.Segments[^1] == e.Entity.Name ? Suffixes([.. e.Path.Segments]) : Suffixes([.. e.Path.Segments, e.Entity.Name]);

    // order.customer.region, customer.region, region - and the same with the model's name before the dimension.
    private static IEnumerable<string> Names(JoinPath path, string dimension) =>
        Suffixes([.. path.Segments, dimension]).Concat(Suffixes([.. path.Segments, path.Target.Name, dimension]).SkipLast(1));

    private static IEnumerable<string> Suffixes(string[] segments) =>
        Enumerable.Range(0, segments.Length).Select(i => string.Join('.', segments[i..]));

    private static FrozenDictionary<string, ImmutableArray<T>> BySuffix<T>(ImmutableArray<T> items, Func<T, IEnumerable<string>> names)
        where T : class =>
        items
            .SelectMany(item => names(item).Distinct().Select(name => (name, item)))
            .GroupBy(pair => pair.name, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.Select(pair => pair.item).Distinct().ToImmutableArray(), StringComparer.Ordinal);
}
