using System.Text.RegularExpressions;
using GovernedSemantics.Diagnostics;

namespace GovernedSemantics.Tests.Guards;

/// <summary>The example on the page of a code of names, plans and governance triggers just that code.</summary>
public sealed partial class CodePageExamplesTests
{
    /// <summary>Codes whose page shows something else than a request that the market refuses, each tested elsewhere.</summary>
    private static readonly string[] Elsewhere = ["GS3016", "GS4013", "GS4014", "GS4025", "GS5005", "GS5001", "GS5002", "GS5003"];

    public static TheoryData<string> Refused() =>
    [
        .. RequestCodes.All.Concat(PlanningCodes.All).Concat(GovernanceCodes.All)
            .Where(c => c.Severity == Severity.Error && !Elsewhere.Contains(c.Code))
            .Select(c => c.Code),
    ];

    [Theory]
    [MemberData(nameof(Refused))]
    public void The_example_triggers_the_code(string code) =>
        Market.Codes(Example(code), code == GovernanceCodes.BeyondHistory.Code ? "narrow" : "modeller").ShouldBe([code]);

    [Theory]
    [InlineData("GS3501")]
    [InlineData("GS3502")]
    [InlineData("GS3503")]
    public void The_example_of_a_warning_about_rows_is_answered(string code) => Market.Ask(Example(code)).Errors.ShouldBeEmpty();

    [Fact]
    public void The_example_of_a_clamped_limit_warns() =>
        Market.Plan(Example("GS3504")).Warnings.Select(w => w.Code).ShouldBe(["GS3504"]);

    private static string Example(string code) => JsonBlock().Match(Page(code)).Groups["json"].Value;

    private static string Page(string code) =>
        File.ReadAllText(Path.Combine(SourceFiles.Folder, "GovernedSemantics.Core", "Diagnostics", "Codes", code + ".md"));

    [GeneratedRegex("```json\n(?<json>.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex JsonBlock();
}
