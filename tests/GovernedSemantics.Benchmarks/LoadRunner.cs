using System.Diagnostics;
using System.Globalization;
using GovernedSemantics.Loading;

namespace GovernedSemantics.Benchmarks;

/// <summary>Loads generated projects and prints how long it took: the first load of the process, and the best of five,
/// by the clock and in processor time (which other processes on the machine do not lengthen as much).</summary>
internal static class LoadRunner
{
    public static void Run()
    {
        foreach (var models in new[] { 1_000, 200, 10 })
        {
            var files = ProjectGenerator.Project(models);
            var characters = files.Sum(f => f.Text.Length);
            var first = Load(files);
            var more = Enumerable.Range(0, 5).Select(_ => Load(files)).ToList();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{models,5} models {first.Metrics,6} metrics {characters / 1024,6} KiB   first {first.Seconds,6:0.000} s (processor {first.Processor,6:0.000} s)   "
                + $"best {more.Min(m => m.Seconds),6:0.000} s (processor {more.Min(m => m.Processor),6:0.000} s)"));
        }
    }

    private static (double Seconds, double Processor, int Metrics) Load(System.Collections.Immutable.ImmutableArray<SourceFile> files)
    {
        var processor = Environment.CpuUsage.TotalTime;
        var start = Stopwatch.GetTimestamp();
        var result = ModelLoader.Load(files);
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return result.IsOk
            ? (seconds, (Environment.CpuUsage.TotalTime - processor).TotalSeconds, result.Value.Project.Metrics.Count)
            : throw new InvalidOperationException(string.Join('\n', result.Errors.Take(5)));
    }
}
