using GovernedSemantics.Cli.Output;

namespace GovernedSemantics.Cli.Tests.Output;

public sealed class AnswerCsvTests
{
    [Theory]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("+1", "\"'+1\"")]
    [InlineData("-1", "\"'-1\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("\tx", "\"'\tx\"")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"hi\"", "\"say \"\"hi\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData(" padded ", "\" padded \"")]
    [InlineData("", "\"\"")]
    [InlineData("a=b", "a=b")]
    [InlineData("Zürich", "Zürich")]
    public void Text_never_turns_into_a_formula_or_another_cell(string text, string cell) => Write(text).ShouldBe(cell);

    [Fact]
    public void Numbers_are_whole_and_null_is_nothing()
    {
        Write(-5m).ShouldBe("-5");
        Write(79228162514264337593543950335m).ShouldBe("79228162514264337593543950335");
        Write(0.0000000001m).ShouldBe("0.0000000001");
        Write(long.MinValue).ShouldBe("-9223372036854775808");
        Write(null).ShouldBe("");
        Write(true).ShouldBe("true");
        Write(new DateOnly(2026, 11, 2)).ShouldBe("2026-11-02");
    }

    private static string Write(object? cell)
    {
        using var output = new StringWriter();
        AnswerCsv.Write(output, Answers.Of(Answers.Column("x"), cell));
        return output.ToString()["x\n".Length..^1];
    }
}
