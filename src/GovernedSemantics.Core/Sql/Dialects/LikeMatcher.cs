using GovernedSemantics.Expressions;

namespace GovernedSemantics.Sql;

/// <summary>
/// LIKE with <c>\</c> as escape character. It goes back to the last % only, so no pattern takes more than text times pattern steps.
/// </summary>
internal static class LikeMatcher
{
    public static bool Matches(string text, string pattern, bool anyCase)
    {
        int at = 0, p = 0, star = -1, mark = 0;
        while (at < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '%')
            {
                star = ++p;
                mark = at;
            }
            else if (p < pattern.Length && Step(text, at, pattern, p, anyCase) is var (read, used) && used > 0)
            {
                at += read;
                p += used;
            }
            else if (star >= 0)
            {
                p = star;
                at = ++mark;
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == '%')
        {
            p++;
        }

        return p == pattern.Length;
    }

    // How much of the text and of the pattern one item takes; (0, 0) where it does not match.
    private static (int Read, int Used) Step(string text, int at, string pattern, int p, bool anyCase)
    {
        if (pattern[p] == '_')
        {
            return (char.IsHighSurrogate(text[at]) && at + 1 < text.Length ? 2 : 1, 1);
        }

        var escape = pattern[p] == LikePattern.Escape && p + 1 < pattern.Length ? 1 : 0;
        var wanted = pattern[p + escape];
        var same = wanted == text[at] || (anyCase && char.ToUpperInvariant(wanted) == char.ToUpperInvariant(text[at]));
        return same ? (1, 1 + escape) : (0, 0);
    }
}
