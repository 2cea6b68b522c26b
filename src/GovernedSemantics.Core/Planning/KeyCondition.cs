using System.Collections.Immutable;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Planning;

/// <summary>
/// A condition on a grouping key, after aggregation. A bucket is a number in SQL, so a condition on it becomes the list of the numbers whose
/// period starts where the condition holds.
/// </summary>
internal static class KeyCondition
{
    public static PlanCondition Of(PlanKey key, FieldCondition condition, TimeSettings settings)
    {
        if (key.Shape is BucketKey or CalendarKey)
        {
            var axis = key.Shape is BucketKey bucket ? bucket.Axis : ((CalendarKey)key.Shape).Axis;
            var compared = condition with { Values = [.. condition.Values.Select(v => Instant(v, settings))] };
            return axis.Gaps.IsEmpty ? Buckets(key, axis, compared) : BucketsOrNone(key, axis, compared);
        }

        ImmutableArray<object> values = [.. condition.Values.Select(v => Label(v, key.Type, settings))];
        return new PlanComparison(new KeyOperand(key), condition.Operator, values, condition.Negated);
    }

    private static PlanComparison Buckets(PlanKey key, TimeAxis axis, FieldCondition condition)
    {
        var numbers = Enumerable.Range(1, axis.Periods.Length)
            .Where(n => Holds(axis.Periods[n - 1].StartInstant, condition) != condition.Negated)
            .Select(n => (object)(long)n)
            .ToImmutableArray();

        // No period at all: bucket numbers start at 1, so zero is never met.
        return new PlanComparison(new KeyOperand(key), ConditionOperator.In, numbers.IsEmpty ? [0L] : numbers, false);
    }

    // Where rows may be of no period, the complement keeps them.
    private static PlanComparison BucketsOrNone(PlanKey key, TimeAxis axis, FieldCondition condition)
    {
        if (condition.Operator == ConditionOperator.IsNull)
        {
            return new PlanComparison(new KeyOperand(key), ConditionOperator.IsNull, [], condition.Negated);
        }

        var numbers = Enumerable.Range(1, axis.Periods.Length)
            .Where(n => Holds(axis.Periods[n - 1].StartInstant, condition))
            .Select(n => (object)(long)n)
            .ToImmutableArray();
        return new PlanComparison(new KeyOperand(key), ConditionOperator.In, numbers.IsEmpty ? [0L] : numbers, condition.Negated);
    }

    private static bool Holds(DateTimeOffset start, FieldCondition condition)
    {
        DateTimeOffset Value(int i) => (DateTimeOffset)condition.Values[i];
        return condition.Operator switch
        {
            ConditionOperator.In => condition.Values.Any(v => (DateTimeOffset)v == start),
            ConditionOperator.Gt => start > Value(0),
            ConditionOperator.Gte => start >= Value(0),
            ConditionOperator.Lt => start < Value(0),
            ConditionOperator.Lte => start <= Value(0),
            ConditionOperator.Between => start >= Value(0) && start <= Value(1),
            ConditionOperator.Within => start >= Value(0) && start < Value(1),
            _ => false,
        };
    }

    // Values for another time than metric_time are of its own type.
    private static object Instant(object value, TimeSettings settings) => value switch
    {
        DateOnly day => ZonedTime.ToInstant(day.ToDateTime(TimeOnly.MinValue), settings.Zone),
        DateTime civil => ZonedTime.ToInstant(civil, settings.Zone),
        _ => value,
    };

    // Values of conditions on time are of the bare column; a key shows the period's label.
    private static object Label(object value, DataType type, TimeSettings settings) => (value, type.Kind) switch
    {
        (DateTimeOffset instant, TypeKind.Date) => DateOnly.FromDateTime(ZonedTime.ToCivilBound(instant, settings.Zone)),
        (DateTimeOffset instant, TypeKind.DateTime) => ZonedTime.ToCivilBound(instant, settings.Zone),
        (DateTime civil, TypeKind.Date) => DateOnly.FromDateTime(civil),
        _ => value,
    };
}
