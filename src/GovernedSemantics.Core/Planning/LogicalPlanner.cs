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
    private readonly PlanningContext _context;

    private LogicalPlanner(GovernedQuery query) => (_query, _context) = (query, new PlanningContext(query.Spec));

    private QuerySpec Spec => _query.Spec;

    private DiagnosticBag Bag => _context.Bag;

    public static Result<LogicalPlan> Plan(GovernedQuery query) => new LogicalPlanner(query).Plan();

    private Result<LogicalPlan> Plan()
    {
        var leaves = Spec.Computed.SelectMany(m => m.Leaves).Distinct().ToImmutableArray();
        var needsAxis = AxisNeeds.Check(Spec, Bag);
        var planned = KeyPlanner.Plan(Spec, leaves, needsAxis, _context.Names, Bag);
        if (Bag.HasErrors)
        {
            return Result<LogicalPlan>.Fail(Bag.Errors());
        }

        var (keys, blockKeys) = CellPlanner.Plan(planned, _context.Names);
        var block = new BlockPlanner(_context, blockKeys, Reading.Of(Spec.Range, blockKeys.Axis)) { CountsOrphans = true, RanksApart = Spec.Compare is not null };
        var formulas = Spec.Computed.ToDictionary(m => m, m => Spec.Compare is null ? block.Plan(m.Formula, m.Name) : block.PlanSide(m, block.Reading));
        ImmutableArray<PlanMetric> metrics = [.. Spec.Metrics.SelectMany(m => Columns(m, formulas[m], block))];
        if (Spec.IsTotal && block.IsEmpty && Spec.Computed is [var first, ..])
        {
            // None of the metrics has a total, which is a row of its own all the same.
            _ = block.Plan(new LeafFormula(LeafRows.Of(first.Leaves[0])), first.Name);
        }

        if (Bag.HasErrors)
        {
            return Result<LogicalPlan>.Fail(Bag.Errors());
        }

        var made = Spec.Computed.IsEmpty ? block.Block(MembersLeg(blockKeys)) : block.Build();
        CheckFill(made);
        var source = Source(made);
        return Bag.HasErrors || source is null ? Result<LogicalPlan>.Fail(Bag.Errors()) : Assemble(keys, formulas, metrics, made, source);
    }

    private LogicalPlan Assemble(
        ImmutableArray<PlanKey> keys,
        Dictionary<Metric, PlanFormula> formulas,
        ImmutableArray<PlanMetric> metrics,
        PlanBlock block,
        DataSource source)
    {
        PlanOperand OperandOf(string column) => metrics.FirstOrDefault(m => m.Column == column) is { } metric
            ? new MetricOperand(metric.Formula)
            : new KeyOperand(keys.First(k => k.Key.Column == column));

        // After the asked order all keys follow, so that the order of rows is total and pages never overlap.
        var order = Spec.Order.Select(o => new PlanOrder(OperandOf(o.Column), o.Descending))
            .Concat(keys.Where(k => Spec.Order.All(o => o.Column != k.Key.Column)).Select(k => new PlanOrder(new KeyOperand(k), false)));
        return new LogicalPlan
        {
            Query = _query,
            Source = source,
            Keys = keys,
            Block = block,
            Cohorts = _context.Cohorts,
            Metrics = metrics,
            MetricFilters = [.. Spec.MetricFilters.Select(f => Condition(f, keys, formulas))],
            Order = [.. order],
            Limit = Spec.Limit,
            Skip = Spec.Skip,
            Warnings = _query.Warnings,
        };
    }

    // The metric itself and, where it is compared, the value before and the change.
    private IEnumerable<PlanMetric> Columns(Metric metric, PlanFormula value, BlockPlanner block)
    {
        yield return new PlanMetric(metric, Alias(metric, value), value);
        if (Spec.Compare is not { } compare)
        {
            yield break;
        }

        var earlier = ComparedReading.Of(block.Reading, compare, block.Keys.Axis, _context);
        var previous = earlier is null ? new NothingFormula(metric.Type) : block.PlanSide(metric, earlier);
        var change = new DifferenceFormula(value, previous, ComparedReading.ChangeType(metric.Type));
        foreach (var part in MetricParts.Compared)
        {
            var formula = part switch
            {
                MetricPart.Previous => previous,
                MetricPart.Change => change,
                _ => new QuotientFormula(change, previous),
            };
            yield return new PlanMetric(metric, _context.Names.Take(part.ColumnOf(metric.Name)), formula) { Part = part };
        }
    }

    // A metric that is just its leaf keeps the leaf's column name; only computed ones take a name of their own.
    private string Alias(Metric metric, PlanFormula formula) =>
        formula is ColumnFormula column && column.Column.Alias == metric.Name ? metric.Name : _context.Names.Take(metric.Name);

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

    private ImmutableArray<PlanLeg> MembersLeg(BlockKeys keys)
    {
        var model = MemberModel.Choose(Spec);
        if (model is null)
        {
            var names = string.Join(", ", Spec.Keys.Select(k => k.Column));
            var candidates = MemberModel.Candidates(Spec);
            var hint = candidates.IsEmpty ? null : $"More than one reaches them: add a metric of {string.Join(" or ", candidates)}.";
            Bag.Add(PlanningCodes.NoCommonModel.At(Location.At("/group_by"), hint, candidates, names));
            return [];
        }

        return new LegPlanner(_context, keys, true).PlanMembers(model) is { } leg ? [leg] : [];
    }

    // A part of dates is no member of which every period is a cell.
    private void CheckFill(PlanBlock block)
    {
        var part = Spec.Keys.FirstOrDefault(k => k is { Target: MetricTimeTarget, Part: not null });
        if (part is not null && block.Fill is not null && Spec.Computed.FirstOrDefault(m => m.Leaves.Any(l => l.FillWith is not null || l.FillNull)) is { } metric)
        {
            Bag.Add(PlanningCodes.FillBesidePart.At(Location.At(part.Pointer), metric.Name, part.Column));
        }
    }

    private DataSource? Source(PlanBlock block)
    {
        var sources = block.Scans.Concat(_context.Cohorts.SelectMany(c => c.Inner.Scans))
            .SelectMany(s => s.Joins.Select(j => j.Target.View.Source).Prepend(s.Model.View.Source))
            .Distinct()
            .ToList();
        if (sources.Count > 1)
        {
            Bag.Add(PlanningCodes.SeveralSources.At(Location.At("/metrics"), string.Join(", ", sources.Select(s => s.Name))));
        }

        return sources.Count == 1 ? sources[0] : null;
    }
}
