using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Model;

namespace GovernedSemantics.Governance;

/// <summary>The rules of a project: its use cases. The one source of what a caller may name.</summary>
internal sealed class PolicySet(ImmutableArray<UseCase> useCases)
{
    private readonly ImmutableDictionary<string, GrantedNames> _grants = useCases.ToImmutableDictionary(u => u.Name, u => new GrantedNames(u));

    public ImmutableArray<UseCase> UseCases { get; } = useCases;

    /// <summary>The approved use cases whose audience the principal is in and whose review is not overdue, in the order of the project.</summary>
    /// <param name="principal">Who asks.</param>
    /// <param name="today">The day of the real clock in the project's zone; <c>as_of</c> never moves it.</param>
    public ImmutableArray<UseCase> InReach(Principal principal, DateOnly today) =>
        [.. UseCases.Where(u => u.Status == UseCaseStatus.Approved
            && (u.ReviewBy is not { } reviewBy || today <= reviewBy)
            && Admits(u.Roles, principal.Roles)
            && Admits(u.Clients, [principal.ClientId]))];

    /// <summary>
    /// What the principal may name within a use case; without a name, within the only one in reach. Unknown and forbidden use cases give the
    /// same defect.
    /// </summary>
    public Result<VisibleModel> Scope(Project project, Principal principal, string? useCase, DateOnly today)
    {
        var open = InReach(principal, today);
        if (open.IsEmpty)
        {
            return GovernanceCodes.NoUseCase.At(Location.At("/use_case"));
        }

        var names = open.Select(u => u.Name).ToImmutableArray();
        if (useCase is null)
        {
            return open.Length == 1
                ? Scoped(project, open[0])
                : GovernanceCodes.UseCaseNeeded.At(Location.At("/use_case"), $"Open: {string.Join(", ", names)}.", names);
        }

        var chosen = open.FirstOrDefault(u => u.Name == useCase);
        return chosen is null
            ? GovernanceCodes.UseCaseNotFound.At(Location.At("/use_case"), $"Open: {string.Join(", ", names)}.", names, useCase)
            : Scoped(project, chosen);
    }

    /// <summary>The use case in which a visible model was scoped.</summary>
    public UseCase Of(VisibleModel visible) => UseCases.First(u => u.Name == visible.UseCase);

    private VisibleModel Scoped(Project project, UseCase useCase)
    {
        var granted = _grants[useCase.Name];
        return new VisibleModel(project, useCase.Name, granted.MayUse, granted.MayUse);
    }

    private static bool Admits(ImmutableArray<string> audience, ImmutableArray<string> mine) =>
        audience.Contains("*") || audience.Any(mine.Contains);
}
