using System.Collections.Immutable;

namespace GovernedSemantics.Diagnostics;

/// <summary>GS21 rules on metrics.</summary>
internal static class MetricCodes
{
    public static readonly DiagnosticDescriptor UnknownMetric = Error("GS2101", "metric-not-in-project",
        "metric \"{0}\" is not in the project.", "Name a metric of the project, or add the one that is meant.");

    public static readonly DiagnosticDescriptor UnknownMetricType = Error("GS2102", "unknown-metric-type",
        "\"{0}\" is no metric type.", "Use one of the metric types of the language.");

    public static readonly DiagnosticDescriptor UnknownModel = Error("GS2104", "unknown-metric-model",
        "metric \"{0}\" stands on model \"{1}\", which is not in the project.", "Name a semantic model of the project.");

    public static readonly DiagnosticDescriptor MetricNeedsModel = Error("GS2105", "metric-needs-model",
        "metric \"{0}\" stands at the top level and names no model to aggregate.", "Add the key model, or move the metric into its model.");

    public static readonly DiagnosticDescriptor OtherModel = Error("GS2106", "metric-in-other-model",
        "metric \"{0}\" stands in model {1} but names model \"{2}\".", "Remove the key model, or move the metric to the top level.");

    public static readonly DiagnosticDescriptor AggregationNeedsExpression = Error("GS2107", "aggregation-needs-expr",
        "agg {0} of metric \"{1}\" has nothing to aggregate.", "Add the key expr; only count does without, and counts rows.");

    public static readonly DiagnosticDescriptor AggregationMisfit = Error("GS2108", "aggregation-misfit",
        "agg {0} does not take {1}; it takes {2}.", "Use an aggregation that fits the type, or another expression.");

    public static readonly DiagnosticDescriptor PercentileNeedsP = Error("GS2109", "percentile-needs-p",
        "metric \"{0}\" is a percentile without p.", "Add p as a fraction, for example p: 0.9.");

    public static readonly DiagnosticDescriptor PercentileOutside = Error("GS2110", "percentile-outside",
        "p is {0}; a percentile lies between 0 and 1.", "Write p as a fraction: 0.9 for the 90th percentile.");

    public static readonly DiagnosticDescriptor OnlyForPercentile = Error("GS2111", "only-for-percentile",
        "the key {0} belongs to agg percentile, not to {1}.", "Remove the key, or use agg: percentile.");

    public static readonly DiagnosticDescriptor UnknownTimeDimension = Error("GS2112", "unknown-time-dimension",
        "model {0} reaches no time dimension \"{1}\".", "Name a time dimension of the model, or one that it reaches by a single path.");

    public static readonly DiagnosticDescriptor AmbiguousTimeDimension = Error("GS2113", "ambiguous-time-dimension",
        "\"{0}\" is {1} time dimensions, as reached from model {2}.", "Write the full path of the one that is meant.");

    public static readonly DiagnosticDescriptor NotATimeDimension = Error("GS2114", "no-time-dimension",
        "\"{0}\" is no time dimension.", "Name a dimension with type: time.");

    public static readonly DiagnosticDescriptor UnknownPer = Error("GS2115", "unknown-snapshot-entity",
        "\"{0}\" is no entity of model {1}.", "Name entities of the metric's own model under per.");

    public static readonly DiagnosticDescriptor SnapshotNeedsTime = Error("GS2116", "snapshot-needs-time",
        "non_additive of metric \"{0}\" has no time dimension.", "Add the key time, or give the model a time dimension.");

    public static readonly DiagnosticDescriptor FillMisfit = Error("GS2117", "fill-misfit",
        "fill_with {0} does not fit a metric of type {1}.", "Fill with a value of the metric's type, or with null.");

    public static readonly DiagnosticDescriptor FillNeedsTime = Error("GS2118", "fill-needs-time",
        "fill_with of metric \"{0}\" has no time axis to fill.", "Give the metric or its model a time dimension, or remove fill_with.");

    public static readonly DiagnosticDescriptor MetricCycle = Error("GS2119", "metric-cycle",
        "metric \"{0}\" is made of itself: {1}.", "Break the cycle; a metric is made of other metrics.");

    public static readonly DiagnosticDescriptor NestedTooDeep = Error("GS2120", "metric-nested-too-deep",
        "metric \"{0}\" is made of metrics {1}.", "Make it of fewer metrics; a level of its own for each step is rarely needed.");

    public static readonly DiagnosticDescriptor RatioOfItself = Error("GS2121", "ratio-of-itself",
        "numerator and denominator of metric \"{0}\" are the same, so it is always 1.", "Name two different metrics, or filter one of the two.");

    public static readonly DiagnosticDescriptor UnknownInput = Error("GS2122", "unknown-input",
        "\"{0}\" is no input of metric \"{1}\".",
        "Name an input by its alias, else by its metric; list what the expression uses under inputs.");

    public static readonly DiagnosticDescriptor DuplicateInput = Error("GS2123", "duplicate-input",
        "two inputs of metric \"{0}\" are named \"{1}\".", "Give one of the two an alias.");

    public static readonly DiagnosticDescriptor UnusedInput = Warning("GS2124", "unused-input",
        "input \"{0}\" is not used in the expression of metric \"{1}\".", "Use the input, or remove it.");

    public static readonly DiagnosticDescriptor NotANumber = Error("GS2125", "derived-not-a-number",
        "the expression of metric \"{0}\" gives {1}; a derived metric is a number.",
        "Write arithmetic over the inputs; text and conditions belong to dimensions.");

    public static readonly DiagnosticDescriptor DefaultMisfit = Error("GS2126", "default-misfit",
        "default {0} does not fit input \"{1}\" of type {2}.", "Give a default of the input's type, or none.");

    public static readonly DiagnosticDescriptor FilterNotReachable = Error("GS2127", "filter-not-reachable",
        "the filter of metric \"{0}\" does not fit its leaf {1} of model {2}: {3}",
        "Filter by what every leaf reaches, or put the filter on the inputs that reach it.");

    public static readonly DiagnosticDescriptor UnlikeScans = Warning("GS2128", "unlike-scans",
        "metric \"{0}\" adds or subtracts metrics of different models or times, and {1} reads NULL where only the other has rows.",
        "Give the input default: 0 where a missing value means none.");

    public static readonly DiagnosticDescriptor UnlikeUnits = Warning("GS2129", "unlike-units",
        "metric \"{0}\" adds or subtracts {1} and {2}.", "Convert one of the two, or correct its unit.");

    public static readonly DiagnosticDescriptor CumulativeNeedsTime = Error("GS2130", "cumulative-needs-time",
        "metric \"{0}\" accumulates \"{1}\", whose model {2} has no time dimension.",
        "Give the model a time, or the metric a time dimension of its own.");

    public static readonly DiagnosticDescriptor CumulativeOfCumulative = Error("GS2131", "cumulative-of-cumulative",
        "metric \"{0}\" accumulates \"{1}\", which is cumulative already.", "Accumulate the metric below it.");

    public static readonly DiagnosticDescriptor WindowAndToDate = Error("GS2132", "window-and-to-date",
        "metric \"{0}\" has both window and to_date.", "Keep one of the two; neither means all time.");

    public static readonly DiagnosticDescriptor FormerlyCollision = Error("GS2133", "formerly-collision",
        "the former name \"{0}\" of metric \"{1}\" is also {2}.", "Remove the former name; requests for it would not be unique.");

    public static readonly DiagnosticDescriptor UnitNotReachable = Error("GS2134", "unit-not-reachable",
        "the unit of metric \"{0}\" comes from \"{1}\", which its leaf {2} of model {3} does not reach by a single path.",
        "Name a dimension that every leaf reaches, by its full path.");

    public static readonly DiagnosticDescriptor DeprecatedInput = Warning("GS2135", "deprecated-input",
        "metric \"{0}\" is made of \"{1}\", which is deprecated: {2}", "Use the metric that replaces it.");

    public static readonly DiagnosticDescriptor InputNotANumber = Error("GS2136", "input-not-a-number",
        "metric \"{0}\" computes with \"{1}\", which is of type {2}.", "Use a metric that is a number.");

    public static readonly DiagnosticDescriptor NoInputs = Error("GS2137", "derived-without-inputs",
        "metric \"{0}\" has no inputs, so it says nothing about the data.", "List the metrics that the expression computes with.");

    public static readonly DiagnosticDescriptor CumulativeOfWindowed = Error("GS2138", "cumulative-of-windowed",
        "metric \"{0}\" accumulates \"{1}\", which is made with {2}.", "Accumulate the metric below it, and shift or compare the running total.");

    public static readonly DiagnosticDescriptor ShiftNeedsTime = Error("GS2139", "shift-needs-time",
        "metric \"{0}\" reads \"{1}\" by its times, but model {2} has no time dimension.",
        "Give the model a time, or the metric a time dimension of its own.");

    public static readonly DiagnosticDescriptor OffsetAndOffsetTo = Error("GS2140", "offset-and-offset-to",
        "an input of metric \"{0}\" has both offset and offset_to.", "Keep one of the two.");

    public static readonly DiagnosticDescriptor ShareOfRank = Error("GS2141", "share-of-rank",
        "metric \"{0}\" is the share of \"{1}\", which is made with {2}; places have no total.", "Take the share of the metric that is ranked.");

    public static readonly DiagnosticDescriptor MovingOfRank = Error("GS2142", "moving-of-rank",
        "metric \"{0}\" is the moving mean of \"{1}\", which is made with {2}.", "Rank a moving mean instead.");

    public static readonly DiagnosticDescriptor AveragePerOfAxis = Error("GS2143", "average-per-of-axis",
        "metric \"{0}\" averages \"{1}\" over periods, which is made with {2} and has a value only on the answer's own axis.",
        "Average the metric below it.");

    public static readonly DiagnosticDescriptor KeptFieldUnknown = Error("GS2144", "kept-field-unknown",
        "\"{0}\" of metric \"{1}\" names \"{2}\", which none of its inputs reaches.",
        "Name dimensions or entities that the inputs reach, metric_time, or write all in place of the list.");

    public static readonly DiagnosticDescriptor KeptFieldAmbiguous = Error("GS2145", "kept-field-ambiguous",
        "\"{0}\" of metric \"{1}\" names \"{2}\", which is {3} fields.", "Write the full path of the one that is meant.");

    public static readonly DiagnosticDescriptor SegmentNotReachable = Error("GS2146", "segment-not-reachable",
        "metric \"{0}\" is kept to \"{1}\", which is no single segment that its leaf {2} of model {3} reaches.",
        "Name a segment of the model, or its full path over a join.");

    public static readonly DiagnosticDescriptor CohortEntityUnknown = Error("GS2147", "cohort-entity-unknown",
        "the cohort of metric \"{0}\" is made of \"{1}\", which is no entity of the project.", "Name an entity of a model.");

    public static readonly DiagnosticDescriptor CohortNotReachable = Error("GS2148", "cohort-not-reachable",
        "the cohort of metric \"{0}\" is made of \"{1}\", which leaf {2} of model {3} does not reach by a single path.",
        "Name an entity that the metric and the cohort's metric both reach, by its full path where there are several.");

    public static readonly DiagnosticDescriptor CohortOfAxis = Error("GS2149", "cohort-of-axis",
        "the cohort of metric \"{0}\" is chosen by \"{1}\", which is made with {2} and has a value only on the answer's own axis.",
        "Choose by a metric that has one value for the whole range.");

    public static readonly DiagnosticDescriptor ConversionNeedsCount = Error("GS2150", "conversion-needs-count",
        "metric \"{0}\" takes the rows of \"{1}\" as events, but that is {2}.", "Name a simple metric with agg: count, and without non_additive.");

    public static readonly DiagnosticDescriptor ConversionTimes = Error("GS2151", "conversion-times-differ",
        "the events of metric \"{0}\" do not stand on one clock: {1} is {2}, {3} is {4}.", "Give one of the two a time of the other's type.");

    public static readonly DiagnosticDescriptor ConversionEntity = Error("GS2152", "conversion-entity",
        "metric \"{0}\" follows \"{1}\", {2}.", "Name an entity that both models hold themselves, with keys of equal count and comparable types.");

    public static readonly DiagnosticDescriptor ConversionSame = Error("GS2153", "conversion-same-not-reachable",
        "metric \"{0}\" matches by \"{1}\", which model {2} does not reach as a single dimension.",
        "Name a dimension that both models reach by one path.");

    public static readonly DiagnosticDescriptor ConversionSameTypes = Error("GS2154", "conversion-same-types",
        "metric \"{0}\" matches {1}, which is {2}, with {3}, which is {4}.", "Match dimensions whose values can be equal.");

    public static readonly DiagnosticDescriptor ConversionWindow = Error("GS2155", "conversion-window",
        "the window of metric \"{0}\" is {1}, which is not always equally long.", "Use seconds, minutes, hours, days or weeks.");

    public static readonly DiagnosticDescriptor CrossesSources = Error("GS2156", "crosses-data-sources",
        "metric \"{0}\" compares rows of {1} with rows of {2}, which is another data source.", "Bring both views into one data source.");

    public static readonly DiagnosticDescriptor CohortMixedUnits = Error("GS2157", "cohort-mixed-units",
        "the cohort of metric \"{0}\" is chosen by \"{1}\", whose unit the rows hold in {2}: its numbers are of several units.",
        "Choose by a metric of one unit, for example one that is filtered to it.");

    public static readonly DiagnosticDescriptor CohortCompositeKey = Error("GS2158", "cohort-composite-key",
        "the cohort of metric \"{0}\" is made of \"{1}\", whose key in model {2} has {3} columns.", "Name an entity whose key is one column.");

    public static readonly DiagnosticDescriptor CohortKeyTypes = Error("GS2159", "cohort-key-types",
        "the cohort of metric \"{0}\" is made of \"{1}\", whose key in model {2} is {3}, where the other model has {4}.",
        "Give both models keys of comparable types.");

    public static readonly DiagnosticDescriptor SnapshotAggregation = Error("GS2160", "snapshot-aggregation",
        "metric \"{0}\" is a {1} of one date of each period (non_additive), which is not computed.",
        "Use a sum, count, average, minimum or maximum, or leave non_additive out.");

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        UnknownMetric, UnknownMetricType, UnknownModel, MetricNeedsModel, OtherModel,
        AggregationNeedsExpression, AggregationMisfit, PercentileNeedsP, PercentileOutside, OnlyForPercentile,
        UnknownTimeDimension, AmbiguousTimeDimension, NotATimeDimension, UnknownPer, SnapshotNeedsTime, FillMisfit, FillNeedsTime,
        MetricCycle, NestedTooDeep, RatioOfItself, UnknownInput, DuplicateInput, UnusedInput, NotANumber, DefaultMisfit,
        FilterNotReachable, UnlikeScans, UnlikeUnits, CumulativeNeedsTime, CumulativeOfCumulative, WindowAndToDate,
        FormerlyCollision, UnitNotReachable, DeprecatedInput, InputNotANumber, NoInputs,
        CumulativeOfWindowed, ShiftNeedsTime, OffsetAndOffsetTo, ShareOfRank, MovingOfRank, AveragePerOfAxis, KeptFieldUnknown,
        KeptFieldAmbiguous, SegmentNotReachable, CohortEntityUnknown, CohortNotReachable, CohortOfAxis, ConversionNeedsCount,
        ConversionTimes, ConversionEntity, ConversionSame, ConversionSameTypes, ConversionWindow,
        CrossesSources, CohortMixedUnits, CohortCompositeKey, CohortKeyTypes, SnapshotAggregation,
    ];

    private static DiagnosticDescriptor Error(string code, string slug, string template, string help) =>
        new(code, slug, Severity.Error, template, help);

    private static DiagnosticDescriptor Warning(string code, string slug, string template, string help) =>
        new(code, slug, Severity.Warning, template, help);
}
