using GovernedSemantics.Diagnostics;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Engine.Execution;

/// <summary>Adds the totals to an answer from the rows of their own statements.</summary>
internal static class TotalsBuilder
{
    /// <param name="answer">The answer without totals.</param>
    /// <param name="totals">What was run for them.</param>
    /// <param name="results">The rows of all statements: the answer's own, the total over all, the totals by time where there are any.</param>
    /// <param name="dataAsOf">The oldest observed age of the views that were read.</param>
    public static Answer Add(Answer answer, CompiledTotals totals, QueryResults results, DateTimeOffset? dataAsOf)
    {
        var all = AnswerBuilder.Rows(totals.All, results.Each[1], dataAsOf);
        var byTime = totals.ByTime is { } each ? AnswerBuilder.Rows(each, results.Each[2], dataAsOf) : [];
        var most = totals.ByTime?.Plan.Limit;
        var cut = totals.ByTime is not null && results.Each[2].Rows.Length > most;
        return answer with
        {
            Totals = new AnswerTotals(all[0], byTime),
            Warnings = cut ? answer.Warnings.Add(RequestCodes.TotalsCut.At(Location.None, most)) : answer.Warnings,
        };
    }
}
