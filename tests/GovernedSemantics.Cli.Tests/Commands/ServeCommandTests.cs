using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using GovernedSemantics.Engine.Audit;
using Microsoft.Data.Sqlite;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace GovernedSemantics.Cli.Tests.Commands;

/// <summary>The built program as MCP clients start it.</summary>
public sealed class ServeCommandTests : IDisposable
{
    private const string Request = """
        {"question": "Weekly revenue by region?", "metrics": ["revenue"], "group_by": ["metric_time.week", "customer.region"],
         "time": {"from": "2026-03-02", "to": "2026-04-27"}}
        """;

    private const string ByHand = """
        SELECT date(o.ordered_on, '-' || ((strftime('%w', o.ordered_on) + 6) % 7) || ' days') AS week, c.region,
               SUM(CAST(round(l.amount * 100) AS INTEGER)) AS cents
        FROM order_lines l
        JOIN orders o ON o.order_id = l.order_id
        LEFT JOIN customers c ON c.customer_id = o.customer_id
        WHERE o.status IS NOT 'cancelled' AND o.ordered_on >= '2026-03-02' AND o.ordered_on < '2026-04-27'
        GROUP BY 1, 2
        ORDER BY 1, c.region IS NULL, c.region
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gsem-serve-");

    public ServeCommandTests() => DemoProject.Make(DemoExample.All[0], _folder.FullName, new DateOnly(2026, 11, 1));

    private static string Program => Path.Combine(AppContext.BaseDirectory, "gsem.dll");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("2025-11-25")]
    [InlineData("2026-07-28")]
    public async Task A_client_gets_the_rows_of_SQL_written_by_hand_and_a_record_is_left(string version)
    {
        await using var client = await ConnectAsync(version, _ => { });

        var result = await CallAsync(client, "query_metrics", Request);

        result.IsError.ShouldNotBe(true);
        var rows = result.StructuredContent!.Value.GetProperty("rows").EnumerateArray()
            .Select(r => (r[0].GetString(), r[1].GetString(), r[2].GetDecimal())).ToList();
        rows.ShouldBe(Expected());
        rows.Count.ShouldBeGreaterThan(40);
        var trail = File.ReadAllLines(JsonLinesAuditLog.PathIn(_folder.FullName)).Select(line => JsonElement.Parse(line)).ToList();
        trail.Select(r => r.GetProperty("kind").GetString()).ShouldBe(["attempt", "outcome"]);
        trail[0].GetProperty("question").GetString().ShouldBe("Weekly revenue by region?");
        trail.ShouldAllBe(r => r.GetProperty("id").GetString() == result.StructuredContent.Value.GetProperty("audit_id").GetString());
    }

    [Fact]
    public async Task Changes_are_reloaded_and_broken_ones_leave_the_last_good_state()
    {
        var said = new List<string>();
        await using var client = await ConnectAsync("2026-07-28", line =>
        {
            lock (said)
            {
                said.Add(line);
            }
        });
        var file = Path.Combine(_folder.FullName, "orders.yml");
        var good = await File.ReadAllTextAsync(file);

        await File.WriteAllTextAsync(file, good.Replace("label: Revenue\n", "label: Sales of the shop\n", StringComparison.Ordinal));
        await UntilAsync(said, "Reloaded the project.");
        await File.WriteAllTextAsync(file, good.Replace("agg: sum", "agg: sun", StringComparison.Ordinal));
        await UntilAsync(said, "Not reloaded: the last good state goes on answering.");

        var found = (await CallAsync(client, "search_metrics", """{"terms": "revenue"}""")).StructuredContent!.Value;
        found.GetProperty("metrics")[0].GetProperty("label").GetString().ShouldBe("Sales of the shop");
    }

    [Fact]
    public async Task The_end_of_input_ends_the_process_and_standard_output_holds_nothing_but_the_protocol()
    {
        var start = new ProcessStartInfo("dotnet", [Program, "serve", _folder.FullName])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using var process = System.Diagnostics.Process.Start(start)!;
        await process.StandardInput.WriteLineAsync(
            """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"raw","version":"1"}}}""");
        await process.StandardInput.FlushAsync();
        var first = await process.StandardOutput.ReadLineAsync();

        var since = Stopwatch.StartNew();
        process.StandardInput.Close();
        var rest = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromSeconds(20)).Token);

        since.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
        process.ExitCode.ShouldBe(0);
        JsonElement.Parse(first!).GetProperty("result").GetProperty("serverInfo").GetProperty("name").GetString().ShouldBe("gsem");
        rest.ShouldBe("");
    }

    [Fact]
    public async Task A_broken_project_is_told_on_standard_error_and_not_served()
    {
        File.Delete(Path.Combine(_folder.FullName, "orders.yml"));
        var start = new ProcessStartInfo("dotnet", [Program, "serve", _folder.FullName]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = System.Diagnostics.Process.Start(start)!;

        var output = await process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        process.ExitCode.ShouldBe(1);
        output.ShouldBe("");
        error.ShouldContain("GS2");
    }

    private Task<McpClient> ConnectAsync(string version, Action<string> said) => McpClient.CreateAsync(
        new StdioClientTransport(new StdioClientTransportOptions
        {
            Command = "dotnet", Arguments = [Program, "serve", _folder.FullName], StandardErrorLines = said,
        }),
        // A busy machine starts the program late, which is no sign of an older server.
        new McpClientOptions { ProtocolVersion = version, DiscoverProbeTimeout = TimeSpan.FromMinutes(1) });

    private static async Task<CallToolResult> CallAsync(McpClient client, string tool, string arguments) =>
        await client.CallToolAsync(tool, JsonElement.Parse(arguments).EnumerateObject().ToDictionary(p => p.Name, p => (object?)p.Value));

    private List<(string?, string?, decimal)> Expected()
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(_folder.FullName, "retail.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = new SqliteCommand(ByHand, connection);
        using var reader = command.ExecuteReader();
        var rows = new List<(string?, string?, decimal)>();
        while (reader.Read())
        {
            rows.Add((reader.GetString(0), reader.IsDBNull(1) ? null : reader.GetString(1), Convert.ToDecimal(reader.GetValue(2), CultureInfo.InvariantCulture) / 100));
        }

        return rows;
    }

    private static async Task UntilAsync(List<string> said, string line)
    {
        for (var i = 0; i < 500; i++)
        {
            lock (said)
            {
                if (said.Contains(line))
                {
                    return;
                }
            }

            await Task.Delay(20);
        }

        string.Join('\n', said).ShouldContain(line);
    }
}
