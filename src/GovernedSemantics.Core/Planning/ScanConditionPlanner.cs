using System.Collections.Immutable;
using GovernedSemantics.Model;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Planning;

/// <summary>The request's conditions as one leaf sees them: every condition binds every leaf, or the leaf refuses.</summary>
internal sealed class ScanConditionPlanner(PlanningContext context, ScanBuilder scan, LeafUse use)
{
    /// <summary>The conditions of the leaf's own cohorts; null after reporting one that cannot be planned.</summary>
    public ImmutableArray<ScanCondition>? Cohorts(ImmutableArray<Cohort> cohorts)
    {
        var planned = cohorts.Select(Cohort).OfType<ScanCondition>().ToImmutableArray();
        return planned.Length == cohorts.Length ? planned : null;
    }

    /// <summary>The condition of one of the leaf's own cohorts.</summary>
    public ScanCondition? Cohort(Cohort cohort) =>
        Cohort(cohort, new EntityTarget(cohort.EntityName, cohort.Entity) { IsOfModel = true }, false, "/metrics");

    private CohortScanCondition? Cohort(Cohort cohort, EntityTarget target, bool negated, string pointer)
    {
        if (context.Paths.Find(target, use.Leaf.Model, use.Leaf.Time, use.Metric, pointer) is not { } key
            || context.Cohort(cohort, pointer) is not { } planned)
        {
            return null;
        }

        scan.Need(key);
        return new CohortScanCondition(key, planned.Name, planned.Key.Alias, planned.Key.Type, planned.Complement, negated);
    }

    /// <summary>Null after reporting a field that the leaf cannot reach.</summary>
    public ImmutableArray<ScanCondition>? Plan(ImmutableArray<ResolvedFilter> filters)
    {
        var planned = ImmutableArray.CreateBuilder<ScanCondition>(filters.Length);
        foreach (var filter in filters)
        {
            if (Plan(filter) is { } condition)
            {
                planned.Add(condition);
            }
        }

        return planned.Count == filters.Length ? planned.ToImmutable() : null;
    }

    private ScanCondition? Plan(ResolvedFilter filter)
    {
        if (filter is ConditionGroup group)
        {
            return Plan(group.Filters) is { } children ? new ScanConditionGroup(group.Kind, children) : null;
        }

        if (filter is CohortCondition cohort)
        {
            return Cohort(cohort.Cohort, cohort.Target, cohort.Negated, cohort.Pointer);
        }

        var condition = (FieldCondition)filter;
        if (context.Paths.Find(condition.Target, use.Leaf.Model, use.Leaf.Time, use.Metric, condition.Pointer) is not { } value)
        {
            return null;
        }

        scan.Need(value);
        var values = value.Expression.Type.IsTime && condition.Part is null
            ? [.. condition.Values.Select(new TimeColumn(value.Expression, context.Settings).Value)]
            : condition.Values;
        return new ComparisonCondition(value, condition.Part, condition.Operator, values, condition.Negated);
    }
}
