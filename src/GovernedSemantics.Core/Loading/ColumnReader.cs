using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;
using GovernedSemantics.Yaml;

namespace GovernedSemantics.Loading;

/// <summary>Reads the columns of a view.</summary>
internal static class ColumnReader
{
    private static readonly ChoiceSet<TimeStorage> Storages = new(
        ("iso", TimeStorage.Iso), ("iso_t", TimeStorage.IsoT), ("unix", TimeStorage.Unix), ("unix_ms", TimeStorage.UnixMs));

    public static ChoiceSet<Classification> Classifications { get; } = new(
        ("public", Classification.Public), ("internal", Classification.Internal),
        ("confidential", Classification.Confidential), ("pii", Classification.Pii));

    public static MapSpec Spec { get; } = new("column", "A column that may be read.",
    [
        KeySpec.NameKey("name", "The column's name in the model.").Needed(),
        KeySpec.Text("column", "Its name in the database; default: the name."),
        KeySpec.Text("type", "string, integer, decimal(p,s), float, boolean, date, datetime or datetimetz.").Such("decimal(12,2)").Needed(),
        KeySpec.Choice("classification", Classifications.Names, "How far its values may go; default: internal."),
        KeySpec.Choice("storage", Storages.Names, "How SQLite stores a time; default: iso."),
        KeySpec.Text("zone", "The zone of a datetime where it differs from the project's.").Such("Europe/Berlin"),
    ]);

    public static ViewColumn Read(MapReader reader, DiagnosticBag bag)
    {
        var name = reader.Name();
        var type = Type(reader, bag);
        if (reader.Has("storage") && !type.IsTime)
        {
            bag.Add(ModelCodes.ColumnOption.At(reader.SpanOf("storage"), name, type, "storage"));
        }

        var zone = reader.Scalar("zone");
        if (zone is not null && type != DataType.DateTime)
        {
            bag.Add(ModelCodes.ColumnOption.At(zone.Span, name, type, "zone"));
        }

        return new(
            name,
            reader.Text("column") ?? name,
            type,
            reader.Choice("classification", Classifications) ?? Classification.Internal,
            reader.Choice("storage", Storages) ?? TimeStorage.Iso,
            zone is null ? null : ZoneNames.Find(zone, bag).Id,
            reader.Span);
    }

    /// <summary>The column of a view by name; null and reported where the view does not list it.</summary>
    public static ViewColumn? Find(YamlScalar? name, string view, ImmutableArray<ViewColumn> columns, DiagnosticBag bag)
    {
        if (name is null)
        {
            return null;
        }

        var column = columns.FirstOrDefault(c => c.Name == name.Text);
        if (column is null)
        {
            var names = columns.Select(c => c.Name).ToImmutableArray();
            bag.Add(ModelCodes.UnknownColumn.At(name.Span, NameSuggester.Hint(name.Text, names), names, name.Text, view));
        }

        return column;
    }

    private static DataType Type(MapReader reader, DiagnosticBag bag)
    {
        if (reader.Scalar("type") is not { } text)
        {
            return DataType.String;
        }

        if (ColumnTypes.Parse(text.Text) is { } type)
        {
            return type;
        }

        var hint = NameSuggester.Hint(text.Text, ColumnTypes.Names) ?? $"Types: {string.Join(", ", ColumnTypes.Names)}.";
        bag.Add(ModelCodes.ColumnType.At(text.Span, hint, [.. ColumnTypes.Names], text.Text));
        return DataType.String;
    }
}
