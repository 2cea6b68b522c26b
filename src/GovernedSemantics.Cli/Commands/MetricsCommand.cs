using System.CommandLine;
using GovernedSemantics.Cli.Asking;
using GovernedSemantics.Cli.Output;
using GovernedSemantics.Engine.Catalogue;

namespace GovernedSemantics.Cli.Commands;

/// <summary><c>gsem metrics</c>: what can be asked for.</summary>
internal static class MetricsCommand
{
    private const int Page = 50;

    public static Command Create(Terminal terminal)
    {
        var words = Arguments.Names("words", "Words to look for in names, labels, synonyms and descriptions; without them all metrics.");
        var useCase = QueryFlags.UseCaseOption();
        var limit = Arguments.Count("--limit", "The most metrics.");
        var skip = Arguments.Count("--skip", "Metrics to pass over.");
        var format = Arguments.Format("table", "json");
        var command = new ExampleCommand(
            "metrics", "Lists or finds metrics.", "gsem metrics", "gsem metrics shop average order", "gsem metrics --format json")
        {
            words, useCase, limit, skip, format,
        };
        command.SetAction(async (parsed, _) =>
        {
            var (folder, terms) = Arguments.Split(parsed.GetValue(words) ?? [], terminal);
            var opened = ProjectSession.Open(folder, terminal);
            if (!opened.TryGet(out var session))
            {
                return Refusal.Of(opened.Errors, folder, terminal);
            }

            await using (session)
            {
                var text = terms.Length == 0 ? null : string.Join(' ', terms);
                var (from, most) = (parsed.GetValue(skip) ?? 0, Math.Max(1, parsed.GetValue(limit) ?? Page));
                var found = await session.Engine.SearchAsync(
                    text, from, most, session.UseCase(parsed.GetValue(useCase)), session.Caller("metrics"));
                return found.TryGet(out var page) ? Show(page, parsed.GetValue(format)!, terminal) : Refusal.Of(found.Errors, terminal);
            }
        });
        return command;
    }

    private static int Show(Found<MetricPage> found, string format, Terminal terminal)
    {
        if (format == "json")
        {
            terminal.Output.Write(CatalogueJson.Metrics(found) + "\n");
            return ExitCodes.Done;
        }

        var page = found.Value;
        if (!page.Metrics.IsEmpty)
        {
            terminal.Output.Write(TextTable.Render(
                ["metric", "label", "unit", "meaning"],
                [false, false, false, false],
                [.. page.Metrics.Select(m => new[] { m.Name, m.Label ?? "", m.Unit ?? "", Visible.Text(m.Meaning) })]));
            terminal.Output.Write('\n');
        }

        var next = page.Skip + page.Metrics.Length;
        terminal.Output.Write($"metrics   {page.Metrics.Length} of {page.Total}{(next < page.Total ? $"; the next ones: --skip {next}" : "")}\n");
        terminal.Output.Write($"use case  {found.UseCase}\naudit     {found.AuditId}\n");
        return page.Total > 0 ? ExitCodes.Done : ExitCodes.No;
    }
}
