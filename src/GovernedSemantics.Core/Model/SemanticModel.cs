using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Expressions;

namespace GovernedSemantics.Model;

/// <summary>What one approved view means: its entities, dimensions and time. Compared by reference: one object per model of a project.</summary>
internal sealed class SemanticModel
{
    public required string Name { get; init; }

    public required ApprovedView View { get; init; }

    public required string Description { get; init; }

    public required string Owner { get; init; }

    public required ImmutableArray<Entity> Entities { get; init; }

    public required SourceSpan Span { get; init; }

    /// <summary>Own dimensions. Set while loading, because expressions may name other models.</summary>
    public ImmutableArray<Dimension> Dimensions { get; internal set; } = [];

    /// <summary>The model's own filter: it is meaning, not security.</summary>
    public Expr? Filter { get; internal set; }

    /// <summary>What <c>metric_time</c> means for metrics of this model; null for a model without time.</summary>
    public DimensionPath? Time { get; internal set; }

    /// <summary>Named filters of this model.</summary>
    public ImmutableArray<Segment> Segments { get; internal set; } = [];

    public Validity? Validity { get; init; }

    public Entity? PrimaryEntity => Entities.FirstOrDefault(e => e.Type == EntityType.Primary);

    /// <summary>The first segment of its paths: the primary entity, else the model's own name.</summary>
    public string Prefix => PrimaryEntity?.Name ?? Name;

    public Dimension? Dimension(string name) => Dimensions.FirstOrDefault(d => d.Name == name);

    public override string ToString() => Name;
}

/// <summary>A named filter. <see cref="Test"/> is the same as a yes or no of its model's rows: how other models read it over a join.</summary>
internal sealed class Segment
{
    public required string Name { get; init; }

    public required string Description { get; init; }

    public required Expr Filter { get; init; }

    public required Dimension Test { get; init; }

    public required SourceSpan Span { get; init; }

    public SemanticModel Model => Test.Model;

    public override string ToString() => Test.ToString();
}

/// <summary>Half-open validity of a slowly changing model: <c>from &lt;= t &lt; to</c>; a NULL <c>to</c> is still valid.</summary>
internal sealed record Validity(ViewColumn From, ViewColumn To);

internal enum EntityType
{
    Primary,
    Unique,
    Foreign,

    /// <summary>The key of a slowly changing model: unique only together with the validity.</summary>
    Natural,
}

/// <summary>A key of a model. <paramref name="Target"/> is the entity joined to: <c>references</c>, else its own name.</summary>
internal sealed record Entity(
    string Name,
    EntityType Type,
    ImmutableArray<ViewColumn> Key,
    string Target,
    string Description,
    SourceSpan Span);

/// <summary>
/// An attribute of a model's rows. Compared by reference. <see cref="Expression"/> and <see cref="Classification"/> are set while loading,
/// after the joins are known: an expression may name what other models hold.
/// </summary>
internal sealed class Dimension
{
    private Expr? _expression;

    public required SemanticModel Model { get; init; }

    public required string Name { get; init; }

    public required string Description { get; init; }

    /// <summary>Its value over the row, with names of other own dimensions already replaced by their expressions.</summary>
    public Expr Expression
    {
        get => _expression ?? throw new InvalidOperationException($"The expression of {this} is not bound yet.");
        internal set => _expression = value;
    }

    public bool IsBound => _expression is not null;

    public DataType Type => Expression.Type;

    /// <summary>Set for dimensions of <c>type: time</c>: the finest grain that the data has.</summary>
    public TimeGrain? Grain { get; init; }

    /// <summary>The highest classification among the columns that it reads.</summary>
    public Classification Classification { get; internal set; }

    public string? Label { get; init; }

    public ImmutableArray<string> Values { get; init; } = [];

    public ImmutableArray<string> Synonyms { get; init; } = [];

    public required SourceSpan Span { get; init; }

    public bool IsTime => Grain is not null;

    public override string ToString() => $"{Model.Name}.{Name}";
}

/// <summary>A column of the model's own view, in an expression.</summary>
internal sealed record ColumnSymbol(ViewColumn Column) : Symbol(Column.Name, Column.Type)
{
    public override string Key => $"column {Name}";
}

/// <summary>A dimension reached over joins from the model that holds the expression.</summary>
internal sealed record PathSymbol(DimensionPath Path) : Symbol(Path.FullName, Path.Dimension.Type)
{
    public override string Key => $"path {Path.Path.Key}.{Path.Dimension.Name}";
}
