using System.CommandLine;
using GovernedSemantics.Cli.Asking;
using GovernedSemantics.Cli.Output;

namespace GovernedSemantics.Cli.Commands;

/// <summary><c>gsem describe</c>: everything about some metrics.</summary>
internal static class DescribeCommand
{
    public static Command Create(Terminal terminal)
    {
        var names = Arguments.Names("metrics", "Metrics by name.");
        var useCase = QueryFlags.UseCaseOption();
        var format = Arguments.Format("text", "json");
        var command = new ExampleCommand(
            "describe",
            "Tells everything about metrics: meaning, owner, formula, dimensions, limits, lineage.",
            "gsem describe revenue",
            "gsem describe shop revenue orders_count")
        {
            names, useCase, format,
        };
        command.SetAction(async (parsed, _) =>
        {
            var (folder, metrics) = Arguments.Split(parsed.GetValue(names) ?? [], terminal);
            if (metrics.Length == 0)
            {
                throw new UsageException("Name at least one metric; \"gsem metrics\" lists them.");
            }

            var opened = ProjectSession.Open(folder, terminal);
            if (!opened.TryGet(out var session))
            {
                return Refusal.Of(opened.Errors, folder, terminal);
            }

            await using (session)
            {
                var described = await session.Engine.DescribeAsync(
                    [.. metrics], session.UseCase(parsed.GetValue(useCase)), session.Caller("describe"));
                if (!described.TryGet(out var found))
                {
                    return Refusal.Of(described.Errors, terminal);
                }

                terminal.Output.Write(parsed.GetValue(format) == "json" ? CatalogueJson.Descriptions(found) + "\n" : DescriptionText.Of(found));
                return ExitCodes.Done;
            }
        });
        return command;
    }
}
