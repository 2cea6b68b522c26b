using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GovernedSemantics.Model;

namespace GovernedSemantics.Metrics;

/// <summary>Makes cohorts and their keys.</summary>
internal static class Cohorts
{
    /// <summary>The cohort with the key that its parts give. Values of sets come out distinct and in order.</summary>
    public static Cohort Keyed(Cohort cohort)
    {
        var values = cohort.Operator == ConditionOperator.In
            ? [.. cohort.Values.Distinct().OrderBy(Text, StringComparer.Ordinal)]
            : cohort.Values;
        return new Cohort
        {
            EntityName = cohort.EntityName,
            Entity = cohort.Entity,
            MetricName = cohort.MetricName,
            Formula = cohort.Formula,
            Operator = cohort.Operator,
            Values = values,
            Negated = cohort.Negated,
            Key = KeyOf(cohort, values),
        };
    }

    /// <summary>
    /// Where the entities of a leaf's cohorts are held: by the leaf's own rows, and by the rows of which each cohort's metric is made.
    /// </summary>
    public static IEnumerable<EntityPath> Held(AggregateInput leaf, JoinGraph joins) => leaf.Cohorts.SelectMany(cohort =>
        FormulaFacts.Of(cohort.Formula).Leaves.Select(l => l.Model).Prepend(leaf.Model).Distinct()
            .SelectMany(m => joins.From(m).FindEntities(cohort.EntityName, cohort.Entity.Target)));

    // A hash, since keys stand inside the keys of leaves, and cohorts of metrics with cohorts would double them with each level.
    private static string KeyOf(Cohort cohort, ImmutableArray<object> values)
    {
        var (turned, formula) = (cohort.Negated ? "not" : "", FormulaText.Of(cohort.Formula));
        var parts = ImmutableArray.Create(cohort.Entity.Target, cohort.EntityName, formula, cohort.Operator.ToString(), turned);
        var text = string.Join('\n', parts.AddRange(values.Select(Text)));
        return "cohort " + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    private static string Text(object value) => value switch
    {
        decimal number => number.ToString("0.############################", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
