using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using GovernedSemantics.Engine.Audit;

namespace GovernedSemantics.Mcp.Tests;

/// <summary>Lines as hostile or broken clients send them.</summary>
public sealed class StdioWireTests(RetailShop shop) : IClassFixture<RetailShop>
{
    private const string Meta = """
        "_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{},"io.modelcontextprotocol/clientInfo":{"name":"raw","version":"0"}}
        """;

    [Theory]
    [InlineData("""{"metrics":["revenue"],"metrics":["orders_count"]}""", "GS3104")]
    [InlineData("""{"metrics":["revenue"],"sql":"DROP"}""", "GS3105")]
    [InlineData("""{"metrics":[null]}""", "GS3106")]
    [InlineData("""{"limit":1e400}""", "GS3117")]
    [InlineData("""{"metrics":["revenue"],"filters":[{"field":"customer.region","field":"order.status","op":"is_null"}]}""", "GS3104")]
    [InlineData("""{"metrics":["\ud800"]}""", "GS3112")]
    public async Task Broken_arguments_are_refused_before_anything_is_compiled(string arguments, string code)
    {
        await using var wire = new Wire(shop);

        var reply = await wire.AskAsync(Call(1, "query_metrics", arguments), 1);

        reply.GetProperty("result").GetProperty("isError").GetBoolean().ShouldBeTrue();
        reply.GetProperty("result").GetProperty("structuredContent").GetProperty("errors")[0].GetProperty("code").GetString().ShouldBe(code);
        wire.Trail.Records.Count.ShouldBe(2);
        wire.Trail.Records.ShouldAllBe(r => r.Sql == null && r.Caller!.ClientName == "raw");
    }

    [Theory]
    [InlineData("\"revenue\"", "GS3106")]
    [InlineData("[1]", "GS3106")]
    public async Task Arguments_that_are_no_object_are_an_error_and_recorded(string arguments, string code)
    {
        await using var wire = new Wire(shop);

        var reply = await wire.AskAsync(Call(1, "query_metrics", arguments), 1);

        reply.GetProperty("result").GetProperty("structuredContent").GetProperty("errors")[0].GetProperty("code").GetString().ShouldBe(code);
        wire.Trail.Records.Select(r => r.Code).ShouldBe([null, code]);
    }

    [Fact]
    public async Task Arguments_that_come_as_text_are_read()
    {
        await using var wire = new Wire(shop);

        var reply = await wire.AskAsync(Call(1, "query_metrics", JsonSerializer.Serialize("""{"metrics":["revenue"]}""")), 1);

        Column(reply).ShouldBe("revenue");
    }

    [Theory]
    [InlineData("\"arguments\":{}", "GS3106")]
    [InlineData("\"name\":7", "GS3106")]
    public async Task Parameters_that_cannot_be_read_are_an_error_and_recorded(string parameters, string code)
    {
        await using var wire = new Wire(shop);

        var reply = await wire.AskAsync($$$"""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{{{{parameters}}},{{{Meta}}}}}""", 1);

        reply.TryGetProperty("error", out _).ShouldBeTrue();
        wire.Trail.Records.Select(r => r.Code).ShouldBe([null, code]);
    }

    [Theory]
    [InlineData("""{"a":1}{"b":2}""")]
    [InlineData("""[{"jsonrpc":"2.0"}]""")]
    [InlineData("no JSON at all")]
    public async Task Lines_that_are_no_message_do_not_end_the_server(string line)
    {
        await using var wire = new Wire(shop);
        await wire.SendAsync(line);
        await wire.SendAsync(new string('[', 65) + new string(']', 65));

        var reply = await wire.AskAsync(Call(7, "search_metrics", "{}"), 7);

        reply.GetProperty("result").GetProperty("structuredContent").GetProperty("total").GetInt32().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_cancellation_after_the_answer_is_ignored()
    {
        await using var wire = new Wire(shop);
        await wire.AskAsync(Call(1, "search_metrics", "{}"), 1);
        await wire.SendAsync("""{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":1}}""");

        (await wire.AskAsync(Call(2, "search_metrics", "{}"), 2)).TryGetProperty("result", out _).ShouldBeTrue();
    }

    [Fact]
    public async Task Two_questions_at_once_get_their_own_answers()
    {
        await using var wire = new Wire(shop);
        await wire.SendAsync(Call(1, "query_metrics", """{"metrics":["revenue"]}"""));
        await wire.SendAsync(Call(2, "query_metrics", """{"metrics":["units"]}"""));

        var replies = new[] { await wire.ReadAsync(), await wire.ReadAsync() }.ToDictionary(r => r.GetProperty("id").GetInt32(), Column);

        replies.ShouldBe(new Dictionary<int, string?> { [1] = "revenue", [2] = "units" }, ignoreOrder: true);
        wire.Trail.Records.Select(r => r.Id).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public async Task The_end_of_input_ends_the_server_within_a_second_or_so()
    {
        await using var wire = new Wire(shop);
        await wire.AskAsync(Call(1, "search_metrics", "{}"));

        await wire.CloseInputAsync();

        await wire.Ended.WaitAsync(TimeSpan.FromSeconds(5));
        wire.Trail.Records[^1].Outcome.ShouldBe(AuditOutcome.Answered);
    }

    private static string? Column(JsonElement reply) =>
        reply.GetProperty("result").GetProperty("structuredContent").GetProperty("columns")[0].GetProperty("name").GetString();

    private static string Call(int id, string tool, string arguments) =>
        $$$"""{"jsonrpc":"2.0","id":{{{id}}},"method":"tools/call","params":{"name":"{{{tool}}}","arguments":{{{arguments}}},{{{Meta}}}}}""";

    private sealed class Wire : IAsyncDisposable
    {
        private readonly Pipe _up = new();
        private readonly CancellationTokenSource _stop = new();
        private readonly StreamReader _replies;

        public Wire(RetailShop shop)
        {
            var down = new Pipe();
            Ended = McpStdioServer.RunAsync(shop.Engine(Trail), RetailShop.Engineer, _up.Reader.AsStream(), down.Writer.AsStream(), _stop.Token);
            _replies = new StreamReader(down.Reader.AsStream());
        }

        public RememberingTrail Trail { get; } = new();

        public Task Ended { get; }

        public async Task SendAsync(string line) => await _up.Writer.WriteAsync(Encoding.UTF8.GetBytes(line + "\n"));

        public async Task<JsonElement> AskAsync(string line, int? id = null)
        {
            await SendAsync(line);
            while (true)
            {
                var reply = await ReadAsync();
                if (id is null || (reply.TryGetProperty("id", out var of) && of.ValueKind == JsonValueKind.Number && of.GetInt32() == id))
                {
                    return reply;
                }
            }
        }

        public async Task<JsonElement> ReadAsync()
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
            return JsonElement.Parse((await _replies.ReadLineAsync(patience.Token))!);
        }

        public async Task CloseInputAsync() => await _up.Writer.CompleteAsync();

        public async ValueTask DisposeAsync()
        {
            await _stop.CancelAsync();
            await Ended;
            _stop.Dispose();
        }
    }
}
