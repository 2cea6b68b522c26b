using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using GovernedSemantics.Yaml;

namespace GovernedSemantics.Loading;

/// <summary>
/// Names a state of a project by what its documents say: keys sorted, named items sorted by name, every text length-prefixed.
/// Comments, quotes, the order of keys and the arrangement of files do not matter.
/// </summary>
internal static class ProjectHash
{
    public static string Of(DocumentSet documents)
    {
        var text = new StringBuilder();
        Write(text, documents.Project!);
        foreach (var list in new[] { documents.Sources, documents.Views, documents.Models, documents.Metrics, documents.UseCases, documents.Calendars })
        {
            WriteItems(text, ImmutableArray<YamlNode>.CastUp(list));
        }

        return "gs1:sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static void Write(StringBuilder text, YamlNode node)
    {
        switch (node)
        {
            case YamlScalar { IsPlain: true } scalar when Scalars.IsNull(scalar.Text):
                text.Append('~');
                break;
            case YamlScalar scalar:
                text.Append(scalar.Text.Length).Append(':').Append(scalar.Text);
                break;
            case YamlList list:
                WriteItems(text, list.Items);
                break;
            case YamlMap map:
                text.Append('{');
                foreach (var entry in map.Entries.OrderBy(e => e.Key, StringComparer.Ordinal))
                {
                    text.Append(entry.Key.Length).Append(':').Append(entry.Key).Append('=');
                    Write(text, entry.Value);
                }

                text.Append('}');
                break;
        }
    }

    private static void WriteItems(StringBuilder text, ImmutableArray<YamlNode> items)
    {
        text.Append('[');
        var named = items.All(i => NameOf(i) is not null);
        foreach (var item in named ? items.OrderBy(NameOf, StringComparer.Ordinal) : items.AsEnumerable())
        {
            Write(text, item);
        }

        text.Append(']');
    }

    private static string? NameOf(YamlNode node) => node is YamlMap map && map.Find("name") is YamlScalar name ? name.Text : null;
}
