using System.Collections.Immutable;

namespace GovernedSemantics.Diagnostics;

/// <summary>GS4 planning: what cannot be answered correctly, and what would work.</summary>
internal static class PlanningCodes
{
    public static readonly DiagnosticDescriptor NoJoinPath = new("GS4001", "no-join-path", Severity.Error,
        "{0} \"{1}\" cannot be grouped or filtered by \"{2}\": no many-to-one join leads there from model {3}.",
        "Use a dimension that every asked metric reaches, or ask the metrics one by one.");

    public static readonly DiagnosticDescriptor AmbiguousPath = new("GS4002", "ambiguous-join-path", Severity.Error,
        "\"{0}\" is reached from model {1} by more than one path.",
        "Name the full path of the one that is meant.");

    public static readonly DiagnosticDescriptor FanOut = new("GS4003", "fan-out", Severity.Error,
        "{0} \"{1}\" cannot be grouped or filtered by \"{2}\": each row of {3} has many rows of {4}, so the metric would be counted more than once.",
        "Ask for a metric of the finer model, or group by a dimension on the metric's own side of the join.");

    public static readonly DiagnosticDescriptor SeveralSources = new("GS4004", "several-data-sources", Severity.Error,
        "The request needs views of different data sources ({0}); one SELECT never crosses data sources.",
        "Ask the metrics of each data source on their own.");

    public static readonly DiagnosticDescriptor GrainTooFine = new("GS4005", "grain-too-fine", Severity.Error,
        "\"{0}\" is finer than the data: the finest grain of {1} is {2}.",
        "Ask for the finest grain or a coarser one.");

    public static readonly DiagnosticDescriptor RangeNeeded = new("GS4006", "range-needed", Severity.Error,
        "The metric \"{0}\" {1}, which needs a time range with both ends.",
        "Add a time range, for example {\"time\": {\"last\": \"12 months\"}}.");

    public static readonly DiagnosticDescriptor WindowNotWhole = new("GS4007", "window-not-whole-periods", Severity.Error,
        "The window of \"{0}\" ({1}) is not a whole number of periods of the asked grain {2}.",
        "Ask for a grain of which the window is a multiple, or for a coarser one.");

    public static readonly DiagnosticDescriptor CumulativeAggregation = new("GS4008", "cumulative-aggregation-unsupported", Severity.Error,
        "The cumulative metric \"{0}\" runs over {1}, which cannot be added up from period to period.",
        "Ask for it without metric_time, or build it on a sum, count, minimum or maximum.");

    public static readonly DiagnosticDescriptor MixedTimeTypes = new("GS4009", "mixed-time-types", Severity.Error,
        "Metrics over instants and metrics over civil times or dates have no common {0} axis ({1}).",
        "Ask for a grain of a day or coarser, or ask the metrics one by one.");

    public static readonly DiagnosticDescriptor NoCommonModel = new("GS4010", "no-common-model", Severity.Error,
        "Not exactly one model reaches all of {0}, so it is not clear from which rows their combinations come.",
        "Add a metric that reaches all of them, or ask for the members one dimension at a time.");

    public static readonly DiagnosticDescriptor TimeConditionOnWindow = new("GS4011", "time-condition-on-window", Severity.Error,
        "The condition on \"{0}\" cannot be applied to the metric \"{1}\", which also reads other times than it shows: only ranges of metric_time move its axis.",
        "Give the range in time, or use gt, gte, lt, lte or between on metric_time outside of groups.");

    public static readonly DiagnosticDescriptor FillBesidePart = new("GS4012", "fill-beside-part", Severity.Error,
        "The metric \"{0}\" fills gaps (fill_with), and \"{1}\" is a part of dates: which combinations are gaps is not clear.",
        "Leave the part out, or ask for the metric without a grain of metric_time.");

    public static readonly DiagnosticDescriptor JoinedFilterReaches = new("GS4013", "joined-filter-reaches", Severity.Error,
        "Metric \"{0}\" needs model {1} over a join, and the filter of {1} itself reaches over joins.",
        "Write the filter of the model over columns of its own view.");

    public static readonly DiagnosticDescriptor HistoryNeedsTime = new("GS4014", "history-needs-time", Severity.Error,
        "Metric \"{0}\" has no time dimension, so the version of {1} that was valid at its time cannot be chosen.",
        "Give the metric's model a time dimension, or use a dimension outside of the slowly changing model.");

    public static readonly DiagnosticDescriptor RangeCutsDays = new("GS4015", "range-cuts-days", Severity.Error,
        "Metric \"{0}\" has dates without hours, and the time range starts or ends within a day.",
        "Give the range in whole days.");

    public static readonly DiagnosticDescriptor OffsetNotWhole = new("GS4016", "offset-not-whole", Severity.Error,
        "\"{0}\" is moved by {1}, which is not a whole number of periods of the asked grain {2}.",
        "Ask for a grain of which the offset is a multiple.");

    public static readonly DiagnosticDescriptor AxisNeeded = new("GS4017", "axis-needed", Severity.Error,
        "The metric \"{0}\" looks from period to period, so it needs metric_time with one grain in group_by.",
        "Group by metric_time with one grain, for example metric_time.month.");

    public static readonly DiagnosticDescriptor PartWithWindow = new("GS4018", "part-with-window", Severity.Error,
        "\"{0}\" is a part of dates, and the metric \"{1}\" also reads other times than it shows.",
        "Group by metric_time with a grain instead.");

    public static readonly DiagnosticDescriptor RankNeedsKey = new("GS4019", "rank-needs-key", Severity.Error,
        "The metric \"{0}\" ranks within \"{1}\", which is not in group_by.",
        "Add it to group_by.");

    public static readonly DiagnosticDescriptor AverageTooCoarse = new("GS4020", "average-too-coarse", Severity.Error,
        "The metric \"{0}\" is a mean per {1}, which is longer than the asked grain {2}.",
        "Ask for a coarser grain.");

    public static readonly DiagnosticDescriptor WindowCutsDays = new("GS4025", "window-cuts-days", Severity.Error,
        "The window of \"{0}\" ({1}) is not a whole number of days, and one of its sides has dates without hours.",
        "Give the window in days or weeks.");

    public static readonly DiagnosticDescriptor CohortUnclear = new("GS4026", "cohort-unclear", Severity.Error,
        "Whether a \"{1}\" without any fact passes the condition on \"{0}\" cannot be told.",
        "Use a metric that is a count, a sum or arithmetic over them.");

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        NoJoinPath, AmbiguousPath, FanOut, SeveralSources, GrainTooFine, RangeNeeded, WindowNotWhole, CumulativeAggregation,
        MixedTimeTypes, NoCommonModel, TimeConditionOnWindow, FillBesidePart,
        JoinedFilterReaches, HistoryNeedsTime, RangeCutsDays, OffsetNotWhole, AxisNeeded, PartWithWindow, RankNeedsKey, AverageTooCoarse,
        WindowCutsDays, CohortUnclear,
    ];
}
