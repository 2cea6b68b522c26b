using System.Diagnostics;
using System.Globalization;
using GovernedSemantics.Loading;

namespace GovernedSemantics.Benchmarks;

/// <summary>Loads generated projects and prints how long it took: the first load of the process, and the best of five.</summary>
internal static class LoadRunner
{
    public static void Run()
    {
        foreach (var models in new[] { 1_000, 200, 10 })
        {
            var files = ProjectGenerator.Project(models);
            var characters = files.Sum(f => f.Text.Length);
            var (first, metrics) = Load(files);
            var best = Enumerable.Range(0, 5).Min(_ => Load(files).Seconds);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{models,5} models {metrics,6} metrics {characters / 1024,6} KiB   first {first,6:0.000} s   best {best,6:0.000} s"));
        }
    }

    private static (double Seconds, int Metrics) Load(System.Collections.Immutable.ImmutableArray<SourceFile> files)
    {
        var start = Stopwatch.GetTimestamp();
        var result = ModelLoader.Load(files);
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return result.IsOk
            ? (seconds, result.Value.Project.Metrics.Count)
            : throw new InvalidOperationException(string.Join('\n', result.Errors.Take(5)));
    }
}
