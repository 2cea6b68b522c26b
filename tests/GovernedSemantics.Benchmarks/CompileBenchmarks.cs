using BenchmarkDotNet.Attributes;

namespace GovernedSemantics.Benchmarks;

/// <summary>The questions of <see cref="CompileRunner"/> under BenchmarkDotNet: <c>--filter *CompileBenchmarks*</c>.</summary>
[MemoryDiagnoser]
public class CompileBenchmarks
{
    private readonly CompileQuestion _small = CompileQuestions.Small();
    private readonly CompileQuestion _stitched = CompileQuestions.Stitched();
    private readonly CompileQuestion _derived = CompileQuestions.Derived();

    [Benchmark]
    public object OneMetricByTwoDimensions() => _small.Compile();

    [Benchmark]
    public object TenMetricsOverThreeFacts() => _stitched.Compile();

    [Benchmark]
    public object OneDerivedMetricOverFiftyInputs() => _derived.Compile();
}
