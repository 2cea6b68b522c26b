using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Planning;

/// <summary>Makes the leg of one group of leaves: its keys, conditions and joins as seen from its own model.</summary>
internal sealed class LegPlanner(PlanningContext context, BlockKeys keys, bool countsOrphans)
{
    private QuerySpec Spec => context.Spec;

    private DiagnosticBag Bag => context.Bag;

    private TimeSettings Settings => context.Settings;

    /// <summary>Null after reporting what cannot be planned.</summary>
    public PlanLeg? Plan(LeafGroup group)
    {
        var use = group.First;
        var leaf = use.Leaf;
        var scan = new ScanBuilder(group.Model);
        var axis = keys.Axis is null ? null : LegAxis.Of(group.Reading, keys.Axis.Grain);
        var conditions = new ScanConditionPlanner(context, scan, use);
        var rows = ModelFilter(group.Model, scan);

        // A condition on the axis binds what a snapshot is chosen from; the others bind what is chosen.
        var (ofAxis, others) = leaf.NonAdditive is null ? ([], Spec.RowFilters) : AxisConditions.OfTime(Spec.RowFilters);
        var times = conditions.Plan(ofAxis);
        var request = conditions.Plan(others);
        var cohorts = conditions.Cohorts(leaf.Cohorts);
        var legKeys = Keys(use, scan, axis);
        if (times is null || request is null || cohorts is null || legKeys is null || (axis is null && keys.Axis is not null))
        {
            return null;
        }

        rows = [.. rows, .. times.Value];
        ImmutableArray<ScanCondition> asked = [.. request.Value, .. cohorts.Value];

        foreach (var value in group.Leaves.SelectMany(l => l.Input.Filters.Append(l.Input.Argument!)).Where(e => e is not null))
        {
            scan.Need(value);
        }

        var name = context.LegNames.Take("g_" + group.Model.Name);
        var leg = use.Cumulative is not null
            ? RunningTotal(group, axis!, name, scan, [.. rows, .. asked, .. LeafFilters(leaf)], legKeys.Value)
            : Plain(group, axis?.Range ?? group.Range, name, scan, rows, asked, legKeys.Value);
        return leg is null || axis is null ? leg : leg with { Map = axis.Map };
    }

    /// <summary>One leg for groups that differ only in their readings; null after reporting what cannot be planned.</summary>
    public PlanLeg? Plan(ImmutableArray<LeafGroup> groups, SharedAxis axis)
    {
        var use = groups[0].First;
        var scan = new ScanBuilder(groups[0].Model);
        var conditions = new ScanConditionPlanner(context, scan, use);
        var rows = ModelFilter(groups[0].Model, scan);
        var request = conditions.Plan(Spec.RowFilters);
        var cohorts = conditions.Cohorts(use.Leaf.Cohorts);
        var legKeys = Keys(use, scan, null);
        if (request is null || cohorts is null || legKeys is null)
        {
            return null;
        }

        ImmutableArray<LegLeaf> leaves = [.. groups.SelectMany(g => g.Leaves).DistinctBy(l => l.Input.Key, StringComparer.Ordinal)];
        foreach (var value in leaves.SelectMany(l => l.Input.Filters.Append(l.Input.Argument!)).Where(e => e is not null))
        {
            scan.Need(value);
        }

        var time = new ScanValue(use.Leaf.Time!.Path, use.Leaf.Time.Dimension.Expression);
        var column = new TimeColumn(time.Expression, Settings);
        ImmutableArray<object> bounds = [.. axis.Axis.Periods.Select(column.Start)];
        var period = keys.Cell ?? new PlanKey(
            new GroupKey("metric_time", new MetricTimeTarget(), axis.Axis.Grain, null, "/time"), context.Names.Take("g_range"), DataType.Integer, new BucketKey(axis.Axis));
        ImmutableArray<LegKey> shared = keys.Cell is null
            ? [new LegKey(period, time, bounds), .. legKeys.Value]
            : [.. legKeys.Value.Select(k => k.Key == period ? k with { Bounds = bounds } : k)];
        var read = Scan(scan, use, axis.Ranges[0], [.. rows, .. request.Value, .. cohorts.Value, .. SharedFilter(leaves)]);
        if (axis.Ranges.Length > 1)
        {
            read = read with { OrRange = new ScanRange(time, column.From(axis.Ranges[1]), column.To(axis.Ranges[1])) };
        }

        var own = countsOrphans && groups.Any(g => !g.Reading.IsShifted) ? Orphans(legKeys.Value) : [];
        var name = context.LegNames.Take("g_" + groups[0].Model.Name);
        return new SharedLeg(name, read with { Orphans = own }, shared, leaves, period, keys.Cell is not null, [.. groups.Select(Taken)]);

        SharedReading Taken(LeafGroup group, int number)
        {
            var columns = group.Leaves.Select(l => (leaves.First(s => s.Input.Key == l.Input.Key).Column, l.Column)).ToList();
            columns.AddRange(group.Reading.IsShifted ? [] : own.Select(o => (o.Column, o.Column)));
            return new SharedReading(context.LegNames.Take($"{name}_{(group.Reading.IsShifted ? "earlier" : "now")}"), axis.Maps[number], [.. columns]);
        }
    }

    private PlanLeg Plain(
        LeafGroup group,
        TimeRange? range,
        string name,
        ScanBuilder scan,
        ImmutableArray<ScanCondition> rows,
        ImmutableArray<ScanCondition> asked,
        ImmutableArray<LegKey> legKeys)
    {
        var leaf = group.First.Leaf;

        if (leaf.NonAdditive is { } snapshot)
        {
            return Snapshot(group, range, name, snapshot, scan, rows, [.. asked, .. LeafFilters(leaf)], legKeys);
        }

        if (leaf.Aggregation is Aggregation.Median or Aggregation.Percentile)
        {
            ImmutableArray<ScanCondition> all = [.. rows, .. asked, .. LeafFilters(leaf)];
            return new PercentileLeg(name, Scan(scan, group.First, range, all), legKeys, group.Leaves[0]);
        }

        var orphans = countsOrphans && !group.Reading.IsShifted ? Orphans(legKeys) : [];
        return new AggregateLeg(
            name, Scan(scan, group.First, range, [.. rows, .. asked, .. SharedFilter([.. group.Leaves])]) with { Orphans = orphans }, legKeys, [.. group.Leaves]);
    }

    /// <summary>The leg of a conversion, whose keys and conditions are those of its bases. Null after reporting what cannot be planned.</summary>
    /// <param name="group">What is asked of it.</param>
    /// <param name="hasOrphans">Whether it counts the bases without a match: not where another leg of their model does.</param>
    public PlanLeg? Plan(ConversionGroup group, bool hasOrphans)
    {
        var conversion = group.Conversion;
        var use = new LeafUse(conversion.Counted, null, group.Metric);
        var scan = new ScanBuilder(conversion.Base.Model);
        var axis = keys.Axis is null ? null : LegAxis.Of(group.Reading, keys.Axis.Grain);
        var conditions = new ScanConditionPlanner(context, scan, use);
        var members = conditions.Plan(Spec.RowFilters);
        var legKeys = Keys(use, scan, axis);
        if (members is null || legKeys is null || (axis is null && keys.Axis is not null))
        {
            return null;
        }

        var range = axis?.Range ?? group.Reading.Range;
        CheckWholeDays(new ScanValue(conversion.Base.Time!.Path, conversion.Base.Time.Dimension.Expression), group.Metric);
        var planner = new ConversionPlanner(
            Settings, (cohort, leaf, rows) => new ScanConditionPlanner(context, rows, new LeafUse(leaf, null, group.Metric)).Cohort(cohort), Bag);
        var leg = planner.Plan(new AskedConversion(
            context.LegNames.Take("g_" + conversion.Name), group.Metric, conversion, scan, legKeys.Value, members.Value, range, [.. group.Counts]));
        if (leg is not null && hasOrphans && countsOrphans && !group.Reading.IsShifted)
        {
            leg = leg with { Scan = leg.Scan with { Orphans = Orphans(legKeys.Value) } };
        }

        return leg is null || axis is null ? leg : leg with { Map = axis.Map };
    }

    /// <summary>The leg of a question without metrics: the distinct members, as rows of the model that reaches them all.</summary>
    public PlanLeg? PlanMembers(SemanticModel model)
    {
        var use = new LeafUse(Members(model), null, model.Name);
        var scan = new ScanBuilder(model);
        var rows = ModelFilter(model, scan);
        var request = new ScanConditionPlanner(context, scan, use).Plan(Spec.RowFilters);
        var legKeys = Keys(use, scan, null);
        if (request is null || legKeys is null)
        {
            return null;
        }

        return new AggregateLeg("g_" + model.Name, Scan(scan, use, null, [.. rows, .. request.Value]), legKeys.Value, []);
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

    private PlanLeg? RunningTotal(
        LeafGroup group, LegAxis axis, string name, ScanBuilder scan, ImmutableArray<ScanCondition> conditions, ImmutableArray<LegKey> legKeys)
    {
        var use = group.First;
        var time = use.Leaf.Time!.Dimension;
        var planned = RunningTotalPlanner.Plan(use, axis.Axis, axis.Range, time.Type, Settings);
        Bag.AddRange(planned.Errors);
        if (!planned.TryGet(out var total))
        {
            return null;
        }

        HistoryLimit.Check(Spec, total.LookBack, use.Metric, Bag);
        var column = new TimeColumn(time.Expression, Settings);
        var bounds = total.Base.Select(column.Start).ToImmutableArray();
        bounds = total.HasEarlierRows ? bounds.Insert(0, column.Earliest) : bounds;

        // Rows before every window tell which members there are, but that is counted beside numbers that do not add up.
        var addsUp = RunningTotals.AddUp(use.Leaf.Aggregation);
        var read = addsUp ? total.Range : TimeRange.Civil(total.LookBack, total.Range.To, Settings);
        var rows = Scan(scan, use, HistoryLimit.Within(Spec, read, Settings), conditions);
        var timeKey = legKeys.Select(k => k.Key).ToList().IndexOf(keys.Cell!);
        return addsUp
            ? new RunningTotalLeg(name, rows, legKeys, group.Leaves[0], timeKey, bounds, total.Shown, total.Total)
            : new WindowedRowsLeg(name, rows, legKeys, group.Leaves[0], timeKey, bounds, total.Windows);
    }

    private SnapshotLeg Snapshot(
        LeafGroup group,
        TimeRange? range,
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
        return new SnapshotLeg(name, Scan(scan, group.First, range, rows), legKeys, [.. group.Leaves], time, snapshot.Choose, per, members);
    }

    private Scan Scan(ScanBuilder scan, LeafUse use, TimeRange? asked, ImmutableArray<ScanCondition> conditions)
    {
        var time = use.Leaf.Time is { } path ? new ScanValue(path.Path, path.Dimension.Expression) : null;
        ScanRange? range = null;
        if (asked is not null && time is not null)
        {
            scan.Need(time);
            CheckWholeDays(time, use.Metric);
            var column = new TimeColumn(time.Expression, Settings);
            range = new ScanRange(time, column.From(asked), column.To(asked));
        }

        ScanChecks.Joins(scan, time, use.Metric, Bag);
        return new Scan(use.Leaf.Model, scan.Joins, range, conditions) { Time = time, Columns = scan.Columns };
    }

    // A date has no hours: a range that cuts a day would count all of it or nothing.
    private void CheckWholeDays(ScanValue time, string metric)
    {
        var cuts = Spec.Range?.From?.TimeOfDay > TimeSpan.Zero || Spec.Range?.To?.TimeOfDay > TimeSpan.Zero;
        if (cuts && time.Expression.Type.Kind == TypeKind.Date)
        {
            Bag.Add(PlanningCodes.RangeCutsDays.At(Location.At("/time"), metric));
        }
    }

    private ImmutableArray<LegKey>? Keys(LeafUse use, ScanBuilder scan, LegAxis? axis)
    {
        var found = ImmutableArray.CreateBuilder<LegKey>(keys.Keys.Length);
        foreach (var key in keys.Keys)
        {
            if (context.Paths.Find(key.Key.Target, use.Leaf.Model, use.Leaf.Time, use.Metric, key.Key.Pointer) is not { } value)
            {
                continue;
            }

            scan.Need(value);
            found.Add(new LegKey(key, value, Bounds(key, value, use, axis)));
        }

        return found.Count == keys.Keys.Length ? found.ToImmutable() : null;
    }

    private ImmutableArray<object> Bounds(PlanKey key, ScanValue value, LeafUse use, LegAxis? axis)
    {
        if (key.Shape is not BucketKey bucket || use.Cumulative is not null)
        {
            return [];
        }

        var column = new TimeColumn(value.Expression, Settings);
        return [.. (key == keys.Cell && axis is not null ? axis.Axis : bucket.Axis).Periods.Select(column.Start)];
    }

    private ImmutableArray<OrphanCount> Orphans(ImmutableArray<LegKey> legKeys) =>
        [.. legKeys
            .SelectMany(k => Enumerable.Range(1, k.Value.Path.Edges.Length).Select(n => new JoinPath(k.Value.Path.Root, k.Value.Path.Edges[..n])))
            .Distinct()
            .Select(p => new OrphanCount(p, new PlanColumn(context.Names.Take($"g_orphan_{p.Edges[^1].FromEntity.Name}"), DataType.Integer, true)))];

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
    private static IEnumerable<ScanCondition> SharedFilter(ImmutableArray<LegLeaf> leaves)
    {
        if (leaves.Any(l => l.Input.Filters.IsEmpty))
        {
            return [];
        }

        var alternatives = leaves
            .Select(l => LeafFilters(l.Input).ToImmutableArray())
            .DistinctBy(f => string.Join('&', f.Select(c => ExprText.Of(((ExpressionCondition)c).Value.Expression))))
            .Select(f => f.Length == 1 ? f[0] : new ScanConditionGroup(FilterGroupKind.All, f))
            .ToImmutableArray();
        return alternatives.Length == 1 ? alternatives : [new ScanConditionGroup(FilterGroupKind.Any, alternatives)];
    }
}
