using System.Text;

namespace GovernedSemantics.Sql;

/// <summary>The text of a statement as it grows: lines end with <c>\n</c>, and each line is indented by two blanks for each open level.</summary>
internal sealed class SqlLines
{
    private readonly StringBuilder _text = new();
    private int _level;
    private bool _atLineStart = true;

    /// <summary>Columns that are left on a line of the present level before it is too long to be read.</summary>
    public int Room => MaxLine - (2 * _level);

    public bool IsEmpty => _text.Length == 0;

    public static int MaxLine => 120;

    public void Append(string piece)
    {
        StartLine();
        _ = _text.Append(_level == 0 || !piece.Contains('\n') ? piece : piece.Replace("\n", "\n" + new string(' ', 2 * _level), StringComparison.Ordinal));
    }

    public void NewLine()
    {
        _ = _text.Append('\n');
        _atLineStart = true;
    }

    public void Indent() => _level++;

    public void Unindent() => _level--;

    public override string ToString() => _text.ToString();

    private void StartLine()
    {
        if (_atLineStart)
        {
            _ = _text.Append(' ', 2 * _level);
            _atLineStart = false;
        }
    }
}
