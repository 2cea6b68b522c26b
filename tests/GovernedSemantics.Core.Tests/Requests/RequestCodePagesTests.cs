using System.Text.RegularExpressions;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;
using GovernedSemantics.Requests;
using GovernedSemantics.Tests.Guards;
using static GovernedSemantics.Tests.Model.TimeFixtures;

namespace GovernedSemantics.Tests.Requests;

/// <summary>The example on the page of each code does what the page says.</summary>
public sealed partial class RequestCodePagesTests
{
    private static readonly string Folder = Path.Combine(RepositoryFolder.Path, "src", "GovernedSemantics.Core", "Diagnostics", "Codes");

    [Fact]
    public void Each_code_has_a_page_with_its_title()
    {
        foreach (var code in RequestReadingCodes.All.Concat(RequestTimeCodes.All))
        {
            File.ReadAllText(Path.Combine(Folder, code.Code + ".md")).ShouldStartWith($"# {code.Code} {code.Slug}\n");
        }
    }

    [Fact]
    public void The_example_of_a_reading_code_triggers_it()
    {
        // Examples that would be too long to print are shortened by dots.
        var examples = RequestReadingCodes.All.Select(c => (c.Code, Json: Example(c.Code))).Where(e => !e.Json.Contains("...", StringComparison.Ordinal)).ToList();

        examples.Count.ShouldBeGreaterThan(15);
        foreach (var (code, json) in examples)
        {
            RequestReader.FromJson(json).Errors.Select(e => e.Code).ShouldBe([code], json);
        }
    }

    [Theory]
    [InlineData("GS3150")]
    [InlineData("GS3151")]
    [InlineData("GS3152")]
    [InlineData("GS3153")]
    [InlineData("GS3155")]
    [InlineData("GS3156")]
    public void The_example_of_a_time_code_triggers_it(string code)
    {
        var request = RequestReader.FromJson(Example(code)).Value;
        var now = AskedNow.Read(request.AsOf, Instant("2026-11-22T13:26Z"), Settings(), "/as_of");
        var errors = now.IsOk ? TimeRangeResolver.Resolve(request.Time, now.Value.Instant, Settings(), "/time").Errors : now.Errors;

        errors.Select(e => e.Code).ShouldBe([code]);
    }

    [Fact]
    public void The_example_of_too_many_periods_triggers_it()
    {
        var range = TimeRangeResolver.Resolve(RequestReader.FromJson(Example("GS3154")).Value.Time, Instant("2026-11-22T13:26Z"), Settings(), "/time").Value.Range!;

        TimeAxisBuilder.Build(range, TimeGrain.Second, Settings(), DataType.DateTimeTz).Errors.Single().Code.ShouldBe("GS3154");
    }

    [Theory]
    [InlineData("GS3160", "string", null)]
    [InlineData("GS3161", "decimal", null)]
    [InlineData("GS3162", "date", "fiscal_quarter")]
    public void The_example_of_a_value_code_triggers_it(string code, string type, string? grain)
    {
        var bag = new DiagnosticBag();
        var filter = (FieldFilter)RequestReader.FromJson(Example(code)).Value.Filters.Single();
        var kind = Enum.Parse<TypeKind>(type, ignoreCase: true);
        FilterValues.Parse(filter, new DataType(kind), grain is null ? null : TimeNames.Grain(grain), null, Settings(fiscalMonth: 4), bag);

        bag.Errors().Single().Code.ShouldBe(code);
    }

    private static string Example(string code) => JsonBlock().Match(File.ReadAllText(Path.Combine(Folder, code + ".md"))).Groups["json"].Value;

    [GeneratedRegex("```json\n(?<json>.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex JsonBlock();
}
