namespace GovernedSemantics.Engine.Tests.Oracle;

/// <summary>A question whose conditions stand side by side where all of them must hold: what must hold together can hold one by one.</summary>
internal static class Flat
{
    public static Question Of(Question question) => question with { Filters = [.. question.Filters.SelectMany(Parts)] };

    /// <summary>Whether a condition is about nothing but times of the axis.</summary>
    public static bool IsOfAxis(Test test) =>
        Fields.Leaves(test).All(l => l is FieldTest field && (field.Field == "metric_time" || field.Field.StartsWith("metric_time.", StringComparison.Ordinal)));

    private static IEnumerable<Test> Parts(Test test) => test switch
    {
        _ when Fields.HasMetric(test) => [test],
        GroupTest { Kind: "all" } all => all.Tests.SelectMany(Parts),
        GroupTest { Kind: "not", Tests: [GroupTest { Kind: "any" } any] } => any.Tests.SelectMany(t => Parts(Not(t))),
        GroupTest { Kind: "not", Tests: [GroupTest { Kind: "not" } twice] } => Parts(twice.Tests[0]),
        _ => [test],
    };

    private static GroupTest Not(Test test) => new("not", [test]);
}
