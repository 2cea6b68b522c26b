using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Planning;

/// <summary>Makes the leg of one group of leaves: its keys, conditions and joins as seen from its own model.</summary>
internal sealed class LegPlanner(QuerySpec spec, ImmutableArray<PlanKey> keys, PathResolution paths, AliasNames names, DiagnosticBag bag)
{
    private readonly AliasNames _legNames = new();

    private TimeSettings Settings => spec.Visible.Project.Time;

    /// <summary>Null after reporting what cannot be planned.</summary>
    public PlanLeg? Plan(LeafGroup group)
    {
        var use = group.First;
        var leaf = use.Leaf;
        var scan = new ScanBuilder(group.Model);
        var conditions = new ScanConditionPlanner(spec, paths, scan, use);
        var rows = ModelFilter(group.Model, scan);
        var request = conditions.Plan(spec.RowFilters);
        var legKeys = Keys(use, scan);
        if (request is null || legKeys is null)
        {
            return null;
        }

        foreach (var value in group.Leaves.SelectMany(l => l.Input.Filters.Append(l.Input.Argument!)).Where(e => e is not null))
        {
            scan.Need(value);
        }

        var name = _legNames.Take("g_" + group.Model.Name);
        if (use.Cumulative is not null)
        {
            return RunningTotal(group, name, scan, [.. rows, .. request.Value, .. LeafFilters(leaf)], legKeys.Value);
        }

        if (leaf.NonAdditive is { } snapshot)
        {
            return Snapshot(group, name, snapshot, scan, rows, [.. request.Value, .. LeafFilters(leaf)], legKeys.Value);
        }

        if (leaf.Aggregation is Aggregation.Median or Aggregation.Percentile)
        {
            ImmutableArray<ScanCondition> all = [.. rows, .. request.Value, .. LeafFilters(leaf)];
            return new PercentileLeg(name, Scan(scan, group, all), legKeys.Value, group.Leaves[0]);
        }

        return new AggregateLeg(
            name,
            Scan(scan, group, [.. rows, .. request.Value, .. SharedFilter(group)]) with { Orphans = Orphans(legKeys.Value) },
            legKeys.Value,
            [.. group.Leaves]);
    }

    /// <summary>The leg of a question without metrics: the distinct members, as rows of the model that reaches them all.</summary>
    public PlanLeg? PlanMembers(SemanticModel model)
    {
        var use = new LeafUse(Members(model), null, model.Name);
        var scan = new ScanBuilder(model);
        var rows = ModelFilter(model, scan);
        var request = new ScanConditionPlanner(spec, paths, scan, use).Plan(spec.RowFilters);
        var legKeys = Keys(use, scan);
        return request is null || legKeys is null
            ? null
            : new AggregateLeg("g_" + model.Name, Scan(scan, new LeafGroup(use, null), [.. rows, .. request.Value]), legKeys.Value, []);
    }

    private static AggregateInput Members(SemanticModel model) => new()
    {
        Model = model,
        Aggregation = Aggregation.Count,
        Type = DataType.Integer,
        Name = model.Name,
        Key = model.Name,
        Time = model.Time,
    };

    private PlanLeg? RunningTotal(LeafGroup group, string name, ScanBuilder scan, ImmutableArray<ScanCondition> conditions, ImmutableArray<LegKey> legKeys)
    {
        var timeKeys = legKeys.Where(k => k.Key.Key.Target is MetricTimeTarget).ToList();
        if (timeKeys is not [{ Key.Shape: BucketKey bucket } timeKey])
        {
            bag.Add(PlanningCodes.CumulativeNeedsRange.At(Location.At("/time"), group.First.Metric));
            return null;
        }

        var time = group.First.Leaf.Time!.Dimension;
        var planned = RunningTotalPlanner.Plan(group.First, bucket.Axis, spec.Range!, time.Type, Settings);
        bag.AddRange(planned.Errors);
        if (!planned.TryGet(out var axis))
        {
            return null;
        }

        HistoryLimit.Check(spec, axis.LookBack, group.First.Metric, bag);
        var column = new TimeColumn(time.Expression, Settings);
        var bounds = axis.Base.Select(column.Start).ToImmutableArray();
        return new RunningTotalLeg(
            name,
            Scan(scan, new LeafGroup(group.First, HistoryLimit.Within(spec, axis.Range, Settings)), conditions),
            legKeys,
            group.Leaves[0],
            legKeys.IndexOf(timeKey),
            axis.HasEarlierRows ? bounds.Insert(0, column.Earliest) : bounds,
            axis.Shown,
            axis.Total);
    }

    private SnapshotLeg Snapshot(
        LeafGroup group,
        string name,
        NonAdditive snapshot,
        ScanBuilder scan,
        ImmutableArray<ScanCondition> rows,
        ImmutableArray<ScanCondition> members,
        ImmutableArray<LegKey> legKeys)
    {
        var time = new ScanValue(snapshot.Time.Path, snapshot.Time.Dimension.Expression);
        scan.Need(time);
        ImmutableArray<ScanValue> per =
            [.. snapshot.Per.SelectMany(e => e.Key).Select(c => new ScanValue(new JoinPath(group.Model, []), new SymbolExpr(new ColumnSymbol(c))))];
        return new SnapshotLeg(name, Scan(scan, group, rows), legKeys, [.. group.Leaves], time, snapshot.Choose, per, members);
    }

    private Scan Scan(ScanBuilder scan, LeafGroup group, ImmutableArray<ScanCondition> conditions)
    {
        var time = group.First.Leaf.Time is { } path ? new ScanValue(path.Path, path.Dimension.Expression) : null;
        ScanRange? range = null;
        if (group.Range is { } asked && time is not null)
        {
            scan.Need(time);
            CheckWholeDays(time, group.First.Metric);
            var column = new TimeColumn(time.Expression, Settings);
            range = new ScanRange(time, column.From(asked), column.To(asked));
        }

        CheckJoins(scan, group, time);
        return new Scan(group.Model, scan.Joins, range, conditions) { Time = time, Columns = scan.Columns };
    }

    // A date has no hours: a range that cuts a day would count all of it or nothing.
    private void CheckWholeDays(ScanValue time, string metric)
    {
        var cuts = spec.Range?.From?.TimeOfDay > TimeSpan.Zero || spec.Range?.To?.TimeOfDay > TimeSpan.Zero;
        if (cuts && time.Expression.Type.Kind == TypeKind.Date)
        {
            bag.Add(PlanningCodes.RangeCutsDays.At(Location.At("/time"), metric));
        }
    }

    private void CheckJoins(ScanBuilder scan, LeafGroup group, ScanValue? time)
    {
        foreach (var target in scan.Joins.Select(j => j.Target).Where(t => t.Filter is { } f && ExprTree.Symbols(f).Any(s => s is PathSymbol)))
        {
            bag.Add(PlanningCodes.JoinedFilterReaches.At(Location.At("/metrics"), group.First.Metric, target.Name));
        }

        var history = scan.Joins.FirstOrDefault(j => j.Edges[^1].ToEntity.Type == EntityType.Natural);
        if (history is not null && time is null)
        {
            bag.Add(PlanningCodes.HistoryNeedsTime.At(Location.At("/metrics"), group.First.Metric, history.Target.Name));
        }
        else if (history is not null)
        {
            scan.NeedFirst(time!);
        }
    }

    private ImmutableArray<LegKey>? Keys(LeafUse use, ScanBuilder scan)
    {
        var found = ImmutableArray.CreateBuilder<LegKey>(keys.Length);
        foreach (var key in keys)
        {
            if (paths.Find(key.Key.Target, use.Leaf.Model, use.Leaf.Time, use.Metric, key.Key.Pointer) is not { } value)
            {
                continue;
            }

            scan.Need(value);
            var column = new TimeColumn(value.Expression, Settings);
            ImmutableArray<object> bounds = key.Shape is BucketKey bucket && use.Cumulative is null
                ? [.. bucket.Axis.Periods.Select(column.Start)]
                : [];
            found.Add(new LegKey(key, value, bounds));
        }

        return found.Count == keys.Length ? found.ToImmutable() : null;
    }

    private ImmutableArray<OrphanCount> Orphans(ImmutableArray<LegKey> legKeys) =>
        [.. legKeys
            .SelectMany(k => Enumerable.Range(1, k.Value.Path.Edges.Length).Select(n => new JoinPath(k.Value.Path.Root, k.Value.Path.Edges[..n])))
            .Distinct()
            .Select(p => new OrphanCount(p, new PlanColumn(names.Take($"g_orphan_{p.Edges[^1].FromEntity.Name}"), DataType.Integer, true)))];

    private static ImmutableArray<ScanCondition> ModelFilter(SemanticModel model, ScanBuilder scan)
    {
        if (model.Filter is null)
        {
            return [];
        }

        scan.Need(model.Filter);
        return [new ExpressionCondition(new ScanValue(new JoinPath(model, []), model.Filter))];
    }

    private static IEnumerable<ScanCondition> LeafFilters(AggregateInput leaf) =>
        leaf.Filters.Select(f => new ExpressionCondition(new ScanValue(new JoinPath(leaf.Model, []), f)));

    // The rows of a scan are those that any of its leaves wants: the OR of their filters, nothing where one wants all.
    private static IEnumerable<ScanCondition> SharedFilter(LeafGroup group)
    {
        if (group.Leaves.Any(l => l.Input.Filters.IsEmpty))
        {
            return [];
        }

        var alternatives = group.Leaves
            .Select(l => LeafFilters(l.Input).ToImmutableArray())
            .DistinctBy(f => string.Join('&', f.Select(c => ExprText.Of(((ExpressionCondition)c).Value.Expression))))
            .Select(f => f.Length == 1 ? f[0] : new ScanConditionGroup(FilterGroupKind.All, f))
            .ToImmutableArray();
        return alternatives.Length == 1 ? alternatives : [new ScanConditionGroup(FilterGroupKind.Any, alternatives)];
    }
}
