namespace GovernedSemantics.Cli.Tests;

/// <summary>The root of the repository, found upwards from where the tests run.</summary>
internal static class RepositoryFolder
{
    public static string Path { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) =>
        File.Exists(System.IO.Path.Combine(folder, "GovernedSemantics.sln"))
            ? folder
            : Find(System.IO.Path.GetDirectoryName(folder)
                ?? throw new InvalidOperationException("The tests run outside of the repository."));
}
