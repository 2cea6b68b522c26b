using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace GovernedSemantics.Yaml;

/// <summary>Turns the event stream of one file into nodes; recursion is bounded because depth is tested before each step down.</summary>
internal sealed class EventTree(string file, DiagnosticBag bag)
{
    private int _nodes;
    private bool _stop;

    public YamlMap? Read(Parser parser)
    {
        YamlNode? root = null;
        var documents = 0;
        while (!_stop && Next(parser))
        {
            switch (parser.Current)
            {
                case DocumentStart start when ++documents > 1:
                    bag.Add(YamlCodes.SecondDocument.At(Span(start)));
                    return null;
                case DocumentStart { Version: not null } start:
                    bag.Add(YamlCodes.Directive.At(Span(start)));
                    break;
                case NodeEvent or AnchorAlias:
                    root = ReadNode(parser, 1);
                    break;
            }
        }

        var empty = new YamlMap(new SourceSpan(file, 1, 1, 0), []);
        switch (root)
        {
            case null:
                return _stop ? null : empty;
            case YamlMap map:
                return _stop ? null : map;
            case YamlScalar { Text: "", IsPlain: true }:
                return empty;
            default:
                bag.Add(YamlCodes.NotAMap.At(root.Span, root is YamlList ? "a list" : "a single value"));
                return null;
        }
    }

    private YamlNode? ReadNode(Parser parser, int depth)
    {
        var current = parser.Current!;
        if (++_nodes > YamlReader.MaxNodes)
        {
            return Stop(YamlCodes.TooManyNodes.At(Span(current), YamlReader.MaxNodes));
        }

        if (depth > YamlReader.MaxDepth && current is MappingStart or SequenceStart)
        {
            return Stop(YamlCodes.TooDeep.At(Span(current), YamlReader.MaxDepth));
        }

        if (current is NodeEvent node)
        {
            RefuseProperties(node);
        }

        return current switch
        {
            Scalar scalar => ReadScalar(scalar),
            SequenceStart start => ReadList(parser, start, depth),
            MappingStart start => ReadMap(parser, start, depth),
            AnchorAlias alias => ReadAlias(alias),
            _ => throw new InvalidOperationException($"The parser gave {current} where a value starts."),
        };
    }

    private void RefuseProperties(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty)
        {
            bag.Add(YamlCodes.Alias.At(Span(node), "&" + node.Anchor.Value));
        }

        if (!node.Tag.IsEmpty)
        {
            bag.Add(YamlCodes.Tag.At(Span(node), node.Tag.Value));
        }
    }

    private YamlScalar ReadAlias(AnchorAlias alias)
    {
        bag.Add(YamlCodes.Alias.At(Span(alias), "*" + alias.Value.Value));
        return new YamlScalar(Span(alias), alias.Value.Value, false);
    }

    private YamlScalar ReadScalar(Scalar scalar)
    {
        if (scalar.Style == ScalarStyle.DoubleQuoted && CharacterCheck.FirstIn(scalar.Value) is >= 0 and var bad)
        {
            bag.Add(YamlCodes.Character.At(Span(scalar), bad));
        }

        var span = Span(scalar);
        return scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted
            ? new YamlScalar(span, scalar.Value, false) { TextSpan = span with { Column = span.Column + 1, Length = Math.Max(0, span.Length - 2) } }
            : new YamlScalar(span, scalar.Value, scalar.Style is ScalarStyle.Plain);
    }

    private YamlList ReadList(Parser parser, SequenceStart start, int depth)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (!_stop && Next(parser) && parser.Current is not SequenceEnd)
        {
            if (ReadNode(parser, depth + 1) is { } item)
            {
                items.Add(item);
            }
        }

        return new YamlList(Span(start), items.ToImmutable());
    }

    private YamlMap ReadMap(Parser parser, MappingStart start, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        while (!_stop && Next(parser) && parser.Current is not MappingEnd)
        {
            var key = ReadNode(parser, depth + 1);
            if (_stop || !Next(parser) || ReadNode(parser, depth + 1) is not { } value || key is null)
            {
                break;
            }

            AddEntry(entries, lines, key, value, start.Style == MappingStyle.Flow);
        }

        return new YamlMap(Span(start), entries.ToImmutable());
    }

    private void AddEntry(ImmutableArray<YamlEntry>.Builder entries, Dictionary<string, int> lines, YamlNode key, YamlNode value, bool flow)
    {
        if (key is not YamlScalar { Text: var name } scalar)
        {
            bag.Add(YamlCodes.KeyNotText.At(key.Span, key is YamlList ? "a list" : "a map"));
        }
        else if (scalar is { IsPlain: true, Text: "<<" })
        {
            bag.Add(YamlCodes.MergeKey.At(key.Span));
        }
        else if (!lines.TryAdd(name, key.Span.Line))
        {
            bag.Add(YamlCodes.DuplicateKey.At(key.Span, name, lines[name]));
        }
        else if (flow && scalar.IsPlain && value is YamlScalar { Text: "", IsPlain: true } && !IsWord(name))
        {
            // "{description: Sales, returns and more}": the comma has cut the text, and its rest reads as a key.
            var before = entries.Count > 0 && entries[^1].Value is YamlScalar { IsPlain: true } text ? $"{entries[^1].Key}: \"{text.Text}, {name}\"" : null;
            bag.Add(YamlCodes.UnquotedText.At(key.Span, name).WithSuggestion(
                before is null ? "Quote text that holds a comma." : $"Quote text that holds a comma: {before}."));
        }
        else
        {
            entries.Add(new YamlEntry(key.Span, name, value));
        }
    }

    private static bool IsWord(string text) => text.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');

    // The library's scanner meets some damaged files with an exception of its own kind.
    private static bool Next(Parser parser)
    {
        var last = parser.Current?.End ?? Mark.Empty;
        try
        {
            return parser.MoveNext();
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or IndexOutOfRangeException or FormatException)
        {
            throw new YamlException(last, last, "unexpected text after this", e);
        }
    }

    private YamlNode? Stop(Diagnostic why)
    {
        bag.Add(why);
        _stop = true;
        return null;
    }

    private SourceSpan Span(ParsingEvent e) =>
        new(file, (int)e.Start.Line, (int)e.Start.Column, e is Scalar or AnchorAlias ? (int)(e.End.Index - e.Start.Index) : 0);
}
