using GovernedSemantics.Diagnostics;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;

namespace GovernedSemantics.Requests;

/// <summary>
/// The stretch of a time column's values that a value of a filter means, half-open, as values of the column's type. <paramref name="End"/> is
/// null past the year 9999; <paramref name="IsPoint"/> is true for a single date.
/// </summary>
internal sealed record TimeInterval(object Start, object? End, bool IsPoint);

/// <summary>
/// Reads values of a filter on a time field. A value means the whole of what it names: <c>2026-03</c> is March. Where the field has a
/// grain, it means the period that holds it, or all the periods that start within it where it is coarser than the grain.
/// </summary>
internal sealed class TimeIntervalReader(string field, DataType type, TimeGrain? grain, TimeSettings settings, DiagnosticBag bag)
{
    // A date column's own values are days, so the grain day adds nothing to it.
    private readonly TimeGrain? _grain = type.Kind == TypeKind.Date && grain == TimeGrain.Day ? null : grain;

    /// <summary>Null after telling why the value is none.</summary>
    public TimeInterval? Read(object value, string pointer)
    {
        var place = Location.At(pointer);
        if (Literal(value) is not { } literal)
        {
            bag.Add(RequestTimeCodes.ValueMisfit
                .At(place, ScalarValue.Shown(value), field, type)
                .WithSuggestion($"For example {ScalarValue.Example(type)}, or a period such as \"2026-03\"."));
            return null;
        }

        if (IsCivilForFiscal(literal))
        {
            bag.Add(RequestTimeCodes.CivilForFiscal.At(place, RequestText.Shown(value.ToString()!), field));
            return null;
        }

        var civil = CivilStart(literal);
        if (civil > DateTime.MaxValue.Date || Bounds(literal, civil) is not { } bounds)
        {
            bag.Add(RequestTimeCodes.OutOfCalendar.At(place, ScalarValue.Shown(value)));
            return null;
        }

        var isPoint = type.Kind == TypeKind.Date && _grain is null && literal.Grain == TimeGrain.Day;
        return new TimeInterval(Value(bounds.Start), bounds.End is { } end ? Value(end) : null, isPoint);
    }

    private TimeLiteral? Literal(object value)
    {
        var literal = value switch
        {
            string text => TimeLiteral.Parse(text.Trim(' ')),
            long year and >= 1 and <= 9999 => new TimeLiteral(new DateTime((int)year, 1, 1), TimeGrain.Year, null),
            _ => null,
        };
        var isTime = literal is not null and not { Grain: >= TimeGrain.Day };
        if (type.Kind != TypeKind.Date || !isTime)
        {
            return literal;
        }

        // Some clients write dates with a midnight; any other time of day is no value of a date.
        return literal!.Offset is null && literal.Start.TimeOfDay == TimeSpan.Zero
            ? new TimeLiteral(literal.Start, TimeGrain.Day, null)
            : null;
    }

    private bool IsCivilForFiscal(TimeLiteral literal) => settings.FiscalYearStartMonth > 1 && (_grain, literal.Grain) is
        (TimeGrain.FiscalQuarter, TimeGrain.Quarter or TimeGrain.Year) or (TimeGrain.FiscalYear, TimeGrain.Quarter);

    private DateTime CivilStart(TimeLiteral literal) =>
        literal.Offset is null ? literal.Start : ZonedTime.ToCivil(literal.StartInstant(settings.Zone), settings.Zone);

    private (Bound Start, Bound? End)? Bounds(TimeLiteral literal, DateTime civil)
    {
        if (_grain is not { } period)
        {
            return Own(literal, civil);
        }

        if (Rank(literal.Grain) > Rank(period))
        {
            return literal.Offset is not null ? Own(literal, civil) : StartsWithin(literal, period);
        }

        if (literal.Offset is not null && CivilTime.IsSubDaily(period))
        {
            var (start, end) = ZonedTime.Period(literal.StartInstant(settings.Zone), period, settings.Zone);
            var range = TimeRange.Between(start, end, settings);
            return (new Bound(range.From!.Value, start), new Bound(range.To!.Value, end));
        }

        var next = CivilTime.NextPeriod(civil, period, settings);
        return (At(CivilTime.PeriodStart(civil, period, settings)), next is { } after ? At(after) : null);
    }

    // The length of a literal with an offset is at most a minute, so its end needs no calendar.
    private (Bound Start, Bound? End)? Own(TimeLiteral literal, DateTime civil)
    {
        if (literal.Offset is null)
        {
            return (At(literal.Start), literal.End is { } end ? At(end) : null);
        }

        var instant = literal.StartInstant(settings.Zone);
        var length = (literal.End ?? literal.Start) - literal.Start;
        return (new Bound(civil, instant), new Bound(civil + length, instant + length));
    }

    private (Bound Start, Bound? End)? StartsWithin(TimeLiteral literal, TimeGrain period)
    {
        if (CivilTime.PeriodStartAtOrAfter(literal.Start, period, settings) is not { } first)
        {
            return null;
        }

        var end = literal.End is { } after ? CivilTime.PeriodStartAtOrAfter(after, period, settings) : null;
        return (At(first), end is { } last ? At(last) : null);
    }

    private Bound At(DateTime civil) => new(civil, ZonedTime.ToInstant(civil, settings.Zone));

    private object Value(Bound bound) => TimeBounds.Value(bound.Civil, bound.Instant, type, null, settings);

    // Fiscal periods are as long as civil ones.
    private static int Rank(TimeGrain? grain) => grain switch
    {
        null => -1,
        TimeGrain.FiscalQuarter => (int)TimeGrain.Quarter,
        TimeGrain.FiscalYear => (int)TimeGrain.Year,
        { } civil => (int)civil,
    };

    private readonly record struct Bound(DateTime Civil, DateTimeOffset Instant);
}
