using System.Collections.Immutable;

namespace GovernedSemantics.Engine.Tests.Oracle;

/// <summary>A world and questions over it.</summary>
internal sealed record OracleCase(World World, ImmutableArray<Question> Questions)
{
    private const int MostMetrics = 8;

    public static OracleCase Make(int seed, int questions, ImmutableArray<string> kinds, ImmutableArray<string> features)
    {
        var random = new Random(seed);
        var world = new WorldGenerator(random).Make();
        var metrics = new MetricGenerator(random, world, kinds, features).Make(MostMetrics);
        var generator = new QuestionGenerator(random, world, metrics, features);
        return new OracleCase(world, [.. Enumerable.Range(0, questions).Select(_ => generator.Make())]);
    }

    /// <summary>The metrics of all questions, those that only conditions name among them.</summary>
    public IEnumerable<Metric> Metrics => Questions
        .SelectMany(q => q.Metrics.Concat(q.Filters.SelectMany(Fields.Leaves).Select(f => f is CohortTest c ? c.Metric : (f as FieldTest)?.Metric).OfType<Metric>()))
        .DistinctBy(m => m.Name);

    /// <summary>Smaller cases: one question, fewer rows, less asked.</summary>
    public IEnumerable<OracleCase> Smaller()
    {
        if (Questions.Length > 1)
        {
            return Questions.Select(q => this with { Questions = [q] });
        }

        var question = Questions[0];
        var questions = SmallerQuestions(question).Select(q => q with { Totals = q.Totals && Kinds.HasTotals(q.Metrics) });
        return Worlds().Concat(questions.Select(q => this with { Questions = [q] }));
    }

    private IEnumerable<OracleCase> Worlds()
    {
        foreach (var fact in World.Facts.Where(f => f.Rows.Length > 0))
        {
            if (fact.Rows.Length > 3)
            {
                yield return With(fact, fact.Rows[(fact.Rows.Length / 2)..]);
                yield return With(fact, fact.Rows[..(fact.Rows.Length / 2)]);
            }

            for (var i = 0; i < fact.Rows.Length && fact.Rows.Length <= 6; i++)
            {
                yield return With(fact, fact.Rows.RemoveAt(i));
            }
        }

        if (World.Tiers.Length > 0)
        {
            yield return this with { World = World with { Tiers = [] } };
        }

        if (World.Customers.Length > 0)
        {
            yield return this with { World = World with { Customers = [] } };
        }

        if (World.Zone != "UTC")
        {
            yield return this with { World = World with { Zone = "UTC" } };
        }
    }

    private OracleCase With(Fact fact, ImmutableArray<FactRow> rows) =>
        this with { World = World with { Facts = World.Facts.Replace(fact, fact with { Rows = rows }) } };

    private static IEnumerable<Question> SmallerQuestions(Question question)
    {
        if (question.Limit is not null || question.Skip > 0 || question.OrderBy.Length > 0)
        {
            yield return question with { Limit = null, Skip = 0, OrderBy = [] };
        }

        foreach (var filter in question.Filters)
        {
            yield return question with { Filters = question.Filters.Remove(filter) };
        }

        for (var i = 0; i < question.Metrics.Length && question.Metrics.Length > 1; i++)
        {
            yield return question with { Metrics = question.Metrics.RemoveAt(i), OrderBy = [] };
        }

        for (var i = 0; i < question.GroupBy.Length; i++)
        {
            yield return question with { GroupBy = question.GroupBy.RemoveAt(i), OrderBy = [] };
        }

        foreach (var child in question.Metrics.SelectMany(MetricTree.Children))
        {
            yield return question with { Metrics = [child], OrderBy = [], Filters = [.. question.Filters.Where(f => !Fields.HasMetric(f))] };
        }

        if (question.Totals)
        {
            yield return question with { Totals = false };
        }

        if (question.Time is { Compare: not null } time)
        {
            yield return question with { Time = time with { Compare = null } };
        }
    }
}
