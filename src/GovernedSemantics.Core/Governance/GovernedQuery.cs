using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Metrics;
using GovernedSemantics.Model;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Governance;

/// <summary>
/// A query that governance has passed, with what governance added to it. <see cref="Evaluate"/> is the only way to get one,
/// and the planner takes nothing else.
/// </summary>
internal sealed class GovernedQuery
{
    private GovernedQuery(QuerySpec spec, UseCase useCase, ImmutableArray<string> filtersAdded, ImmutableArray<Diagnostic> warnings) =>
        (Spec, UseCase, FiltersAdded, Warnings) = (spec, useCase, filtersAdded, warnings);

    public QuerySpec Spec { get; }

    public UseCase UseCase { get; }

    /// <summary>What was added and by whom, for the provenance: <c>use_case:weekly_revenue history 3 years</c>.</summary>
    public ImmutableArray<string> FiltersAdded { get; }

    public ImmutableArray<Diagnostic> Warnings { get; }

    /// <param name="spec">The resolved query.</param>
    /// <param name="policies">The rules.</param>
    /// <param name="clock">The real time: limits never follow <c>as_of</c>.</param>
    public static Result<GovernedQuery> Evaluate(QuerySpec spec, PolicySet policies, DateTimeOffset clock)
    {
        var useCase = policies.Of(spec.Visible);
        var settings = spec.Visible.Project.Time;
        var added = ImmutableArray<string>.Empty;
        if (useCase.Limits.History is { } history && UsesTime(spec))
        {
            var today = ZonedTime.ToCivil(clock, settings.Zone).Date;
            var earliest = CivilTime.Add(today, -history.Count, history.Unit) ?? DateTime.MinValue;
            if (spec.Range?.From is { } from && from < earliest)
            {
                return GovernanceCodes.BeyondHistory.At(
                    Location.At("/time"), Day(from), useCase.Name, history, Day(earliest));
            }

            if (spec.Compare?.Previous.From is { } before && before < earliest)
            {
                return GovernanceCodes.BeyondHistory.At(
                    Location.At("/time/compare"), Day(before), useCase.Name, history, Day(earliest));
            }

            spec = spec with { Earliest = earliest };
            if (spec.Range?.From is null)
            {
                spec = spec with { Range = TimeRange.Civil(earliest, spec.Range?.To, settings) };
                added = [$"use_case:{useCase.Name} history {history}"];
            }
        }

        return Clamped(spec, useCase, added);
    }

    /// <summary>
    /// The question whose answer is a total of this one: the same rows under fewer keys. It only leaves keys out, so all that governance decided
    /// still holds.
    /// </summary>
    /// <param name="byTime">True for a total of each period; false for the one over all rows.</param>
    public GovernedQuery Total(bool byTime) => new(
        Spec with
        {
            Keys = byTime ? [.. Spec.Keys.Where(k => k.Target is MetricTimeTarget)] : [],
            Computed = Spec.Metrics,
            MetricFilters = [],
            Order = [],
            Limit = UseCase.Limits.Rows,
            Skip = 0,
            IsTotal = true,
        },
        UseCase,
        FiltersAdded,
        []);

    private static GovernedQuery Clamped(QuerySpec spec, UseCase useCase, ImmutableArray<string> added)
    {
        var most = useCase.Limits.Rows;
        var asked = spec.Request.Limit;
        return asked > most
            ? new GovernedQuery(spec with { Limit = most }, useCase, added, [RequestCodes.LimitClamped.At(Location.At("/limit"), asked, most)])
            : new GovernedQuery(spec with { Limit = asked ?? most }, useCase, added, []);
    }

    // The look-back binds every metric that has a time, whether or not the request asks for a range.
    private static bool UsesTime(QuerySpec spec) =>
        spec.Computed.SelectMany(m => m.Leaves.Concat(m.Behind)).Concat(CohortLeaves(spec)).Any(l => l.Time is not null);

    private static IEnumerable<AggregateInput> CohortLeaves(QuerySpec spec) =>
        spec.RowFilters.SelectMany(FilterResolver.Leaves).OfType<CohortCondition>().SelectMany(c => FormulaFacts.Of(c.Cohort.Formula).Leaves);

    private static string Day(DateTime time) => time.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
