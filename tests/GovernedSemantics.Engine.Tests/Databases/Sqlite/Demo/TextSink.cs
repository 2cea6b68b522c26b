using System.Globalization;
using System.Text;
using GovernedSemantics.Engine.Demo;

namespace GovernedSemantics.Engine.Tests.Demo;

/// <summary>Rows in the text form of PostgreSQL's COPY: what a test server loads, and what the pinned hashes are over.</summary>
internal sealed class TextSink : IDemoSink
{
    private readonly StringBuilder _text = new();
    private bool _isRowOpen;

    public override string ToString() => _text.ToString();

    public void Text(string? value) =>
        Cell(value?.Replace(@"\", @"\\").Replace("\t", @"\t").Replace("\n", @"\n"));

    public void Integer(long? value) => Cell(value?.ToString(CultureInfo.InvariantCulture));

    public void Hundredths(long? value) => Cell((value / 100m)?.ToString("0.00", CultureInfo.InvariantCulture));

    public void Flag(bool value) => Cell(value ? "t" : "f");

    public void Day(DateOnly value) => Cell(value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public void Instant(DateTime utc) => Cell(utc.ToString("yyyy-MM-dd HH:mm:ss'+00'", CultureInfo.InvariantCulture));

    public void EndRow()
    {
        _text.Append('\n');
        _isRowOpen = false;
    }

    private void Cell(string? value)
    {
        _text.Append(_isRowOpen ? "\t" : "").Append(value ?? @"\N");
        _isRowOpen = true;
    }
}
