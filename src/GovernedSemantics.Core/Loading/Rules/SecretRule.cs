using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Yaml;

namespace GovernedSemantics.Loading;

/// <summary>Model files are read by many and kept for ever: they refer to secrets and never hold them.</summary>
internal static partial class SecretRule
{
    private static readonly SearchValues<string> Marks = SearchValues.Create(
        ["-----BEGIN", "AKIA", "ghp_", "github_pat_", "xoxb-", "xoxp-", "sk_live_", "eyJ", "://"], StringComparison.Ordinal);

    public static void Check(ProjectDraft draft, DiagnosticBag bag)
    {
        foreach (var item in draft.Documents.Sources)
        {
            if (item.Find("connection") is YamlScalar connection && (ConnectionSecret().IsMatch(connection.Text) || IsSecret(connection.Text)))
            {
                bag.Add(ModelCodes.LiteralSecret.At(connection.Span, $"the connection of {new Described("data source", item)}"));
            }
        }

        var documents = draft.Documents;
        foreach (var list in new[] { documents.Sources, documents.Views, documents.Models, documents.Metrics, documents.UseCases, documents.Calendars })
        {
            foreach (var map in list)
            {
                CheckAll(map, bag);
            }
        }
    }

    private static void CheckAll(YamlNode node, DiagnosticBag bag)
    {
        switch (node)
        {
            case YamlScalar scalar when IsSecret(scalar.Text):
                bag.Add(ModelCodes.LiteralSecret.At(scalar.Span, "this text"));
                break;
            case YamlList list:
                CheckEach(list.Items, bag);
                break;
            case YamlMap map:
                CheckEach([.. map.Entries.Where(e => e.Key != "connection").Select(e => e.Value)], bag);
                break;
        }
    }

    private static void CheckEach(ImmutableArray<YamlNode> nodes, DiagnosticBag bag)
    {
        foreach (var node in nodes)
        {
            CheckAll(node, bag);
        }
    }

    private static bool IsSecret(string text) => text.AsSpan().ContainsAny(Marks) && SecretText().IsMatch(text);

    [GeneratedRegex(
        @"\b(password|pwd|passphrase|secret|sslpassword)\s*=\s*(?!\$\{[^}]*\}\s*(;|$|\s))[^;\s]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ConnectionSecret();

    [GeneratedRegex(
        @"-----BEGIN [A-Z ]*PRIVATE KEY|\bAKIA[0-9A-Z]{16}\b|\bghp_[A-Za-z0-9]{30,}|\bgithub_pat_[A-Za-z0-9_]{30,}"
        + @"|\bxox[bp]-[A-Za-z0-9-]{10,}|\bsk_live_[A-Za-z0-9]{16,}|\beyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}|://[^/\s:@$]+:(?!\$\{)[^/\s@]+@",
        RegexOptions.CultureInvariant)]
    private static partial Regex SecretText();
}
