using System.Collections.Immutable;

namespace GovernedSemantics.Requests;

/// <summary>The columns that a comparison adds after each metric. No metric has such a name: two underscores together are reserved.</summary>
internal static class CompareColumns
{
    public static string Previous(string metric) => metric + "__previous";

    public static string Change(string metric) => metric + "__change";

    /// <summary>The change as a fraction of the previous value.</summary>
    public static string ChangePercent(string metric) => metric + "__change_pct";

    /// <summary>In the order of the answer.</summary>
    public static ImmutableArray<string> Of(string metric) => [Previous(metric), Change(metric), ChangePercent(metric)];
}
