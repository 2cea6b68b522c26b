using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Model;
using GovernedSemantics.Yaml;

namespace GovernedSemantics.Loading;

/// <summary>Reads the items of <c>data_sources</c>.</summary>
internal static class SourceReader
{
    private static readonly ChoiceSet<DatabaseKind> Databases = new(
        ("sqlite", DatabaseKind.Sqlite), ("postgres", DatabaseKind.Postgres), ("sqlserver", DatabaseKind.SqlServer));

    public static MapSpec Spec { get; } = new("data source", "A database that may be read.",
    [
        KeySpec.NameKey("name", "The source's name.").Needed(),
        KeySpec.Choice("database", Databases.Names, "Which kind of database it is.").Needed(),
        KeySpec.Text("connection", "The connection text; secrets are references: ${NAME} or ${file:/run/secrets/name}.").Such("${GSEM_WAREHOUSE}").Needed(),
        new("schemas", KeyShape.TextMap, "Logical schema names and the physical ones that they stand for here."),
        KeySpec.Text("description", "What the database holds."),
        KeySpec.Text("owner", "Who answers for it; default: the project's owner."),
        KeySpec.Map("credentials", new("credentials", "Who rotates the credentials, and when.",
        [
            KeySpec.Text("owner", "Who rotates them.").Needed(),
            new("rotate_every", KeyShape.Duration, "How often they are rotated."),
            new("last_rotated", KeyShape.Date, "When they were last rotated."),
        ]), "Who rotates the credentials, and when."),
    ]);

    public static DataSource Read(YamlMap map, ProjectHead project, DiagnosticBag bag)
    {
        var reader = new MapReader(map, Spec, bag);
        return new(
            reader.Name(),
            reader.Choice("database", Databases) ?? DatabaseKind.Sqlite,
            reader.RequiredText("connection"),
            reader.TextMap("schemas").ToImmutableDictionary(e => e.Key, e => e.Text, StringComparer.Ordinal),
            reader.Has("description") ? reader.RequiredText("description") : "",
            reader.Text("owner") ?? project.Owner,
            reader.Nested("credentials") is { } credentials ? Credentials(credentials) : null,
            map.Span);
    }

    private static CredentialRule Credentials(MapReader reader) =>
        new(reader.RequiredText("owner"), reader.Duration("rotate_every"), reader.Date("last_rotated"));
}
