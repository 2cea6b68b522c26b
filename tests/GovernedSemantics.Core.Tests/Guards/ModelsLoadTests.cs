using System.Collections.Immutable;
using GovernedSemantics.Loading;

namespace GovernedSemantics.Tests.Guards;

public sealed class ModelsLoadTests
{
    public static TheoryData<string> Projects() => [.. Names];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_example_project_loads_without_a_warning(string name)
    {
        var result = ModelLoader.Load(Files(Path.Combine(Folder, name)));

        result.Errors.Select(d => d.ToString()).ShouldBeEmpty();
        result.Value.Warnings.Select(d => d.ToString()).ShouldBeEmpty();
        result.Value.Project.Name.ShouldBe(name);
    }

    [Fact]
    public void The_example_projects_are_there() => Names.ShouldBe(["retail", "subscriptions"], ignoreOrder: true);

    private static IEnumerable<string> Names =>
        Directory.GetDirectories(Folder).Where(d => File.Exists(Path.Combine(d, "project.yml"))).Select(d => Path.GetFileName(d)!);

    private static string Folder => Path.Combine(RepositoryFolder.Path, "models");

    private static ImmutableArray<SourceFile> Files(string folder) =>
    [
        .. Directory.GetFiles(folder, "*.yml", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(f => new SourceFile(Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllText(f))),
    ];
}
