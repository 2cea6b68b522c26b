using System.Collections.Immutable;
using System.Globalization;
using GovernedSemantics.Loading;
using GovernedSemantics.Model;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Benchmarks;

/// <summary>Questions that put much into one statement, and one of each kind that reads another time or the order of events.</summary>
internal static class WideQuestions
{
    private const int Facts = 10;
    private const int PerFact = 5;

    // Facts 0, 10, 20 .. 90 of this project share their two dimension models.
    private const int Models = 110;

    private static readonly ImmutableArray<string> Members =
        ["member_0.label_0", "member_0.group_0", "member_0.size_0", "member_1.label_1", "member_1.group_1"];

    public static IEnumerable<CompileQuestion> All()
    {
        var model = CompileQuestions.Load(ProjectGenerator.Project(Models).Add(new SourceFile("wide.yml", Metrics())));
        yield return new("1 of 50 inputs x 5 dimensions", model, Ask(["wide_0"], Members), TimeSpan.FromMilliseconds(10));
        foreach (var count in new[] { 2, 5 })
        {
            yield return new(
                string.Create(CultureInfo.InvariantCulture, $"{count} of 50 inputs each x 5 dimensions"), model, Ask([.. Range(count).Select(i => $"wide_{i}")], Members), null);
        }

        foreach (var count in new[] { 35, 70 })
        {
            yield return new(
                string.Create(CultureInfo.InvariantCulture, $"{count} metrics of 10 facts x 10 dimensions"), model, Ask([.. Sums().Take(count)], Keys()), null);
        }

        var weeks = new LastPeriods(new Duration(8, TimeGrain.Week)) { Compare = new CompareRequest(CompareKind.PreviousYear) };
        yield return new("1 metric by week x region, compared", model, Ask(["m_0_0"], ["metric_time.week", "member_0.group_0"], weeks), null);
        var year = new FromTo("2025-11-01", "2026-11-01");
        yield return new("12 months against the year before", model, Ask(["growth"], ["metric_time.month", "member_0.group_0"], year), null);
        yield return new("1 conversion by month x region", model, Ask(["converted"], ["metric_time.month", "member_0.group_0"], year), null);
    }

    private static MetricRequest Ask(ImmutableArray<string> metrics, ImmutableArray<string> keys, TimeRequest? time = null) =>
        new() { Metrics = metrics, GroupBy = keys, Time = time };

    private static ImmutableArray<string> Keys() => [.. Members, "member_1.size_1", "member_0", "member_1", "metric_time.month", "metric_time.week"];

    private static IEnumerable<string> Sums() => Range(7).SelectMany(metric => Range(Facts).Select(fact => string.Create(CultureInfo.InvariantCulture, $"m_{fact * 10}_{metric}")));

    private static IEnumerable<int> Range(int count) => Enumerable.Range(0, count);

    // Five metrics over the same fifty figures, each under a condition of its own: 250 different aggregates.
    private static string Metrics()
    {
        ImmutableArray<string> conditions = ["", "= 'done'", "= 'open'", "<> 'done'", "<> 'open'"];
        var wide = conditions.Select((condition, number) => string.Create(CultureInfo.InvariantCulture, $"""
              - name: wide_{number}
                type: derived
                description: Fifty figures in one.
                expr: {string.Join(" + ", Range(Facts * PerFact).Select(i => string.Create(CultureInfo.InvariantCulture, $"x{i}")))}
                inputs: [{string.Join(", ", Range(Facts * PerFact).Select(i => Input(i, condition)))}]
            """));
        return "metrics:\n" + string.Join('\n', wide) + """

              - name: growth
                type: derived
                description: Against the year before.
                expr: now - before
                inputs: [{metric: m_0_0, alias: now, default: 0}, {metric: m_0_0, alias: before, offset: 1 year, default: 0}]
              - {name: converted, type: conversion, base: m_0_3, conversion: m_10_3, entity: member_0, window: 7 days, description: What followed.}
            """;
    }

    private static string Input(int number, string condition)
    {
        var (fact, metric) = (number / PerFact * 10, number % PerFact);
        var filter = condition.Length == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", filter: \"state_{fact} {condition}\"");
        return string.Create(CultureInfo.InvariantCulture, $"{{metric: m_{fact}_{metric}, alias: x{number}, default: 0{filter}}}");
    }
}
