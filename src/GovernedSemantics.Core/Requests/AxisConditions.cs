using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Model;

namespace GovernedSemantics.Requests;

/// <summary>
/// Conditions on metric_time bind the axis of the answer: those that are plain ranges narrow the request's own range, so that windows still
/// see the rows before it.
/// </summary>
internal static class AxisConditions
{
    public static Result<AxisRange> Split(ImmutableArray<ResolvedFilter> filters, TimeRange? range, TimeSettings settings)
    {
        var from = range?.FromInstant;
        var to = range?.ToInstant;
        var rest = ImmutableArray.CreateBuilder<ResolvedFilter>();
        foreach (var filter in filters.SelectMany(Parts))
        {
            if (filter is FieldCondition { Target: MetricTimeTarget, Part: null, Negated: false } condition && Bounds(condition) is { } bounds)
            {
                from = bounds.From > from || from is null ? bounds.From ?? from : from;
                to = bounds.To < to || to is null ? bounds.To ?? to : to;
            }
            else
            {
                rest.Add(filter);
            }
        }

        if (from == range?.FromInstant && to == range?.ToInstant)
        {
            return new AxisRange(range, rest.ToImmutable());
        }

        if (from >= to)
        {
            return RequestCodes.RangeExcludesAll.At(Location.At("/filters"), Shown(from!.Value, settings), Shown(to!.Value, settings));
        }

        var narrowed = new TimeRange(Civil(from, settings), Civil(to, settings), from, to);
        return new AxisRange(narrowed, rest.ToImmutable());
    }

    /// <summary>The filters that only ask for times of the axis, and all others.</summary>
    public static (ImmutableArray<ResolvedFilter> OfAxis, ImmutableArray<ResolvedFilter> Others) OfTime(ImmutableArray<ResolvedFilter> filters)
    {
        var parts = filters.SelectMany(Parts).ToLookup(f => FilterResolver.Leaves(f).All(l => FilterResolver.Target(l) is MetricTimeTarget));
        return ([.. parts[true]], [.. parts[false]]);
    }

    // What must hold together can hold one by one.
    private static IEnumerable<ResolvedFilter> Parts(ResolvedFilter filter) =>
        filter is ConditionGroup { Kind: FilterGroupKind.All } all ? all.Filters.SelectMany(Parts) : [filter];

    private static (DateTimeOffset? From, DateTimeOffset? To)? Bounds(FieldCondition condition) => condition.Operator switch
    {
        ConditionOperator.Within => ((DateTimeOffset)condition.Values[0], (DateTimeOffset)condition.Values[1]),
        ConditionOperator.Gte => ((DateTimeOffset)condition.Values[0], null),
        ConditionOperator.Lt => (null, (DateTimeOffset)condition.Values[0]),
        _ => null,
    };

    private static string Shown(DateTimeOffset instant, TimeSettings settings) =>
        ZonedTime.In(instant, settings.Zone).ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture);

    private static DateTime? Civil(DateTimeOffset? instant, TimeSettings settings) =>
        instant is null ? null : ZonedTime.ToCivilBound(instant.Value, settings.Zone);
}
