using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Model;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Planning;

/// <summary>
/// The entities of a cohort: its metric by the entity alone, over the request's own range and under none of its other filters. An entity that
/// has no fact has no row to be found by, so where it would pass the entities that do not are kept instead.
/// </summary>
internal static class CohortPlanner
{
    /// <summary>Null after reporting what cannot be planned.</summary>
    public static PlanCohort? Plan(PlanningContext context, Cohort cohort, string pointer)
    {
        if (EmptyEntity.Passes(cohort) is not { } complement)
        {
            context.Bag.Add(PlanningCodes.CohortUnclear.At(Location.At(pointer), cohort.MetricName, cohort.EntityName));
            return null;
        }

        var alone = context.ForCohort();
        var entity = new GroupKey(cohort.EntityName, new EntityTarget(cohort.EntityName, cohort.Entity) { IsOfModel = true }, null, null, pointer);
        var key = new PlanKey(entity, context.Names.Take($"g_{cohort.EntityName}"), cohort.Entity.Key[0].Type, new MemberKey());
        var block = new BlockPlanner(alone, new BlockKeys([key], null, null, []), Reading.Of(context.Spec.Range, null));
        var value = block.Plan(cohort.Formula, cohort.MetricName);
        if (context.Bag.HasErrors)
        {
            return null;
        }

        var built = block.Build();
        return context.Bag.HasErrors
            ? null
            : new PlanCohort(context.LegNames.Take($"g_{cohort.EntityName}_cohort"), key, built, Kept(new MetricOperand(value), cohort, complement), complement);
    }

    // NULL passes nothing but a test for it, also where the condition is turned round.
    private static PlanCondition Kept(MetricOperand value, Cohort cohort, bool complement)
    {
        var condition = new PlanComparison(value, cohort.Operator, cohort.Values, cohort.Negated != complement);
        if (cohort.Operator == ConditionOperator.IsNull)
        {
            return condition;
        }

        var isNull = new PlanComparison(value, ConditionOperator.IsNull, [], !complement);
        return new PlanConditionGroup(complement ? FilterGroupKind.Any : FilterGroupKind.All, [condition, isNull]);
    }
}
