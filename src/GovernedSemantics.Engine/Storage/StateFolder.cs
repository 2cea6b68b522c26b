namespace GovernedSemantics.Engine.Storage;

/// <summary>The folder <c>.gsem</c> of a project: what the program writes there is no part of the project, and git ignores it.</summary>
internal static class StateFolder
{
    public const string Name = ".gsem";

    /// <summary>Makes the folder where it is not there yet.</summary>
    public static void Ensure(string folder)
    {
        if (Directory.Exists(folder))
        {
            return;
        }

        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, ".gitignore"), "*\n");
    }
}
