namespace GovernedSemantics.Cli.Asking;

/// <summary>The text of a file that the command line names; <c>-</c> is standard input.</summary>
internal static class RequestFile
{
    private const int Largest = 64 * 1024 * 1024;

    public static async Task<string> ReadAsync(string file, Terminal terminal, CancellationToken cancellation)
    {
        if (file == "-")
        {
            return await terminal.Input.ReadToEndAsync(cancellation);
        }

        var path = terminal.FullPath(file);
        if (!File.Exists(path))
        {
            throw new FileNotFoundException($"The file {file} does not exist.");
        }

        return new FileInfo(path).Length > Largest
            ? throw new IOException($"The file {file} is larger than {Largest} bytes.")
            : await File.ReadAllTextAsync(path, cancellation);
    }
}
