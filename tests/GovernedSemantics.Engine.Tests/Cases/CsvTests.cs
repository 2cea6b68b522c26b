namespace GovernedSemantics.Engine.Tests.Cases;

public sealed class CsvTests
{
    private const string Text = "name,value\nplain,1\n\"a \",\\N\n\"x,\"\"y\"\"\nz\",\"\"\n";

    [Fact]
    public void Null_empty_and_quoted_cells_are_told_apart()
    {
        var csv = Csv.Parse(Text);

        csv.Columns.ShouldBe(["name", "value"]);
        csv.Rows.Select(r => r.ToArray()).ShouldBe([["plain", "1"], ["a ", null], ["x,\"y\"\nz", ""]]);
    }

    [Fact]
    public void Writing_gives_what_was_read() => Csv.Parse(Text).ToString().ShouldBe(Text);

    [Fact]
    public void A_text_that_looks_like_null_is_quoted() =>
        Csv.Parse(new Csv(["x"], [["\\N"], [null]]).ToString()).Rows.Select(r => r[0]).ShouldBe(["\\N", null]);
}
