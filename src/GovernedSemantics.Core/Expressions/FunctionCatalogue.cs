using System.Collections.Frozen;
using System.Collections.Immutable;

namespace GovernedSemantics.Expressions;

/// <summary>
/// Every function and operator of the expression language. Each dialect has a rendering for each; a test demands every pair.
/// </summary>
internal static class FunctionCatalogue
{
    /// <summary>Operators first, then functions by category; entries that are replaced or internal are among them.</summary>
    public static ImmutableArray<FunctionEntry> All { get; } =
        [.. Operators.All, .. ConditionalFunctions.All, .. MathFunctions.All, .. TextFunctions.All, .. TimeFunctions.All];

    /// <summary>What a model may call by name.</summary>
    public static ImmutableArray<FunctionEntry> Functions { get; } = [.. All.Where(f => !f.IsOperator && !f.IsInternal)];

    /// <summary>What dialects render.</summary>
    public static ImmutableArray<FunctionEntry> Rendered { get; } = [.. All.Where(f => !f.IsReplaced)];

    private static readonly FrozenDictionary<string, FunctionEntry> ByName =
        All.ToFrozenDictionary(f => f.Name, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, FunctionEntry> Callable = WithAliases()
        .ToFrozenDictionary(x => x.Name, x => x.Function, StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Any entry under its own name, operators and internal ones included; null for a name that is not in the language.
    /// </summary>
    public static FunctionEntry? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>A function that text may call, in any case and by its other spellings; null where there is none.</summary>
    public static FunctionEntry? FindCallable(string name) => Callable.GetValueOrDefault(name);

    private static IEnumerable<(string Name, FunctionEntry Function)> WithAliases() =>
    [
        .. Functions.Select(f => (f.Name, f)),
        ("iff", ConditionalFunctions.If), ("ceiling", MathFunctions.Ceil), ("pow", MathFunctions.Power), ("truncate", MathFunctions.Trunc),
        ("char_length", TextFunctions.Length), ("character_length", TextFunctions.Length), ("substr", TextFunctions.Substring),
        ("ifnull", ConditionalFunctions.Coalesce), ("nvl", ConditionalFunctions.Coalesce), ("startswith", TextFunctions.StartsWith),
        ("endswith", TextFunctions.EndsWith), ("charindex", TextFunctions.Position), ("dayofweek", TimeFunctions.DayOfWeek),
        ("dayofyear", TimeFunctions.DayOfYear), ("dateadd", TimeFunctions.DateAdd), ("datediff", TimeFunctions.DateDiff),
    ];
}
