using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Model;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Planning;

/// <summary>What all blocks of one plan share: the question, the names that are taken, the defects, the cohorts.</summary>
internal sealed class PlanningContext
{
    private readonly List<PlanCohort> _cohorts;
    private readonly Dictionary<string, PlanCohort> _byKey;

    public PlanningContext(QuerySpec spec)
        : this(spec, new DiagnosticBag(), new AliasNames(), new AliasNames(), [], [])
    {
    }

    private PlanningContext(
        QuerySpec spec, DiagnosticBag bag, AliasNames names, AliasNames legNames, List<PlanCohort> cohorts, Dictionary<string, PlanCohort> byKey)
    {
        (Spec, Bag, Names, LegNames, _cohorts, _byKey) = (spec, bag, names, legNames, cohorts, byKey);
        Paths = new PathResolution(spec.Visible, spec.Computed.IsEmpty && spec.Keys.Length > 0, Bag);
        Shift = new TimeShift(Settings);
    }

    public QuerySpec Spec { get; }

    public DiagnosticBag Bag { get; }

    /// <summary>Names of columns.</summary>
    public AliasNames Names { get; }

    /// <summary>Names of legs.</summary>
    public AliasNames LegNames { get; }

    public PathResolution Paths { get; }

    public TimeShift Shift { get; }

    public TimeSettings Settings => Spec.Visible.Project.Time;

    public ImmutableArray<PlanCohort> Cohorts => [.. _cohorts];

    /// <summary>The same plan, where a cohort is asked: no keys of time, no filters of the request, nothing compared.</summary>
    public PlanningContext ForCohort() => new(
        Spec with { Keys = [], RowFilters = [], MetricFilters = [], Compare = null, IsTotal = false }, Bag, Names, LegNames, _cohorts, _byKey);

    /// <summary>The entities of a cohort, planned when they are first asked for; null after reporting why they cannot be.</summary>
    public PlanCohort? Cohort(Cohort cohort, string pointer)
    {
        if (!_byKey.TryGetValue(cohort.Key, out var planned))
        {
            planned = CohortPlanner.Plan(this, cohort, pointer);
            if (planned is null)
            {
                return null;
            }

            _byKey.Add(cohort.Key, planned);
            _cohorts.Add(planned);
        }

        return planned;
    }
}
