using GovernedSemantics.Model;

namespace GovernedSemantics.Planning;

/// <summary>How aggregations run over windows.</summary>
internal static class RunningTotals
{
    /// <summary>Whether the number over a window follows from the numbers of its periods (of distinct counts: from first and last sights).</summary>
    public static bool AddUp(Aggregation aggregation) =>
        aggregation is Aggregation.Sum or Aggregation.Count or Aggregation.CountDistinct or Aggregation.SumBoolean or Aggregation.Min or Aggregation.Max;
}
