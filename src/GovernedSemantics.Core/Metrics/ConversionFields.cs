using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;
using GovernedSemantics.Yaml;

namespace GovernedSemantics.Metrics;

/// <summary>Reads what a conversion is made of: two kinds of events, whose they are, and what they must share.</summary>
internal static class ConversionFields
{
    /// <summary>Null, and reported, where the parts do not fit.</summary>
    public static Conversion? Read(MetricScope scope, bool countAll)
    {
        var reader = scope.Reader;
        var before = scope.Bag.ErrorCount;
        var window = Window(scope);
        var (baseName, followName) = (reader.Scalar("base"), reader.Scalar("conversion"));
        var (bases, follow) = (Events(baseName, scope), Events(followName, scope));
        if (bases is null || follow is null)
        {
            return null;
        }

        CheckTimes(bases, follow, followName!, scope);
        _ = ShiftRules.HasOneSource(bases.Model, follow.Model, followName!.Span, scope);
        var (baseEntity, followEntity) = Entities(bases.Model, follow.Model, scope);
        var same = reader.TextItems("same").Select(name => Same(name, bases.Model, follow.Model, scope)).ToImmutableArray();
        if (baseEntity is null || followEntity is null || same.Contains(null) || scope.Bag.ErrorCount > before)
        {
            return null;
        }

        return Conversions.Keyed(new Conversion
        {
            Base = bases,
            Counted = bases,
            Follow = follow,
            BaseEntity = baseEntity,
            FollowEntity = followEntity,
            Window = window,
            Same = [.. same.OfType<(DimensionPath, DimensionPath)>().Distinct()],
            CountAll = countAll,
            Name = scope.Name,
            Key = "",
        });
    }

    private static Duration? Window(MetricScope scope)
    {
        var window = scope.Reader.Duration("window");
        if (window is { Unit: > TimeGrain.Week } varying)
        {
            scope.Bag.Add(MetricCodes.ConversionWindow.At(scope.Reader.SpanOf("window"), scope.Name, varying));
        }

        return window;
    }

    // What is filled is the metric's own: bases and conversions have none of it.
    private static AggregateInput? Events(YamlScalar? name, MetricScope scope)
    {
        if (name is null || scope.Metric(name) is not { } metric)
        {
            return null;
        }

        if (metric is { Kind: MetricKind.Default, Formula: LeafFormula { Leaf: { Aggregation: Aggregation.Count, NonAdditive: null } leaf } })
        {
            if (leaf.Time is not null)
            {
                return LeafInput.Unfilled(leaf);
            }

            scope.Bag.Add(MetricCodes.ShiftNeedsTime.At(name.Span, scope.Name, name.Text, leaf.Model.Name));
            return null;
        }

        var what = metric.Formula is LeafFormula { Leaf: var other }
            ? other.NonAdditive is null ? $"agg {Aggregations.Rule(other.Aggregation, other.Discrete).Name}" : "non_additive"
            : $"type {metric.Kind}";
        scope.Bag.Add(MetricCodes.ConversionNeedsCount.At(name.Span, scope.Name, name.Text, what));
        return null;
    }

    private static void CheckTimes(AggregateInput bases, AggregateInput follow, YamlScalar name, MetricScope scope)
    {
        var (one, other) = (bases.Time!.Dimension, follow.Time!.Dimension);
        if (one.IsBound && other.IsBound && one.Type.Kind != other.Type.Kind)
        {
            scope.Bag.Add(MetricCodes.ConversionTimes.At(name.Span, scope.Name, one, one.Type, other, other.Type));
        }
    }

    private static (Entity? Base, Entity? Follow) Entities(SemanticModel bases, SemanticModel follow, MetricScope scope)
    {
        if (scope.Reader.Scalar("entity") is not { } name)
        {
            return default;
        }

        var (one, other) = (Own(bases), Own(follow));
        var lacking = one is null ? bases : other is null ? follow : null;
        if (lacking is not null)
        {
            var names = lacking.Entities.Select(e => e.Name).ToImmutableArray();
            var hint = names.IsEmpty ? null : $"Entities of {lacking.Name}: {string.Join(", ", names)}.";
            scope.Bag.Add(MetricCodes.ConversionEntity.At(name.Span, hint, names, scope.Name, name.Text, $"which model {lacking.Name} does not hold"));
            return default;
        }

        if (one!.Target != other!.Target || one.Key.Length != other.Key.Length
            || !one.Key.Zip(other.Key).All(k => KeyTypes.AreComparable(k.First, k.Second)))
        {
            var reason = $"whose keys in models {bases.Name} and {follow.Name} do not compare";
            scope.Bag.Add(MetricCodes.ConversionEntity.At(name.Span, scope.Name, name.Text, reason));
            return default;
        }

        return (one, other);

        Entity? Own(SemanticModel model) => model.Entities.FirstOrDefault(e => e.Name == name.Text);
    }

    private static (DimensionPath Base, DimensionPath Follow)? Same(
        YamlScalar name, SemanticModel bases, SemanticModel follow, MetricScope scope)
    {
        var (one, other) = (Dimension(name, bases, scope), Dimension(name, follow, scope));
        if (one is null || other is null || !one.Dimension.IsBound || !other.Dimension.IsBound)
        {
            return null;
        }

        if (AreComparable(one.Dimension.Expression, other.Dimension.Expression))
        {
            return (one, other);
        }

        scope.Bag.Add(MetricCodes.ConversionSameTypes.At(
            name.Span, scope.Name, one.Dimension, one.Dimension.Type, other.Dimension, other.Dimension.Type));
        return null;
    }

    private static DimensionPath? Dimension(YamlScalar name, SemanticModel model, MetricScope scope)
    {
        var reach = scope.Joins.From(model);
        var found = reach.FindDimensions(name.Text);
        var own = found.Where(p => p.Path.Edges.IsEmpty).ToImmutableArray();
        if ((own.IsEmpty ? found : own) is [var only])
        {
            return only;
        }

        ImmutableArray<string> full = [.. found.Select(p => p.FullName).Order(StringComparer.Ordinal)];
        var names = reach.Dimensions.SelectMany(p => new[] { p.Dimension.Name, p.FullName });
        var hint = full.IsEmpty ? NameSuggester.Hint(name.Text, names) : $"Use one of: {string.Join(", ", full)}.";
        scope.Bag.Add(MetricCodes.ConversionSame.At(name.Span, hint, full, scope.Name, name.Text, model.Name));
        return null;
    }

    private static bool AreComparable(Expr a, Expr b) =>
        (a, b) is (SymbolExpr { Symbol: ColumnSymbol one }, SymbolExpr { Symbol: ColumnSymbol other })
        ? KeyTypes.AreComparable(one.Column, other.Column)
        : KeyTypes.AreComparable(a.Type, b.Type);
}
