using System.Collections.Immutable;
using GovernedSemantics.Expressions;

namespace GovernedSemantics.Model;

/// <summary>One many-to-one or one-to-one join: an entity of one model to the other model in which it is a key.</summary>
internal sealed record JoinEdge(SemanticModel From, Entity FromEntity, SemanticModel To, Entity ToEntity)
{
    /// <summary>True for a join over the key that both models have in common (one-to-one): it adds no segment to names.</summary>
    public bool IsSameEntity => FromEntity.Type is EntityType.Primary && FromEntity.Name == ToEntity.Name;
}

/// <summary>
/// The joins from a model to another, none for the model itself. Two paths are equal when they take the same edges;
/// <see cref="Key"/> is the value that tells them apart.
/// </summary>
internal sealed class JoinPath : IEquatable<JoinPath>
{
    public JoinPath(SemanticModel root, ImmutableArray<JoinEdge> edges)
    {
        Root = root;
        Edges = edges;
        Key = root.Name + string.Concat(edges.Select(e => $">{e.FromEntity.Name}:{e.To.Name}"));
        Segments = [root.Prefix, .. edges.Where(e => !e.IsSameEntity).Select(e => e.FromEntity.Name)];
    }

    public SemanticModel Root { get; }

    public ImmutableArray<JoinEdge> Edges { get; }

    public string Key { get; }

    /// <summary>The prefix of the root and the entities that are walked: <c>order</c>, <c>customer</c>.</summary>
    public ImmutableArray<string> Segments { get; }

    public SemanticModel Target => Edges.IsEmpty ? Root : Edges[^1].To;

    public string Name => string.Join('.', Segments);

    public JoinPath Append(JoinEdge edge) => new(Root, Edges.Add(edge));

    /// <summary>This path followed by another one that starts where this one ends.</summary>
    public JoinPath Append(JoinPath tail) => tail.Edges.IsEmpty ? this : Edges.IsEmpty && ReferenceEquals(Root, tail.Root) ? tail : new(Root, Edges.AddRange(tail.Edges));

    public bool Equals(JoinPath? other) => other is not null && Key == other.Key;

    public override bool Equals(object? obj) => Equals(obj as JoinPath);

    public override int GetHashCode() => Key.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Name;
}

/// <summary>
/// A dimension as reached from a root model. <paramref name="FullName"/> (<c>order.customer.region</c>) is unique among what the root reaches;
/// the model's name stands before the dimension where two models on the same path have one of that name.
/// </summary>
internal sealed record DimensionPath(JoinPath Path, Dimension Dimension, string FullName);

/// <summary>An entity (its key) as reached from a root model: the foreign key itself where the path has no join for it.</summary>
internal sealed record EntityPath(JoinPath Path, Entity Entity)
{
    public string FullName => Path.Segments[^1] == Entity.Name ? Path.Name : $"{Path.Name}.{Entity.Name}";
}

/// <summary>A segment as reached from a root model; named like a dimension.</summary>
internal sealed record SegmentPath(JoinPath Path, Segment Segment, string FullName)
{
    /// <summary>The segment as a condition over rows of the root.</summary>
    public Expr Condition => Path.Edges.IsEmpty ? Segment.Filter : new SymbolExpr(new PathSymbol(new DimensionPath(Path, Segment.Test, FullName)));
}
