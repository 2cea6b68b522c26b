namespace GovernedSemantics.Engine.Tests.Cases;

public sealed class LineDiffTests
{
    [Fact]
    public void Equal_texts_have_no_difference() => LineDiff.Between("a", "x\ny", "b", "x\ny").ShouldBeEmpty();

    [Fact]
    public void Runs_of_changed_lines_follow_their_line_number() =>
        LineDiff.Between("a", "1\n2\n3\n4\n5", "b", "1\ntwo\n3\n4\n5\n6")
            .ShouldBe("--- a\n+++ b\n@@ 2\n-2\n+two\n@@ 6\n+6\n");
}
