using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Model;

namespace GovernedSemantics.Governance;

/// <summary>The rules of a project: its use cases. The one source of what a caller may name.</summary>
internal sealed class PolicySet(ImmutableArray<UseCase> useCases)
{
    public ImmutableArray<UseCase> UseCases { get; } = useCases;

    /// <summary>The approved use cases whose audience the principal is in, by name.</summary>
    public ImmutableArray<UseCase> InReach(Principal principal, DateOnly today) => throw new NotImplementedException();

    /// <summary>
    /// What the principal may name within a use case; without a name, within the only one in reach. Unknown and forbidden use cases give the same defect.
    /// </summary>
    public Result<VisibleModel> Scope(Project project, Principal principal, string? useCase, DateOnly today) => throw new NotImplementedException();
}
