using System.Collections.Immutable;
using GovernedSemantics.Expressions;
using GovernedSemantics.Metrics;
using GovernedSemantics.Model;
using GovernedSemantics.Planning;

namespace GovernedSemantics.Engine.Catalogue;

/// <summary>The columns that a metric reads, also behind conversions and cohorts.</summary>
internal static class MetricLineage
{
    /// <summary>As <c>view.column</c>, in order.</summary>
    public static ImmutableArray<string> Of(Metric metric, JoinGraph joins)
    {
        var leaves = metric.Leaves.Concat(metric.Behind).SelectMany(l => Columns(l, joins));
        var matched = FormulaFacts.Of(metric.Formula).Conversions.SelectMany(Columns);
        return [.. leaves.Concat(matched).Distinct().Order(StringComparer.Ordinal)];
    }

    private static ImmutableArray<string> Columns(AggregateInput leaf, JoinGraph joins)
    {
        var scan = new ScanBuilder(leaf.Model);
        foreach (var expression in leaf.Filters.Append(leaf.Argument).Append(leaf.Model.Filter).OfType<Expr>())
        {
            scan.Need(expression);
        }

        if (leaf.Time is { } time)
        {
            scan.Need(time.Dimension.Expression, time.Path);
        }

        return [.. scan.Columns, .. Cohorts.Held(leaf, joins).SelectMany(held => Columns(held))];
    }

    private static ImmutableArray<string> Columns(EntityPath held)
    {
        var scan = new ScanBuilder(held.Path.Root);
        Need(scan, held.Path, held.Entity);
        return scan.Columns;
    }

    // What the two sides of a conversion are matched by.
    private static IEnumerable<string> Columns(Conversion conversion)
    {
        var (bases, follow) = (new ScanBuilder(conversion.Base.Model), new ScanBuilder(conversion.Follow.Model));
        Need(bases, new JoinPath(conversion.Base.Model, []), conversion.BaseEntity);
        Need(follow, new JoinPath(conversion.Follow.Model, []), conversion.FollowEntity);
        foreach (var (one, other) in conversion.Same)
        {
            bases.Need(one.Dimension.Expression, one.Path);
            follow.Need(other.Dimension.Expression, other.Path);
        }

        return bases.Columns.Concat(follow.Columns);
    }

    private static void Need(ScanBuilder scan, JoinPath path, Entity entity)
    {
        foreach (var column in entity.Key)
        {
            scan.Need(new SymbolExpr(new ColumnSymbol(column)), path);
        }
    }
}
