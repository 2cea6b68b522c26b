using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Governance;
using GovernedSemantics.Yaml;

namespace GovernedSemantics.Engine.Storage;

/// <summary>
/// What <c>service.yml</c> beside <c>project.yml</c> configures: who the local caller is. It is no part of the model and of its hash.
/// Without the
/// file the local caller has the role <c>modeller</c>.
/// </summary>
internal sealed record ServerSettings(ImmutableArray<string> LocalRoles)
{
    public const string FileName = "service.yml";
    private const int LargestFile = 64 * 1024;

    private static readonly MapSpec LocalSpec = new("local", "The caller of the command line and of stdio.",
    [
        KeySpec.Texts("roles", "The roles that the caller has; none is none.").Such("modeller").Needed(),
    ]);

    private static readonly MapSpec Spec = new("service settings", "What is configured beside the model.",
    [
        KeySpec.Map("local", LocalSpec, "The caller of the command line and of stdio.").Needed(),
    ]);

    public static ServerSettings Default { get; } = new(["modeller"]);

    /// <summary>The settings of a project folder; fails with every defect of the file.</summary>
    public static Result<ServerSettings> Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            return Default;
        }

        var bag = new DiagnosticBag();
        var settings = Text(path, bag) is { } text && YamlReader.Read(FileName, text, bag) is { } map ? Read(map, bag) : null;
        return settings is null || bag.HasErrors ? Result<ServerSettings>.Fail(bag.Sorted()) : settings;
    }

    /// <summary>The person at the machine: named by configuration, never verified.</summary>
    public Principal Local(string userName, string clientId) =>
        new() { Subject = userName, Name = userName, Roles = LocalRoles, ClientId = clientId };

    private static ServerSettings? Read(YamlMap map, DiagnosticBag bag) =>
        new MapReader(map, Spec, bag).Nested("local") is { } local ? new ServerSettings(local.Texts("roles")) : null;

    private static string? Text(string path, DiagnosticBag bag)
    {
        try
        {
            if (new FileInfo(path).Length <= LargestFile)
            {
                return File.ReadAllText(path);
            }

            bag.Add(StorageCodes.FileTooLarge.At(Location.None, FileName, LargestFile));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            bag.Add(StorageCodes.FileUnreadable.At(Location.None, FileName));
        }

        return null;
    }
}
