using GovernedSemantics.Yaml;

namespace GovernedSemantics.Model;

/// <summary>Reads durations and grains out of documents.</summary>
internal static class DurationFields
{
    public static Duration? Duration(this MapReader reader, string key) =>
        reader.Parsed(key, s => Model.Duration.Parse(s.Text), "a duration such as \"8 weeks\"");
}
