using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace GovernedSemantics.Tests.Guards;

/// <summary>A folder of the core uses only folders with a lower number; projects refer to each other in one direction.</summary>
public sealed partial class LayerOrderTests
{
    private const string Core = "GovernedSemantics.Core";

    private static readonly string[] Layers =
        ["Diagnostics", "Yaml", "Expressions", "Model", "Metrics", "Requests", "Governance", "Loading", "Planning", "Sql"];

    [Fact]
    public void Each_folder_uses_only_lower_ones() =>
        SourceFiles.Of(Core)
            .Where(f => FolderOf(f).Length > 0)
            .SelectMany(f => Used(f.Text).Where(u => Array.IndexOf(Layers, u) > Array.IndexOf(Layers, FolderOf(f))).Select(u => $"{f.Path} uses {u}"))
            .ShouldBeEmpty();

    [Fact]
    public void The_folders_of_the_core_are_its_layers() =>
        SourceFiles.Of(Core).Select(FolderOf).Where(f => f.Length > 0).Distinct().ShouldBe(Layers, ignoreOrder: true);

    [Fact]
    public void Namespaces_of_the_core_are_flat() =>
        SourceFiles.Of(Core)
            .Select(f => (f.Path, Expected: ("GovernedSemantics." + FolderOf(f)).TrimEnd('.'), Found: Namespace().Match(f.Text).Groups["name"].Value))
            .Where(f => f.Found != f.Expected)
            .Select(f => $"{f.Path} is in {f.Found}")
            .ShouldBeEmpty();

    [Theory]
    [InlineData(Core, new string[0])]
    [InlineData("GovernedSemantics.Engine", new[] { Core, "GovernedSemantics.SqlServerStandIn" })]
    [InlineData("GovernedSemantics.Mcp", new[] { Core, "GovernedSemantics.Engine" })]
    [InlineData("GovernedSemantics.Cli", new[] { Core, "GovernedSemantics.Engine", "GovernedSemantics.Mcp" })]
    public void Projects_refer_in_one_direction(string project, string[] allowed) =>
        References(project).Except(allowed).ShouldBeEmpty();

    [Fact]
    public void The_core_knows_no_driver_and_no_container()
    {
        string[] banned = ["Microsoft.Data", "Npgsql", "System.Data", "System.Net", "System.IO", "Microsoft.Extensions", "SQLitePCL"];

        SourceFiles.Of(Core)
            .SelectMany(f => Using().Matches(f.Text).Select(m => (f.Path, Name: m.Groups["name"].Value)))
            .Where(u => banned.Any(b => u.Name == b || u.Name.StartsWith(b + ".", StringComparison.Ordinal)))
            .Select(u => $"{u.Path} uses {u.Name}")
            .ShouldBeEmpty();
    }

    [Fact]
    public void Only_the_yaml_folder_names_the_yaml_library() =>
        SourceFiles.Of(Core)
            .Where(f => FolderOf(f) != "Yaml" && f.Text.Contains("YamlDotNet", StringComparison.Ordinal))
            .Select(f => f.Path)
            .ShouldBeEmpty();

    private static string FolderOf(SourceText file) => file.Path.Split('/') is [_, var folder, _, ..] ? folder : "";

    // With and without a using: GovernedSemantics.Sql.SqlSelect is a use as well.
    private static IEnumerable<string> Used(string text) =>
        Qualified().Matches(text).Select(m => m.Groups["layer"].Value).Where(Layers.Contains).Distinct();

    private static IEnumerable<string> References(string project) =>
        XDocument.Load(Path.Combine(SourceFiles.Folder, project, project + ".csproj"))
            .Descendants("ProjectReference")
            .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')));

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"^using (static |\w+ = )?(?<name>[\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Using();

    [GeneratedRegex(@"\bGovernedSemantics\.(?<layer>\w+)")]
    private static partial Regex Qualified();
}
