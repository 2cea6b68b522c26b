namespace GovernedSemantics.Engine.Tests.Cases;

/// <summary>Where the shared cases lie, <c>tests/Cases/{topic}/{case}/</c>, and the projects that they ask, in <c>_projects</c> there.</summary>
internal static class CaseFolders
{
    public static string Root { get; } = Path.Combine(FindRepository(), "tests", "Cases");

    public static string Project(string name) => Path.Combine(Root, "_projects", name);

    public static string Of(string name) => Path.Combine([Root, .. name.Split('/')]);

    /// <summary>The names of all cases, <c>topic/case</c>, in order. Folders that begin with an underscore hold something else.</summary>
    public static IEnumerable<string> All() =>
        Directory.EnumerateDirectories(Root)
            .Select(f => Path.GetFileName(f))
            .Where(topic => topic[0] != '_')
            .Order(StringComparer.Ordinal)
            .SelectMany(In);

    /// <summary>The names of the cases of one topic, in order.</summary>
    public static IEnumerable<string> In(string topic) =>
        Directory.EnumerateFiles(Path.Combine(Root, topic), "request.yml", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, Path.GetDirectoryName(file)!).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    private static string FindRepository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "GovernedSemantics.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside of the repository.");
        }

        return folder;
    }
}
