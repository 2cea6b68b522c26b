using System.Collections.Immutable;
using GovernedSemantics.Loading;

namespace GovernedSemantics.Tests.Loading;

/// <summary>The projects under models/ are the documentation: each loads, and warns of nothing but pii that nobody is granted.</summary>
public sealed class ExampleProjectsTests
{
    public static TheoryData<string> Projects => [.. Directory.GetDirectories(ModelsFolder())
        .Where(folder => File.Exists(Path.Combine(folder, "project.yml")))
        .Select(folder => Path.GetFileName(folder))];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Loads_without_other_warnings(string project) =>
        TestProjects.Load(Files(Path.Combine(ModelsFolder(), project))).Warnings
            .Where(w => w.Slug != "pii-without-grant")
            .Select(w => w.ToString())
            .ShouldBeEmpty();

    private static ImmutableArray<SourceFile> Files(string folder) =>
        [.. Directory.GetFiles(folder, "*.yml", SearchOption.AllDirectories)
            .Select(path => new SourceFile(Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllText(path)))];

    private static string ModelsFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "GovernedSemantics.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder.ShouldNotBeNull().FullName, "models");
    }
}
