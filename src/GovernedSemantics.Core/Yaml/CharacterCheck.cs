using GovernedSemantics.Diagnostics;

namespace GovernedSemantics.Yaml;

/// <summary>
/// Refuses characters that a reader of the file does not see: they can end a line for the parser only, turn the reading order round,
/// or hide words from people that a program then reads.
/// </summary>
internal static class CharacterCheck
{
    /// <summary>False where the text holds one; each line's first is told, ten at most.</summary>
    public static bool Passes(string file, string text, DiagnosticBag bag)
    {
        var (line, lineStart, told, lastLine) = (1, 0, 0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\n')
            {
                (line, lineStart) = (line + 1, i + 1);
                continue;
            }

            if (c is >= ' ' and < '\u007F' || IsAllowed(text, i))
            {
                continue;
            }

            if (line != lastLine && told < 10)
            {
                var length = i + 1 < text.Length && char.IsSurrogatePair(text, i) ? 2 : 1;
                bag.Add(YamlCodes.Character.At(new SourceSpan(file, line, i - lineStart + 1, length), length == 2 ? char.ConvertToUtf32(text, i) : c));
                (told, lastLine) = (told + 1, line);
            }
        }

        return told == 0;
    }

    /// <summary>The first character that is not allowed, or -1; for text that escapes have produced.</summary>
    public static int FirstIn(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsAllowed(text, i))
            {
                return text[i];
            }
        }

        return -1;
    }

    private static bool IsAllowed(string text, int i)
    {
        var c = text[i];
        if (char.IsHighSurrogate(c))
        {
            // U+E0000..E0FFF are invisible tags and variation selectors.
            return i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) && char.ConvertToUtf32(c, text[i + 1]) is < 0xE0000 or > 0xE0FFF;
        }

        if (char.IsLowSurrogate(c))
        {
            return i > 0 && char.IsHighSurrogate(text[i - 1]);
        }

        return c switch
        {
            '\t' or '\n' or '\r' => true,
            < ' ' or (>= '\u007F' and <= '\u009F') => false,
            '\u00AD' or '\u061C' or '\u180E' or '\u200B' or '\u200E' or '\u200F' or '\u2028' or '\u2029' => false,
            >= '\u202A' and <= '\u202E' => false,
            >= '\u2060' and <= '\u206F' => false,
            '\uFEFF' or (>= '\uFFF0' and <= '\uFFFB') or '\uFFFE' or '\uFFFF' => false,
            _ => true,
        };
    }
}
