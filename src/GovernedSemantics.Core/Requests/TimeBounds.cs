using GovernedSemantics.Expressions;
using GovernedSemantics.Model;

namespace GovernedSemantics.Requests;

/// <summary>Turns a bound into the value that a column of a type is compared with.</summary>
internal static class TimeBounds
{
    /// <summary>
    /// A DateOnly, a civil DateTime or a DateTimeOffset in UTC. A date belongs to a range when its first moment does, so for <c>date</c>
    /// a bound within a day is rounded up to the next day, as a lower and as an upper one.
    /// </summary>
    /// <param name="civil">The bound in the project's zone; at most the last midnight of the year 9999.</param>
    /// <param name="instant">The same bound as an instant.</param>
    /// <param name="type">date, datetime or datetimetz.</param>
    /// <param name="columnZone">The zone of a datetime column that has its own; null for the project's.</param>
    /// <param name="settings">The project's zone.</param>
    public static object Value(DateTime civil, DateTimeOffset instant, DataType type, TimeZoneInfo? columnZone, TimeSettings settings) =>
        type.Kind switch
        {
            TypeKind.Date => DateOnly.FromDateTime(civil.TimeOfDay == TimeSpan.Zero ? civil : civil.Date.AddDays(1)),
            TypeKind.DateTime when columnZone is null || columnZone.Id == settings.Zone.Id => civil,
            TypeKind.DateTime => ZonedTime.ToCivilBound(instant, columnZone),
            TypeKind.DateTimeTz => instant.ToUniversalTime(),
            _ => throw new ArgumentException($"{type} is no time.", nameof(type)),
        };

    /// <summary>The value of a range's start; null where it is open.</summary>
    public static object? From(TimeRange range, DataType type, TimeZoneInfo? columnZone, TimeSettings settings) =>
        range.From is { } civil ? Value(civil, range.FromInstant!.Value, type, columnZone, settings) : null;

    /// <summary>The value of a range's end, which is not part of it; null where it is open.</summary>
    public static object? To(TimeRange range, DataType type, TimeZoneInfo? columnZone, TimeSettings settings) =>
        range.To is { } civil ? Value(civil, range.ToInstant!.Value, type, columnZone, settings) : null;

    /// <summary>The value of a period's start.</summary>
    public static object Start(TimePeriod period, DataType type, TimeZoneInfo? columnZone, TimeSettings settings) =>
        Value(period.Start, period.StartInstant, type, columnZone, settings);
}
