using System.CommandLine;
using GovernedSemantics.Cli.Output;
using GovernedSemantics.Diagnostics;

namespace GovernedSemantics.Cli.Commands;

/// <summary><c>gsem codes</c>: what an error code means and how to mend it.</summary>
internal static class CodesCommand
{
    public static Command Create(Terminal terminal)
    {
        var code = new Argument<string>("code") { Description = "A code or its name: GS2012, unknown-column.", Arity = ArgumentArity.ZeroOrOne };
        var command = new ExampleCommand("codes", "Lists the error codes, or explains one.", "gsem codes", "gsem codes GS2012") { code };
        command.SetAction(parsed => parsed.GetValue(code) is { } wanted ? Explain(wanted, terminal) : List(terminal));
        return command;
    }

    private static int List(Terminal terminal)
    {
        terminal.Output.Write(TextTable.Render(
            ["code", "name", "how to mend it"],
            [false, false, false],
            [.. AllCodes.List.Select(c => new[] { c.Code, c.Slug, c.Help })]));
        return ExitCodes.Done;
    }

    private static int Explain(string wanted, Terminal terminal)
    {
        var found = AllCodes.List.FirstOrDefault(c =>
            string.Equals(c.Code, wanted, StringComparison.OrdinalIgnoreCase) || string.Equals(c.Slug, wanted, StringComparison.OrdinalIgnoreCase));
        if (found is null)
        {
            var hint = NameSuggester.Hint(wanted, [.. AllCodes.List.Select(c => c.Slug), .. AllCodes.List.Select(c => c.Code)]);
            terminal.Error.WriteLine($"There is no code \"{Visible.Text(wanted)}\".{(hint is null ? "" : " " + hint)} \"gsem codes\" lists all.");
            return ExitCodes.No;
        }

        terminal.Output.Write(CodePages.Text(found).TrimEnd('\n') + "\n");
        return ExitCodes.Done;
    }
}
