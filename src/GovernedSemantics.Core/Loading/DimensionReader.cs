using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Model;
using GovernedSemantics.Yaml;

namespace GovernedSemantics.Loading;

/// <summary>A dimension as read, with the text that will become its expression once the joins are known.</summary>
/// <param name="Dimension">The dimension, without expression.</param>
/// <param name="Expression">What computes it: the key <c>expr</c>, else the name, which is then a column's.</param>
/// <param name="Values">The documented values with their places.</param>
internal sealed record RawDimension(Dimension Dimension, YamlScalar Expression, ImmutableArray<YamlScalar> Values);

/// <summary>Reads the dimensions of a semantic model.</summary>
internal static class DimensionReader
{
    private static readonly ChoiceSet<bool> Types = new(("categorical", false), ("time", true));

    private static readonly ChoiceSet<TimeGrain> Grains = new(
        ("second", TimeGrain.Second), ("minute", TimeGrain.Minute), ("hour", TimeGrain.Hour), ("day", TimeGrain.Day),
        ("week", TimeGrain.Week), ("month", TimeGrain.Month), ("quarter", TimeGrain.Quarter), ("year", TimeGrain.Year));

    public static MapSpec Spec { get; } = new("dimension", "An attribute of the model's rows, to group and filter by.",
    [
        KeySpec.NameKey("name", "The dimension's name.").Needed(),
        KeySpec.Text("label", "The name that people see."),
        KeySpec.Choice("type", Types.Names, "time for a time dimension; default: categorical."),
        KeySpec.Choice("grain", Grains.Names, "The finest grain that a time dimension's data has."),
        KeySpec.Text("description", "What it says about a row.").Needed(),
        KeySpec.Text("expr", "How it is computed; default: the column of its name.").Such("case when amount >= 100 then 'large' else 'small' end"),
        KeySpec.Texts("values", "The values that it takes, where they are few and fixed.").Such("paid"),
        KeySpec.Texts("synonyms", "Other words for it.").Such("state"),
    ]);

    public static RawDimension Read(MapReader reader, SemanticModel model, DiagnosticBag bag)
    {
        var name = reader.Name();
        var isTime = reader.Choice("type", Types) ?? false;
        var grain = reader.Choice("grain", Grains);
        if (isTime && !reader.Has("grain"))
        {
            bag.Add(ModelCodes.TimeWithoutGrain.At(reader.Span, name));
        }
        else if (!isTime && grain is not null)
        {
            bag.Add(ModelCodes.GrainWithoutTime.At(reader.SpanOf("grain"), name));
        }

        var values = reader.TextItems("values");
        var dimension = new Dimension
        {
            Model = model,
            Name = name,
            Description = reader.RequiredText("description"),
            Grain = isTime ? grain ?? TimeGrain.Day : null,
            Label = reader.Text("label"),
            Values = [.. values.Select(v => v.Text)],
            Synonyms = reader.Texts("synonyms"),
            Span = reader.Span,
        };
        return new(dimension, reader.Scalar("expr") ?? new YamlScalar(reader.SpanOf("name"), name, true), values);
    }
}
