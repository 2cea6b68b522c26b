using System.CommandLine;
using GovernedSemantics.Cli.Asking;
using GovernedSemantics.Cli.Output;
using GovernedSemantics.Engine;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Cli.Commands;

/// <summary><c>gsem demo</c>: a shop to ask about, and the first answer.</summary>
internal static class DemoCommand
{
    public static Command Create(Terminal terminal)
    {
        var into = new Option<string>("--into") { Description = "The folder to make it in; without it one among the user's data.", HelpName = "folder" };
        var anchor = new Option<DateOnly?>("--anchor") { Description = "The day after the last day of data; without it today.", HelpName = "day" };
        var command = new ExampleCommand(
            "demo",
            "Makes the example of an online shop with data up to yesterday, asks for the weekly revenue by region, and shows where the numbers come from.",
            "gsem demo",
            "gsem demo --into shop")
        {
            into, anchor,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var folder = parsed.GetValue(into) is { } named ? terminal.FullPath(named) : DemoProject.DefaultFolder();
            var day = parsed.GetValue(anchor);
            await Progress.WhileAsync(
                "Making three years of orders", terminal, () => DemoProject.Make(folder, day ?? DemoProject.Today(terminal.Clock)), cancellation);
            return await AskAsync(folder, day, terminal, cancellation);
        });
        return command;
    }

    private static async Task<int> AskAsync(string folder, DateOnly? anchor, Terminal terminal, CancellationToken cancellation)
    {
        var request = new MetricRequest
        {
            Question = "What was the weekly revenue by region over the last eight weeks?",
            Metrics = ["revenue"],
            GroupBy = ["metric_time.week", "customer.region"],
            Time = new LastPeriods(new(8, Model.TimeGrain.Week)),
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

            Show(terminal.Output, told, folder, anchor, terminal.Clock.GetUtcNow());
            return ExitCodes.Done;
        }
    }

    private static void Show(TextWriter output, Answer answer, string folder, DateOnly? anchor, DateTimeOffset now)
    {
        var asOf = anchor is { } day ? $" --as-of {CellDisplay.Exact(day)}" : "";
        output.Write($"$ gsem query {Quoted(folder)} -m revenue -g metric_time.week,customer.region --last \"8 weeks\"{asOf}\n\n");
        AnswerTable.Write(output, answer, now);
        output.Write("\nThe SQL that it ran\n\n");
        output.Write($"{answer.Provenance.Sql?.TrimEnd('\n')}\n\nWhere the numbers come from\n\n");
        foreach (var (name, text) in ProvenanceText.Of(answer.Provenance))
        {
            output.Write($"{name,-9} {text}\n");
        }

        output.Write($"\nAsk it from Claude Code:\n\n  claude mcp add retail -- {Quoted(Executable())} serve {Quoted(folder)}\n");
    }

    // What a client starts must be the program's own path: it need not be on the client's PATH.
    private static string Executable()
    {
        var beside = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "gsem.exe" : "gsem");
        return File.Exists(beside) ? beside : "gsem";
    }

    private static string Quoted(string path) => path.Any(c => char.IsWhiteSpace(c) || c is '\'' or '$' or '&') ? $"\"{path}\"" : path;
}
