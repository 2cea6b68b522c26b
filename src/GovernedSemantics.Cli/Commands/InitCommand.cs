using System.CommandLine;

namespace GovernedSemantics.Cli.Commands;

/// <summary><c>gsem init</c>: a small project to start from.</summary>
internal static class InitCommand
{
    public static Command Create(Terminal terminal)
    {
        var folder = new Argument<string>("folder") { Description = "The folder to make; it must not hold a project yet." };
        var command = new ExampleCommand(
            "init", "Writes a small commented project that validates, to start from.", "gsem init shop", "gsem validate shop")
        {
            folder,
        };
        command.SetAction(parsed => Write(parsed.GetValue(folder)!, terminal));
        return command;
    }

    private static int Write(string named, Terminal terminal)
    {
        var folder = terminal.FullPath(named);
        var taken = StarterProject.Files.Where(f => File.Exists(Path.Combine(folder, f.Name))).Select(f => f.Name).ToList();
        if (taken.Count > 0)
        {
            terminal.Error.WriteLine($"The folder {named} already holds {string.Join(", ", taken)}; nothing was written.");
            return ExitCodes.No;
        }

        Directory.CreateDirectory(folder);
        foreach (var (name, text) in StarterProject.Files)
        {
            File.WriteAllText(Path.Combine(folder, name), text);
            terminal.Output.Write($"{Path.Combine(named, name)}\n");
        }

        return ExitCodes.Done;
    }
}
