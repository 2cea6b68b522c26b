using GovernedSemantics.Engine.Audit;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace GovernedSemantics.Mcp.Tests;

public sealed class RecordsTests(RetailShop shop) : IClassFixture<RetailShop>
{
    [Theory]
    [InlineData(ServedPair.Initialize, "search_metrics", """{"terms": "revenue"}""")]
    [InlineData(ServedPair.Stateless, "search_metrics", """{"terms": "revenue"}""")]
    [InlineData(ServedPair.Initialize, "describe_metric", """{"metrics": ["revenue"]}""")]
    [InlineData(ServedPair.Stateless, "describe_metric", """{"metrics": ["revenue"]}""")]
    [InlineData(ServedPair.Initialize, "get_dimension_values", """{"dimension": "customer.region"}""")]
    [InlineData(ServedPair.Stateless, "get_dimension_values", """{"dimension": "customer.region"}""")]
    [InlineData(ServedPair.Initialize, "query_metrics", """{"metrics": ["revenue"], "question": "How much?"}""")]
    [InlineData(ServedPair.Stateless, "query_metrics", """{"metrics": ["revenue"], "question": "How much?"}""")]
    [InlineData(ServedPair.Initialize, "explain_query", """{"metrics": ["revenue"], "question": "How much?"}""")]
    [InlineData(ServedPair.Stateless, "explain_query", """{"metrics": ["revenue"], "question": "How much?"}""")]
    public async Task Each_call_leaves_two_records_that_say_who_asked_what_through_which_client(string version, string tool, string arguments)
    {
        await using var pair = await ServedPair.StartAsync(shop, version);

        var result = await pair.CallAsync(tool, arguments);

        pair.Trail.Records.Select(r => r.Kind).ShouldBe([AuditKind.Attempt, AuditKind.Outcome]);
        pair.Trail.Records[1].Outcome.ShouldBe(AuditOutcome.Answered);
        pair.Trail.Records.ShouldAllBe(r => r.Id.ToString() == result.Json().GetProperty("audit_id").GetString());
        var caller = pair.Trail.Records[0].Caller!;
        (caller.Principal.Subject, caller.Transport, caller.Tool).ShouldBe(("engineer", "stdio", tool));
        (caller.ClientName, caller.ClientVersion).ShouldBe(("tests", "1.2"));
        pair.Trail.Records[0].Question.ShouldBe(arguments.Contains("question", StringComparison.Ordinal) ? "How much?" : null);
    }

    [Theory]
    [InlineData(ServedPair.Initialize)]
    [InlineData(ServedPair.Stateless)]
    public async Task A_tool_that_does_not_exist_is_told_by_name_and_recorded(string version)
    {
        await using var pair = await ServedPair.StartAsync(shop, version);

        var error = await Should.ThrowAsync<McpProtocolException>(() => pair.CallAsync("QUERY_METRICS", """{"metrics": ["revenue"]}"""));

        error.ErrorCode.ShouldBe(McpErrorCode.InvalidParams);
        error.Message.ShouldContain("GS3124");
        error.Message.ShouldContain("Closest: \"query_metrics\"");
        pair.Trail.Records.Select(r => r.Code).ShouldBe([null, "GS3124"]);
        pair.Trail.Records[0].Caller!.Tool.ShouldBe("QUERY_METRICS");
    }

    [Fact]
    public async Task Arguments_that_cannot_be_read_are_recorded_by_name_with_the_question_and_without_values()
    {
        await using var pair = await ServedPair.StartAsync(shop, ServedPair.Stateless);

        await pair.CallAsync("query_metrics", """{"question": "How much?", "metrics": ["revenue"], "secret": "my own words"}""");

        var attempt = pair.Trail.Records[0];
        attempt.Question.ShouldBe("How much?");
        attempt.Arguments.Single().Value.ShouldBe("question, metrics, secret");
        attempt.Request.ShouldBeNull();
    }

    [Fact]
    public async Task What_a_client_calls_itself_is_cut_and_made_plain_and_opens_nothing()
    {
        var claims = new Implementation { Name = "claude_ai\n\u202E" + new string('x', 500_000), Version = "9\u0007" };
        await using var pair = await ServedPair.StartAsync(shop, ServedPair.Stateless, RetailShop.Engineer with { Roles = ["finance"] }, claims);

        var result = await pair.CallAsync("query_metrics", """{"metrics": ["revenue"]}""");

        result.IsError.ShouldBe(true);
        var caller = pair.Trail.Records[0].Caller!;
        caller.ClientName!.Length.ShouldBeLessThan(150);
        caller.ClientName.ShouldStartWith("claude_ai\\n\\u202Exxx");
        caller.ClientVersion.ShouldBe("9\\u0007");
    }
}
