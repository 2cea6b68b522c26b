using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;

namespace GovernedSemantics.Requests;

/// <summary>A filter's operator and values after parsing.</summary>
internal sealed record ParsedFilter(ConditionOperator Operator, ImmutableArray<object> Values, bool Negated);

/// <summary>
/// Parses the values of a filter to the type of its field: string, long, decimal, double, bool, DateOnly, DateTime (in the project's
/// zone) or DateTimeOffset (UTC). Values of a field with a grain are of the bare column too, so nothing is truncated to be compared.
/// </summary>
/// <param name="filter">The filter as asked.</param>
/// <param name="type">The type of the field.</param>
/// <param name="grain">The grain that the field is named with.</param>
/// <param name="part">The date part that the field is named with; the type is integer then.</param>
/// <param name="settings">The project's zone, week start and fiscal year.</param>
/// <param name="bag">Where defects are told.</param>
internal sealed class FilterValues(
    FieldFilter filter, DataType type, TimeGrain? grain, DatePart? part, TimeSettings settings, DiagnosticBag bag)
{
    /// <summary>
    /// One condition, or several where <c>in</c> names several periods: any of them holds, or, negated, all of them do. Empty after
    /// telling why a value or the operator does not fit.
    /// </summary>
    public static ImmutableArray<ParsedFilter> Parse(
        FieldFilter filter, DataType type, TimeGrain? grain, DatePart? part, TimeSettings settings, DiagnosticBag bag) =>
        new FilterValues(filter, type, grain, part, settings, bag).Parse();

    private ImmutableArray<ParsedFilter> Parse()
    {
        if (!OperatorFits())
        {
            bag.Add(RequestCodes.OperatorMisfit.At(
                Location.At($"{filter.Pointer}/op"), FilterOperators.Name(filter.Operator), RequestText.Shown(filter.Field), type));
            return [];
        }

        if (grain is { } known && settings.Calendar(known) is { } calendar)
        {
            return new CalendarFilterValues(filter, type, calendar, settings, bag).Parse();
        }

        if (filter.Operator is FilterOperator.IsNull or FilterOperator.IsNotNull)
        {
            return [new ParsedFilter(ConditionOperator.IsNull, [], filter.Operator == FilterOperator.IsNotNull)];
        }

        return type.IsTime && part is null ? Times() : Scalars();
    }

    private bool OperatorFits() => filter.Operator switch
    {
        FilterOperator.Contains or FilterOperator.NotContains or FilterOperator.StartsWith or FilterOperator.EndsWith =>
            type.Kind == TypeKind.String,
        FilterOperator.Gt or FilterOperator.Gte or FilterOperator.Lt or FilterOperator.Lte or FilterOperator.Between =>
            type.Kind != TypeKind.Boolean,
        _ => true,
    };

    private ImmutableArray<ParsedFilter> Scalars()
    {
        var values = Read(Scalar);
        if (values.IsDefault)
        {
            return [];
        }

        if (filter.Operator == FilterOperator.Between && ScalarValue.Compare(values[0], values[1]) > 0)
        {
            return Reversed();
        }

        return filter.Operator switch
        {
            FilterOperator.Equals or FilterOperator.In => One(ConditionOperator.In, [.. values.Distinct()]),
            FilterOperator.NotEquals or FilterOperator.NotIn => One(ConditionOperator.In, [.. values.Distinct()], true),
            FilterOperator.Gt => One(ConditionOperator.Gt, values),
            FilterOperator.Gte => One(ConditionOperator.Gte, values),
            FilterOperator.Lt => One(ConditionOperator.Lt, values),
            FilterOperator.Lte => One(ConditionOperator.Lte, values),
            FilterOperator.Between => One(ConditionOperator.Between, values),
            FilterOperator.StartsWith => One(ConditionOperator.StartsWith, values),
            FilterOperator.EndsWith => One(ConditionOperator.EndsWith, values),
            _ => One(ConditionOperator.Contains, values, filter.Operator == FilterOperator.NotContains),
        };
    }

    private object? Scalar(object value, string pointer)
    {
        var read = ScalarValue.Read(value, type);
        if (read is null)
        {
            bag.Add(RequestTimeCodes.ValueMisfit
                .At(Location.At(pointer), ScalarValue.Shown(value), RequestText.Shown(filter.Field), type)
                .WithSuggestion($"For example {ScalarValue.Example(type)}."));
        }
        else if (part is { } known && Range(known) is var (least, most) && read is long number && (number < least || number > most))
        {
            bag.Add(RequestReadingCodes.OutOfRange.At(Location.At(pointer), $"\"{TimeNames.Of(known)}\"", least, most, number));
            return null;
        }

        return read;
    }

    private static (int Least, int Most) Range(DatePart part) => part switch
    {
        DatePart.QuarterOfYear => (1, 4),
        DatePart.MonthOfYear => (1, 12),
        DatePart.DayOfYear => (1, 366),
        DatePart.DayOfMonth => (1, 31),
        DatePart.DayOfWeek => (1, 7),
        DatePart.HourOfDay => (0, 23),
        DatePart.WeekOfYear => (1, 53),
        _ => (1, 9999),
    };

    private ImmutableArray<ParsedFilter> Times()
    {
        var reader = new TimeIntervalReader(RequestText.Shown(filter.Field), type, grain, settings, bag);
        var intervals = Read(reader.Read);
        if (intervals.IsDefault)
        {
            return [];
        }

        var first = intervals[0];
        return filter.Operator switch
        {
            FilterOperator.Equals or FilterOperator.In => Members(intervals, false),
            FilterOperator.NotEquals or FilterOperator.NotIn => Members(intervals, true),
            FilterOperator.Gt when first.IsPoint => One(ConditionOperator.Gt, [first.Start]),
            FilterOperator.Gt => first.End is { } end ? One(ConditionOperator.Gte, [end]) : NothingAfter(),
            FilterOperator.Gte => One(ConditionOperator.Gte, [first.Start]),
            FilterOperator.Lt => One(ConditionOperator.Lt, [first.Start]),
            FilterOperator.Lte when first.IsPoint => One(ConditionOperator.Lte, [first.Start]),
            FilterOperator.Lte => first.End is { } end ? One(ConditionOperator.Lt, [end]) : One(ConditionOperator.IsNull, [], true),
            _ => Between(first, intervals[1]),
        };
    }

    private static ImmutableArray<ParsedFilter> Members(ImmutableArray<TimeInterval> intervals, bool negated)
    {
        var points = intervals.Where(i => i.IsPoint).Select(i => i.Start).Distinct().ToImmutableArray();
        var periods = intervals.Where(i => !i.IsPoint).Distinct().Select(i => Within(i.Start, i.End, negated));
        return points.IsEmpty ? [.. periods] : [new ParsedFilter(ConditionOperator.In, points, negated), .. periods];
    }

    private ImmutableArray<ParsedFilter> Between(TimeInterval low, TimeInterval high)
    {
        if (ScalarValue.Compare(low.Start, high.End ?? high.Start) >= (high.End is null ? 1 : 0))
        {
            return Reversed();
        }

        return low.IsPoint && high.IsPoint
            ? One(ConditionOperator.Between, [low.Start, high.Start])
            : [Within(low.Start, high.End, false)];
    }

    private static ParsedFilter Within(object start, object? end, bool negated) => end is null
        ? new ParsedFilter(ConditionOperator.Gte, [start], negated)
        : new ParsedFilter(ConditionOperator.Within, [start, end], negated);

    private ImmutableArray<ParsedFilter> NothingAfter()
    {
        bag.Add(RequestTimeCodes.OutOfCalendar.At(Location.At($"{filter.Pointer}/values/0"), "What comes after it"));
        return [];
    }

    private ImmutableArray<ParsedFilter> Reversed()
    {
        bag.Add(RequestTimeCodes.BetweenReversed.At(
            Location.At($"{filter.Pointer}/values"), ScalarValue.Shown(filter.Values[0]!), ScalarValue.Shown(filter.Values[1]!)));
        return [];
    }

    /// <summary>All values read; default where one of them does not fit.</summary>
    private ImmutableArray<T> Read<T>(Func<object, string, T?> read)
        where T : class
    {
        var values = ImmutableArray.CreateBuilder<T>(filter.Values.Length);
        for (var i = 0; i < filter.Values.Length; i++)
        {
            var pointer = $"{filter.Pointer}/values/{i}";
            if (filter.Values[i] is not { } value)
            {
                bag.Add(RequestReadingCodes.NullValue.At(Location.At(pointer)));
            }
            else if (read(value, pointer) is { } parsed)
            {
                values.Add(parsed);
            }
        }

        return values.Count == filter.Values.Length ? values.ToImmutable() : default;
    }

    private static ImmutableArray<ParsedFilter> One(ConditionOperator op, ImmutableArray<object> values, bool negated = false) =>
        [new ParsedFilter(op, values, negated)];
}
