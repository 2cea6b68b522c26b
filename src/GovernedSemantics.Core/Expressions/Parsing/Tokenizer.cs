using System.Text;
using GovernedSemantics.Diagnostics;

namespace GovernedSemantics.Expressions;

/// <summary>
/// Text to tokens. It stops at the first character that the language does not have, so nothing unknown reaches the parser.
/// </summary>
internal sealed class Tokenizer(SourceText source, DiagnosticBag bag)
{
    private const string SingleSymbols = "()+-*/%,.=<>";
    private readonly List<Token> _tokens = [];
    private int _at;

    /// <summary>Null after a defect, which is in the bag. The last token is <see cref="TokenKind.End"/>.</summary>
    public List<Token>? Read()
    {
        while (true)
        {
            while (_at < source.Text.Length && source.Text[_at] is ' ' or '\t' or '\r' or '\n')
            {
                _at++;
            }

            if (_at >= source.Text.Length)
            {
                _tokens.Add(new Token(TokenKind.End, "", source.Text.Length, 0));
                return _tokens;
            }

            if (!ReadOne(source.Text[_at]))
            {
                return null;
            }
        }
    }

    private bool ReadOne(char first)
    {
        if (char.IsAsciiLetter(first) || first == '_')
        {
            return ReadWord();
        }

        if (char.IsAsciiDigit(first) || (first == '.' && char.IsAsciiDigit(Peek(1)) && !FollowsName()))
        {
            return ReadNumber();
        }

        return first == '\'' ? ReadText() : ReadSymbol(first);
    }

    private bool ReadWord()
    {
        var start = _at;
        while (char.IsAsciiLetterOrDigit(Peek(0)) || Peek(0) == '_')
        {
            _at++;
        }

        var word = source.Text[start.._at].ToLowerInvariant();
        if (Peek(0) == '\'' && !Keywords.MayTouchText(word))
        {
            return Fail(ExpressionCodes.NotInLanguage, start, _at - start + 1, $"a text literal with the prefix {source.Text[start.._at]}");
        }

        return Add(TokenKind.Word, word, start);
    }

    private bool ReadNumber()
    {
        var start = _at;
        SkipDigits();
        if (Peek(0) == '.' && char.IsAsciiDigit(Peek(1)))
        {
            _at++;
            SkipDigits();
        }

        if (Peek(0) is 'e' or 'E' && (char.IsAsciiDigit(Peek(1)) || (Peek(1) is '+' or '-' && char.IsAsciiDigit(Peek(2)))))
        {
            _at += 2;
            SkipDigits();
        }

        return char.IsAsciiLetterOrDigit(Peek(0)) || Peek(0) == '_'
            ? Fail(ExpressionCodes.Literal, start, _at - start + 1, $"\"{Shorten(source.Text[start..(_at + 1)])}\"", "number", "12.50")
            : Add(TokenKind.Number, source.Text[start.._at], start);
    }

    private bool ReadText()
    {
        var start = _at++;
        var text = new StringBuilder();
        while (_at < source.Text.Length)
        {
            var c = source.Text[_at++];
            if (c == '\'' && Peek(0) != '\'')
            {
                return Add(TokenKind.Text, text.ToString(), start);
            }

            if (c == '\0' || (char.IsSurrogate(c) && !IsPair(_at - 1)))
            {
                return Fail(ExpressionCodes.Character, _at - 1, 1, $"U+{(int)c:X4}");
            }

            _at += c == '\'' || char.IsHighSurrogate(c) ? 1 : 0;
            _ = char.IsHighSurrogate(c) ? text.Append(c).Append(source.Text[_at - 1]) : text.Append(c);
        }

        return Fail(ExpressionCodes.OpenText, start, 1);
    }

    private bool ReadSymbol(char first)
    {
        var start = _at;
        var pair = source.Text.AsSpan(_at, Math.Min(2, source.Text.Length - _at));
        if (pair is "<>" or "<=" or ">=" or "!=" or "||")
        {
            _at += 2;
            return Add(TokenKind.Symbol, pair is "!=" ? "<>" : pair.ToString(), start);
        }

        if (pair is "--" or "/*")
        {
            return Fail(ExpressionCodes.NotInLanguage, start, 2, "a comment");
        }

        if (SingleSymbols.Contains(first))
        {
            _at++;
            return Add(TokenKind.Symbol, first.ToString(), start);
        }

        return Refuse(first, start);
    }

    private bool Refuse(char first, int start) => first switch
    {
        '"' or '`' or '[' => Fail(ExpressionCodes.NotInLanguage, start, 1, "a quoted name"),
        ';' => Fail(ExpressionCodes.NotInLanguage, start, 1, "a semicolon"),
        ':' when Peek(1) == ':' => Fail(ExpressionCodes.NotInLanguage, start, 2, "the operator :: (CAST(... AS ...) is)"),
        ':' => Fail(ExpressionCodes.Principal, start, 1, Placeholder()),
        '$' or '?' or '@' or '#' => Fail(ExpressionCodes.NotInLanguage, start, 1, $"a parameter or variable ({first})"),
        _ => Fail(ExpressionCodes.Character, start, 1, char.IsAscii(first) && !char.IsControl(first) ? $"\"{first}\"" : $"U+{(int)first:X4}"),
    };

    private string Placeholder()
    {
        var end = _at + 1;
        while (end < source.Text.Length && (char.IsAsciiLetterOrDigit(source.Text[end]) || source.Text[end] is '_' or '.'))
        {
            end++;
        }

        return Shorten(source.Text[_at..end]);
    }

    private void SkipDigits()
    {
        while (char.IsAsciiDigit(Peek(0)))
        {
            _at++;
        }
    }

    private bool IsPair(int at) => char.IsHighSurrogate(source.Text[at]) && at + 1 < source.Text.Length && char.IsLowSurrogate(source.Text[at + 1]);

    private bool FollowsName() => _tokens.Count > 0 && _tokens[^1].Kind == TokenKind.Word && _tokens[^1].End == _at;

    private char Peek(int ahead) => _at + ahead < source.Text.Length ? source.Text[_at + ahead] : '\0';

    private static string Shorten(string text) => text.Length > 40 ? text[..40] + "..." : text;

    private bool Add(TokenKind kind, string text, int start)
    {
        _tokens.Add(new Token(kind, text, start, _at - start));
        return true;
    }

    private bool Fail(DiagnosticDescriptor code, int start, int length, params ReadOnlySpan<object?> args)
    {
        bag.Add(code.At(source.Span(start, length), args));
        return false;
    }
}
