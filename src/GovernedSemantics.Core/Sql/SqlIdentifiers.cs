using System.Collections.Frozen;
using System.Text;
using GovernedSemantics.Diagnostics;

namespace GovernedSemantics.Sql;

/// <summary>
/// How one database writes names: bare where the name is plain lower case and no reserved word, else between <paramref name="open"/> and
/// <paramref name="close"/> with the closing character doubled. Control characters and names that the database would cut are refused.
/// </summary>
internal sealed class SqlIdentifiers(char open, char close, int maxLength, bool countBytes, FrozenSet<string> reserved)
{
    public string Write(string identifier, DiagnosticBag errors)
    {
        if (IsPlain(identifier) && identifier.Length <= maxLength && !reserved.Contains(identifier))
        {
            return identifier;
        }

        Check(identifier, errors);
        return open + identifier.Replace(close.ToString(), new string(close, 2), StringComparison.Ordinal) + close;
    }

    private static bool IsPlain(string identifier)
    {
        if (identifier.Length == 0 || char.IsAsciiDigit(identifier[0]))
        {
            return false;
        }

        foreach (var c in identifier)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '_')
            {
                return false;
            }
        }

        return true;
    }

    private void Check(string identifier, DiagnosticBag errors)
    {
        if (identifier.Length == 0 || identifier.Any(char.IsControl) || !IsWellFormed(identifier))
        {
            errors.Add(DialectCodes.UnwritableName.At(Location.None, Shown(identifier)));
        }
        else if ((countBytes ? Encoding.UTF8.GetByteCount(identifier) : identifier.Length) > maxLength)
        {
            errors.Add(DialectCodes.NameTooLong.At(Location.None, Shown(identifier), maxLength, countBytes ? "bytes" : "characters"));
        }
    }

    /// <summary>A lone surrogate would be sent as another character.</summary>
    private static bool IsWellFormed(string identifier)
    {
        foreach (var rune in identifier.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar && !identifier.Contains('\uFFFD'))
            {
                return false;
            }
        }

        return true;
    }

    private static string Shown(string identifier)
    {
        var text = string.Concat(identifier.Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '?' : c));
        return text.Length <= 80 ? text : text[..80] + "...";
    }
}
