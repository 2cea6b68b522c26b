using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Model;
using GovernedSemantics.Yaml;

namespace GovernedSemantics.Loading;

/// <summary>Reads the items of <c>views</c>.</summary>
internal static class ViewReader
{
    public static MapSpec Spec { get; } = new("view", "A relation that SQL may name, with the columns that may be read.",
    [
        KeySpec.NameKey("name", "The view's name.").Needed(),
        new("relation", KeyShape.Text, "Its name in the database, split at dots, or as a list where a part holds a dot; default: the name.")
            { Count = KeyCount.OneOrList },
        KeySpec.NameKey("source", "The data source that it is in; may be left out where there is one."),
        KeySpec.Text("description", "What one row is, and what is left out.").Needed(),
        KeySpec.Text("owner", "Who answers for it; default: the project's owner."),
        KeySpec.Map("refresh", new("refresh", "How old its rows are.",
        [
            KeySpec.NameKey("column", "The column whose latest value says when rows were loaded."),
            new("every", KeyShape.Duration, "How often it is loaded."),
            new("at", KeyShape.TimeOfDay, "When it is loaded, in the project's zone."),
        ]), "How old its rows are: observed from a column, or expected from a schedule."),
        KeySpec.Maps("columns", ColumnReader.Spec, "The columns that may be read; what is not listed does not exist.").Needed(),
    ]);

    public static ApprovedView Read(YamlMap map, ProjectHead project, ImmutableArray<DataSource> sources, DiagnosticBag bag)
    {
        var reader = new MapReader(map, Spec, bag);
        var name = reader.Name();
        var source = Source(reader, name, sources, bag);
        var columns = reader.NestedList("columns").Select(c => ColumnReader.Read(c, bag)).ToImmutableArray();
        return new(
            name,
            Relation(reader, name, source, bag),
            source,
            reader.RequiredText("description"),
            reader.Text("owner") ?? project.Owner,
            Refresh(reader, name, columns, bag),
            columns,
            map.Span);
    }

    // A view of an unknown source is still read, so that its own defects are told too.
    private static DataSource Source(MapReader reader, string view, ImmutableArray<DataSource> sources, DiagnosticBag bag)
    {
        var unknown = new DataSource("", DatabaseKind.Postgres, "", ImmutableDictionary<string, string>.Empty, "", "", null, reader.Span);
        if (reader.Scalar("source") is not { } named)
        {
            if (sources.Length != 1 && !reader.Has("source"))
            {
                bag.Add(ModelCodes.SourceUnclear.At(reader.Span, view, sources.Length));
            }

            return sources is [var only] ? only : unknown;
        }

        if (sources.FirstOrDefault(s => s.Name == named.Text) is { } source)
        {
            return source;
        }

        bag.Add(ModelCodes.UnknownSource.At(named.Span, NameSuggester.Hint(named.Text, sources.Select(s => s.Name)), [], named.Text));
        return unknown;
    }

    private static ImmutableArray<string> Relation(MapReader reader, string name, DataSource source, DiagnosticBag bag)
    {
        var parts = reader.Node("relation") switch
        {
            null => [name],
            YamlScalar => reader.RequiredText("relation").Split('.').ToImmutableArray(),
            _ => reader.Texts("relation"),
        };
        var defect = Defect(parts, source.Database);
        if (defect is not null)
        {
            bag.Add(ModelCodes.Relation.At(reader.SpanOf("relation"), name, defect));
            return parts;
        }

        // Sessions search no schema, so that nothing can stand in for an approved view: a relation without one is in the database's usual schema.
        if (parts.Length == 1 && DefaultSchema(source.Database) is { } schema)
        {
            parts = [schema, parts[0]];
        }

        if (parts.Length > 1 && source.Schemas.TryGetValue(parts[^2], out var physical))
        {
            parts = parts.SetItem(parts.Length - 2, physical);
        }

        return parts;
    }

    private static string? DefaultSchema(DatabaseKind database) => database switch
    {
        DatabaseKind.Postgres => "public",
        DatabaseKind.SqlServer => "dbo",
        _ => null,
    };

    private static string? Defect(ImmutableArray<string> parts, DatabaseKind database)
    {
        if (parts.Length is 0 or > 3 || parts.Any(p => p.Trim().Length == 0 || p.Length > 128))
        {
            return "is not one to three names";
        }

        if (parts[^1].StartsWith("g_", StringComparison.OrdinalIgnoreCase))
        {
            return "starts with g_, which the compiler keeps for its own names";
        }

        return database == DatabaseKind.Sqlite && parts.Length > 1 ? "has a schema, but its data source is SQLite" : null;
    }

    private static RefreshRule? Refresh(MapReader view, string name, ImmutableArray<ViewColumn> columns, DiagnosticBag bag)
    {
        if (view.Nested("refresh") is not { } reader)
        {
            return null;
        }

        var column = ColumnReader.Find(reader.Scalar("column"), name, columns, bag);
        if (column is { Type.IsTime: false })
        {
            bag.Add(ModelCodes.Refresh.At(reader.SpanOf("column"), name, $"names column \"{column.Name}\", which is of type {column.Type}"));
        }

        if (reader.Has("column") == reader.Has("every") || (reader.Has("column") && reader.Has("at")))
        {
            bag.Add(ModelCodes.Refresh.At(reader.Span, name, "needs either a column or a schedule"));
        }

        return new(column, reader.Duration("every"), reader.TimeOfDay("at"));
    }
}
