using System.CommandLine;
using System.Text;
using GovernedSemantics.Cli.Asking;
using GovernedSemantics.Cli.Output;
using GovernedSemantics.Engine;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Cli.Commands;

/// <summary><c>gsem query</c>: one question, or a file of them.</summary>
internal static class QueryCommand
{
    public static Command Create(Terminal terminal)
    {
        var project = Arguments.Project();
        var flags = new QueryFlags();
        var requests = new Option<string>("--requests")
        {
            Description = "A file with one request as JSON on each line: one JSON answer for each, in order.",
            HelpName = "file",
        };
        var format = Arguments.Format("table", "json", "csv", "markdown");
        var command = new ExampleCommand(
            "query",
            "Asks for metrics and shows the answer.",
            "gsem query -m revenue -g metric_time.week,customer.region --last \"8 weeks\"",
            "gsem query shop -m revenue,orders_count -w \"customer.region in DE,FR\" -w \"revenue > 1000\" --this year --order-by \"revenue desc\"",
            "gsem query --request question.json --format json",
            "gsem query --requests questions.jsonl > answers.jsonl")
        {
            project,
        };
        flags.AddTo(command);
        command.Add(requests);
        command.Add(format);
        command.SetAction(async (parsed, cancellation) =>
        {
            var folder = terminal.FullPath(parsed.GetValue(project)!);
            if (parsed.GetValue(requests) is { } batch)
            {
                flags.RequireNothingElse(parsed, "--requests");
                var lines = await RequestFile.ReadAsync(batch, terminal, cancellation);
                return await BatchAsync(folder, lines, parsed.GetValue(flags.UseCase), terminal, cancellation);
            }

            var asked = await flags.ReadAsync(parsed, terminal, cancellation);
            return await OneAsync(folder, asked, parsed.GetValue(flags.UseCase), parsed.GetValue(format)!, terminal, cancellation);
        });
        return command;
    }

    private static async Task<int> OneAsync(
        string folder, AskedText asked, string? useCase, string format, Terminal terminal, CancellationToken cancellation)
    {
        var opened = ProjectSession.Open(folder, terminal);
        if (!opened.TryGet(out var session))
        {
            return Refusal.Of(opened.Errors, folder, terminal);
        }

        await using (session)
        {
            var answer = await session.AskAsync(asked.Json, useCase, cancellation);
            if (!answer.TryGet(out var told))
            {
                return Refusal.Of(answer.Errors, asked, terminal);
            }

            AnswerOutput.Write(told, format, terminal);
            return ExitCodes.Done;
        }
    }

    /// <summary>A refused request is an answer of its own; those after it are still asked.</summary>
    private static async Task<int> BatchAsync(
        string folder, string lines, string? useCase, Terminal terminal, CancellationToken cancellation)
    {
        var opened = ProjectSession.Open(folder, terminal);
        if (!opened.TryGet(out var session))
        {
            return Refusal.Of(opened.Errors, folder, terminal);
        }

        var worst = ExitCodes.Done;
        await using (session)
        {
            foreach (var line in lines.Split('\n').Where(l => !string.IsNullOrWhiteSpace(l)))
            {
                var answer = await session.AskAsync(line, useCase, cancellation);
                var code = answer.TryGet(out var told) ? AnswerOutput.WriteJsonLine(told, terminal) : Refusal.AsJson(answer.Errors, terminal);
                worst = Math.Max(worst, code);
            }
        }

        return worst;
    }
}
