using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Planning;

/// <summary>Makes the leg of a conversion: two scans, the clock on which they meet, and how far each must be read.</summary>
/// <param name="settings">The project's zone.</param>
/// <param name="cohorts">The condition of one cohort on the rows of a scan; null after reporting.</param>
/// <param name="bag">Where refusals go.</param>
internal sealed class ConversionPlanner(
    TimeSettings settings, Func<Cohort, AggregateInput, ScanBuilder, ScanCondition?> cohorts, DiagnosticBag bag)
{
    /// <summary>Null after reporting what cannot be planned.</summary>
    public ConversionLeg? Plan(AskedConversion asked)
    {
        var conversion = asked.Conversion;
        var (bases, follows) = (conversion.Base, conversion.Follow);
        var (baseTime, followTime) = (bases.Time!.Dimension.Expression, follows.Time!.Dimension.Expression);
        var clock = EventTimes.Clock(baseTime, followTime, settings);
        long? window = null;
        if (conversion.Window is { } length && (window = EventTimes.Length(length, clock)) is null)
        {
            bag.Add(PlanningCodes.WindowCutsDays.At(Location.At("/metrics"), asked.Metric, length));
            return null;
        }

        var read = EventTimes.Read(asked.Range, clock, window, EventTimes.IsExact(baseTime, followTime, clock, settings), settings);
        var followScan = new ScanBuilder(follows.Model);
        var counted = Conditions(conversion.Counted, bases, asked.Bases);
        var baseStream = Stream(bases, conversion.BaseEntity, [.. conversion.Same.Select(s => s.Base)], asked.Bases, read, asked.Metric);
        var followStream = Stream(follows, conversion.FollowEntity, [.. conversion.Same.Select(s => s.Follow)], followScan, read, asked.Metric);
        if (counted is null || baseStream is null || followStream is null)
        {
            return null;
        }

        return new ConversionLeg(
            asked.Name, baseStream, followStream, asked.Keys, clock, window, ReferenceEquals(bases.Model, follows.Model), conversion.CountAll, asked.Counts)
        {
            CountedRange = Counted(asked.Range, baseStream),
            Members = [.. asked.Members, .. counted],
            Ties = [.. (bases.Model.PrimaryEntity?.Key ?? []).Select(c => Own(bases.Model, c))],
        };
    }

    private EventStream? Stream(
        AggregateInput leaf, Entity entity, ImmutableArray<DimensionPath> same, ScanBuilder scan, TimeRange? read, string metric)
    {
        var conditions = ModelFilter(leaf.Model, scan).ToList();
        if (leaf.Argument is { } argument)
        {
            scan.Need(argument);
            conditions.Add(Own(leaf.Model, new CallExpr(Operators.IsNotNull, [argument], DataType.Boolean)));
        }

        if (Conditions(leaf, null, scan) is not { } own)
        {
            return null;
        }

        var time = new ScanValue(leaf.Time!.Path, leaf.Time.Dimension.Expression);
        ImmutableArray<ScanValue> values = [.. same.Select(s => new ScanValue(s.Path, s.Dimension.Expression))];
        ImmutableArray<ScanValue> keys = [.. entity.Key.Select(c => Own(leaf.Model, c))];
        foreach (var value in values.Concat(keys).Append(time))
        {
            scan.Need(value);
        }

        ScanChecks.Joins(scan, time, metric, bag);
        var column = new TimeColumn(time.Expression, settings);
        var range = read is null ? null : new ScanRange(time, column.From(read), column.To(read));
        return new EventStream(
            new Scan(leaf.Model, scan.Joins, range, [.. conditions, .. own]) { Time = time, Columns = scan.Columns }, keys, time, values);
    }

    // Filters and cohorts of a leaf, without those that another one has too.
    private ImmutableArray<ScanCondition>? Conditions(AggregateInput leaf, AggregateInput? without, ScanBuilder scan)
    {
        var known = without?.Filters.Select(ExprText.Of).ToHashSet(StringComparer.Ordinal) ?? [];
        var conditions = ImmutableArray.CreateBuilder<ScanCondition>();
        foreach (var filter in leaf.Filters.Where(f => !known.Contains(ExprText.Of(f))))
        {
            scan.Need(filter);
            conditions.Add(Own(leaf.Model, filter));
        }

        foreach (var cohort in leaf.Cohorts.Where(c => without?.Cohorts.All(w => w.Key != c.Key) ?? true))
        {
            if (cohorts(cohort, leaf, scan) is not { } condition)
            {
                return null;
            }

            conditions.Add(condition);
        }

        return conditions.ToImmutable();
    }

    // The bounds of the asked range that the scan's own range, which is wider, does not say.
    private ScanRange? Counted(TimeRange? range, EventStream bases)
    {
        if (range is null)
        {
            return null;
        }

        var column = new TimeColumn(bases.Time.Expression, settings);
        var (from, to) = (column.From(range), column.To(range));
        var read = bases.Scan.Range!;
        return new ScanRange(bases.Time, Equals(from, read.From) ? null : from, Equals(to, read.To) ? null : to);
    }

    private static IEnumerable<ScanCondition> ModelFilter(SemanticModel model, ScanBuilder scan)
    {
        if (model.Filter is { } filter)
        {
            scan.Need(filter);
            yield return Own(model, filter);
        }
    }

    private static ExpressionCondition Own(SemanticModel model, Expr condition) => new(new ScanValue(new JoinPath(model, []), condition));

    private static ScanValue Own(SemanticModel model, ViewColumn column) =>
        new(new JoinPath(model, []), new SymbolExpr(new ColumnSymbol(column)));
}
