using System.Collections.Immutable;

namespace GovernedSemantics.Requests;

/// <summary>The operators of a filter: their names, how many values they take, and what other languages call them.</summary>
internal static class FilterOperators
{
    public const int MaxValues = 1_000;

    private static readonly ImmutableArray<string> ByOperator =
    [
        "equals", "not_equals", "in", "not_in", "gt", "gte", "lt", "lte", "between", "is_null", "is_not_null", "contains", "not_contains",
        "starts_with", "ends_with",
    ];

    private static readonly (string Foreign, FilterOperator Operator)[] Foreign =
    [
        ("=", FilterOperator.Equals), ("==", FilterOperator.Equals), ("eq", FilterOperator.Equals), ("is", FilterOperator.Equals),
        ("!=", FilterOperator.NotEquals), ("<>", FilterOperator.NotEquals), ("ne", FilterOperator.NotEquals),
        ("neq", FilterOperator.NotEquals), (">", FilterOperator.Gt), (">=", FilterOperator.Gte), ("<", FilterOperator.Lt),
        ("<=", FilterOperator.Lte), ("ge", FilterOperator.Gte), ("le", FilterOperator.Lte), ("not in", FilterOperator.NotIn),
        ("nin", FilterOperator.NotIn), ("like", FilterOperator.Contains), ("ilike", FilterOperator.Contains),
        ("null", FilterOperator.IsNull), ("set", FilterOperator.IsNotNull), ("not_null", FilterOperator.IsNotNull),
    ];

    public static ImmutableArray<string> Names => ByOperator;

    public static string Name(FilterOperator op) => ByOperator[(int)op];

    public static FilterOperator? Find(string name) => ByOperator.IndexOf(name) is >= 0 and var at ? (FilterOperator)at : null;

    /// <summary>What a word of another language is called here; null where it is none.</summary>
    public static string? Translate(string name)
    {
        foreach (var (foreign, op) in Foreign)
        {
            if (string.Equals(foreign, name, StringComparison.OrdinalIgnoreCase))
            {
                return Name(op);
            }
        }

        return null;
    }

    /// <summary>How many values it takes, both ends included.</summary>
    public static (int Least, int Most) Arity(FilterOperator op) => op switch
    {
        FilterOperator.In or FilterOperator.NotIn => (1, MaxValues),
        FilterOperator.Between => (2, 2),
        FilterOperator.IsNull or FilterOperator.IsNotNull => (0, 0),
        _ => (1, 1),
    };
}
