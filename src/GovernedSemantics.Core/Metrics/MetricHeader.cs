using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Yaml;

namespace GovernedSemantics.Metrics;

/// <summary>What the keys say that metrics of all kinds have.</summary>
internal sealed record MetricHeader
{
    public required string Name { get; init; }

    public required string Description { get; init; }

    public required string Owner { get; init; }

    public string? Label { get; init; }

    public YamlScalar? Filter { get; init; }

    public ImmutableArray<YamlScalar> Segments { get; init; } = [];

    public MapReader? Cohort { get; init; }

    public string? Unit { get; init; }

    public YamlScalar? UnitSource { get; init; }

    public string? UnitFrom => UnitSource?.Text;

    public string? Format { get; init; }

    public string? Direction { get; init; }

    public ImmutableArray<YamlScalar> Synonyms { get; init; } = [];

    public ImmutableArray<string> Tags { get; init; } = [];

    public bool Hidden { get; init; }

    public ImmutableArray<YamlScalar> Formerly { get; init; } = [];

    public string? Deprecated { get; init; }

    public static MetricHeader Read(MapReader reader, string? inheritedOwner, DiagnosticBag bag) => new()
    {
        Name = NameOf(reader),
        Description = reader.RequiredText("description").Trim(),
        Owner = OwnerOf(reader, inheritedOwner, bag),
        Label = reader.Text("label"),
        Filter = reader.Scalar("filter"),
        Segments = reader.TextItems("segments"),
        Cohort = reader.Nested("cohort"),
        Unit = reader.Node("unit") is YamlScalar ? reader.Text("unit") : null,
        UnitSource = reader.Nested("unit")?.Scalar("from"),
        Format = FormatOf(reader, bag),
        Direction = DirectionOf(reader),
        Synonyms = reader.TextItems("synonyms"),
        Tags = reader.Texts("tags"),
        Hidden = reader.Bool("hidden") ?? false,
        Formerly = reader.Names("formerly"),
        Deprecated = reader.Text("deprecated"),
    };

    // A name with a defect, which is reported, still stands for its metric: other metrics may use it.
    private static string NameOf(MapReader reader) =>
        reader.Name() is { Length: > 0 } name ? name : (reader.Map.Find("name") as YamlScalar)?.Text ?? "";

    private static string OwnerOf(MapReader reader, string? inherited, DiagnosticBag bag)
    {
        if (!reader.Has("owner") && inherited is null)
        {
            bag.Add(YamlCodes.MissingKey.At(reader.Span, reader.Title, "owner"));
        }

        return reader.Text("owner") ?? inherited ?? "";
    }

    private static string? DirectionOf(MapReader reader) => reader.Choice("direction", MetricKeys.Directions) switch
    {
        true => "higher_is_better",
        false => "lower_is_better",
        null => null,
    };

    private static string? FormatOf(MapReader reader, DiagnosticBag bag)
    {
        var format = reader.Text("format");
        if (format is null or "percent" or "currency" || IsDigits(format))
        {
            return format;
        }

        bag.Add(YamlCodes.WrongValue.At(reader.SpanOf("format"), "format", "0, 0.00 (as many digits as are shown), percent or currency", format));
        return null;
    }

    private static bool IsDigits(string format) =>
        format is "0" || (format.Length is > 2 and <= 12 && format.StartsWith("0.", StringComparison.Ordinal) && format[2..].All(c => c == '0'));
}
