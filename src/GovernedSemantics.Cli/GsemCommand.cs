using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using GovernedSemantics.Cli.Commands;
using GovernedSemantics.Cli.Output;
using GovernedSemantics.Diagnostics;

namespace GovernedSemantics.Cli;

/// <summary>Open this first: the list of commands, and how each call ends.</summary>
internal static class GsemCommand
{
    /// <summary>Parses and runs; the result is the exit code.</summary>
    public static async Task<int> RunAsync(string[] args, Terminal terminal, CancellationToken cancellation = default)
    {
        var parsed = Root(terminal).Parse(args);
        if (parsed.Action is ParseErrorAction)
        {
            foreach (var error in parsed.Errors)
            {
                terminal.Error.WriteLine(error.Message);
            }

            terminal.Error.WriteLine($"\"{HelpFor(parsed)}\" shows how it is used.");
            return ExitCodes.Usage;
        }

        var settings = new InvocationConfiguration { Output = terminal.Output, Error = terminal.Error, EnableDefaultExceptionHandler = false };
        try
        {
            return await parsed.InvokeAsync(settings, cancellation);
        }
        catch (UsageException e)
        {
            terminal.Error.WriteLine(e.Message);
            return ExitCodes.Usage;
        }
        catch (OperationCanceledException)
        {
            terminal.Error.WriteLine("Cancelled.");
            return ExitCodes.Cancelled;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine(e.Message);
            return ExitCodes.Environment;
        }
        catch (Exception e)
        {
            var code = InternalCodes.Unexpected;
            terminal.Error.WriteLine($"{code.Code} {code.Slug}: {e.GetType().Name}: {Visible.Text(e.Message)}");
            return ExitCodes.Environment;
        }
    }

    private static RootCommand Root(Terminal terminal)
    {
        var root = new RootCommand("Metrics by name, over views that were approved: questions in, governed SQL and answers with their origin out.")
        {
            DemoCommand.Create(terminal),
            InitCommand.Create(terminal),
            ValidateCommand.Create(terminal),
            QueryCommand.Create(terminal),
            ExplainCommand.Create(terminal),
            MetricsCommand.Create(terminal),
            DescribeCommand.Create(terminal),
            ValuesCommand.Create(terminal),
            SchemaCommand.Create(terminal),
            FunctionsCommand.Create(terminal),
            CodesCommand.Create(terminal),
            ServeCommand.Create(terminal),
        };
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
        return root;
    }

    private static string HelpFor(ParseResult parsed) =>
        parsed.CommandResult.Command is RootCommand ? "gsem --help" : $"gsem {parsed.CommandResult.Command.Name} --help";
}
