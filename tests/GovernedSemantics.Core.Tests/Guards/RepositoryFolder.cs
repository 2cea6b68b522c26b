namespace GovernedSemantics.Tests.Guards;

/// <summary>The root of the repository, found upwards from where the tests run.</summary>
internal static class RepositoryFolder
{
    public static string Path { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) =>
        File.Exists(System.IO.Path.Combine(folder, "GovernedSemantics.sln"))
            ? folder
            : Find(Directory.GetParent(folder)?.FullName ?? throw new InvalidOperationException("The tests do not run within the repository."));
}
