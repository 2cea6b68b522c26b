using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;

namespace GovernedSemantics.Yaml;

/// <summary>Values of more than one part: lists of texts, names and maps, and maps whose keys the author chose.</summary>
internal sealed partial class MapReader
{
    /// <summary>The texts of a list.</summary>
    public ImmutableArray<string> Texts(string key) => [.. TextItems(key).Select(s => s.Text)];

    /// <summary>The texts of a list with their places.</summary>
    public ImmutableArray<YamlScalar> TextItems(string key) =>
        [.. Items(key, "texts").Select(item => ScalarOf(key, item, "a list of texts")).OfType<YamlScalar>()];

    /// <summary>The names of a list; malformed ones are reported and left out.</summary>
    public ImmutableArray<YamlScalar> Names(string key) => [.. TextItems(key).Where(IsName)];

    /// <summary>The maps of a list, each read with the fields of the key's spec.</summary>
    public ImmutableArray<MapReader> NestedList(string key)
    {
        var readers = ImmutableArray.CreateBuilder<MapReader>();
        foreach (var map in Maps(key))
        {
            readers.Add(new MapReader(map, Known(key).Fields!, _bag));
        }

        return readers.ToImmutable();
    }

    /// <summary>The maps of a list, unread.</summary>
    public ImmutableArray<YamlMap> Maps(string key)
    {
        var maps = ImmutableArray.CreateBuilder<YamlMap>();
        foreach (var item in Items(key, "maps"))
        {
            if (item is YamlMap map)
            {
                maps.Add(map);
            }
            else
            {
                _bag.Add(YamlCodes.WrongShape.At(item.Span, key, "a list of maps", "a list that holds " + ShapeOf(item)));
            }
        }

        return maps.ToImmutable();
    }

    /// <summary>Keys that the author chose, each with a text.</summary>
    public ImmutableArray<(string Key, string Text, SourceSpan Span)> TextMap(string key)
    {
        if (Node(key) is not { } node)
        {
            return [];
        }

        if (node is not YamlMap map)
        {
            _bag.Add(YamlCodes.WrongShape.At(node.Span, key, "a map of texts", ShapeOf(node)));
            return [];
        }

        return [.. map.Entries
            .Select(e => (e.Key, Scalar: ScalarOf(e.Key, e.Value, "text"), e.KeySpan))
            .Where(e => e.Scalar is not null)
            .Select(e => (e.Key, e.Scalar!.Text, e.KeySpan))];
    }

    private IEnumerable<YamlNode> Items(string key, string of)
    {
        switch (Node(key))
        {
            case null:
                return [];
            case YamlList list:
                return list.Items;
            case var node when Known(key).Count == KeyCount.OneOrList:
                return [node];
            case var node:
                _bag.Add(YamlCodes.WrongShape.At(node.Span, key, $"a list of {of}", ShapeOf(node)));
                return [];
        }
    }
}
