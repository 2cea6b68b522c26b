using System.Collections.Immutable;

namespace GovernedSemantics.Diagnostics;

/// <summary>GS30 names of a request. Reading it is GS31 (<c>RequestReadingCodes</c>), warnings of an answer are GS35.</summary>
internal static class RequestCodes
{
    public static readonly DiagnosticDescriptor UnknownMetric = new("GS3001", "unknown-metric", Severity.Error,
        "Metric \"{0}\" is not known.",
        "Use a metric of the catalogue; search_metrics and gsem metrics list them.");

    public static readonly DiagnosticDescriptor UnknownDimension = new("GS3002", "unknown-dimension", Severity.Error,
        "Dimension \"{0}\" is not known.",
        "Use a dimension that the metric has; describe_metric and gsem describe list them.");

    public static readonly DiagnosticDescriptor AmbiguousName = new("GS3003", "ambiguous-name", Severity.Error,
        "\"{0}\" can mean more than one {1}.",
        "Name the full path of the one that is meant.");

    public static readonly DiagnosticDescriptor NothingAsked = new("GS3004", "nothing-asked", Severity.Error,
        "The request asks for nothing: metrics and group_by are both empty.",
        "Name at least one metric, or a dimension whose members are wanted.");

    public static readonly DiagnosticDescriptor GrainNeeded = new("GS3005", "grain-needed", Severity.Error,
        "metric_time needs a grain to group by.",
        "Add a grain, for example metric_time.week.");

    public static readonly DiagnosticDescriptor UnknownGrain = new("GS3006", "unknown-grain", Severity.Error,
        "\"{0}\" is neither a grain nor a date part of \"{1}\".",
        "Use one of the allowed grains or date parts.");

    public static readonly DiagnosticDescriptor NotATime = new("GS3007", "not-a-time-dimension", Severity.Error,
        "\"{0}\" is no time dimension, so \"{1}\" does not apply to it.",
        "Leave the grain out, or use a time dimension.");

    public static readonly DiagnosticDescriptor NoTimeDimension = new("GS3008", "metric-without-time", Severity.Error,
        "Metric \"{0}\" has no time dimension, so {1} does not apply to it.",
        "Ask for the metric without a time range and without metric_time.");

    public static readonly DiagnosticDescriptor MixedFilterLevel = new("GS3009", "mixed-filter-level", Severity.Error,
        "The filter group mixes the metric \"{0}\" with \"{1}\", which is not in group_by: one is tested after aggregation, the other before.",
        "Add the dimension to group_by, or put the two conditions side by side in filters.");

    public static readonly DiagnosticDescriptor OrderNotInAnswer = new("GS3010", "order-not-in-answer", Severity.Error,
        "\"{0}\" in order_by is no column of the answer.",
        "Order by a metric or a group_by entry of the request.");

    public static readonly DiagnosticDescriptor WeekNeedsIsoYear = new("GS3011", "week-needs-iso-year", Severity.Error,
        "week_of_year is only asked together with iso_year: days around New Year belong to a week of the other year.",
        "Add the iso_year of the same time dimension to group_by.");

    public static readonly DiagnosticDescriptor DuplicateColumn = new("GS3012", "duplicate-column", Severity.Error,
        "\"{0}\" is asked more than once.",
        "Name it once.");

    public static readonly DiagnosticDescriptor OperatorMisfit = new("GS3013", "operator-misfit", Severity.Error,
        "Operator {0} does not apply to \"{1}\", which is of type {2}.",
        "Use an operator that fits the type.");

    public static readonly DiagnosticDescriptor EntityNotComparable = new("GS3014", "entity-has-composite-key", Severity.Error,
        "\"{0}\" has a key of {1} columns and cannot be {2} as one value.",
        "Use one of the dimensions of its model.");

    public static readonly DiagnosticDescriptor RangeExcludesAll = new("GS3015", "empty-time-range", Severity.Error,
        "The time range and the conditions on metric_time leave no time: it would start at {0} and end at {1}.",
        "Widen the range or drop the condition.");

    public static readonly DiagnosticDescriptor MixedUnits = new("GS3016", "mixed-units", Severity.Error,
        "Metric \"{0}\" has its unit in \"{1}\": amounts of different units cannot be added up.",
        "Group by the unit's dimension, or filter it to one value.");

    public static readonly DiagnosticDescriptor CompareNeedsRange = new("GS3017", "compare-needs-range", Severity.Error,
        "compare needs a time range with both ends: what has no start or no end has no range before it.",
        "Give \"last\", \"this\", \"previous\", \"to_date\", or both \"from\" and \"to\".");

    public static readonly DiagnosticDescriptor CompareNotNumeric = new("GS3018", "compare-not-numeric", Severity.Error,
        "Metric \"{0}\" is of type {1}, and compare subtracts and divides, which only numbers can be.",
        "Leave \"compare\" out, or ask for the metrics that are numbers on their own.");

    public static readonly DiagnosticDescriptor UnknownSegment = new("GS3019", "segment-not-known", Severity.Error,
        "Segment \"{0}\" is not known.",
        "Use a segment of a model that the metric reaches, or filter by a dimension.");

    public static readonly DiagnosticDescriptor UnknownEntity = new("GS3020", "entity-not-known", Severity.Error,
        "Entity \"{0}\" is not known.",
        "Use an entity that the metric reaches; describe_metric and gsem describe list them.");

    public static readonly DiagnosticDescriptor CohortNeedsAxis = new("GS3021", "cohort-needs-axis", Severity.Error,
        "Metric \"{0}\" counts periods of metric_time or ranks rows of an answer, so it has no one value for each {1}.",
        "Use the metric that it is made of.");

    public static readonly DiagnosticDescriptor CohortNotNumeric = new("GS3022", "cohort-not-numeric", Severity.Error,
        "Metric \"{0}\" is of type {1}, and a cohort tests numbers.",
        "Use a metric that is a number, for example a count.");

    public static readonly DiagnosticDescriptor PartialPeriod = new("GS3501", "partial-period", Severity.Warning,
        "Not complete: {0}. The numbers there cover a part of the period.",
        "Leave the period out, or say that it is not complete.");

    public static readonly DiagnosticDescriptor OrphanRows = new("GS3502", "orphan-rows", Severity.Warning,
        "{0} rows of {1} have a {2} without a match in {3}; they are counted under NULL.",
        "Tell the owner of the view; the totals are right, the split is not complete.");

    public static readonly DiagnosticDescriptor FilterValueNotFound = new("GS3503", "filter-value-not-found", Severity.Warning,
        "No member of \"{0}\" is \"{1}\".",
        "Use one of the members; get_dimension_values and gsem values list them.");

    public static readonly DiagnosticDescriptor LimitClamped = new("GS3504", "limit-clamped", Severity.Warning,
        "The limit of {0} rows was lowered to {1}, the most that the use case gives at once.",
        "Page with skip, or narrow the question.");

    public static readonly DiagnosticDescriptor DeprecatedMetric = new("GS3505", "deprecated-metric", Severity.Warning,
        "Metric \"{0}\" is deprecated: {1}",
        "Use the metric that replaces it.");

    public static readonly DiagnosticDescriptor TotalsCut = new("GS3506", "totals-cut", Severity.Warning,
        "The totals by time have more than {0} rows, the most that is given at once; the later ones are left out.",
        "Use a coarser grain or a shorter time range.");

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        UnknownMetric, UnknownDimension, AmbiguousName, NothingAsked, GrainNeeded, UnknownGrain, NotATime, NoTimeDimension, MixedFilterLevel,
        OrderNotInAnswer, WeekNeedsIsoYear, DuplicateColumn, OperatorMisfit, EntityNotComparable, RangeExcludesAll, MixedUnits, CompareNeedsRange,
        CompareNotNumeric, UnknownSegment, UnknownEntity, CohortNeedsAxis, CohortNotNumeric,
        PartialPeriod, OrphanRows, FilterValueNotFound, LimitClamped, DeprecatedMetric, TotalsCut,
    ];
}
