using GovernedSemantics.Expressions;
using GovernedSemantics.Model;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Planning;

/// <summary>Bounds of the axis in the type and zone of one time expression.</summary>
internal sealed class TimeColumn(Expr time, TimeSettings settings)
{
    private readonly TimeZoneInfo? _zone = time is SymbolExpr { Symbol: ColumnSymbol { Column.Zone: { } zone } }
        ? TimeZoneInfo.FindSystemTimeZoneById(zone)
        : null;

    public object? From(TimeRange range) => TimeBounds.From(range, time.Type, _zone, settings);

    public object? To(TimeRange range) => TimeBounds.To(range, time.Type, _zone, settings);

    public object Start(TimePeriod period) => TimeBounds.Start(period, time.Type, _zone, settings);

    /// <summary>The value of a condition, which is an instant, a date, or civil time of the project's zone.</summary>
    public object Value(object value) => value switch
    {
        DateTimeOffset instant => TimeBounds.Value(ZonedTime.ToCivilBound(instant, settings.Zone), instant, time.Type, _zone, settings),
        DateTime civil => TimeBounds.Value(civil, ZonedTime.ToInstant(civil, settings.Zone), time.Type, _zone, settings),
        _ => value,
    };

    /// <summary>Not after any value: the lower bound of the period that holds everything before an axis.</summary>
    public object Earliest => time.Type.Kind switch
    {
        TypeKind.Date => DateOnly.MinValue,
        TypeKind.DateTime => DateTime.MinValue,
        _ => DateTimeOffset.MinValue,
    };
}
