namespace GovernedSemantics.Model;

/// <summary>A positive count of a unit: <c>8 weeks</c>, <c>1 month</c>. One grammar everywhere: an integer, a blank, a unit, singular or plural.</summary>
internal readonly record struct Duration(int Count, TimeGrain Unit)
{
    /// <summary>Null where the text is no duration; counts stop at 100,000.</summary>
    public static Duration? Parse(string text) => Parse(text, TimeSettings.Default);

    /// <summary>As above, in periods of the project's calendars too: <c>8 retail_445.periods</c>.</summary>
    public static Duration? Parse(string text, TimeSettings settings) => Split(text) is var (count, unit)
        && (settings.Grain(unit) ?? (unit.EndsWith('s') ? settings.Grain(unit[..^1]) : null)) is { } grain
            ? new Duration(count, grain)
            : null;

    /// <summary>The count and the unit as it is written, whether or not there is such a unit; null for any other form.</summary>
    public static (int Count, string Unit)? Split(string text)
    {
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length != 2 || parts[0].Length > 6 || !parts[0].All(char.IsAsciiDigit))
        {
            return null;
        }

        var count = int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture);
        return count is < 1 or > 100_000 ? null : (count, parts[1]);
    }

    public override string ToString() => ToString(TimeNames.Of(Unit));

    public string ToString(TimeSettings settings) => ToString(settings.NameOf(Unit));

    private string ToString(string unit) => $"{Count} {unit}{(Count == 1 ? "" : "s")}";
}
