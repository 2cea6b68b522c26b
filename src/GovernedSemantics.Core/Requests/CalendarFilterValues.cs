using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;

namespace GovernedSemantics.Requests;

/// <summary>
/// Filters on periods of a calendar. Values are ids of periods and become the stretches of time that they are; order is that of time, not of
/// ids. Times that no period covers are of the NULL member: only complements and <c>is_null</c> keep them.
/// </summary>
internal sealed class CalendarFilterValues(
    FieldFilter filter, DataType type, CalendarGrain calendar, TimeSettings settings, DiagnosticBag bag)
{
    /// <summary>Where the ids are more than this, an unknown one is not compared with all of them.</summary>
    private const int MostCompared = 2_000;

    /// <summary>Conditions of which any holds, or, negated, all; empty after telling why a value does not fit.</summary>
    public ImmutableArray<ParsedFilter> Parse()
    {
        if (filter.Operator is FilterOperator.IsNull or FilterOperator.IsNotNull)
        {
            return Outside(filter.Operator == FilterOperator.IsNotNull);
        }

        var periods = Periods();
        return periods.IsDefault ? [] : filter.Operator switch
        {
            FilterOperator.Equals or FilterOperator.In => [.. periods.Distinct().Select(p => Within(p.Start, p.End, false))],
            FilterOperator.NotEquals or FilterOperator.NotIn => [.. periods.Distinct().Select(p => Within(p.Start, p.End, true))],
            FilterOperator.Gt => Covered(periods[0].End, calendar.Last, "What comes after it"),
            FilterOperator.Gte => Covered(periods[0].Start, calendar.Last, ""),
            FilterOperator.Lt => Covered(calendar.First, periods[0].Start, "What comes before it"),
            FilterOperator.Lte => Covered(calendar.First, periods[0].End, ""),
            _ => periods[0].Start > periods[1].Start ? Reversed() : Covered(periods[0].Start, periods[1].End, ""),
        };
    }

    private ImmutableArray<CalendarPeriod> Periods()
    {
        var periods = ImmutableArray.CreateBuilder<CalendarPeriod>(filter.Values.Length);
        for (var i = 0; i < filter.Values.Length; i++)
        {
            var pointer = $"{filter.Pointer}/values/{i}";
            if (filter.Values[i] is not { } value)
            {
                bag.Add(RequestReadingCodes.NullValue.At(Location.At(pointer)));
            }
            else if (Period(value, pointer) is { } period)
            {
                periods.Add(period);
            }
        }

        return periods.Count == filter.Values.Length ? periods.ToImmutable() : default;
    }

    private CalendarPeriod? Period(object value, string pointer)
    {
        if (Id(value) is not { } id)
        {
            bag.Add(RequestTimeCodes.ValueMisfit
                .At(Location.At(pointer), ScalarValue.Shown(value), RequestText.Shown(filter.Field), calendar.IdType)
                .WithSuggestion($"For example {ScalarValue.Example(calendar.IdType)}."));
            return null;
        }

        if (calendar.ById(id) is { } period)
        {
            return period;
        }

        var ids = calendar.Periods.Length > MostCompared ? [] : calendar.Periods.Select(p => $"{p.Id}").ToArray();
        bag.Add(CalendarCodes.UnknownPeriod.At(
            Location.At(pointer), NameSuggester.Hint($"{id}", ids), [], ScalarValue.Shown(value), calendar.Name, RequestText.Shown(filter.Field)));
        return null;
    }

    private object? Id(object value) => calendar.IdType != DataType.Date ? ScalarValue.Read(value, calendar.IdType)
        : value is string text && TimeLiteral.Parse(text.Trim(' ')) is { Grain: TimeGrain.Day, Offset: null } day ? DateOnly.FromDateTime(day.Start)
        : null;

    private ImmutableArray<ParsedFilter> Covered(DateTime from, DateTime to, string what)
    {
        if (from >= to)
        {
            bag.Add(CalendarUnits.Outside(calendar, what, $"{filter.Pointer}/values/0"));
            return [];
        }

        var stretches = ImmutableArray.CreateBuilder<ParsedFilter>();
        var start = from;
        foreach (var (gap, after) in calendar.GapsWithin(from, to))
        {
            if (gap > start)
            {
                stretches.Add(Within(start, gap, false));
            }

            start = after;
        }

        if (start < to)
        {
            stretches.Add(Within(start, to, false));
        }

        return stretches.ToImmutable();
    }

    private ImmutableArray<ParsedFilter> Outside(bool negated) =>
    [
        new ParsedFilter(ConditionOperator.IsNull, [], negated),
        new ParsedFilter(ConditionOperator.Lt, [Value(calendar.First)], negated),
        .. calendar.GapsWithin(calendar.First, calendar.Last).Select(g => Within(g.From, g.To, negated)),
        new ParsedFilter(ConditionOperator.Gte, [Value(calendar.Last)], negated),
    ];

    private ImmutableArray<ParsedFilter> Reversed()
    {
        bag.Add(RequestTimeCodes.BetweenReversed.At(
            Location.At($"{filter.Pointer}/values"), ScalarValue.Shown(filter.Values[0]!), ScalarValue.Shown(filter.Values[1]!)));
        return [];
    }

    private ParsedFilter Within(DateTime from, DateTime to, bool negated) => new(ConditionOperator.Within, [Value(from), Value(to)], negated);

    private object Value(DateTime civil) => TimeBounds.Value(civil, ZonedTime.ToInstant(civil, settings.Zone), type, null, settings);
}
