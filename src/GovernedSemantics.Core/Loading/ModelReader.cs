using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Metrics;
using GovernedSemantics.Model;
using GovernedSemantics.Yaml;

namespace GovernedSemantics.Loading;

/// <summary>A semantic model as read: what needs no join is resolved, the rest is still text.</summary>
internal sealed record RawModel(SemanticModel Model, MapReader Reader, ImmutableArray<RawDimension> Dimensions);

/// <summary>Reads the items of <c>semantic_models</c>, all but their expressions and metrics.</summary>
internal static class ModelReader
{
    public static MapSpec SegmentSpec { get; } = new("segment", "A named filter of the model.",
    [
        KeySpec.NameKey("name", "The segment's name.").Needed(),
        KeySpec.Text("description", "Which rows it keeps, and why.").Needed(),
        KeySpec.Text("filter", "The condition that its rows meet.").Such("status is distinct from 'test'").Needed(),
    ]);

    public static MapSpec Spec { get; } = new("model", "What the rows of one view mean.",
    [
        KeySpec.NameKey("name", "The model's name.").Needed(),
        KeySpec.NameKey("view", "The approved view that it reads.").Needed(),
        KeySpec.Text("description", "What the model is about.").Needed(),
        KeySpec.Text("owner", "Who answers for it; default: the project's owner."),
        KeySpec.Text("time", "The time dimension that metric_time means for its metrics.").Such("ordered_at"),
        KeySpec.Text("filter", "The rows that belong to the model; it is meaning, not security."),
        KeySpec.Map("validity", new("validity", "When a row of a slowly changing model is valid: from <= t < to.",
        [
            KeySpec.NameKey("from", "The column with the first moment.").Needed(),
            KeySpec.NameKey("to", "The column with the moment after the last; NULL: still valid.").Needed(),
        ]), "The half-open validity of a slowly changing model."),
        KeySpec.Maps("entities", EntityReader.Spec, "The keys by which the model joins."),
        KeySpec.Maps("dimensions", DimensionReader.Spec, "The attributes to group and filter by."),
        KeySpec.Maps("segments", SegmentSpec, "Named filters."),
        MetricKind.Key("metrics", "The metrics over this model."),
    ]);

    /// <summary>Null where its view is unknown: nothing about it can be checked then.</summary>
    public static RawModel? Read(YamlMap map, ProjectHead project, IReadOnlyDictionary<string, ApprovedView> views, DiagnosticBag bag)
    {
        var reader = new MapReader(map, Spec, bag);
        var name = reader.Name();
        if (reader.Scalar("view") is not { } viewName)
        {
            return null;
        }

        if (!views.TryGetValue(viewName.Text, out var view))
        {
            bag.Add(ModelCodes.UnknownView.At(viewName.Span, NameSuggester.Hint(viewName.Text, views.Keys), [], viewName.Text));
            return null;
        }

        var model = new SemanticModel
        {
            Name = name,
            View = view,
            Description = reader.RequiredText("description"),
            Owner = reader.Text("owner") ?? project.Owner,
            Entities = [.. reader.NestedList("entities").Select(e => EntityReader.Read(e, view, bag))],
            Validity = reader.Nested("validity") is { } validity ? Validity(validity, view, bag) : null,
            Span = map.Span,
        };
        var dimensions = reader.NestedList("dimensions").Select(d => DimensionReader.Read(d, model, bag)).ToImmutableArray();
        model.Dimensions = [.. dimensions.Select(d => d.Dimension)];
        return new(model, reader, dimensions);
    }

    private static Validity? Validity(MapReader reader, ApprovedView view, DiagnosticBag bag)
    {
        var from = ColumnReader.Find(reader.Scalar("from"), view.Name, view.Columns, bag);
        var to = ColumnReader.Find(reader.Scalar("to"), view.Name, view.Columns, bag);
        return from is null || to is null ? null : new(from, to);
    }
}
