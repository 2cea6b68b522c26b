using System.Collections.Frozen;
using System.Collections.Immutable;

namespace GovernedSemantics.Yaml;

/// <summary>What one value looks like. The JSON Schema of the language is generated from these.</summary>
internal enum KeyShape
{
    Text,

    /// <summary>A name of the language: <c>[a-z][a-z0-9_]{0,47}</c> without <c>__</c>.</summary>
    Name,
    Boolean,
    Integer,
    Decimal,

    /// <summary><c>2026-11-01</c></summary>
    Date,

    /// <summary><c>05:00</c></summary>
    TimeOfDay,

    /// <summary><c>8 weeks</c></summary>
    Duration,

    /// <summary><c>8 weeks</c>, or in periods of a calendar of the project: <c>8 retail_445.periods</c>.</summary>
    Periods,

    /// <summary>A civil period, or one of a calendar of the project: <c>week</c>, <c>retail_445.period</c>.</summary>
    Grain,

    /// <summary>One of <see cref="KeySpec.Allowed"/>.</summary>
    Choice,

    /// <summary>Any scalar: text, number, boolean or null.</summary>
    Scalar,

    /// <summary>Keys of <see cref="KeySpec.Fields"/>.</summary>
    Map,

    /// <summary>Names chosen by the author, each with a text.</summary>
    TextMap,
}

/// <summary>How many values a key takes.</summary>
internal enum KeyCount
{
    One,
    List,
    OneOrList,
}

/// <summary>One key of a kind of document: its name, the shape of its value, and what it means.</summary>
internal sealed record KeySpec(string Name, KeyShape Shape, string Description)
{
    public bool Required { get; init; }

    public KeyCount Count { get; init; }

    /// <summary>The values of a <see cref="KeyShape.Choice"/>.</summary>
    public ImmutableArray<string> Allowed { get; init; } = [];

    /// <summary>The keys of a <see cref="KeyShape.Map"/>. With <see cref="OrText"/> a bare text may stand in its place.</summary>
    public MapSpec? Fields { get; init; }

    /// <summary>The specs of which a <see cref="KeyShape.Map"/> follows one, told apart by its key <c>type</c>; in place of <see cref="Fields"/>.</summary>
    public ImmutableArray<MapSpec> Variants { get; init; } = [];

    /// <summary>A value as people would write it; editors offer it.</summary>
    public string? Example { get; init; }

    /// <summary>True where a map may be shortened to a text: <c>numerator: revenue</c> for <c>numerator: {metric: revenue}</c>.</summary>
    public bool OrText { get; init; }

    /// <summary>True for a key of a later version of the language: it is refused by name, never passed over.</summary>
    public bool IsLater { get; init; }

    /// <summary>A key that the language will have: refused until it means something.</summary>
    public static KeySpec Later(string name, string description) => new(name, KeyShape.Scalar, description) { IsLater = true };

    public static KeySpec Text(string name, string description) => new(name, KeyShape.Text, description);

    public static KeySpec NameKey(string name, string description) => new(name, KeyShape.Name, description);

    public static KeySpec Texts(string name, string description) => new(name, KeyShape.Text, description) { Count = KeyCount.List };

    public static KeySpec Boolean(string name, string description) => new(name, KeyShape.Boolean, description);

    public static KeySpec Integer(string name, string description) => new(name, KeyShape.Integer, description);

    public static KeySpec Choice(string name, ImmutableArray<string> allowed, string description) =>
        new(name, KeyShape.Choice, description) { Allowed = allowed };

    public static KeySpec Map(string name, MapSpec fields, string description) => new(name, KeyShape.Map, description) { Fields = fields };

    public static KeySpec Maps(string name, MapSpec fields, string description) =>
        new(name, KeyShape.Map, description) { Fields = fields, Count = KeyCount.List };

    /// <summary>The key with an example.</summary>
    public KeySpec Such(string example) => this with { Example = example };

    public KeySpec Needed() => this with { Required = true };
}

/// <summary>The keys of one kind of document. Its kind is its name in messages: <c>metric</c>, <c>view</c>.</summary>
internal sealed class MapSpec(string kind, string description, ImmutableArray<KeySpec> keys)
{
    private readonly FrozenDictionary<string, KeySpec> _byName = keys.ToFrozenDictionary(k => k.Name, StringComparer.Ordinal);

    public string Kind { get; } = kind;

    public string Description { get; } = description;

    /// <summary>In the order in which people write them.</summary>
    public ImmutableArray<KeySpec> Keys { get; } = keys;

    public KeySpec? Find(string name) => _byName.GetValueOrDefault(name);
}

/// <summary>The spellings of an enumeration in the language, in the order in which messages list them.</summary>
internal sealed class ChoiceSet<T>(params ImmutableArray<(string Name, T Value)> choices)
    where T : struct
{
    public ImmutableArray<string> Names { get; } = [.. choices.Select(c => c.Name)];

    public T? Find(string name)
    {
        foreach (var choice in choices)
        {
            if (choice.Name == name)
            {
                return choice.Value;
            }
        }

        return null;
    }
}
