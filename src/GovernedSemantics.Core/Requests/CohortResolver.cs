using GovernedSemantics.Diagnostics;
using GovernedSemantics.Metrics;
using GovernedSemantics.Model;

namespace GovernedSemantics.Requests;

/// <summary>
/// Resolves <c>{"entity", "metric", "op", "values"}</c>: the entities whose metric, over the request's own range and without its other
/// filters, passes.
/// </summary>
internal sealed class CohortResolver(VisibleModel visible, FieldResolver fields, TimeSettings settings, List<string> normalised, DiagnosticBag bag)
{
    private const FormulaTraits OverPeriods = FormulaTraits.OffsetTo | FormulaTraits.Lag | FormulaTraits.Moving | FormulaTraits.Rank;

    /// <summary>Null after telling what cannot be meant.</summary>
    public CohortCondition? Resolve(CohortFilter filter, bool negated)
    {
        var metric = Metric(filter);
        var entity = fields.Entity(Name(filter.Entity), filter.Pointer + "/entity");
        if (metric is null || entity is null || !Fits(filter, metric, entity))
        {
            return null;
        }

        var test = new FieldFilter(filter.Pointer, metric.Name, filter.Operator, filter.Values);
        var parsed = FilterValues.Parse(test, metric.Type, null, null, settings, bag);
        if (parsed is not [var only])
        {
            return null;
        }

        var cohort = Cohorts.Keyed(new Cohort
        {
            EntityName = entity.Name,
            Entity = entity.Entity,
            MetricName = metric.Name,
            Formula = metric.Formula,
            Operator = only.Operator,
            Values = only.Values,
            Negated = only.Negated,
            Key = "",
        });
        return new CohortCondition(filter.Pointer, entity, cohort, negated);
    }

    private string Name(string asked)
    {
        var written = RequestNames.Normalise(asked);
        if (written.Changed)
        {
            normalised.Add(written.ToString());
        }

        return written.Name;
    }

    private Metric? Metric(CohortFilter filter)
    {
        var name = Name(filter.Metric);
        if (visible.Metric(name) is { } metric)
        {
            return metric;
        }

        var closest = NameSuggester.Closest(name, visible.Metrics.Select(m => m.Name));
        bag.Add(RequestCodes.UnknownMetric.At(
            Location.At(filter.Pointer + "/metric"), closest.IsEmpty ? null : $"Closest: {string.Join(", ", closest)}.", closest, filter.Metric));
        return null;
    }

    private bool Fits(CohortFilter filter, Metric metric, EntityTarget entity)
    {
        var before = bag.Count;
        if (entity.Entity.Key.Length > 1)
        {
            bag.Add(RequestCodes.EntityNotComparable.At(
                Location.At(filter.Pointer + "/entity"), entity.Name, entity.Entity.Key.Length, "tested by a metric"));
        }

        if ((FormulaFacts.Of(metric.Formula).Traits & OverPeriods) != FormulaTraits.None)
        {
            bag.Add(RequestCodes.CohortNeedsAxis.At(Location.At(filter.Pointer + "/metric"), metric.Name, entity.Name));
        }

        if (metric.UnitFrom is { } unit)
        {
            bag.Add(RequestCodes.MixedUnits.At(Location.At(filter.Pointer + "/metric"), metric.Name, unit));
        }

        if (!metric.Type.IsNumeric)
        {
            bag.Add(RequestCodes.CohortNotNumeric.At(Location.At(filter.Pointer + "/metric"), metric.Name, metric.Type));
        }

        return bag.Count == before;
    }
}
