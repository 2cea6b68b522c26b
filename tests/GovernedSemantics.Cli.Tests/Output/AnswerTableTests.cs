using GovernedSemantics.Cli.Output;

namespace GovernedSemantics.Cli.Tests.Output;

public sealed class AnswerTableTests
{
    [Fact]
    public void Numbers_end_at_the_same_place_in_their_format()
    {
        using var output = new StringWriter();

        AnswerTable.Write(output, Answers.Of(Answers.Column("revenue", "currency", "EUR"), 1m, null, 79228162514264337593543950335m, -0.005m), Gsem.Now);

        output.ToString().ShouldBe("""
                               revenue [EUR]
            --------------------------------
                                        1.00
                                      (null)
            79228162514264337593543950335.00
                                       -0.01

            rows      4
            use case  modelling
            audit     a1

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Text_from_data_cannot_move_the_cursor_or_break_a_row()
    {
        using var output = new StringWriter();

        AnswerTable.Write(output, Answers.Of(Answers.Column("x"), "a\u001b[2Jb\nc\u202ed"), Gsem.Now);

        output.ToString().ShouldContain("a\\u{001B}[2Jb\\u{000A}c\\u{202E}d\n");
    }

    [Fact]
    public void Markdown_of_data_stays_data()
    {
        using var output = new StringWriter();

        AnswerMarkdown.Write(output, Answers.Of(Answers.Column("x"), "a|b", "[x](http://y) <b>"), Gsem.Now);

        output.ToString().ShouldContain("| a\\|b |\n| \\[x\\](http://y) \\<b\\> |\n");
    }
}
