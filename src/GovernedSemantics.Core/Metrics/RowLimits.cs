using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;
using GovernedSemantics.Yaml;

namespace GovernedSemantics.Metrics;

/// <summary>Which rows of its leaves a metric keeps, besides its filter: those of named segments, those of a cohort's entities.</summary>
internal sealed record RowLimits(ImmutableArray<YamlScalar> Segments, Cohort? Cohort)
{
    /// <summary>The limits in words, to follow the metric's meaning.</summary>
    public string Words =>
        (Segments.IsEmpty ? "" : $", in {string.Join(" and ", Segments.Select(s => s.Text))}")
        + (Cohort is null ? "" : $", {CohortFields.Words(Cohort)}");

    /// <summary>Null, and reported, where the cohort has defects.</summary>
    public static RowLimits? Read(MetricScope scope)
    {
        var cohort = scope.Header.Cohort is { } reader ? CohortFields.Read(reader, scope) : null;
        return cohort is null && scope.Reader.Has("cohort") ? null : new RowLimits(scope.Header.Segments, cohort);
    }

    /// <summary>The formula over the rows that stay. Null, and reported, where a leaf does not reach what limits it.</summary>
    public MetricFormula? Apply(MetricFormula formula, MetricScope scope)
    {
        var limited = formula;
        foreach (var name in Segments)
        {
            limited = limited?.Accept(new LeafRewriter(leaf =>
                Condition(name, leaf, scope) is { } condition ? LeafInput.Filtered(leaf, condition, NameOf(leaf, scope)) : null));
        }

        return Cohort is null ? limited : limited?.Accept(new LeafRewriter(leaf =>
            CohortFields.IsReached(Cohort, leaf, scope) ? LeafInput.Within(leaf, Cohort, NameOf(leaf, scope)) : null));
    }

    // The leaf of a simple metric is the metric's own: it keeps the name.
    private static string NameOf(AggregateInput leaf, MetricScope scope) =>
        leaf.Name == scope.Name ? leaf.Name : LeafInput.NameOf(scope.Name, leaf.Name);

    private static Expr? Condition(YamlScalar name, AggregateInput leaf, MetricScope scope)
    {
        var reach = scope.Joins.From(leaf.Model);
        var found = reach.FindSegments(name.Text);
        var own = found.Where(s => s.Path.Edges.IsEmpty).ToImmutableArray();
        if ((own.IsEmpty ? found : own) is [var only])
        {
            return only.Condition;
        }

        ImmutableArray<string> names = [.. (found.IsEmpty ? reach.Segments : found).Select(s => s.FullName).Order(StringComparer.Ordinal)];
        var known = names.IsEmpty ? "There are none." : $"Use one of: {string.Join(", ", names)}.";
        scope.Bag.Add(MetricCodes.SegmentNotReachable.At(name.Span, known, names, scope.Name, name.Text, leaf.Name, leaf.Model.Name));
        return null;
    }
}
