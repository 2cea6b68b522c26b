using System.Globalization;
using System.Text.RegularExpressions;
using GovernedSemantics.Model;
using GovernedSemantics.Yaml;

namespace GovernedSemantics.Metrics;

/// <summary>The words of <c>Metric.Meaning</c>: expressions are told as they are written.</summary>
internal static partial class MeaningText
{
    public static string OneLine(YamlScalar text) => LineBreaks().Replace(text.Text.Trim(), " ");

    public static string Where(YamlScalar? filter) => filter is null ? "" : $" where {OneLine(filter)}";

    /// <summary><c> one month earlier</c>; empty where nothing is shifted.</summary>
    public static string Shift(Duration? offset, TimeGrain? offsetTo, TimeSettings time) =>
        offset is { } by ? $" {Count(by.Count, Words(by.Unit, time))} earlier"
        : offsetTo is { } grain ? $" at the start of the {Words(grain, time)}" : "";

    /// <summary><c>one month</c>, <c>7 days</c></summary>
    public static string Count(int count, string what) =>
        count == 1 ? $"one {what}" : string.Create(CultureInfo.InvariantCulture, $"{count} {what}s");

    /// <summary>A grain in a sentence: <c>fiscal year</c>; those of calendars as they are named.</summary>
    public static string Words(TimeGrain grain, TimeSettings time) =>
        TimeNames.IsOfCalendar(grain) ? time.NameOf(grain) : TimeNames.Of(grain).Replace('_', ' ');

    [GeneratedRegex(@"\s*[\r\n]\s*", RegexOptions.CultureInvariant)]
    private static partial Regex LineBreaks();
}
