using System.Collections.Immutable;
using GovernedSemantics.Model;

namespace GovernedSemantics.Metrics;

/// <summary>An operator between the metric of a cohort and numbers.</summary>
/// <param name="Name">The spelling of the language, that of requests.</param>
/// <param name="Words">Its name in a sentence.</param>
/// <param name="Operator">What it is reduced to.</param>
/// <param name="Negated">True for the complement.</param>
/// <param name="Least">How many values it takes at least.</param>
/// <param name="Most">How many values it takes at most.</param>
internal readonly record struct CohortOperator(string Name, string Words, ConditionOperator Operator, bool Negated, int Least, int Most)
{
    private const int MaxValues = 1_000;

    public static ImmutableArray<CohortOperator> All { get; } =
    [
        new("equals", "equal to", ConditionOperator.In, false, 1, 1),
        new("not_equals", "not equal to", ConditionOperator.In, true, 1, 1),
        new("in", "among", ConditionOperator.In, false, 1, MaxValues),
        new("not_in", "not among", ConditionOperator.In, true, 1, MaxValues),
        new("gt", "above", ConditionOperator.Gt, false, 1, 1),
        new("gte", "of at least", ConditionOperator.Gte, false, 1, 1),
        new("lt", "below", ConditionOperator.Lt, false, 1, 1),
        new("lte", "of at most", ConditionOperator.Lte, false, 1, 1),
        new("between", "between", ConditionOperator.Between, false, 2, 2),
        new("is_null", "without a value", ConditionOperator.IsNull, false, 0, 0),
        new("is_not_null", "with a value", ConditionOperator.IsNull, true, 0, 0),
    ];

    /// <summary>How many values it takes, in words.</summary>
    public string Count => (Least, Most) switch
    {
        (0, _) => "no value",
        (1, 1) => "one value",
        (2, _) => "two values",
        _ => $"one to {Most} values",
    };

    public bool Takes(int values) => values >= Least && values <= Most;
}
