using GovernedSemantics.Diagnostics;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;

namespace GovernedSemantics.Planning;

/// <summary>What the joins of a scan must fulfil before they can be written.</summary>
internal static class ScanChecks
{
    /// <summary>Reports joined models whose filter reaches further, and histories without a time; histories are joined at the fact's own time.</summary>
    public static void Joins(ScanBuilder scan, ScanValue? time, string metric, DiagnosticBag bag)
    {
        foreach (var target in scan.Joins.Select(j => j.Target).Where(t => t.Filter is { } f && ExprTree.Symbols(f).Any(s => s is PathSymbol)))
        {
            bag.Add(PlanningCodes.JoinedFilterReaches.At(Location.At("/metrics"), metric, target.Name));
        }

        var history = scan.Joins.FirstOrDefault(j => j.Edges[^1].ToEntity.Type == EntityType.Natural);
        if (history is not null && time is null)
        {
            bag.Add(PlanningCodes.HistoryNeedsTime.At(Location.At("/metrics"), metric, history.Target.Name));
        }
        else if (history is not null)
        {
            scan.NeedFirst(time!);
        }
    }
}
