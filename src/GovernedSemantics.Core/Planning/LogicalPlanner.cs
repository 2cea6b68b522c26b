using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Governance;
using GovernedSemantics.Model;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Planning;

/// <summary>Step 4: which facts are read, over which joins, aggregated to which keys, and how the answer is made from them.</summary>
internal sealed class LogicalPlanner
{
    private readonly GovernedQuery _query;
    private readonly DiagnosticBag _bag = new();
    private readonly AliasNames _names = new();

    private LogicalPlanner(GovernedQuery query) => _query = query;

    private QuerySpec Spec => _query.Spec;

    public static Result<LogicalPlan> Plan(GovernedQuery query) => new LogicalPlanner(query).Plan();

    private Result<LogicalPlan> Plan()
    {
        var leaves = Spec.Computed.SelectMany(m => m.Leaves).Distinct().ToImmutableArray();
        var byTime = Spec.Keys.Any(k => k.Target is MetricTimeTarget);
        var cumulative = byTime ? Spec.Computed.FirstOrDefault(m => RunningTotals.Any(m.Formula)) : null;
        CheckCumulative(cumulative);
        var keys = KeyPlanner.Plan(Spec, leaves, cumulative is not null, _names, _bag);
        var collector = new LeafCollector(Spec, byTime, _names, _bag);
        var formulas = Spec.Computed.ToDictionary(m => m, collector.Collect);
        if (_bag.HasErrors)
        {
            return Result<LogicalPlan>.Fail(_bag.Errors());
        }

        var filling = Spec.Computed.FirstOrDefault(m => m.Leaves.Any(l => l.FillWith is not null || l.FillNull));
        if (filling is not null && keys.Count(k => k.Shape is BucketKey) > 1)
        {
            _bag.Add(PlanningCodes.FillNotSupported.At(Location.At("/group_by"), filling.Name, "several grains of metric_time"));
        }

        var legPlanner = new LegPlanner(Spec, keys, new PathResolution(Spec.Visible, Spec.Computed.IsEmpty, _bag), _names, _bag);
        var legs = Spec.Computed.IsEmpty
            ? MembersLeg(legPlanner)
            : [.. collector.Groups.Select(legPlanner.Plan).OfType<PlanLeg>()];
        var source = Source(legs);
        return _bag.HasErrors || source is null ? Result<LogicalPlan>.Fail(_bag.Errors()) : Assemble(keys, formulas, legs, source);
    }

    private LogicalPlan Assemble(
        ImmutableArray<PlanKey> keys, Dictionary<Metric, PlanFormula> formulas, ImmutableArray<PlanLeg> legs, DataSource source)
    {
        PlanOperand OperandOf(string column) => Spec.Metrics.FirstOrDefault(m => m.Name == column) is { } metric
            ? new MetricOperand(formulas[metric])
            : new KeyOperand(keys.First(k => k.Key.Column == column));

        // After the asked order all keys follow, so that the order of rows is total and pages never overlap.
        var order = Spec.Order.Select(o => new PlanOrder(OperandOf(o.Column), o.Descending))
            .Concat(keys.Where(k => Spec.Order.All(o => o.Column != k.Key.Column)).Select(k => new PlanOrder(new KeyOperand(k), false)));
        return new LogicalPlan
        {
            Query = _query,
            Source = source,
            Keys = keys,
            Legs = legs,
            Fill = Fill(keys, legs),
            Metrics = [.. Spec.Metrics.Select(m => new PlanMetric(m, Alias(m, formulas[m]), formulas[m]))],
            MetricFilters = [.. Spec.MetricFilters.Select(f => Condition(f, keys, formulas))],
            Order = [.. order],
            Limit = Spec.Limit,
            Skip = Spec.Skip,
            Warnings = _query.Warnings,
        };
    }

    // Only a bounded axis has gaps to fill.
    private static PlanFill? Fill(ImmutableArray<PlanKey> keys, ImmutableArray<PlanLeg> legs) =>
        legs.SelectMany(l => l.Columns).Any(c => c.Fill is not null || c.FillNull)
        && keys.Where(k => k.Shape is BucketKey).ToList() is [{ Shape: BucketKey bucket } key]
            ? new PlanFill(key, bucket.Axis.Periods.Length)
            : null;

    // A metric that is just its leaf keeps the leaf's column name; only computed ones take a name of their own.
    private string Alias(Metric metric, PlanFormula formula) =>
        formula is ColumnFormula column && column.Column.Alias == metric.Name ? metric.Name : _names.Take(metric.Name);

    private PlanCondition Condition(ResolvedFilter filter, ImmutableArray<PlanKey> keys, Dictionary<Metric, PlanFormula> formulas)
    {
        if (filter is ConditionGroup group)
        {
            return new PlanConditionGroup(group.Kind, [.. group.Filters.Select(f => Condition(f, keys, formulas))]);
        }

        var condition = (FieldCondition)filter;
        if (condition.Target is MetricTarget metric)
        {
            return new PlanComparison(new MetricOperand(formulas[metric.Metric]), condition.Operator, condition.Values, condition.Negated);
        }

        var key = keys.First(k => FilterResolver.IsKey(k.Key, condition));
        return KeyCondition.Of(key, condition, Spec.Visible.Project.Time);
    }

    private void CheckCumulative(Metric? cumulative)
    {
        if (cumulative is null)
        {
            return;
        }

        if (Spec.Range is not { IsBounded: true })
        {
            _bag.Add(PlanningCodes.CumulativeNeedsRange.At(Location.At("/time"), cumulative.Name));
        }

        var conditions = Spec.RowFilters.SelectMany(FilterResolver.Conditions).Where(c => c.Target is MetricTimeTarget);
        foreach (var condition in conditions)
        {
            _bag.Add(PlanningCodes.TimeConditionOnCumulative.At(Location.At(condition.Pointer), condition.Target.Name, cumulative.Name));
        }
    }

    private ImmutableArray<PlanLeg> MembersLeg(LegPlanner planner)
    {
        var model = MemberModel.Choose(Spec);
        if (model is null)
        {
            var names = string.Join(", ", Spec.Keys.Select(k => k.Column));
            _bag.Add(PlanningCodes.NoCommonModel.At(Location.At("/group_by"), names));
            return [];
        }

        return planner.PlanMembers(model) is { } leg ? [leg] : [];
    }

    private DataSource? Source(ImmutableArray<PlanLeg> legs)
    {
        var sources = legs
            .SelectMany(l => l.Scan.Joins.Select(j => j.Target.View.Source).Prepend(l.Scan.Model.View.Source))
            .Distinct()
            .ToList();
        if (sources.Count > 1)
        {
            _bag.Add(PlanningCodes.SeveralSources.At(Location.At("/metrics"), string.Join(", ", sources.Select(s => s.Name))));
        }

        return sources.Count == 1 ? sources[0] : null;
    }
}
