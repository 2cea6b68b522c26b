using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;
using GovernedSemantics.Yaml;

namespace GovernedSemantics.Loading;

/// <summary>Reads the items of <c>calendars</c>. Their rows are read later, and only by who has a database.</summary>
internal static class CalendarReader
{
    public static MapSpec Spec { get; } = new("calendar", "A calendar of the company, as a view with one row for each date.",
    [
        KeySpec.NameKey("name", "The calendar's name; its grains are named with it: retail_445.period.").Such("retail_445").Needed(),
        KeySpec.NameKey("view", "The approved view that holds it.").Needed(),
        KeySpec.NameKey("date", "The column with the date.").Such("day").Needed(),
        KeySpec.Text("description", "Who uses the calendar, and how its periods are made.").Needed(),
        KeySpec.Text("owner", "Who answers for it; default: the project's owner."),
        new("grains", KeyShape.TextMap, "Its grains, each with the column that holds the ids of its periods: {period: period_id}.")
            { Required = true },
    ]);

    /// <summary>Null where its view or its date is unknown, which is then reported.</summary>
    public static Calendar? Read(YamlMap map, ProjectHead project, IReadOnlyDictionary<string, ApprovedView> views, DiagnosticBag bag)
    {
        var reader = new MapReader(map, Spec, bag);
        var name = reader.Name();
        if (TimeNames.Grain(name) is not null || TimeNames.Part(name) is not null)
        {
            bag.Add(ModelCodes.ReservedName.At(reader.SpanOf("name"), name, "it is the name of a civil period or a part of a date"));
        }

        if (reader.Scalar("view") is not { } viewName)
        {
            return null;
        }

        if (!views.TryGetValue(viewName.Text, out var view))
        {
            bag.Add(ModelCodes.UnknownView.At(viewName.Span, NameSuggester.Hint(viewName.Text, views.Keys), [], viewName.Text));
            return null;
        }

        var date = ColumnReader.Find(reader.Scalar("date"), view.Name, view.Columns, bag);
        if (date is not null && date.Type != DataType.Date)
        {
            bag.Add(CalendarCodes.DateType.At(reader.SpanOf("date"), name, date.Name, date.Type));
        }

        var grains = Grains(reader, name, view, bag);
        var owner = reader.Text("owner") ?? project.Owner;
        return date is null ? null : new(name, view, date, grains, reader.RequiredText("description"), owner, map.Span);
    }

    /// <summary>The grains of all calendars, in order. A bare name is a grain of the usual calendar, unless it means a civil grain or part.</summary>
    public static ImmutableArray<CalendarGrain> Grains(ImmutableArray<Calendar> calendars, string? usual) =>
        [.. calendars.SelectMany(c => c.Grains.Select(g => Grain(c.Name, g, c.Name == usual)))];

    private static CalendarGrain Grain(string calendar, CalendarColumn grain, bool isUsual) => new()
    {
        Calendar = calendar,
        Name = $"{calendar}.{grain.Name}",
        ShortName = isUsual && TimeNames.Grain(grain.Name) is null && TimeNames.Part(grain.Name) is null ? grain.Name : $"{calendar}.{grain.Name}",
        IdType = grain.Column.Type,
    };

    private static ImmutableArray<CalendarColumn> Grains(MapReader reader, string calendar, ApprovedView view, DiagnosticBag bag)
    {
        var entries = reader.TextMap("grains");
        if (entries.IsEmpty && reader.Node("grains") is YamlMap)
        {
            bag.Add(CalendarCodes.NoGrains.At(reader.SpanOf("grains"), calendar));
        }

        var grains = ImmutableArray.CreateBuilder<CalendarColumn>(entries.Length);
        foreach (var entry in entries)
        {
            var span = entry.Span;
            if (NamePattern.Defect(entry.Key) is { } defect)
            {
                bag.Add(YamlCodes.InvalidName.At(span, entry.Key, defect));
            }
            else if (ColumnReader.Find(new YamlScalar(span, entry.Text, true), view.Name, view.Columns, bag) is { } column)
            {
                if (Misfit(column) is { } misfit)
                {
                    bag.Add(CalendarCodes.GrainType.At(span, entry.Key, calendar, column.Name, misfit));
                }

                grains.Add(new CalendarColumn(entry.Key, column));
            }
        }

        return grains.ToImmutable();
    }

    private static string? Misfit(ViewColumn column) =>
        column.Type != DataType.Integer && column.Type != DataType.String && column.Type != DataType.Date ? $"of type {column.Type}"
        : column.Classification > Classification.Internal ? $"classified {column.Classification.ToString().ToLowerInvariant()}"
        : null;
}
