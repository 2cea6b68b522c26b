namespace GovernedSemantics.Expressions;

internal enum TokenKind
{
    End,

    /// <summary>A name or a keyword, folded to lower case.</summary>
    Word,
    Number,

    /// <summary>A text literal, without its quotes.</summary>
    Text,

    /// <summary>An operator or a delimiter; <c>!=</c> is read as <c>&lt;&gt;</c>.</summary>
    Symbol,
}

/// <param name="Kind">What it is.</param>
/// <param name="Text">Its value: folded, unquoted, or as written.</param>
/// <param name="Start">Where it starts in the text, from 0.</param>
/// <param name="Length">How many characters it has as written.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int Start, int Length)
{
    public int End => Start + Length;

    public bool Is(string word) => Kind == TokenKind.Word && Text == word;

    public bool IsSymbol(string symbol) => Kind == TokenKind.Symbol && Text == symbol;

    /// <summary>As an error tells it.</summary>
    public string Shown => Kind switch
    {
        TokenKind.End => "the end of the expression",
        TokenKind.Text => "a text literal",
        _ => $"\"{(Text.Length > 40 ? Text[..40] + "..." : Text)}\"",
    };
}
