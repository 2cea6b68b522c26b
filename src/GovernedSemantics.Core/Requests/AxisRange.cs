using System.Collections.Immutable;

namespace GovernedSemantics.Requests;

/// <summary>The range after conditions on metric_time were taken into it, and the conditions that stay with the rows.</summary>
internal sealed record AxisRange(TimeRange? Range, ImmutableArray<ResolvedFilter> Rest);
