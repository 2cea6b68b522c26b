using System.IO.Pipelines;
using System.Text.Json;
using GovernedSemantics.Engine;
using GovernedSemantics.Governance;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace GovernedSemantics.Mcp.Tests;

/// <summary>The server and the SDK's own client, joined by pipes.</summary>
internal sealed class ServedPair : IAsyncDisposable
{
    public const string Initialize = "2025-11-25";
    public const string Stateless = "2026-07-28";

    private readonly CancellationTokenSource _stop = new();
    private readonly Pipe _up;
    private readonly Task _server;

    private ServedPair(Pipe up, Task server, McpClient client, RememberingTrail trail, QueryEngine engine, CancellationTokenSource stop) =>
        (_up, _server, Client, Trail, Engine, _stop) = (up, server, client, trail, engine, stop);

    public McpClient Client { get; }

    public RememberingTrail Trail { get; }

    public QueryEngine Engine { get; }

    public static async Task<ServedPair> StartAsync(RetailShop shop, string version, Principal? principal = null, Implementation? client = null)
    {
        var (up, down, stop, trail) = (new Pipe(), new Pipe(), new CancellationTokenSource(), new RememberingTrail());
        var engine = shop.Engine(trail);
        var server = McpStdioServer.RunAsync(engine, principal ?? RetailShop.Engineer, up.Reader.AsStream(), down.Writer.AsStream(), stop.Token);
        var joined = await McpClient.CreateAsync(
            new StreamClientTransport(up.Writer.AsStream(), down.Reader.AsStream()),
            new McpClientOptions { ProtocolVersion = version, ClientInfo = client ?? new Implementation { Name = "tests", Version = "1.2" } });
        return new ServedPair(up, server, joined, trail, engine, stop);
    }

    /// <param name="tool">Its name.</param>
    /// <param name="arguments">One JSON object.</param>
    public async Task<CallToolResult> CallAsync(string tool, string arguments)
    {
        var values = JsonElement.Parse(arguments).EnumerateObject().ToDictionary(p => p.Name, p => (object?)p.Value);
        return await Client.CallToolAsync(tool, values);
    }

    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        await _up.Writer.CompleteAsync();
        await _stop.CancelAsync();
        await _server;
        _stop.Dispose();
    }
}
