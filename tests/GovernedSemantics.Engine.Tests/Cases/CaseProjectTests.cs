using GovernedSemantics.Loading;

namespace GovernedSemantics.Engine.Tests.Cases;

public sealed class CaseProjectTests
{
    public static TheoryData<string> Projects =>
        [.. Directory.EnumerateDirectories(CaseFolders.Project("")).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_project_of_the_cases_loads(string project)
    {
        var folder = CaseFolders.Project(project);
        var files = Directory.EnumerateFiles(folder, "*.yml").Order(StringComparer.Ordinal)
            .Select(f => new SourceFile(Path.GetRelativePath(folder, f), File.ReadAllText(f)));

        var loaded = ModelLoader.Load([.. files]);

        loaded.Errors.Select(e => e.ToString()).ShouldBeEmpty();
    }
}
