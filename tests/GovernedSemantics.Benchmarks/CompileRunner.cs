using System.Diagnostics;
using System.Globalization;

namespace GovernedSemantics.Benchmarks;

/// <summary>
/// Prints how long <c>SemanticCompiler.Compile</c> takes once it is warm: median and 95th percentile of single calls, the memory of a call, and
/// the bar of the median.
/// </summary>
internal static class CompileRunner
{
    private const double SecondsToWarm = 8;
    private const double SecondsToMeasure = 5;

    public static void Run(string named = "")
    {
        foreach (var question in CompileQuestions.All().Where(q => q.Name.Contains(named, StringComparison.Ordinal)))
        {
            Repeat(question, SecondsToWarm);
            var before = GC.GetAllocatedBytesForCurrentThread();
            var times = Repeat(question, SecondsToMeasure);
            var bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / times.Count;
            times.Sort();
            var (median, p95) = (times[times.Count / 2], times[(int)(times.Count * 0.95)]);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{question.Name,-48} median {median,9:0.0} us   p95 {p95,9:0.0} us   least {times[0],9:0.0} us   {bytes / 1024.0,7:0.0} KiB   {times.Count,7} calls   {Verdict(question.Bar, median)}"));
        }
    }

    private static string Verdict(TimeSpan? bar, double median) => bar is { TotalMicroseconds: var most }
        ? string.Create(CultureInfo.InvariantCulture, $"bar {most,7:0} us {(median <= most ? "met" : "MISSED")}")
        : "no bar";

    private static List<double> Repeat(CompileQuestion question, double seconds)
    {
        var times = new List<double>();
        var begin = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(begin).TotalSeconds < seconds)
        {
            var start = Stopwatch.GetTimestamp();
            GC.KeepAlive(question.Compile());
            times.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
        }

        return times;
    }
}
