using System.Reflection;
using GovernedSemantics.Engine;
using GovernedSemantics.Governance;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace GovernedSemantics.Mcp;

/// <summary>
/// The MCP server over a pair of streams, for one principal that the host names. Speaks the stateless revision of 2026-07-28 and the older ones
/// that begin with <c>initialize</c>.
/// </summary>
internal static class McpStdioServer
{
    /// <summary>How long calls may still run after the client has closed the input.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    /// <summary>Ends when the input ends or the token is cancelled; calls that run then are cancelled, and recorded as such.</summary>
    public static async Task RunAsync(QueryEngine engine, Principal principal, Stream input, Stream output, CancellationToken cancellation)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var watched = new EndOfInputStream(input, () => ending.CancelAfter(Grace));
        var transport = new StreamServerTransport(watched, output, "gsem");
        await using var closing = transport.ConfigureAwait(false);
        var server = McpServer.Create(transport, Options(engine, principal));
        await using var stopping = server.ConfigureAwait(false);
        try
        {
            await server.RunAsync(ending.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // The end that was asked for.
        }
    }

    internal static McpServerOptions Options(QueryEngine engine, Principal principal)
    {
        var dispatcher = new ToolDispatcher(engine, principal);
        var options = new McpServerOptions
        {
            ServerInfo = new Implementation { Name = "gsem", Title = "GovernedSemantics", Version = Version },
            ServerInstructions = ServerInstructions.Text,
            ScopeRequests = false,
        };
        options.Handlers.ListToolsHandler = dispatcher.ListAsync;
        options.Handlers.CallToolHandler = dispatcher.CallAsync;
        options.Filters.Message.IncomingFilters.Add(dispatcher.CheckCalls);
        return options;
    }

    private static string Version =>
        typeof(McpStdioServer).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";
}
