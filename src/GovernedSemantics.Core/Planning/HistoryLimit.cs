using GovernedSemantics.Diagnostics;
using GovernedSemantics.Model;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Planning;

/// <summary>
/// Keeps running totals within the history that the use case allows: a total that would count earlier rows is refused, not cut, since cutting
/// would change what it means.
/// </summary>
internal static class HistoryLimit
{
    /// <param name="spec">The question; its <see cref="QuerySpec.Earliest"/> is the limit.</param>
    /// <param name="from">From when on rows would count; null for all of them.</param>
    /// <param name="metric">Who asks, for the message.</param>
    /// <param name="bag">Where the refusal goes.</param>
    public static void Check(QuerySpec spec, DateTime? from, string metric, DiagnosticBag bag)
    {
        if (spec.Earliest is { } earliest && (from is null || from < earliest))
        {
            bag.Add(GovernanceCodes.TotalBeyondHistory.At(
                Location.At("/metrics"), metric, spec.Visible.UseCase, earliest.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        }
    }

    /// <summary>A range that also reads rows before it only reads those that the limit allows.</summary>
    public static TimeRange Within(QuerySpec spec, TimeRange range, TimeSettings settings) =>
        range.From is null && spec.Earliest is { } earliest ? TimeRange.Civil(earliest, range.To, settings) : range;
}
