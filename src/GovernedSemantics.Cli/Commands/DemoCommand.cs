using System.CommandLine;
using GovernedSemantics.Cli.Asking;
using GovernedSemantics.Cli.Output;
using GovernedSemantics.Engine;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Cli.Commands;

/// <summary><c>gsem demo</c>: an example to ask, and the first answer.</summary>
internal static class DemoCommand
{
    public static Command Create(Terminal terminal)
    {
        var into = new Option<string>("--into")
        {
            Description = "The folder to make it in; without it one among the user's data.",
            HelpName = "folder",
        };
        var anchor = new Option<DateOnly?>("--anchor") { Description = "The day after the last day of data; without it today.", HelpName = "day" };
        var example = Arguments.Choice("--example", "Which example", [.. DemoExample.All.Select(e => e.Name)]);
        var command = new ExampleCommand(
            "demo",
            "Makes an example with data up to yesterday, asks it a question, and shows the answer, its SQL and where the numbers come from.",
            "gsem demo",
            "gsem demo --into shop",
            "gsem demo --example subscriptions")
        {
            example, into, anchor,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var chosen = DemoExample.All.First(e => e.Name == parsed.GetValue(example));
            var folder = parsed.GetValue(into) is { } named ? terminal.FullPath(named) : DemoProject.DefaultFolder(chosen);
            var day = parsed.GetValue(anchor);
            await Progress.WhileAsync(
                "Making the data", terminal, () => DemoProject.Make(chosen, folder, day ?? DemoProject.Today(terminal.Clock)), cancellation);
            return await AskAsync(chosen, folder, day, terminal, cancellation);
        });
        return command;
    }

    private static async Task<int> AskAsync(
        DemoExample example, string folder, DateOnly? anchor, Terminal terminal, CancellationToken cancellation)
    {
        var request = new MetricRequest
        {
            Question = example.Question,
            Metrics = example.Metrics,
            GroupBy = example.GroupBy,
            Time = new LastPeriods(example.Last),
            AsOf = anchor is { } day ? CellDisplay.Exact(day) : null,
        };
        var asked = AskedText.Document(RequestJson.Write(request));
        var opened = ProjectSession.Open(folder, terminal);
        if (!opened.TryGet(out var session))
        {
            return Refusal.Of(opened.Errors, folder, terminal);
        }

        await using (session)
        {
            var answer = await session.AskAsync(asked.Json, null, cancellation);
            if (!answer.TryGet(out var told))
            {
                return Refusal.Of(answer.Errors, asked, terminal);
            }

            Show(terminal.Output, example, told, folder, anchor, terminal.Clock.GetUtcNow());
            return ExitCodes.Done;
        }
    }

    private static void Show(TextWriter output, DemoExample example, Answer answer, string folder, DateOnly? anchor, DateTimeOffset now)
    {
        var asOf = anchor is { } day ? $" --as-of {CellDisplay.Exact(day)}" : "";
        var (metrics, groupBy) = (string.Join(',', example.Metrics), string.Join(',', example.GroupBy));
        output.Write($"$ gsem query {Quoted(folder)} -m {metrics} -g {groupBy} --last \"{example.Last}\"{asOf}\n\n");
        AnswerTable.Write(output, answer, now);
        output.Write("\nThe SQL that it ran\n\n");
        output.Write($"{answer.Provenance.Sql?.TrimEnd('\n')}\n\nWhere the numbers come from\n\n");
        foreach (var (name, text) in ProvenanceText.Of(answer.Provenance))
        {
            output.Write($"{name,-9} {text}\n");
        }

        output.Write($"\nAsk it from Claude Code:\n\n  claude mcp add {example.Name} -- {Quoted(Executable())} serve {Quoted(folder)}\n");
    }

    // What a client starts must be the program's own path: it need not be on the client's PATH.
    private static string Executable()
    {
        var beside = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "gsem.exe" : "gsem");
        return File.Exists(beside) ? beside : "gsem";
    }

    private static string Quoted(string path) => path.Any(c => char.IsWhiteSpace(c) || c is '\'' or '$' or '&') ? $"\"{path}\"" : path;
}
