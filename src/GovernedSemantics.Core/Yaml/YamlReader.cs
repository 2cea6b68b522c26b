using GovernedSemantics.Diagnostics;
using YamlDotNet.Core;

namespace GovernedSemantics.Yaml;

/// <summary>
/// Reads one file of the strict subset into nodes with places. Works on the library's events, so nothing of the file is ever turned
/// into an object, and limits hold before anything recurses.
/// </summary>
internal static class YamlReader
{
    public const int MaxCharacters = 1024 * 1024;
    public const int MaxDepth = 32;
    public const int MaxNodes = 50_000;

    /// <summary>Null where the file cannot be used; the bag then holds why. An empty file is an empty map.</summary>
    public static YamlMap? Read(string file, string text, DiagnosticBag bag)
    {
        if (text.StartsWith('\uFEFF'))
        {
            text = text[1..];
        }

        if (text.Length > MaxCharacters)
        {
            bag.Add(YamlCodes.TooLarge.At(new SourceSpan(file, 1, 1, 0), text.Length, MaxCharacters));
            return null;
        }

        if (!CharacterCheck.Passes(file, text, bag))
        {
            return null;
        }

        try
        {
            return new EventTree(file, bag).Read(new Parser(new StringReader(text)));
        }
        catch (YamlException e)
        {
            var span = new SourceSpan(file, (int)e.Start.Line, (int)e.Start.Column, Math.Max(0, (int)(e.End.Index - e.Start.Index)));
            bag.Add(YamlCodes.Syntax.At(span, QuoteHint.Reason(e.Message)).WithSuggestion(QuoteHint.For(text, span.Line)));
            return null;
        }
    }
}
