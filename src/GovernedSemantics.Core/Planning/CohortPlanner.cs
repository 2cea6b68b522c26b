using GovernedSemantics.Model;

namespace GovernedSemantics.Planning;

internal static class CohortPlanner
{
    public static PlanCohort? Plan(PlanningContext context, Cohort cohort, string pointer) => null;
}
