using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Planning;

/// <summary>
/// Chooses how each key is made. Where the range is bounded, the periods of metric_time are known here and the database only answers the
/// number of a bucket: one zone database decides, and the bare column stays usable for an index.
/// </summary>
internal static class KeyPlanner
{
    /// <summary>More periods than this are truncated by the database instead.</summary>
    private const int MaxBuckets = 1_000;

    public static ImmutableArray<PlanKey> Plan(
        QuerySpec spec, ImmutableArray<AggregateInput> leaves, bool needsAxis, AliasNames names, DiagnosticBag bag)
    {
        var keys = ImmutableArray.CreateBuilder<PlanKey>(spec.Keys.Length);
        foreach (var key in spec.Keys)
        {
            var alias = names.Take(AliasOf(key, spec.Keys));
            if (Shape(key, spec, leaves, needsAxis, bag) is var (shape, type))
            {
                keys.Add(new PlanKey(key, alias, type, shape));
            }
        }

        return keys.ToImmutable();
    }

    private static (KeyShape Shape, DataType Type)? Shape(
        GroupKey key, QuerySpec spec, ImmutableArray<AggregateInput> leaves, bool needsAxis, DiagnosticBag bag)
    {
        if (key.Part is { } part)
        {
            var needed = part == DatePart.HourOfDay ? TimeGrain.Hour : TimeGrain.Day;
            var times = key.Target is DimensionTarget own ? [own.Dimension] : leaves.Select(l => l.Time!.Dimension).Distinct();
            return times.All(t => FineEnough(key, t, needed, spec.Visible.Project.Time, bag)) ? (new DatePartKey(part), DataType.Integer) : null;
        }

        return key.Target switch
        {
            MetricTimeTarget => TimeShape(key, spec, leaves, needsAxis, bag),
            DimensionTarget d when key.Grain is { } grain => DimensionTime(key, d.Dimension, grain, spec.Visible.Project.Time, bag),
            DimensionTarget d => (new MemberKey(), d.Dimension.Type),
            EntityTarget e => (new MemberKey(), e.Entity.Key[0].Type),
            _ => throw new InvalidOperationException($"{key.Target} is no key."),
        };
    }

    private static (KeyShape, DataType)? DimensionTime(GroupKey key, Dimension dimension, TimeGrain grain, TimeSettings settings, DiagnosticBag bag)
    {
        if (!FineEnough(key, dimension, grain, settings, bag))
        {
            return null;
        }

        if (settings.Calendar(grain) is { } calendar)
        {
            return WholeCalendar(key, calendar, settings, bag);
        }

        var whole = dimension.Type.Kind == TypeKind.Date && grain == TimeGrain.Day;
        return whole ? (new MemberKey(), dimension.Type) : (new TruncatedKey(grain), LabelType(dimension.Type, grain));
    }

    private static (KeyShape, DataType)? TimeShape(
        GroupKey key, QuerySpec spec, ImmutableArray<AggregateInput> leaves, bool needsAxis, DiagnosticBag bag)
    {
        var settings = spec.Visible.Project.Time;
        var grain = key.Grain!.Value;
        var types = leaves.Select(l => l.Time!.Dimension.Type).Distinct().ToList();
        if (!leaves.All(l => FineEnough(key, l.Time!.Dimension, grain, settings, bag)))
        {
            return null;
        }

        if (grain < TimeGrain.Day && types.Count > 1)
        {
            bag.Add(PlanningCodes.MixedTimeTypes.At(Location.At(key.Pointer), TimeNames.Of(grain), string.Join(", ", types)));
            return null;
        }

        if (settings.Calendar(grain) is { } calendar)
        {
            return CalendarShape(key, calendar, spec, needsAxis || leaves.Any(l => l.FillWith is not null || l.FillNull), needsAxis, bag);
        }

        var type = LabelType(types[0], grain);
        if (spec.Range is not { IsBounded: true } range)
        {
            return (new TruncatedKey(grain), type);
        }

        var axis = TimeAxisBuilder.Build(range, grain, settings, types[0]);
        if (axis.TryGet(out var built) && (needsAxis || built.Periods.Length <= MaxBuckets))
        {
            return (new BucketKey(built), type);
        }

        if (!needsAxis)
        {
            return (new TruncatedKey(grain), type);
        }

        bag.AddRange(axis.Errors);
        return null;
    }

    // A range without bounds, or with one, still has no more periods than the calendar.
    private static (KeyShape, DataType)? CalendarShape(
        GroupKey key, CalendarGrain calendar, QuerySpec spec, bool countsPeriods, bool needsAxis, DiagnosticBag bag)
    {
        var settings = spec.Visible.Project.Time;
        if (spec.Range is not { IsBounded: true } range)
        {
            return WholeCalendar(key, calendar, settings, bag);
        }

        var axis = TimeAxisBuilder.Build(range, key.Grain!.Value, settings, DataType.Date, key.Pointer);
        bag.AddRange(axis.Errors);
        if (!axis.TryGet(out var built))
        {
            return null;
        }

        // Pieces of several grains are without gaps: a grain that has some stands beside them, as any other time would.
        var hasOthers = spec.Keys.Any(k => k != key && k is { Target: MetricTimeTarget, Grain: not null });
        if (!built.Gaps.IsEmpty && (needsAxis || (countsPeriods && hasOthers)))
        {
            bag.Add(CalendarUnits.Outside(calendar, "The time range of a metric that counts periods", key.Pointer));
            return null;
        }

        return (built.Gaps.IsEmpty || !hasOthers ? new BucketKey(built) : new CalendarKey(built), calendar.IdType);
    }

    private static (KeyShape, DataType)? WholeCalendar(GroupKey key, CalendarGrain calendar, TimeSettings settings, DiagnosticBag bag)
    {
        var axis = TimeAxisBuilder.Whole(key.Grain!.Value, settings, key.Pointer);
        bag.AddRange(axis.Errors);
        return axis.TryGet(out var built) ? (new CalendarKey(built), calendar.IdType) : null;
    }

    private static bool FineEnough(GroupKey key, Dimension dimension, TimeGrain grain, TimeSettings settings, DiagnosticBag bag)
    {
        if (dimension.Grain is not { } finest || (TimeNames.IsOfCalendar(grain) ? settings.Nests(finest, grain) : grain >= finest))
        {
            return true;
        }

        var name = TimeNames.Of(finest);
        bag.Add(PlanningCodes.GrainTooFine.At(Location.At(key.Pointer), $"Finest: {name}.", [name], key.Column, dimension, name));
        return false;
    }

    private static DataType LabelType(DataType time, TimeGrain grain) => grain >= TimeGrain.Day ? DataType.Date : time;

    // customer.region is region, unless another key has that last name too.
    private static string AliasOf(GroupKey key, ImmutableArray<GroupKey> all)
    {
        var last = key.Column[(key.Column.LastIndexOf('.') + 1)..];
        var shared = key.Grain is not null || key.Part is not null
            || all.Count(k => k.Column == last || k.Column.EndsWith("." + last, StringComparison.Ordinal)) > 1;
        return shared ? key.Column.Replace('.', '_') : last;
    }
}
