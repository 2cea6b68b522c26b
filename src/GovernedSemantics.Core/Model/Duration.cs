namespace GovernedSemantics.Model;

/// <summary>A positive count of a unit: <c>8 weeks</c>, <c>1 month</c>. One grammar everywhere: an integer, a blank, a unit, singular or plural.</summary>
internal readonly record struct Duration(int Count, TimeGrain Unit)
{
    /// <summary>Null where the text is no duration; counts stop at 100,000.</summary>
    public static Duration? Parse(string text)
    {
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length != 2 || parts[0].Length > 6 || !parts[0].All(char.IsAsciiDigit))
        {
            return null;
        }

        var count = int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture);
        var unit = TimeNames.Grain(parts[1]) ?? (parts[1].EndsWith('s') ? TimeNames.Grain(parts[1][..^1]) : null);
        return unit is null || count is < 1 or > 100_000 ? null : new Duration(count, unit.Value);
    }

    public override string ToString() => $"{Count} {TimeNames.Of(Unit)}{(Count == 1 ? "" : "s")}";
}
