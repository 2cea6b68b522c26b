using System.Globalization;
using GovernedSemantics.Engine.Storage;
using GovernedSemantics.Model;

namespace GovernedSemantics.Cli;

/// <summary>The folder of an example: the model files that are shipped beside the program, and a database made for one day.</summary>
internal static class DemoProject
{
    private const ulong Seed = 7;
    private const string MarkName = "demo";

    public static string DefaultFolder(DemoExample example)
    {
        var data = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        return Path.Combine(data.Length > 0 ? data : Path.GetTempPath(), "gsem", "demo", example.Name);
    }

    /// <summary>The day in the zone of the examples.</summary>
    public static DateOnly Today(TimeProvider clock) =>
        DateOnly.FromDateTime(ZonedTime.ToCivil(clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin")));

    /// <summary>Writes the model files anew, and the database where it is not of that day. A project of somebody else is left alone.</summary>
    public static void Make(DemoExample example, string folder, DateOnly anchor)
    {
        var state = Path.Combine(folder, StateFolder.Name);
        var mark = Path.Combine(state, MarkName);
        if (File.Exists(Path.Combine(folder, "project.yml")) && !File.Exists(mark))
        {
            throw new UsageException($"The folder {folder} holds a project that is not the example; name another folder with --into.");
        }

        Directory.CreateDirectory(folder);
        StateFolder.Ensure(state);
        CopyModel(example, folder);
        var made = string.Create(CultureInfo.InvariantCulture, $"{example.Name} {Seed} {anchor:yyyy-MM-dd}\n");
        var database = Path.Combine(folder, DatabaseName(example));
        if (!File.Exists(database) || !File.Exists(mark) || File.ReadAllText(mark) != made)
        {
            example.Create(database, Seed, anchor);
            File.WriteAllText(mark, made);
        }
    }

    // Shipped files name an environment variable; the example must run without one.
    private static void CopyModel(DemoExample example, string folder)
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "models", example.Name), "*.yml"))
        {
            var text = File.ReadAllText(file)
                .Replace($"\"${{{example.Variable}}}\"", DatabaseName(example), StringComparison.Ordinal)
                .Replace("# yaml-language-server: $schema=../schema/gsem.schema.json\n", "", StringComparison.Ordinal);
            File.WriteAllText(Path.Combine(folder, Path.GetFileName(file)), text);
        }
    }

    private static string DatabaseName(DemoExample example) => example.Name + ".db";
}
