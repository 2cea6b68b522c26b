using System.Collections.Immutable;

namespace GovernedSemantics.Requests;

/// <summary>A condition of a request, at the JSON pointer <paramref name="Pointer"/>.</summary>
internal abstract record RequestFilter(string Pointer);

/// <summary>A condition on one field. Values are string, long, decimal, bool or null, as the JSON had them.</summary>
internal sealed record FieldFilter(string Pointer, string Field, FilterOperator Operator, ImmutableArray<object?> Values) : RequestFilter(Pointer);

/// <summary>Keeps the rows whose entity has a metric that passes, over the request's own time range.</summary>
internal sealed record CohortFilter(
    string Pointer, string Entity, string Metric, FilterOperator Operator, ImmutableArray<object?> Values) : RequestFilter(Pointer);

/// <summary>Keeps the rows that pass a named filter of a model.</summary>
internal sealed record SegmentFilter(string Pointer, string Segment) : RequestFilter(Pointer);

internal enum FilterGroupKind
{
    All,
    Any,
    Not,
}

/// <summary>Conditions joined; <c>not</c> has exactly one and is the complement: it keeps rows whose member is NULL.</summary>
internal sealed record FilterGroup(string Pointer, FilterGroupKind Kind, ImmutableArray<RequestFilter> Filters) : RequestFilter(Pointer);
