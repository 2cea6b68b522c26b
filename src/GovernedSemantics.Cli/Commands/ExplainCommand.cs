using System.CommandLine;
using GovernedSemantics.Cli.Asking;
using GovernedSemantics.Cli.Output;

namespace GovernedSemantics.Cli.Commands;

/// <summary><c>gsem explain</c>: what a question becomes, step by step, without running it.</summary>
internal static class ExplainCommand
{
    public static Command Create(Terminal terminal)
    {
        var project = Arguments.Project();
        var flags = new QueryFlags();
        var database = Arguments.Choice("--database", "The SQL of which database is shown", "own", "sqlite", "postgres", "sqlserver", "all");
        var command = new ExampleCommand(
            "explain",
            "Shows every form that a question takes on its way to SQL: names, scans, joins, filters, statement, parameters. No database is opened.",
            "gsem explain -m revenue -g customer.region --last \"8 weeks\"",
            "gsem explain -m return_rate -g product.category --this year --database all")
        {
            project,
        };
        flags.AddTo(command);
        command.Add(database);
        command.SetAction(async (parsed, cancellation) =>
        {
            var folder = terminal.FullPath(parsed.GetValue(project)!);
            var asked = await flags.ReadAsync(parsed, terminal, cancellation);
            var opened = ProjectSession.Open(folder, terminal);
            if (!opened.TryGet(out var session))
            {
                return Refusal.Of(opened.Errors, folder, terminal);
            }

            await using (session)
            {
                var explained = await session.ExplainAsync(asked.Json, parsed.GetValue(flags.UseCase));
                if (!explained.TryGet(out var explanation))
                {
                    return Refusal.Of(explained.Errors, asked, terminal);
                }

                ExplanationText.Write(terminal.Output, explanation, parsed.GetValue(database)!);
                return ExitCodes.Done;
            }
        });
        return command;
    }
}
