namespace GovernedSemantics.Cli.Tests;

/// <summary>How a command ended: its exit code and what it wrote.</summary>
internal sealed record GsemRun(int Code, string Output, string Error);

/// <summary>Runs the real commands in this process, at a clock that stands still, as the user ada.</summary>
internal sealed class Gsem(string folder)
{
    public static readonly DateTimeOffset Now = new(2026, 11, 22, 8, 0, 0, TimeSpan.Zero);

    public string Folder { get; } = folder;

    public string Input { get; init; } = "";

    public Dictionary<string, string> Environment { get; } = [];

    public bool HasColour { get; init; }

    public Task<GsemRun> RunAsync(params string[] args) => RunAsync(args, CancellationToken.None);

    public async Task<GsemRun> RunAsync(string[] args, CancellationToken cancellation)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal
        {
            Output = output,
            Error = error,
            Input = new StringReader(Input),
            Clock = new StoppedClock(),
            Environment = name => Environment.GetValueOrDefault(name),
            Folder = Folder,
            User = "ada",
            HasColour = HasColour,
        };
        var code = await GsemCommand.RunAsync(args, terminal, cancellation);
        return new GsemRun(code, output.ToString(), error.ToString());
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
