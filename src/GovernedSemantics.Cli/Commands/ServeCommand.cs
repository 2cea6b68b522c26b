using System.Collections.Immutable;
using System.CommandLine;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Engine.Storage;
using GovernedSemantics.Mcp;

namespace GovernedSemantics.Cli.Commands;

/// <summary><c>gsem serve</c>: the MCP server on standard input and output. Whatever else is said goes to standard error.</summary>
internal static class ServeCommand
{
    public static Command Create(Terminal terminal)
    {
        var project = Arguments.Project();
        var command = new ExampleCommand(
            "serve",
            "Serves a project to MCP clients over standard input and output, as the local user. Changed files are reloaded; while they have defects, "
                + "the last good state answers.",
            "gsem serve models/retail",
            "claude mcp add metrics -- gsem serve /path/to/project")
        {
            project,
        };
        command.SetAction((parsed, cancellation) => RunAsync(terminal.FullPath(parsed.GetValue(project)!), terminal, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string folder, Terminal terminal, CancellationToken cancellation)
    {
        var opened = ProjectSession.Open(folder, terminal);
        if (!opened.TryGet(out var session))
        {
            return Refusal.Of(opened.Errors, folder, terminal);
        }

        await using (session)
        {
            var watcher = new ProjectWatcher(session.Store, folder, errors => Tell(errors, folder, terminal));
            await using (watcher)
            {
                await using var input = Console.OpenStandardInput();
                await using var output = Console.OpenStandardOutput();
                await McpStdioServer.RunAsync(session.Engine, session.Principal, input, output, cancellation);
            }
        }

        return ExitCodes.Done;
    }

    private static void Tell(ImmutableArray<Diagnostic> errors, string folder, Terminal terminal)
    {
        if (errors.IsEmpty)
        {
            terminal.Error.WriteLine("Reloaded the project.");
            return;
        }

        Refusal.Of(errors, folder, terminal);
        terminal.Error.WriteLine("Not reloaded: the last good state goes on answering.");
    }
}
