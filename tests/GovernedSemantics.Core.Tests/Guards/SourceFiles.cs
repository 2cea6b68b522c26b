namespace GovernedSemantics.Tests.Guards;

/// <summary>One source file of the program. <paramref name="Path"/> is relative to the folder <c>src</c>, with forward slashes.</summary>
internal sealed record SourceText(string Path, string[] Lines)
{
    public string Project => Path.Split('/')[0];

    public string Text => string.Join('\n', Lines);
}

/// <summary>The C# files under <c>src</c>, without what the build makes.</summary>
internal static class SourceFiles
{
    public static string Folder { get; } = Path.Combine(RepositoryFolder.Path, "src");

    public static IReadOnlyList<SourceText> All { get; } = [.. Under(Folder)];

    public static IEnumerable<SourceText> Of(string project) => All.Where(f => f.Project == project);

    /// <summary>The C# files of a folder, relative to it.</summary>
    public static IEnumerable<SourceText> Under(string folder) =>
        Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Select(file => (File: file, Path: Path.GetRelativePath(folder, file).Replace('\\', '/')))
            .Where(f => !f.Path.Split('/').Any(part => part is "obj" or "bin"))
            .OrderBy(f => f.Path, StringComparer.Ordinal)
            .Select(f => new SourceText(f.Path, File.ReadAllLines(f.File)));
}
