using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;

namespace GovernedSemantics.Yaml;

/// <summary>
/// The values of one map by declared key. Making one reports unknown and missing keys; each accessor reports what is wrong with its value
/// and gives null (or an empty list), so that reading goes on and all defects are told. Ask for a key that the spec lacks, and it throws.
/// </summary>
internal sealed partial class MapReader
{
    private readonly DiagnosticBag _bag;

    public MapReader(YamlMap map, MapSpec spec, DiagnosticBag bag)
    {
        (Map, Spec, _bag) = (map, spec, bag);
        foreach (var entry in map.Entries)
        {
            if (spec.Find(entry.Key) is not { } known)
            {
                ReportUnknown(entry);
            }
            else if (known.IsLater)
            {
                bag.Add(YamlCodes.NotSupportedYet.At(entry.KeySpan, entry.Key, Title));
            }
        }

        foreach (var key in spec.Keys)
        {
            if (key.Required && map.Find(key.Name) is null)
            {
                bag.Add(YamlCodes.MissingKey.At(map.Span, Title, key.Name));
            }
        }
    }

    public YamlMap Map { get; }

    public MapSpec Spec { get; }

    /// <summary>What messages call this document: <c>metric "revenue"</c>.</summary>
    public string Title =>
        Map.Find("name") is YamlScalar { Text.Length: > 0 and < 100 } name ? $"{Spec.Kind} \"{name.Text}\"" : $"the {Spec.Kind}";

    public SourceSpan Span => Map.Span;

    public bool Has(string key) => Map.Find(Known(key).Name) is not null;

    /// <summary>The place of a key's value, else of the map.</summary>
    public SourceSpan SpanOf(string key) => Map.Find(key)?.Span ?? Map.Span;

    /// <summary>The raw value, for shapes that have no accessor.</summary>
    public YamlNode? Node(string key) => Map.Find(Known(key).Name);

    public string? Text(string key) => Scalar(key)?.Text;

    /// <summary>The text, or an empty one where it is missing, which is then already reported.</summary>
    public string RequiredText(string key) => Text(key) ?? "";

    /// <summary>A scalar with its place; null (and reported) for an empty value, a list or a map.</summary>
    public YamlScalar? Scalar(string key) => Node(key) is { } node ? ScalarOf(key, node, "text") : null;

    /// <summary>A scalar as it stands, plain <c>null</c> included.</summary>
    public YamlScalar? RawScalar(string key)
    {
        var node = Node(key);
        if (node is YamlList or YamlMap)
        {
            _bag.Add(YamlCodes.WrongShape.At(node.Span, key, "a single value", ShapeOf(node)));
        }

        return node as YamlScalar;
    }

    /// <summary>A name of the language; an empty text where it is missing or malformed, which is then reported.</summary>
    public string Name(string key = "name")
    {
        var scalar = Scalar(key);
        return scalar is null || !IsName(scalar) ? "" : scalar.Text;
    }

    public bool? Bool(string key) =>
        Parsed<bool>(key, s => !s.IsPlain ? null : s.Text switch { "true" => true, "false" => false, _ => null }, "true or false");

    public int? Int(string key, int min = int.MinValue, int max = int.MaxValue) =>
        Parsed(key, s => s.IsPlain && Scalars.Integer(s.Text) is { } n && n >= min && n <= max ? (int)n : (int?)null, Scalars.IntegerForm(min, max));

    public decimal? Decimal(string key) => Parsed(key, s => s.IsPlain ? Scalars.Decimal(s.Text) : null, "a number such as 0.5");

    public DateOnly? Date(string key) => Parsed(key, s => Scalars.Date(s.Text), "a date such as 2026-11-01");

    public TimeOnly? TimeOfDay(string key) => Parsed(key, s => Scalars.TimeOfDay(s.Text), "a time of day such as \"05:00\"");

    /// <summary>One of the values that the spec allows.</summary>
    public T? Choice<T>(string key, ChoiceSet<T> choices)
        where T : struct
    {
        if (Scalar(key) is not { } scalar)
        {
            return null;
        }

        if (choices.Find(scalar.Text) is { } value)
        {
            return value;
        }

        var hint = NameSuggester.Hint(scalar.Text, choices.Names) ?? $"Allowed: {string.Join(", ", choices.Names)}.";
        _bag.Add(YamlCodes.NotAllowed.At(scalar.Span, hint, choices.Names, key, scalar.Text));
        return null;
    }

    /// <summary>A scalar turned into a value; <paramref name="parse"/> gives null for text that does not fit <paramref name="expected"/>.</summary>
    public T? Parsed<T>(string key, Func<YamlScalar, T?> parse, string expected)
        where T : struct
    {
        if (Node(key) is not { } node || ScalarOf(key, node, expected) is not { } scalar)
        {
            return null;
        }

        var value = parse(scalar);
        if (value is null)
        {
            _bag.Add(YamlCodes.WrongValue.At(scalar.Span, key, expected, scalar.Text));
        }

        return value;
    }

    /// <summary>The map of a key, read with the fields of its spec.</summary>
    public MapReader? Nested(string key)
    {
        switch (Node(key))
        {
            case null:
                return null;
            case YamlMap map:
                return new MapReader(map, Known(key).Fields!, _bag);
            case var node:
                if (!Known(key).OrText || node is not YamlScalar)
                {
                    _bag.Add(YamlCodes.WrongShape.At(node.Span, key, "a map of keys", ShapeOf(node)));
                }

                return null;
        }
    }

    private YamlScalar? ScalarOf(string key, YamlNode node, string expected)
    {
        if (node is not YamlScalar scalar)
        {
            _bag.Add(YamlCodes.WrongShape.At(node.Span, key, expected, ShapeOf(node)));
            return null;
        }

        if (scalar.IsPlain && Scalars.IsNull(scalar.Text))
        {
            _bag.Add(YamlCodes.EmptyValue.At(scalar.Span, key));
            return null;
        }

        return scalar;
    }

    private bool IsName(YamlScalar scalar)
    {
        var defect = NamePattern.Defect(scalar.Text);
        if (defect is not null)
        {
            _bag.Add(YamlCodes.InvalidName.At(scalar.Span, scalar.Text, defect));
        }

        return defect is null;
    }

    private void ReportUnknown(YamlEntry entry)
    {
        var names = Spec.Keys.Where(k => !k.IsLater).Select(k => k.Name).ToImmutableArray();
        var hint = NameSuggester.Hint(entry.Key, names) ?? $"Known keys: {string.Join(", ", names)}.";
        _bag.Add(YamlCodes.UnknownKey.At(entry.KeySpan, hint, names, Title, entry.Key));
    }

    private KeySpec Known(string key) =>
        Spec.Find(key) ?? throw new InvalidOperationException($"The spec of {Spec.Kind} does not declare \"{key}\".");

    private static string ShapeOf(YamlNode node) => node switch
    {
        YamlList => "a list",
        YamlMap => "a map",
        _ => "a single value",
    };
}
