using System.Globalization;
using System.Text;

namespace GovernedSemantics.Requests;

/// <summary>Text of a request as it is repeated in messages.</summary>
internal static class RequestText
{
    private const int MaxShown = 60;

    /// <summary>
    /// Cut to 60 characters; control, format and unpaired surrogate characters become a question mark, so that a message stays one
    /// plain line.
    /// </summary>
    public static string Shown(string text)
    {
        var cut = text.Length > MaxShown ? text[..MaxShown] + "..." : text;
        return string.Concat(cut.EnumerateRunes().Select(rune => IsPlain(rune) ? rune.ToString() : "?"));
    }

    public static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsPlain(Rune rune) => rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
