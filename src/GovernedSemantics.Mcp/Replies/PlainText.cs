using System.Globalization;
using System.Text;

namespace GovernedSemantics.Mcp.Replies;

/// <summary>
/// Text from data, descriptions and clients as a model may read it: what does not show, or turns the reading order around, is written out as
/// <c>\u202E</c>, so that nothing is hidden in it and two different members still look different.
/// </summary>
internal static class PlainText
{
    public const int MaxClaim = 128;

    /// <param name="text">The text.</param>
    /// <param name="most">Longer text is cut, and says how long it was.</param>
    /// <param name="lines">Whether line ends and tabs stay.</param>
    public static string Of(string text, int most, bool lines = false)
    {
        var cut = text.Length > most;
        var shown = cut ? text[..most] : text;
        if (shown.EnumerateRunes().Any(rune => IsHidden(rune, lines)))
        {
            shown = string.Concat(shown.EnumerateRunes().Select(rune => IsHidden(rune, lines) ? WrittenOut(rune) : rune.ToString()));
        }

        return cut ? $"{shown}... ({text.Length} characters)" : shown;
    }

    /// <summary>What a client says of itself: short, one line.</summary>
    public static string? Claim(string? text) => text is null ? null : Of(text.Length > MaxClaim ? text[..MaxClaim] : text, MaxClaim);

    private static bool IsHidden(Rune rune, bool lines) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control => !lines || rune.Value is not ('\n' or '\r' or '\t'),

        // The joiners are letters' business in many scripts.
        UnicodeCategory.Format => rune.Value is not (0x200C or 0x200D),
        UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse => true,
        _ => rune.Value is >= 0xE0100 and <= 0xE01EF || rune == Rune.ReplacementChar,
    };

    private static string WrittenOut(Rune rune) => rune.Value switch
    {
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        <= 0xFFFF => "\\u" + rune.Value.ToString("X4", CultureInfo.InvariantCulture),
        _ => "\\U" + rune.Value.ToString("X8", CultureInfo.InvariantCulture),
    };
}
