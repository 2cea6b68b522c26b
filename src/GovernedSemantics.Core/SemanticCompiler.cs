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
            .Then(LogicalPlanner.Plan)                                                       // scans, joins, grain, formulas
            .Then(plan => Render(plan));                                                     // one SELECT, as text and parameters
    }

    private static Result<CompiledRequest> Render(LogicalPlan plan)
    {
        var statement = SqlLowering.Lower(plan);
        return CompiledQuery.Render(statement, SqlDialects.Of(plan.Source.Database), plan.Source)
            .Map(query => new CompiledRequest(plan, statement, query));
    }
}

/// <summary>A request that is ready to run, with every form that it went through, for answers and for <c>gsem explain</c>.</summary>
internal sealed record CompiledRequest(LogicalPlan Plan, SqlStatement Statement, CompiledQuery Query);
