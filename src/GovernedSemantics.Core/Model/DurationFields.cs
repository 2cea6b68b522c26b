using GovernedSemantics.Yaml;

namespace GovernedSemantics.Model;

/// <summary>Reads durations and grains out of documents.</summary>
internal static class DurationFields
{
    public static Duration? Duration(this MapReader reader, string key) =>
        reader.Parsed(key, s => Model.Duration.Parse(s.Text), "a duration such as \"8 weeks\"");

    /// <summary>A duration that may be in periods of the project's calendars.</summary>
    public static Duration? Duration(this MapReader reader, string key, TimeSettings settings) =>
        reader.Parsed(key, s => Model.Duration.Parse(s.Text, settings), "a duration such as \"8 weeks\"");

    /// <summary>A grain by its name, those of the project's calendars among them.</summary>
    public static TimeGrain? Grain(this MapReader reader, string key, TimeSettings settings) =>
        reader.Choice(key, new ChoiceSet<TimeGrain>([.. settings.GrainNames.Concat(settings.Calendars.Select(c => c.Name)).Distinct()
            .Select(name => (name, settings.Grain(name)!.Value))]));
}
