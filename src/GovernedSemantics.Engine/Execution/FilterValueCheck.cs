using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Expressions;
using GovernedSemantics.Governance;
using GovernedSemantics.Loading;
using GovernedSemantics.Model;
using GovernedSemantics.Planning;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Engine.Execution;

/// <summary>
/// Finds text values in filters that no member has, so that a misspelt one is not answered with silence. Asks the database only where the
/// answer does not show that the value is there, and by the same compiler: near members are members that the caller may see.
/// </summary>
internal sealed class FilterValueCheck(
    LoadedModel model, Principal principal, KnownMembers known, TimeProvider clock, QueryExecutor executor, string correlationId)
{
    private const int MostValues = 50;
    private const int MostMembers = 1_000;

    public async Task<ImmutableArray<Diagnostic>> WarningsAsync(CompiledRequest compiled, Answer answer, CancellationToken cancellation)
    {
        var doubtful = Conditions(compiled.Plan.Query.Spec.RowFilters)
            .Where(condition => !IsProven(condition, compiled.Plan, answer))
            .Take(MostValues);
        var warnings = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var condition in doubtful)
        {
            warnings.AddRange(await CheckAsync(condition, compiled, answer, cancellation).ConfigureAwait(false));
        }

        return warnings.ToImmutable();
    }

    private static IEnumerable<FieldCondition> Conditions(IEnumerable<ResolvedFilter> filters) => filters.SelectMany(filter => filter switch
    {
        ConditionGroup group => Conditions(group.Filters),
        FieldCondition
        {
            Operator: ConditionOperator.In, Grain: null, Part: null, Target: DimensionTarget { Dimension.Type.Kind: TypeKind.String }
        } condition => [condition],
        _ => [],
    });

    /// <summary>True where one value was asked for, alone and at the top, and a row of the answer rests on it.</summary>
    private static bool IsProven(FieldCondition condition, LogicalPlan plan, Answer answer) =>
        condition is { Negated: false, Values.Length: 1 }
        && plan.Query.Spec.RowFilters.Contains(condition)
        && answer.Rows.Any(row => plan.Keys.Length > 0 || row.Any(cell => cell is not (null or 0L or 0m or 0.0)));

    private async Task<IEnumerable<Diagnostic>> CheckAsync(
        FieldCondition condition, CompiledRequest compiled, Answer answer, CancellationToken cancellation)
    {
        var useCase = compiled.Plan.Query.UseCase;
        var dimension = ((DimensionTarget)condition.Target).Dimension;
        var shown = Shown(condition.Target, compiled.Plan, answer);
        var seen = known.Of(dimension, useCase.Name, principal.Subject);
        var most = Math.Min(MostValues, useCase.Limits.Rows);
        ImmutableArray<object?> open =
            [.. condition.Values.Where(value => !shown.Contains(value) && !seen.Contains((string)value)).Take(most)];
        if (open.IsEmpty
            || await MembersAsync(dimension, open, useCase.Name, open.Length, cancellation).ConfigureAwait(false) is not { } found)
        {
            return [];
        }

        seen.Add(found);
        ImmutableArray<string> missing = [.. open.OfType<string>().Where(value => !found.Contains(value))];
        if (missing.IsEmpty)
        {
            return [];
        }

        var all = await MembersAsync(dimension, [], useCase.Name, MostMembers, cancellation).ConfigureAwait(false) ?? [];
        return missing.Select(value => RequestCodes.FilterValueNotFound.At(
            Location.At(condition.Pointer), NameSuggester.Hint(value, all), NameSuggester.Closest(value, all), condition.Target.Name, value));
    }

    private static HashSet<object?> Shown(FieldTarget target, LogicalPlan plan, Answer answer)
    {
        var key = plan.Keys.ToList().FindIndex(k => k.Key.Target == target && k.Shape is MemberKey);
        return key < 0 ? [] : [.. answer.Rows.Select(row => row[key])];
    }

    /// <summary>Null where the caller cannot list the members by themselves.</summary>
    private async Task<ImmutableHashSet<string>?> MembersAsync(
        Dimension dimension, ImmutableArray<object?> among, string useCase, int most, CancellationToken cancellation)
    {
        var field = $"{dimension.Model.Prefix}.{dimension.Name}";
        var request = new MetricRequest
        {
            UseCase = useCase,
            GroupBy = [field],
            Filters = among.IsEmpty ? [] : [new FieldFilter("", field, FilterOperator.In, among)],
            Limit = most,
        };
        if (!SemanticCompiler.Compile(model, principal, request, clock.GetUtcNow()).TryGet(out var compiled))
        {
            return null;
        }

        var timeout = compiled.Plan.Query.UseCase.Limits.Timeout;
        var limits = new ExecutionLimits(most + 1, (most + 1) * compiled.Query.Columns.Length, ExecutionLimits.DefaultBytes, timeout);
        var run = await executor.ExecuteAsync(compiled.Query, limits, correlationId, cancellation).ConfigureAwait(false);
        return run.TryGet(out var result) ? [.. result.Rows.Select(row => row[0]).OfType<string>()] : null;
    }
}
