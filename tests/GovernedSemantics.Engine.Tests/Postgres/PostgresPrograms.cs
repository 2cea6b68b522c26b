using System.Diagnostics;

namespace GovernedSemantics.Engine.Tests.Postgres;

/// <summary>Finds PostgreSQL's programs and runs them as a user that is not root, which the server refuses to be.</summary>
internal sealed class PostgresPrograms
{
    private readonly string _folder;

    private PostgresPrograms(string folder) => _folder = folder;

    public static PostgresPrograms? Found { get; } = Find();

    public static bool IsRoot { get; } = !OperatingSystem.IsWindows() && Environment.UserName == "root";

    public string Path(string program) => System.IO.Path.Combine(_folder, program);

    /// <summary>Runs a program to its end; throws with what it said where it fails.</summary>
    public void Run(string program, params string[] arguments)
    {
        var (exit, said) = TryRun(program, arguments);
        if (exit != 0)
        {
            throw new InvalidOperationException($"{program} ended with {exit}: {said}");
        }
    }

    public (int Exit, string Said) TryRun(string program, params string[] arguments)
    {
        var start = Start(AsUser([Path(program), .. arguments]));
        // pg_ctl hands its pipes on to the server, so what it says goes to a file that is read after it ended.
        using var process = Process.Start(start)!;
        if (!process.WaitForExit(TimeSpan.FromSeconds(120)))
        {
            process.Kill(entireProcessTree: true);
            return (-1, "no end within 120 s");
        }

        var log = arguments.FirstOrDefault(a => a.EndsWith(".log", StringComparison.Ordinal));
        return (process.ExitCode, log is not null && File.Exists(log) ? File.ReadAllText(log) : "");
    }

    public static string[] AsUser(string[] command) => IsRoot ? ["runuser", "-u", "postgres", "--", .. command] : command;

    private static ProcessStartInfo Start(string[] command)
    {
        var start = new ProcessStartInfo("sh") { UseShellExecute = false, WorkingDirectory = System.IO.Path.GetTempPath() };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add("exec \"$@\" >/dev/null 2>&1 </dev/null");
        start.ArgumentList.Add("sh");
        foreach (var argument in command)
        {
            start.ArgumentList.Add(argument);
        }

        return start;
    }

    private static PostgresPrograms? Find()
    {
        if (OperatingSystem.IsWindows())
        {
            return null;
        }

        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries);
        var versions = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending(StringComparer.Ordinal).Select(v => System.IO.Path.Combine(v, "bin"))
            : [];
        var folder = versions.Concat(onPath)
            .FirstOrDefault(f => new[] { "initdb", "pg_ctl", "postgres" }.All(p => File.Exists(System.IO.Path.Combine(f, p))));
        return folder is null ? null : new PostgresPrograms(folder);
    }
}
