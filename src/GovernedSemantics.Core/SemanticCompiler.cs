using GovernedSemantics.Diagnostics;
using GovernedSemantics.Governance;
using GovernedSemantics.Loading;
using GovernedSemantics.Planning;
using GovernedSemantics.Requests;
using GovernedSemantics.Sql;

namespace GovernedSemantics;

/// <summary>
/// Open this first: the whole way of a request, steps 2 to 6. Pure and synchronous: the same model, principal, request and clock give the same
/// bytes. Each step takes only what the step before makes, so none can be left out.
/// </summary>
internal static class SemanticCompiler
{
    /// <param name="loaded">The project and its rules.</param>
    /// <param name="principal">Who asks.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="clock">The real time.</param>
    public static Result<CompiledRequest> Compile(LoadedModel loaded, Principal principal, MetricRequest request, DateTimeOffset clock)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock, loaded.Project.Time.Zone).DateTime);
        return loaded.Policies.Scope(loaded.Project, principal, request.UseCase, today)      // what this caller may name
            .Then(visible => QueryResolver.Resolve(request, visible, clock))                 // names to objects
            .Then(spec => GovernedQuery.Evaluate(spec, loaded.Policies, clock))              // what the use case allows
            .Then(Plan);                                                                     // and the rest, for its totals too
    }

    /// <summary>Members of one dimension, and beside them its smallest and largest value where these mean something.</summary>
    public static Result<CompiledRequest> CompileMembers(LoadedModel loaded, Principal principal, MetricRequest request, DateTimeOffset clock)
    {
        var members = Compile(loaded, principal, request, clock);
        return members.Map(compiled => compiled.Plan.Query.Spec is var spec && FieldExtent.IsOrdered(spec)
            && GovernedQuery.Evaluate(FieldExtent.Of(spec), loaded.Policies, clock).Then(One).TryGet(out var extent)
                ? compiled with { Extent = extent }
                : compiled);
    }

    private static Result<CompiledRequest> Plan(GovernedQuery query)
    {
        var rows = One(query);
        if (!query.Spec.Totals || query.Spec.Metrics.IsEmpty)
        {
            return rows;
        }

        var keys = query.Spec.Keys.ToLookup(k => k.Target is MetricTimeTarget);
        var byTime = keys[true].Any() && keys[false].Any();
        return rows.Then(asked => One(query.Total(byTime: false)).Then(all => byTime
            ? One(query.Total(byTime: true)).Map(each => asked with { Totals = new CompiledTotals(all, each) })
            : asked with { Totals = new CompiledTotals(all, null) }));
    }

    private static Result<CompiledRequest> One(GovernedQuery query) =>
        LogicalPlanner.Plan(query)                                                           // scans, joins, grain, formulas
            .Then(Render);                                                                   // one SELECT, as text and parameters

    private static Result<CompiledRequest> Render(LogicalPlan plan)
    {
        var statement = SqlLowering.Lower(plan);
        return CompiledQuery.Render(statement, SqlDialects.Of(plan.Source.Database), plan.Source)
            .Map(query => new CompiledRequest(plan, statement, query));
    }
}

/// <summary>A request that is ready to run, with every form that it went through, for answers and for <c>gsem explain</c>.</summary>
internal sealed record CompiledRequest(LogicalPlan Plan, SqlStatement Statement, CompiledQuery Query)
{
    /// <summary>Null where no totals are asked.</summary>
    public CompiledTotals? Totals { get; init; }

    /// <summary>The smallest and the largest value; null where they are not asked.</summary>
    public CompiledRequest? Extent { get; init; }

    /// <summary>What runs, on one state of the data: the rows, then what stands beside them.</summary>
    public IEnumerable<CompiledRequest> Statements => [this, .. Totals?.Statements ?? [], .. Extent is null ? [] : new[] { Extent }];
}

/// <summary>The questions of the totals: over all rows, and over each period where the answer has other keys beside time.</summary>
internal sealed record CompiledTotals(CompiledRequest All, CompiledRequest? ByTime)
{
    public IEnumerable<CompiledRequest> Statements => ByTime is null ? [All] : [All, ByTime];
}
