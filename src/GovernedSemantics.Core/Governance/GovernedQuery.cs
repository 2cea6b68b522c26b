using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Governance;

/// <summary>
/// A query that governance has passed, with what governance added to it. <see cref="Evaluate"/> is the only way to get one,
/// and the planner takes nothing else.
/// </summary>
internal sealed class GovernedQuery
{
    private GovernedQuery(QuerySpec spec, UseCase useCase) => (Spec, UseCase) = (spec, useCase);

    public QuerySpec Spec { get; }

    public UseCase UseCase { get; }

    public static Result<GovernedQuery> Evaluate(QuerySpec spec, Principal principal, PolicySet policies) => throw new NotImplementedException();
}
