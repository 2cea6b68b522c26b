using System.Collections.Immutable;
using System.Globalization;

namespace GovernedSemantics.Engine.Tests.Oracle;

/// <summary>Operators of requests on one value. A negation is the complement, so it keeps what has no value.</summary>
internal static class Conditions
{
    public static bool Holds(object? value, string op, ImmutableArray<object> values) => op switch
    {
        "equals" or "in" => value is not null && values.Any(v => Compare(value, v) == 0),
        "not_equals" => !Holds(value, "equals", values),
        "not_in" => !Holds(value, "in", values),
        "gt" => value is not null && Compare(value, values[0]) > 0,
        "gte" => value is not null && Compare(value, values[0]) >= 0,
        "lt" => value is not null && Compare(value, values[0]) < 0,
        "lte" => value is not null && Compare(value, values[0]) <= 0,
        "between" => value is not null && Compare(value, values[0]) >= 0 && Compare(value, values[1]) <= 0,
        "is_null" => value is null,
        "is_not_null" => value is not null,
        "contains" => value is string text && text.Contains((string)values[0], StringComparison.OrdinalIgnoreCase),
        "not_contains" => !Holds(value, "contains", values),
        "starts_with" => value is string text && text.StartsWith((string)values[0], StringComparison.OrdinalIgnoreCase),
        _ => throw new InvalidOperationException(op),
    };

    /// <summary>Texts by code point, everything else by its own order.</summary>
    public static int Compare(object a, object b) => (a, b) switch
    {
        (string x, string y) => string.CompareOrdinal(x, y),
        (bool x, bool y) => x.CompareTo(y),
        (DateOnly x, DateOnly y) => x.CompareTo(y),
        (DateTime x, DateTime y) => x.CompareTo(y),
        (DateTimeOffset x, DateTimeOffset y) => x.CompareTo(y),
        _ => Number(a).CompareTo(Number(b)),
    };

    /// <summary>Ascending or descending, with what has no value last in both directions.</summary>
    public static int Order(object? a, object? b, bool descending) => (a, b) switch
    {
        (null, null) => 0,
        (null, _) => 1,
        (_, null) => -1,
        _ => descending ? Compare(b, a) : Compare(a, b),
    };

    /// <summary>The half-open range of a written period: <c>2026</c>, <c>2026-03</c> or <c>2026-03-05</c>.</summary>
    public static (Moment From, Moment To) Period(string text, Clock clock)
    {
        var parts = text.Split('-').Select(p => int.Parse(p, CultureInfo.InvariantCulture)).ToArray();
        var start = new DateTime(parts[0], parts.Length > 1 ? parts[1] : 1, parts.Length > 2 ? parts[2] : 1);
        var unit = parts.Length switch { 1 => Unit.Year, 2 => Unit.Month, _ => Unit.Day };
        return (clock.At(start), clock.At(Clock.Add(start, 1, unit)));
    }

    public static decimal Number(object value) => Convert.ToDecimal(value, CultureInfo.InvariantCulture);
}
