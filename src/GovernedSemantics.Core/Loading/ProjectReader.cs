using GovernedSemantics.Diagnostics;
using GovernedSemantics.Model;
using GovernedSemantics.Yaml;

namespace GovernedSemantics.Loading;

/// <summary>What the key <c>project</c> says, before anything else is known.</summary>
internal sealed record ProjectHead(string Name, string Description, string Owner, TimeSettings Time, SourceSpan Span)
{
    /// <summary>The calendar whose grains need no prefix.</summary>
    public YamlScalar? Calendar { get; init; }
}

/// <summary>Reads the key <c>project</c>.</summary>
internal static class ProjectReader
{
    private static readonly ChoiceSet<DayOfWeek> Weekdays = new(
        ("monday", DayOfWeek.Monday), ("tuesday", DayOfWeek.Tuesday), ("wednesday", DayOfWeek.Wednesday), ("thursday", DayOfWeek.Thursday),
        ("friday", DayOfWeek.Friday), ("saturday", DayOfWeek.Saturday), ("sunday", DayOfWeek.Sunday));

    private static readonly ChoiceSet<bool> Approvals = new(("optional", false), ("required", true));

    public static MapSpec Spec { get; } = new("project", "What the project is, who answers for it, and how it reads clocks.",
    [
        KeySpec.Integer("version", "The version of the model language: 1.").Needed(),
        KeySpec.NameKey("name", "The project's name.").Needed(),
        KeySpec.Text("description", "What the project is about.").Needed(),
        KeySpec.Text("owner", "Who answers for it; the owner of everything that names none.").Such("analytics@example.com").Needed(),
        KeySpec.Choice("approvals", Approvals.Names, "Whether only approved items answer."),
        KeySpec.Map("time", new("time", "How the project reads clocks.",
        [
            KeySpec.Text("zone", "The time zone in which days begin, by its IANA name.").Such("Europe/Berlin"),
            KeySpec.Choice("week_start", Weekdays.Names, "The first day of a week."),
            KeySpec.Integer("fiscal_year_start_month", "The month (1 to 12) in which the fiscal year starts."),
            KeySpec.NameKey("calendar", "The calendar whose grains need no prefix, where no civil period has their name.").Such("retail_445"),
        ]), "Time zone, week start and fiscal year."),
    ]);

    public static ProjectHead Read(YamlMap map, DiagnosticBag bag)
    {
        var reader = new MapReader(map, Spec, bag);
        if (reader.Int("version") is { } version && version != 1)
        {
            bag.Add(ModelCodes.UnknownVersion.At(reader.SpanOf("version"), version));
        }

        if (reader.Choice("approvals", Approvals) is true)
        {
            bag.Add(YamlCodes.NotSupportedYet.At(reader.SpanOf("approvals"), "approvals: required", reader.Title));
        }

        var nested = reader.Nested("time");
        var time = nested is null ? TimeSettings.Default : Time(nested, bag);
        return new(reader.Name(), reader.RequiredText("description"), reader.RequiredText("owner"), time, map.Span)
        {
            Calendar = nested?.Scalar("calendar"),
        };
    }

    private static TimeSettings Time(MapReader reader, DiagnosticBag bag) => new(
        reader.Scalar("zone") is { } zone ? ZoneNames.Find(zone, bag) : TimeSettings.Default.Zone,
        reader.Choice("week_start", Weekdays) ?? TimeSettings.Default.WeekStart,
        reader.Int("fiscal_year_start_month", 1, 12) ?? TimeSettings.Default.FiscalYearStartMonth);
}
