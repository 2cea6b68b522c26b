using System.Text;

namespace GovernedSemantics.Cli;

/// <summary>What a command sees of the machine: streams, clock, environment, folder, user. Tests make their own.</summary>
internal sealed record Terminal
{
    public required TextWriter Output { get; init; }

    public required TextWriter Error { get; init; }

    public required TextReader Input { get; init; }

    public required TimeProvider Clock { get; init; }

    public required Func<string, string?> Environment { get; init; }

    /// <summary>What relative paths start from.</summary>
    public required string Folder { get; init; }

    /// <summary>The name of the user at the operating system.</summary>
    public required string User { get; init; }

    /// <summary>True where errors go to a person's screen that shows colours.</summary>
    public bool HasColour { get; init; }

    /// <summary>True where errors go to a person's screen.</summary>
    public bool IsInteractive { get; init; }

    public static Terminal OfProcess()
    {
        var interactive = !Console.IsErrorRedirected && System.Environment.GetEnvironmentVariable("TERM") is not "dumb";
        return new Terminal
        {
            Output = Writer(Console.OpenStandardOutput()),
            Error = Writer(Console.OpenStandardError()),
            Input = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false)),
            Clock = TimeProvider.System,
            Environment = System.Environment.GetEnvironmentVariable,
            Folder = Directory.GetCurrentDirectory(),
            User = System.Environment.UserName,
            IsInteractive = interactive,
            HasColour = interactive && string.IsNullOrEmpty(System.Environment.GetEnvironmentVariable("NO_COLOR")),
        };
    }

    public string FullPath(string path) => Path.GetFullPath(path, Folder);

    private static StreamWriter Writer(Stream stream) => new(stream, new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" };
}
