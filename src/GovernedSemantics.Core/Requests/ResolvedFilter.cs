using System.Collections.Immutable;
using GovernedSemantics.Model;

namespace GovernedSemantics.Requests;

/// <summary>A condition with its field resolved and its values parsed to the field's type.</summary>
internal abstract record ResolvedFilter(string Pointer);

/// <summary>
/// Operators are reduced to a few: equality and comparison on parsed values. <paramref name="Negated"/> is the complement, which keeps
/// NULL members. Values of a time field are of its bare column (of metric_time: instants), also where it was named with a
/// <paramref name="Grain"/>.
/// </summary>
internal sealed record FieldCondition(
    string Pointer,
    FieldTarget Target,
    TimeGrain? Grain,
    DatePart? Part,
    ConditionOperator Operator,
    ImmutableArray<object> Values,
    bool Negated) : ResolvedFilter(Pointer);

/// <summary>
/// Keeps the rows whose entity passes: the entity's metric over the request's own range. Negated it keeps all other rows, those without an
/// entity among them.
/// </summary>
internal sealed record CohortCondition(string Pointer, EntityTarget Target, Cohort Cohort, bool Negated) : ResolvedFilter(Pointer);

internal sealed record ConditionGroup(string Pointer, FilterGroupKind Kind, ImmutableArray<ResolvedFilter> Filters) : ResolvedFilter(Pointer);
