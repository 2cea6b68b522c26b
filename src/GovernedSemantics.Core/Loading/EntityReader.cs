using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Model;
using GovernedSemantics.Yaml;

namespace GovernedSemantics.Loading;

/// <summary>Reads the entities of a semantic model.</summary>
internal static class EntityReader
{
    private static readonly ChoiceSet<EntityType> Types = new(
        ("primary", EntityType.Primary), ("unique", EntityType.Unique), ("foreign", EntityType.Foreign), ("natural", EntityType.Natural));

    public static MapSpec Spec { get; } = new("entity", "A key of the model: what its rows are about, or refer to.",
    [
        KeySpec.NameKey("name", "The entity's name; the same name in two models is what joins them.").Needed(),
        KeySpec.Choice("type", Types.Names, "primary and unique: one row each; foreign: refers to another model; natural: unique with the validity.").Needed(),
        new("key", KeyShape.Name, "The column, or the list of columns, that holds it; default: the name.") { Count = KeyCount.OneOrList },
        KeySpec.NameKey("references", "The entity that a foreign key means, where it has another name: a role."),
        KeySpec.Text("description", "What the entity is.").Needed(),
    ]);

    public static Entity Read(MapReader reader, ApprovedView view, DiagnosticBag bag)
    {
        var name = reader.Name();
        var type = reader.Choice("type", Types) ?? EntityType.Foreign;
        var references = reader.Has("references") ? reader.Name("references") : null;
        if (references is not null && reader.Has("type") && type != EntityType.Foreign)
        {
            bag.Add(ModelCodes.ReferencesOnKey.At(reader.SpanOf("references"), name, TypeName(type)));
        }

        var key = reader.Has("key") ? reader.TextItems("key") : [new YamlScalar(reader.SpanOf("name"), name, true)];
        return new(
            name,
            type,
            [.. key.Select(k => ColumnReader.Find(k, view.Name, view.Columns, bag)).OfType<ViewColumn>()],
            references ?? name,
            reader.RequiredText("description"),
            reader.Span);
    }

    private static string TypeName(EntityType type) => type.ToString().ToLowerInvariant();
}
