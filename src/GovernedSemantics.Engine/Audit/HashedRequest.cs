using System.Collections.Immutable;
using System.Globalization;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Engine.Audit;

/// <summary>A request with keyed hashes in place of the values of its filters.</summary>
internal static class HashedRequest
{
    public static MetricRequest Of(MetricRequest request, AuditValueHash hash) => request with { Filters = Hashed(request.Filters, hash) };

    private static ImmutableArray<RequestFilter> Hashed(ImmutableArray<RequestFilter> filters, AuditValueHash hash) =>
        [.. filters.Select<RequestFilter, RequestFilter>(filter => filter switch
        {
            FieldFilter field => field with { Values = [.. field.Values.Select(value => Hashed(value, hash))] },
            CohortFilter cohort => cohort with { Values = [.. cohort.Values.Select(value => Hashed(value, hash))] },
            SegmentFilter => filter,
            FilterGroup group => group with { Filters = Hashed(group.Filters, hash) },
            _ => throw new InvalidOperationException($"The request has a filter of the unknown form {filter.GetType()}."),
        })];

    private static object? Hashed(object? value, AuditValueHash hash) =>
        value is null ? null : hash.Of(Convert.ToString(value, CultureInfo.InvariantCulture)!);
}
