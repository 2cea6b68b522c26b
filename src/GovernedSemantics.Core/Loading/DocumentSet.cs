using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Metrics;
using GovernedSemantics.Yaml;

namespace GovernedSemantics.Loading;

/// <summary>A document that people describe, and what messages call it.</summary>
internal readonly record struct Described(string Kind, YamlMap Map)
{
    public string Name => (Map.Find("name") as YamlScalar)?.Text ?? "";

    public override string ToString() => Name.Length is > 0 and < 100 ? $"{Kind} \"{Name}\"" : $"the {Kind}";
}

/// <summary>The documents of all files by their top-level key; which file holds what does not matter.</summary>
/// <param name="Project">Null where none is declared, which is then reported.</param>
/// <param name="Sources">Items of <c>data_sources</c>.</param>
/// <param name="Views">Items of <c>views</c>.</param>
/// <param name="Models">Items of <c>semantic_models</c>.</param>
/// <param name="Metrics">Items of the top-level <c>metrics</c>.</param>
/// <param name="UseCases">Items of <c>use_cases</c>.</param>
/// <param name="Calendars">Items of <c>calendars</c>.</param>
/// <param name="IsComplete">False where a file could not be read, so that more would be missing than there is.</param>
internal sealed record DocumentSet(
    YamlMap? Project,
    ImmutableArray<YamlMap> Sources,
    ImmutableArray<YamlMap> Views,
    ImmutableArray<YamlMap> Models,
    ImmutableArray<YamlMap> Metrics,
    ImmutableArray<YamlMap> UseCases,
    ImmutableArray<YamlMap> Calendars,
    bool IsComplete)
{
    public static MapSpec Spec { get; } = new("model file", "A file of a project; any file may hold any of these keys.",
    [
        KeySpec.Map("project", ProjectReader.Spec, "The project itself; once."),
        KeySpec.Maps("data_sources", SourceReader.Spec, "The databases that may be read."),
        KeySpec.Maps("views", ViewReader.Spec, "The only relations that SQL can name."),
        KeySpec.Maps("semantic_models", ModelReader.Spec, "What the views mean."),
        MetricKind.Key("metrics", "Metrics, each with its model or over several."),
        KeySpec.Maps("use_cases", UseCaseReader.Spec, "The boundaries of what may be asked."),
        KeySpec.Later("policies", "Row filters and masks."),
        KeySpec.Maps("calendars", CalendarReader.Spec, "Calendars of the company, such as 4-4-5."),
        KeySpec.Later("verified_questions", "Questions with known answers."),
    ]);

    public static DocumentSet Read(ImmutableArray<SourceFile> files, DiagnosticBag bag)
    {
        var readers = ReadFiles([.. files.OrderBy(f => f.Path, StringComparer.Ordinal)], bag)
            .OfType<YamlMap>()
            .Select(map => new MapReader(map, Spec, bag))
            .ToList();
        return new(
            ReadProject(readers, readers.Count == files.Length, bag),
            All(readers, "data_sources"),
            All(readers, "views"),
            All(readers, "semantic_models"),
            All(readers, "metrics"),
            All(readers, "use_cases"),
            All(readers, "calendars"),
            readers.Count == files.Length);
    }

    /// <summary>Everything that has a description, in the order of the files.</summary>
    public IEnumerable<Described> AllDescribed()
    {
        IEnumerable<(string, IEnumerable<YamlMap>)> top =
        [
            ("project", Project is null ? [] : [Project]), ("data source", Sources), ("view", Views), ("model", Models),
            ("metric", Metrics), ("use case", UseCases), ("calendar", Calendars),
        ];
        IEnumerable<(string, string)> inner =
            [("entity", "entities"), ("dimension", "dimensions"), ("segment", "segments"), ("metric", "metrics")];
        return top.SelectMany(t => t.Item2.Select(map => new Described(t.Item1, map)))
            .Concat(Models.SelectMany(model => inner.SelectMany(i => Items(model, i.Item2).Select(map => new Described(i.Item1, map)))));
    }

    // Files are independent; many of them are read on all cores.
    private static YamlMap?[] ReadFiles(SourceFile[] files, DiagnosticBag bag)
    {
        const int Many = 64;
        var bags = files.Select(_ => new DiagnosticBag()).ToArray();
        var maps = new YamlMap?[files.Length];
        void Read(int i) => maps[i] = YamlReader.Read(files[i].Path, files[i].Text, bags[i]);
        if (files.Length >= Many)
        {
            Parallel.For(0, files.Length, Read);
        }
        else
        {
            for (var i = 0; i < files.Length; i++)
            {
                Read(i);
            }
        }

        foreach (var own in bags)
        {
            bag.AddRange(own.Sorted());
        }

        return maps;
    }

    private static IEnumerable<YamlMap> Items(YamlMap map, string key) => map.Find(key) is YamlList list ? list.Items.OfType<YamlMap>() : [];

    private static ImmutableArray<YamlMap> All(List<MapReader> readers, string key) => [.. readers.SelectMany(r => r.Maps(key))];

    private static YamlMap? ReadProject(List<MapReader> readers, bool isComplete, DiagnosticBag bag)
    {
        YamlMap? project = null;
        foreach (var reader in readers.Where(r => r.Has("project")))
        {
            if (reader.Node("project") is not YamlMap map)
            {
                _ = reader.Nested("project");
            }
            else if (project is null)
            {
                project = map;
            }
            else
            {
                bag.Add(ModelCodes.ProjectTwice.At(reader.SpanOf("project"), project.Span.File));
            }
        }

        if (isComplete && !readers.Any(r => r.Has("project")))
        {
            bag.Add(ModelCodes.ProjectMissing.At(Location.None));
        }

        return project;
    }
}
