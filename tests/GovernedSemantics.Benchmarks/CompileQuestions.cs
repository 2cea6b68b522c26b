using System.Collections.Immutable;
using System.Globalization;
using GovernedSemantics.Governance;
using GovernedSemantics.Loading;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Benchmarks;

/// <summary>
/// A question over a loaded project, compiled from the request on: nothing between two calls is kept. <paramref name="Bar"/> is what the median
/// should not pass; null where none is set.
/// </summary>
internal sealed record CompileQuestion(string Name, LoadedModel Model, MetricRequest Request, TimeSpan? Bar)
{
    private static readonly DateTimeOffset Clock = new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero);

    private static readonly Principal Engineer = new() { Subject = "bench", Name = "Bench", Roles = ["modeller"], ClientId = "gsem" };

    public CompiledRequest Compile() => SemanticCompiler.Compile(Model, Engineer, Request, Clock).Value;
}

/// <summary>Three questions that have a bar, and heavier ones that show how the time grows.</summary>
internal static class CompileQuestions
{
    private const int Inputs = 50;

    /// <summary>One metric by two dimensions of two joined models, in a project of 120 metrics.</summary>
    public static CompileQuestion Small() => new(
        "1 metric x 2 dimensions, project of 120 metrics",
        Load(ProjectGenerator.Project(12)),
        new MetricRequest { Metrics = ["m_0_0"], GroupBy = ["member_0.label_0", "member_1.group_1"] },
        TimeSpan.FromMicroseconds(50));

    /// <summary>Ten metrics of three facts that share their dimension models.</summary>
    public static CompileQuestion Stitched() => new(
        "10 metrics x 5 dimensions over 3 facts",
        Load(ProjectGenerator.Project(31)),
        new MetricRequest
        {
            Metrics = ["m_0_0", "m_0_1", "m_0_3", "m_0_7", "m_10_0", "m_10_2", "m_10_9", "m_20_0", "m_20_1", "m_20_8"],
            GroupBy = ["member_0.label_0", "member_0.group_0", "member_0.size_0", "member_1.label_1", "member_1.group_1"],
        },
        TimeSpan.FromMilliseconds(1));

    /// <summary>One derived metric over fifty sums of ten facts, half of them with a filter of their own.</summary>
    public static CompileQuestion Derived() => new(
        "1 derived metric over 50 inputs",
        Load(ProjectGenerator.Project(20).Add(new SourceFile("derived.yml", DerivedMetric()))),
        new MetricRequest { Metrics = ["everything"] },
        TimeSpan.FromMilliseconds(10));

    public static IEnumerable<CompileQuestion> All() => [Small(), Stitched(), Derived(), .. WideQuestions.All()];

    private static string DerivedMetric()
    {
        var sums = Enumerable.Range(0, 10).SelectMany(model => new[] { 0, 1, 2, 10, 11 }.Select(metric => (model, metric))).Take(Inputs).ToList();
        var inputs = sums.Select((s, i) => string.Create(
            CultureInfo.InvariantCulture,
            $"{{metric: m_{s.model}_{s.metric}, alias: x{i}, default: 0{(s.metric < 10 ? "" : $", filter: \"state_{s.model} = 'done'\"")}}}"));
        return string.Create(CultureInfo.InvariantCulture, $"""
            metrics:
              - name: everything
                type: derived
                description: Fifty sums in one.
                expr: {string.Join(" + ", Enumerable.Range(0, Inputs).Select(i => "x" + i.ToString(CultureInfo.InvariantCulture)))}
                inputs: [{string.Join(", ", inputs)}]
            """);
    }

    public static LoadedModel Load(ImmutableArray<SourceFile> files)
    {
        var result = ModelLoader.Load(files);
        return result.IsOk ? result.Value : throw new InvalidOperationException(string.Join('\n', result.Errors.Take(5)));
    }
}
