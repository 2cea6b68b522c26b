using System.Text.RegularExpressions;
using GovernedSemantics.Yaml;

namespace GovernedSemantics.Metrics;

/// <summary>The words of <c>Metric.Meaning</c>: expressions are told as they are written.</summary>
internal static partial class MeaningText
{
    public static string OneLine(YamlScalar text) => LineBreaks().Replace(text.Text.Trim(), " ");

    public static string Where(YamlScalar? filter) => filter is null ? "" : $" where {OneLine(filter)}";

    [GeneratedRegex(@"\s*[\r\n]\s*", RegexOptions.CultureInvariant)]
    private static partial Regex LineBreaks();
}
