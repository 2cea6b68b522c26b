using System.Collections.Immutable;
using System.Text.Json.Nodes;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Engine;
using GovernedSemantics.Governance;
using GovernedSemantics.Mcp.Replies;
using GovernedSemantics.Mcp.Tools;
using GovernedSemantics.Requests;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace GovernedSemantics.Mcp;

/// <summary>Lists the tools and runs calls of them for one principal. Every call leaves its records, those that cannot be read included.</summary>
internal sealed class ToolDispatcher(QueryEngine engine, Principal principal)
{
    private const string Refused = "gsem.refused";

    private static readonly TimeSpan ListLives = TimeSpan.FromHours(1);

    public ValueTask<ListToolsResult> ListAsync(RequestContext<ListToolsRequestParams> context, CancellationToken cancellation)
    {
        var result = new ListToolsResult { Tools = [.. ToolList.All.Select(tool => tool.Definition)] };
        if (context.JsonRpcRequest.Context?.ProtocolVersion is { } version && string.CompareOrdinal(version, "2026-07-28") >= 0)
        {
            result.TimeToLive = ListLives;
            result.CacheScope = CacheScope.Public;
        }

        return new(result);
    }

    public async ValueTask<CallToolResult> CallAsync(RequestContext<CallToolRequestParams> context, CancellationToken cancellation)
    {
        if (context.Items.TryGetValue(Refused, out var refused))
        {
            return Result(ErrorReply.Of((ImmutableArray<Diagnostic>)refused!), isError: true);
        }

        var name = context.Params.Name;
        var caller = CallerOf(context.Server, context.JsonRpcRequest, name);
        if (ToolList.All.FirstOrDefault(tool => tool.Definition.Name == name) is not { } tool)
        {
            var unknown = RequestReadingCodes.UnknownTool.At(
                Location.None, NameSuggester.Hint(name, ToolList.Names), ToolList.Names, RequestText.Shown(name));
            var told = await engine.RefuseAsync([unknown], [], null, caller).ConfigureAwait(false);
            throw new McpProtocolException(DiagnosticsText.Of(told), McpErrorCode.InvalidParams);
        }

        // As it came: the SDK's dictionary of arguments has lost keys that come twice.
        var arguments = (context.JsonRpcRequest.Params as JsonObject)?["arguments"]?.ToJsonString() ?? "{}";
        var read = tool.Read(arguments);
        var reply = read.TryGet(out var run)
            ? await run(engine, caller, cancellation).ConfigureAwait(false)
            : Result<ToolReply>.Fail(await RefuseAsync(read.Errors, arguments, caller).ConfigureAwait(false));
        return reply.TryGet(out var done) ? Result(done, isError: false) : Result(ErrorReply.Of(reply.Errors), isError: true);
    }

    /// <summary>Records calls that cannot be read, before the SDK answers them or hands them on.</summary>
    public McpMessageHandler CheckCalls(McpMessageHandler next) => async (context, cancellation) =>
    {
        if (context.JsonRpcMessage is JsonRpcRequest { Method: RequestMethods.ToolsCall } request && CallParameters.Mend(request.Params) is { } defect)
        {
            var caller = CallerOf(context.Server, request, CallParameters.ToolOf(request.Params));
            context.Items[Refused] = await engine.RefuseAsync([defect], [], null, caller).ConfigureAwait(false);
        }

        await next(context, cancellation).ConfigureAwait(false);
    };

    private Task<ImmutableArray<Diagnostic>> RefuseAsync(ImmutableArray<Diagnostic> errors, string arguments, Caller caller) =>
        engine.RefuseAsync(errors, ToolArguments.NamesOf(arguments), ToolArguments.QuestionOf(arguments), caller);

    private Caller CallerOf(McpServer server, JsonRpcRequest request, string tool)
    {
        var client = request.Context?.ClientInfo ?? server.ClientInfo;
        return new Caller(principal, "stdio", PlainText.Claim(tool)!)
        {
            ClientName = PlainText.Claim(client?.Name),
            ClientVersion = PlainText.Claim(client?.Version),
            Session = server.SessionId,
        };
    }

    private static CallToolResult Result(ToolReply reply, bool isError) => new()
    {
        Content = [new TextContentBlock { Text = reply.Text }],
        StructuredContent = reply.Structured,
        IsError = isError,
    };
}
