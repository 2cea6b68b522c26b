using System.Globalization;

namespace GovernedSemantics.Requests;

/// <summary>Text of a request as it is repeated in messages.</summary>
internal static class RequestText
{
    private const int MaxShown = 60;

    /// <summary>Cut to 60 characters; control, format and unpaired surrogate characters become a question mark, so that a message stays one plain line.</summary>
    public static string Shown(string text)
    {
        var cut = text.Length > MaxShown ? text[..MaxShown] + "..." : text;
        return string.Concat(cut.EnumerateRunes().Select(rune => IsPlain(rune) ? rune.ToString() : "?"));
    }

    private static bool IsPlain(System.Text.Rune rune) => rune != System.Text.Rune.ReplacementChar && System.Text.Rune.GetUnicodeCategory(rune) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
