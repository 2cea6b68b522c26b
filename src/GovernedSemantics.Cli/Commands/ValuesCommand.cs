using System.CommandLine;
using GovernedSemantics.Cli.Asking;
using GovernedSemantics.Cli.Output;
using GovernedSemantics.Engine;

namespace GovernedSemantics.Cli.Commands;

/// <summary><c>gsem values</c>: the members of a dimension.</summary>
internal static class ValuesCommand
{
    public static Command Create(Terminal terminal)
    {
        var names = Arguments.Names("dimension", "One dimension by name.");
        var useCase = QueryFlags.UseCaseOption();
        var startsWith = new Option<string>("--starts-with")
        {
            Description = "Only members that start with this; case does not count.",
            HelpName = "text",
        };
        var contains = new Option<string>("--contains") { Description = "Only members that contain this; case does not count.", HelpName = "text" };
        var limit = Arguments.Count("--limit", "The most members.");
        var skip = Arguments.Count("--skip", "Members to pass over.");
        var format = Arguments.Format("text", "json");
        var command = new ExampleCommand(
            "values", "Lists the members of a dimension; of numbers and times also the smallest and the largest.", "gsem values customer.region", "gsem values shop product.brand --contains ka")
        {
            names, useCase, startsWith, contains, limit, skip, format,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var (folder, fields) = Arguments.Split(parsed.GetValue(names) ?? [], terminal);
            if (fields is not [var field])
            {
                throw new UsageException("Name one dimension; \"gsem describe METRIC\" lists what a metric can be grouped by.");
            }

            var opened = ProjectSession.Open(folder, terminal);
            if (!opened.TryGet(out var session))
            {
                return Refusal.Of(opened.Errors, folder, terminal);
            }

            await using (session)
            {
                var request = new ValuesRequest(field)
                {
                    UseCase = session.UseCase(parsed.GetValue(useCase)),
                    StartsWith = parsed.GetValue(startsWith),
                    Contains = parsed.GetValue(contains),
                    Limit = Math.Max(1, parsed.GetValue(limit) ?? ValuesRequest.DefaultLimit),
                    Skip = parsed.GetValue(skip) ?? 0,
                };
                var found = await session.Engine.ValuesAsync(request, session.Caller("values"), cancellation);
                return found.TryGet(out var values)
                    ? Show(values, request.Skip, parsed.GetValue(format)!, terminal)
                    : Refusal.Of(found.Errors, terminal);
            }
        });
        return command;
    }

    private static int Show(FieldValues values, int skip, string format, Terminal terminal)
    {
        if (format == "json")
        {
            terminal.Output.Write(CatalogueJson.Values(values) + "\n");
            return ExitCodes.Done;
        }

        foreach (var value in values.Values)
        {
            terminal.Output.Write(CellDisplay.Show(value, values.Field) + "\n");
        }

        if (values.Extent is { } extent)
        {
            terminal.Error.WriteLine($"From {CellDisplay.Show(extent.Smallest, values.Field)} to {CellDisplay.Show(extent.Largest, values.Field)}");
        }

        if (!values.IsComplete)
        {
            terminal.Error.WriteLine($"There are more: --skip {skip + values.Values.Length}");
        }

        return ExitCodes.Done;
    }
}
