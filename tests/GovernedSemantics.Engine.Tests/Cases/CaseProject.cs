using GovernedSemantics.Diagnostics;
using GovernedSemantics.Yaml;

namespace GovernedSemantics.Engine.Tests.Cases;

/// <summary>A project of the cases: its fixture as SQL, and copies of it for each database.</summary>
internal sealed class CaseProject(string name)
{
    private readonly string _folder = CaseFolders.Project(name);

    /// <summary>The tables of the fixture, what only this database needs, and the calendar of the checks.</summary>
    public string Script(string database)
    {
        var files = new[] { "data.sql", $"data.{database}.sql" }.Select(f => Path.Combine(_folder, f)).Where(File.Exists);
        return string.Join('\n', files.Select(File.ReadAllText)) + "\n" + Calendar();
    }

    /// <summary>A copy of the model files whose data sources are of the given database and connection text.</summary>
    public void CopyTo(string folder, string database, string connection)
    {
        foreach (var file in Directory.EnumerateFiles(_folder, "*.yml", SearchOption.AllDirectories))
        {
            var target = Path.Combine(folder, Path.GetRelativePath(_folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            var text = File.ReadAllText(file)
                .Replace("database: sqlite", $"database: {database}", StringComparison.Ordinal)
                .Replace("${GSEM_CASES}", "${file:connection}", StringComparison.Ordinal);
            File.WriteAllText(target, text);
        }

        File.WriteAllText(Path.Combine(folder, "connection"), connection);
    }

    private string Calendar()
    {
        var time = (YamlMap)((YamlMap)Read("project.yml").Find("project")!).Find("time")!;
        string Setting(string key) => ((YamlScalar)time.Find(key)!).Text;
        return CheckDays.Script(
            TimeZoneInfo.FindSystemTimeZoneById(Setting("zone")),
            Enum.Parse<DayOfWeek>(Setting("week_start"), ignoreCase: true),
            int.Parse(Setting("fiscal_year_start_month"), System.Globalization.CultureInfo.InvariantCulture));
    }

    private YamlMap Read(string file)
    {
        var bag = new DiagnosticBag();
        return YamlReader.Read(file, File.ReadAllText(Path.Combine(_folder, file)), bag)
            ?? throw new InvalidOperationException(string.Join('\n', bag.Sorted()));
    }
}
