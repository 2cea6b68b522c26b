using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;

namespace GovernedSemantics.Requests;

/// <summary>
/// Resolves the conditions of a request and sorts them by level: before aggregation (rows) or after it (metrics).
/// Negations are pushed down to the single conditions, whose complements keep NULL members.
/// </summary>
internal sealed class FilterResolver(VisibleModel visible, FieldResolver fields, TimeSettings settings, List<string> normalised, DiagnosticBag bag)
{
    private readonly CohortResolver _cohorts = new(visible, fields, settings, normalised, bag);
    private readonly List<ResolvedFilter> _rows = [];
    private readonly List<ResolvedFilter> _metrics = [];

    public ImmutableArray<ResolvedFilter> RowFilters => [.. _rows];

    public ImmutableArray<ResolvedFilter> MetricFilters => [.. _metrics];

    public void Resolve(RequestFilter filter, ImmutableArray<GroupKey> keys)
    {
        if (Convert(filter, negated: false) is not { } resolved)
        {
            return;
        }

        var leaves = Leaves(resolved).ToList();
        var metric = leaves.Select(Target).OfType<MetricTarget>().FirstOrDefault();
        if (metric is null)
        {
            _rows.Add(resolved);
            return;
        }

        var stray = leaves.FirstOrDefault(c => c is not FieldCondition field || (field.Target is not MetricTarget && !keys.Any(k => IsKey(k, field))));
        if (stray is not null)
        {
            bag.Add(stray is CohortCondition or FieldCondition { Target: SegmentTarget }
                ? RequestCodes.MixedFilterLevel.At(Location.At(stray.Pointer), "Put the two side by side in filters.", [], metric.Name, Target(stray).Name)
                : RequestCodes.MixedFilterLevel.At(Location.At(stray.Pointer), metric.Name, Target(stray).Name));
            return;
        }

        _metrics.Add(resolved);
    }

    /// <summary>Whether the condition tests the very value that the key groups by.</summary>
    public static bool IsKey(GroupKey key, FieldCondition condition) =>
        key.Part == condition.Part
        && (key.Grain == condition.Grain || (condition.Grain is null && key.Grain is null))
        && (key.Target, condition.Target) switch
        {
            (MetricTimeTarget, MetricTimeTarget) => true,
            (DimensionTarget a, DimensionTarget b) => ReferenceEquals(a.Dimension, b.Dimension),
            (EntityTarget a, EntityTarget b) => a.Entity.Target == b.Entity.Target && a.Name == b.Name,
            _ => false,
        };

    private ResolvedFilter? Convert(RequestFilter filter, bool negated)
    {
        switch (filter)
        {
            case FieldFilter field:
                return Convert(field, negated);
            case CohortFilter cohort:
                return _cohorts.Resolve(cohort, negated);
            case SegmentFilter segment:
                return Convert(segment, negated);
        }

        var group = (FilterGroup)filter;
        if (group.Kind == FilterGroupKind.Not)
        {
            return Convert(group.Filters[0], !negated);
        }

        var kind = negated
            ? group.Kind == FilterGroupKind.All ? FilterGroupKind.Any : FilterGroupKind.All
            : group.Kind;
        var children = group.Filters.Select(f => Convert(f, negated)).ToList();
        return children.Any(c => c is null) ? null : new ConditionGroup(group.Pointer, kind, [.. children.Select(c => c!)]);
    }

    private FieldCondition? Convert(SegmentFilter filter, bool negated) =>
        fields.Segment(Name(filter.Segment), filter.Pointer + "/segment") is { } segment
            ? new FieldCondition(filter.Pointer, segment, null, null, ConditionOperator.In, [true], negated)
            : null;

    private string Name(string asked)
    {
        var written = RequestNames.Normalise(asked);
        if (written.Changed)
        {
            normalised.Add(written.ToString());
        }

        return written.Name;
    }

    private ResolvedFilter? Convert(FieldFilter filter, bool negated)
    {
        var name = Name(filter.Field);
        if (visible.Metric(name) is { } metric)
        {
            return Condition(filter, new ResolvedField(new MetricTarget(metric), null, null), metric.Type, negated);
        }

        var field = fields.Resolve(name, filter.Pointer + "/field");
        if (field is null)
        {
            return null;
        }

        if (field.Target is EntityTarget { Entity.Key.Length: > 1 } composite)
        {
            bag.Add(RequestCodes.EntityNotComparable.At(
                Location.At(filter.Pointer), composite.Name, composite.Entity.Key.Length, "filtered"));
            return null;
        }

        return Condition(filter, field, TypeOf(field), negated);
    }

    // A list of periods is several conditions: any of them holds, or none of them does.
    private ResolvedFilter? Condition(FieldFilter filter, ResolvedField field, DataType type, bool negated)
    {
        var parsed = FilterValues.Parse(filter, type, field.Grain, field.Part, settings, bag);
        var conditions = parsed
            .Select(p => new FieldCondition(
                filter.Pointer, field.Target, field.Grain, field.Part, p.Operator, p.Values, p.Negated ^ negated))
            .ToImmutableArray<ResolvedFilter>();
        return conditions.Length switch
        {
            0 => null,
            1 => conditions[0],
            _ => new ConditionGroup(filter.Pointer, parsed[0].Negated ^ negated ? FilterGroupKind.All : FilterGroupKind.Any, conditions),
        };
    }

    private static DataType TypeOf(ResolvedField field) => field.Part is not null
        ? DataType.Integer
        : field.Target switch
        {
            DimensionTarget d => d.Dimension.Type,
            EntityTarget e => e.Entity.Key[0].Type,
            // Each leaf compares in its own time type; instants carry the most.
            _ => DataType.DateTimeTz,
        };

    /// <summary>The conditions on fields within a filter; those on cohorts are not among them.</summary>
    internal static IEnumerable<FieldCondition> Conditions(ResolvedFilter filter) => Leaves(filter).OfType<FieldCondition>();

    /// <summary>The conditions within a filter: each is a <see cref="FieldCondition"/> or a <see cref="CohortCondition"/>.</summary>
    internal static IEnumerable<ResolvedFilter> Leaves(ResolvedFilter filter) =>
        filter is ConditionGroup group ? group.Filters.SelectMany(Leaves) : [filter];

    /// <summary>What a single condition is about.</summary>
    internal static FieldTarget Target(ResolvedFilter condition) => condition switch
    {
        FieldCondition field => field.Target,
        CohortCondition cohort => cohort.Target,
        _ => throw new ArgumentException($"{condition.GetType().Name} is no single condition.", nameof(condition)),
    };
}
