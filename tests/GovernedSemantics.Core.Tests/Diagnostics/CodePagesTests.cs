using GovernedSemantics.Diagnostics;

namespace GovernedSemantics.Tests;

public sealed class CodePagesTests
{
    [Fact]
    public void The_page_of_a_code_is_its_file() =>
        CodePages.Text(GovernanceCodes.NoUseCase).ShouldStartWith("# GS5001 no-use-case\n");
}
