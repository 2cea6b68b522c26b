using GovernedSemantics.Model;

namespace GovernedSemantics.Requests;

/// <summary>
/// A metric whose unit stands in a dimension (<c>unit: {from: order.currency}</c>) is only added up within one unit: the answer groups by the
/// dimension, or the request filters it to one value.
/// </summary>
internal static class UnitRule
{
    public static bool Holds(Metric metric, VisibleModel visible, IEnumerable<GroupKey> keys, IEnumerable<ResolvedFilter> filters) =>
        metric.UnitFrom is null
        || UnitDimension(metric, visible) is not { } unit
        || keys.Any(k => k.Target is DimensionTarget d && ReferenceEquals(d.Dimension, unit))
        || OnlyValue(unit, filters) is not null;

    /// <summary>The unit of the metric in an answer: its own, or the one value to which its unit's dimension is filtered.</summary>
    public static string? UnitOf(Metric metric, QuerySpec spec) => metric.UnitFrom is null
        ? metric.Unit
        : UnitDimension(metric, spec.Visible) is { } unit ? OnlyValue(unit, spec.RowFilters) : null;

    private static Dimension? UnitDimension(Metric metric, VisibleModel visible) =>
        metric.Leaves
            .SelectMany(l => visible.Project.Joins.From(l.Model).FindDimensions(metric.UnitFrom!))
            .Select(p => p.Dimension)
            .FirstOrDefault();

    private static string? OnlyValue(Dimension unit, IEnumerable<ResolvedFilter> filters) =>
        filters.OfType<FieldCondition>()
            .Where(c => c is { Operator: ConditionOperator.In, Negated: false, Values.Length: 1, Target: DimensionTarget d } && ReferenceEquals(d.Dimension, unit))
            .Select(c => c.Values[0].ToString())
            .FirstOrDefault();
}
