using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;

namespace GovernedSemantics.Yaml;

/// <summary>A YAML value with its place. The reader accepts a strict subset: no aliases, tags, merge keys or second documents.</summary>
internal abstract record YamlNode(SourceSpan Span);

/// <summary>A scalar as text. <paramref name="IsPlain"/> is false for quoted and block scalars, which are always text.</summary>
internal sealed record YamlScalar(SourceSpan Span, string Text, bool IsPlain) : YamlNode(Span)
{
    /// <summary>The place of the text's first character, inside the quotes.</summary>
    public SourceSpan TextSpan { get; init; } = Span;
}

internal sealed record YamlList(SourceSpan Span, ImmutableArray<YamlNode> Items) : YamlNode(Span);

/// <summary>A mapping; keys are unique scalars in the order of the file.</summary>
internal sealed record YamlMap(SourceSpan Span, ImmutableArray<YamlEntry> Entries) : YamlNode(Span)
{
    public YamlNode? Find(string key)
    {
        foreach (var entry in Entries)
        {
            if (entry.Key == key)
            {
                return entry.Value;
            }
        }

        return null;
    }
}

internal sealed record YamlEntry(SourceSpan KeySpan, string Key, YamlNode Value);
