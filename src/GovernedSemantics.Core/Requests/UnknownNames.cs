using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Model;

namespace GovernedSemantics.Requests;

/// <summary>Says of a name that means nothing to the asked metrics whether it exists elsewhere, out of their reach, or nowhere.</summary>
internal sealed class UnknownNames(
    VisibleModel visible, ImmutableArray<Metric> metrics, ImmutableArray<SemanticModel> roots, DiagnosticBag bag)
{
    /// <param name="name">The normalised name.</param>
    /// <param name="pointer">Where the request has it.</param>
    /// <param name="owners">The models whose visible fields have the name, as seen from a model.</param>
    /// <param name="reachable">The full names of what the asked metrics reach.</param>
    /// <param name="unknown">What is told where no model has it.</param>
    /// <param name="others">Names that could be meant beside <paramref name="reachable"/>.</param>
    public void Report(
        string name,
        string pointer,
        Func<SemanticModel, IEnumerable<SemanticModel>> owners,
        IEnumerable<string> reachable,
        DiagnosticDescriptor unknown,
        params IEnumerable<string> others)
    {
        // Without roots every model was searched already.
        var elsewhere = roots.IsEmpty ? null : visible.Project.Models.Except(roots).SelectMany(owners).FirstOrDefault();
        if (elsewhere is not null)
        {
            OutOfReach(name, pointer, elsewhere, [.. reachable.Distinct().Order(StringComparer.Ordinal).Take(20)]);
            return;
        }

        var closest = NameSuggester.Closest(name, reachable.Distinct().SelectMany(Suffixes).Concat(others));
        bag.Add(unknown.At(Location.At(pointer), closest.IsEmpty ? null : $"Closest: {string.Join(", ", closest)}.", closest, name));
    }

    // A name that exists elsewhere is not unknown, and the planner would say so for each of the metrics.
    private void OutOfReach(string name, string pointer, SemanticModel owner, ImmutableArray<string> reachable)
    {
        var first = roots[0];
        var metric = metrics.First(m => m.Leaves.Any(l => ReferenceEquals(l.Model, first)));
        var fansOut = visible.Project.Joins.From(owner).Paths.Any(p => ReferenceEquals(p.Target, first));
        var hint = reachable.IsEmpty ? null : $"Reachable: {string.Join(", ", reachable)}.";
        bag.Add(fansOut
            ? PlanningCodes.FanOut.At(Location.At(pointer), hint, reachable, "Metric", metric.Name, name, first.Name, owner.Name)
            : PlanningCodes.NoJoinPath.At(Location.At(pointer), hint, reachable, "Metric", metric.Name, name, first.Name));
    }

    private static IEnumerable<string> Suffixes(string fullName)
    {
        var parts = fullName.Split('.');
        return Enumerable.Range(0, parts.Length).Select(i => string.Join('.', parts[i..]));
    }
}
