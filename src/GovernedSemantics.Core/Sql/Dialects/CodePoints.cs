using System.Text;

namespace GovernedSemantics.Sql;

/// <summary>Text counted in code points, from 1.</summary>
internal static class CodePoints
{
    private const int MaxPadding = 1_000_000;

    public static long Count(string text) => text.Length - text.Count(char.IsLowSurrogate);

    /// <summary>The characters at the positions from <paramref name="start"/> on; positions outside the text are empty.</summary>
    public static string Slice(string text, long start, long count)
    {
        var end = count <= 0 ? start : start > long.MaxValue - count ? long.MaxValue : start + count;
        var from = Offset(text, Math.Max(start, 1) - 1);
        return end <= 1 ? "" : text[from..Math.Max(from, Offset(text, end - 1))];
    }

    /// <summary>What fills a text up to a width; null where it is that wide already. Null too for widths that no label needs.</summary>
    public static string? Padding(string text, long width, string fill)
    {
        var missing = Math.Min(width, MaxPadding) - Count(text);
        if (missing < 0)
        {
            return null;
        }

        if (fill.Length == 0 || missing == 0)
        {
            return "";
        }

        var times = (int)(missing / Count(fill)) + 1;
        return Slice(new StringBuilder(fill.Length * times).Insert(0, fill, times).ToString(), 1, missing);
    }

    private static int Offset(string text, long count)
    {
        if (count >= text.Length)
        {
            return text.Length;
        }

        var at = 0;
        for (var i = 0; i < count && at < text.Length; i++)
        {
            at += char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;
        }

        return at;
    }
}
