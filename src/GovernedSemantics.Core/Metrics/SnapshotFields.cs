using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Model;
using GovernedSemantics.Yaml;

namespace GovernedSemantics.Metrics;

/// <summary>Reads <c>non_additive: {time: as_of, choose: last, per: [account]}</c>.</summary>
internal static class SnapshotFields
{
    private static readonly ChoiceSet<SnapshotChoice> Choices = new(("last", SnapshotChoice.Last), ("first", SnapshotChoice.First));

    public static MapSpec Spec { get; } = new("non_additive", "Which date of a period counts.",
    [
        KeySpec.Text("time", "The dates of the snapshots; the metric's own time unless said otherwise."),
        KeySpec.Choice("choose", Choices.Names, "The period's last or first date; last unless said otherwise."),
        KeySpec.NameKey("per", "Entities that each have a last or first date of their own.") with { Count = KeyCount.OneOrList },
    ]);

    public static NonAdditive? Read(MapReader? reader, SemanticModel model, DimensionPath? metricTime, MetricScope scope)
    {
        if (reader is null)
        {
            return null;
        }

        var choose = reader.Choice("choose", Choices) ?? SnapshotChoice.Last;
        var per = reader.Names("per").Select(name => Entity(name, model, scope.Bag)).OfType<Entity>().DistinctBy(e => e.Name).ToImmutableArray();
        var time = reader.Scalar("time") is { } named ? TimeFields.Find(named, model, scope.Joins.From(model), scope.Bag) : metricTime;
        if (time is null && !reader.Has("time") && !scope.Reader.Has("time"))
        {
            scope.Bag.Add(MetricCodes.SnapshotNeedsTime.At(reader.Span, scope.Name));
        }

        return time is null ? null : new NonAdditive(time, choose, per);
    }

    private static Entity? Entity(YamlScalar name, SemanticModel model, DiagnosticBag bag)
    {
        var entity = model.Entities.FirstOrDefault(e => e.Name == name.Text);
        if (entity is null)
        {
            var names = model.Entities.Select(e => e.Name).ToImmutableArray();
            bag.Add(MetricCodes.UnknownPer.At(name.Span, NameSuggester.Hint(name.Text, names), names, name.Text, model.Name));
        }

        return entity;
    }
}
