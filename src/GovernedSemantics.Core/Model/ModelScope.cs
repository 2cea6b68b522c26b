using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Expressions;
using GovernedSemantics.Yaml;

namespace GovernedSemantics.Model;

/// <summary>
/// What a name means in an expression of a model. Own dimension, own column, own entity (its key), then what is in reach, where exactly one
/// path must match.
/// </summary>
internal sealed record ModelScope(SemanticModel Model, JoinGraph Joins)
{
    /// <summary>Called before the expression of a dimension is read; false where it has none, which is then already reported.</summary>
    public Func<Dimension, bool> BeforeUse { get; init; } = d => d.IsBound;

    /// <summary>The dimension whose own expression is bound: its name means the column of that name.</summary>
    public Dimension? Self { get; init; }

    /// <summary>The zone and week start of the project, for functions that need them.</summary>
    public ExpressionSettings Settings { get; init; } = ExpressionSettings.Default;

    /// <summary>The expression of a document; null where it has defects, which are then in <paramref name="bag"/>.</summary>
    public Expr? Bind(YamlScalar text, DiagnosticBag bag)
    {
        if (NamePattern.Defect(text.Text) is null && !ReservedWords.Contains(text.Text))
        {
            return Resolve(text.Text, text.Span, bag);
        }

        var syntax = ExpressionParser.Parse(text.Text, text.TextSpan, bag);
        return syntax is null ? null : ExpressionBinder.Bind(syntax, name => Resolve(name.Text, name.Span, bag), bag, Settings);
    }

    /// <summary>The name's value over a row of the model; null for a name without one, told in <paramref name="bag"/>.</summary>
    /// <param name="name">As written, dots included.</param>
    /// <param name="place">Where it is written.</param>
    /// <param name="bag">Takes the defect.</param>
    public Expr? Resolve(string name, SourceSpan place, DiagnosticBag bag)
    {
        var column = Model.View.Column(name);
        if (Model.Dimension(name) is { } own && (own != Self || column is null))
        {
            return Inline(own);
        }

        if (column is not null)
        {
            return new SymbolExpr(new ColumnSymbol(column));
        }

        return Model.Entities.FirstOrDefault(e => e.Name == name) is { } entity
            ? Key(entity, place, bag)
            : Reached(name, place, bag);
    }

    private Expr? Reached(string name, SourceSpan place, DiagnosticBag bag)
    {
        var reach = Joins.From(Model);
        var paths = reach.FindDimensions(name);
        switch (paths.Length)
        {
            case 1 when paths[0].Path.Edges.IsEmpty:
                return Inline(paths[0].Dimension);
            case 1:
                return BeforeUse(paths[0].Dimension) ? new SymbolExpr(new PathSymbol(paths[0])) : null;
            case > 1:
                var names = paths.Select(p => p.FullName).Order(StringComparer.Ordinal).ToImmutableArray();
                bag.Add(ModelCodes.AmbiguousName.At(place, $"Use one of: {string.Join(", ", names)}.", names, name, Model.Name, names.Length));
                return null;
        }

        if (reach.FindEntities(name) is [{ Path.Edges.IsEmpty: true } own])
        {
            return Key(own.Entity, place, bag);
        }

        var candidates = Candidates();
        bag.Add(ModelCodes.UnknownName.At(place, NameSuggester.Hint(name, candidates), [], Model.Name, name));
        return null;
    }

    private SymbolExpr? Key(Entity entity, SourceSpan place, DiagnosticBag bag)
    {
        if (entity.Key.Length == 1)
        {
            return new SymbolExpr(new ColumnSymbol(entity.Key[0]));
        }

        var columns = entity.Key.Select(c => c.Name).ToImmutableArray();
        bag.Add(ModelCodes.CompositeEntity.At(place, $"Columns: {string.Join(", ", columns)}.", columns, entity.Name, columns.Length));
        return null;
    }

    // Most expressions are one name: it needs no parser, unless it is one of the words that are also literals.
    private static readonly ImmutableArray<string> ReservedWords = ["null", "true", "false"];

    private Expr? Inline(Dimension own) => BeforeUse(own) ? own.Expression : null;

    private IEnumerable<string> Candidates() =>
        Model.Dimensions.Select(d => d.Name)
            .Concat(Model.View.Columns.Select(c => c.Name))
            .Concat(Model.Entities.Select(e => e.Name))
            .Concat(Joins.From(Model).Dimensions.Where(d => !d.Path.Edges.IsEmpty).Select(d => d.FullName));
}
