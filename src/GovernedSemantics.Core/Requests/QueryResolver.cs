using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Metrics;
using GovernedSemantics.Model;

namespace GovernedSemantics.Requests;

/// <summary>Step 2: names of a request to objects of the visible model. All defects are reported at once.</summary>
internal sealed class QueryResolver
{
    private readonly MetricRequest _request;
    private readonly VisibleModel _visible;
    private readonly DateTimeOffset _now;
    private readonly DateTimeOffset _clock;
    private readonly DiagnosticBag _bag = new();
    private readonly List<string> _normalised = [];

    private QueryResolver(MetricRequest request, VisibleModel visible, DateTimeOffset now, DateTimeOffset clock) =>
        (_request, _visible, _now, _clock) = (request, visible, now, clock);

    private TimeSettings Settings => _visible.Project.Time;

    /// <param name="request">The question.</param>
    /// <param name="visible">What the caller may name.</param>
    /// <param name="clock">The real time; the request's <c>as_of</c> moves "now" away from it.</param>
    public static Result<QuerySpec> Resolve(MetricRequest request, VisibleModel visible, DateTimeOffset clock)
    {
        var now = AskedNow.Read(request.AsOf, clock, visible.Project.Time, "/as_of");
        return now.Then(n => new QueryResolver(request, visible, n.Instant, clock).Resolve());
    }

    private Result<QuerySpec> Resolve()
    {
        var names = new AskedMetrics(_visible, _normalised);
        var metrics = ResolveMetrics(names);
        if (_request.Metrics.IsEmpty && _request.GroupBy.IsEmpty)
        {
            _bag.Add(RequestCodes.NothingAsked.At(Location.At("/metrics")));
        }

        var computed = metrics.Concat(FilterMetrics(_request.Filters)).Distinct().ToImmutableArray();

        // With a metric unknown its models are too, so only names that exist nowhere are defects of their own.
        ImmutableArray<SemanticModel> roots = _bag.HasErrors
            ? []
            : [.. computed.SelectMany(m => m.Leaves).Select(l => l.Model).Distinct()];
        var fields = new FieldResolver(_visible, computed, roots, _bag);
        var keys = ResolveKeys(fields);
        var filters = new FilterResolver(_visible, fields, Settings, _normalised, _bag);
        foreach (var filter in _request.Filters)
        {
            filters.Resolve(filter, keys);
        }

        var order = new OrderResolver(_request, names, _normalised, _bag).Resolve(keys, metrics);
        CheckCalendars(computed);
        var range = TimeRangeResolver.Resolve(_request.Time, _now, Settings, "/time");
        _bag.AddRange(range.Errors);
        CheckTime(computed, keys, filters.RowFilters);
        CheckUnits(computed, keys, filters.RowFilters);
        CompareCheck.Metrics(_request.Time, metrics, _bag);
        return _bag.HasErrors ? Result<QuerySpec>.Fail(_bag.Errors()) : Spec(metrics, computed, keys, filters, order, range.Value.Range);
    }

    private Result<QuerySpec> Spec(
        ImmutableArray<Metric> metrics,
        ImmutableArray<Metric> computed,
        ImmutableArray<GroupKey> keys,
        FilterResolver filters,
        ImmutableArray<ResolvedOrder> order,
        TimeRange? range)
    {
        var axis = AxisConditions.Split(filters.RowFilters, range, Settings);
        if (!axis.TryGet(out var a))
        {
            return Result<QuerySpec>.Fail(axis.Errors);
        }

        CheckCohortTime(a);
        var compare = CompareCheck.Range(_request.Time, range, a.Range, keys, Settings, _bag);
        return _bag.HasErrors ? Result<QuerySpec>.Fail(_bag.Errors()) : new QuerySpec
        {
            Request = _request,
            Visible = _visible,
            Now = _now,
            Passed = _now < _clock ? _now : _clock,
            Metrics = metrics,
            Computed = computed,
            Keys = keys,
            RowFilters = a.Rest,
            MetricFilters = filters.MetricFilters,
            Range = a.Range,
            Compare = compare,
            Totals = _request.Totals,
            Order = order,
            Limit = _request.Limit ?? int.MaxValue,
            Skip = _request.Skip,
            Normalised = [.. _normalised.Distinct()],
        };
    }

    // A cohort is taken over the request's own range, which a metric without time does not have.
    private void CheckCohortTime(AxisRange axis)
    {
        var cohorts = axis.Range is null ? [] : axis.Rest.SelectMany(FilterResolver.Leaves).OfType<CohortCondition>();
        foreach (var condition in cohorts.Where(c => FormulaFacts.Of(c.Cohort.Formula).Leaves.Any(l => l.Time is null)))
        {
            _bag.Add(RequestCodes.NoTimeDimension.At(Location.At(condition.Pointer + "/metric"), condition.Cohort.MetricName, "a time range"));
        }
    }

    private ImmutableArray<Metric> ResolveMetrics(AskedMetrics names)
    {
        var metrics = ImmutableArray.CreateBuilder<Metric>();
        for (var i = 0; i < _request.Metrics.Length; i++)
        {
            var pointer = $"/metrics/{i}";
            if (names.Find(_request.Metrics[i]) is not { } metric)
            {
                ReportUnknownMetric(_request.Metrics[i], pointer);
            }
            else if (metrics.Contains(metric))
            {
                _bag.Add(RequestCodes.DuplicateColumn.At(Location.At(pointer), metric.Name));
            }
            else
            {
                metrics.Add(metric);
            }
        }

        return metrics.ToImmutable();
    }

    private void ReportUnknownMetric(string asked, string pointer)
    {
        var closest = NameSuggester.Closest(asked, _visible.Metrics.Select(m => m.Name));
        _bag.Add(RequestCodes.UnknownMetric.At(
            Location.At(pointer), closest.IsEmpty ? null : $"Closest: {string.Join(", ", closest)}.", closest, asked));
    }

    private IEnumerable<Metric> FilterMetrics(ImmutableArray<RequestFilter> filters) => filters.SelectMany(f => f switch
    {
        FieldFilter field => _visible.Metric(RequestNames.Normalise(field.Field).Name) is { } metric ? [metric] : Enumerable.Empty<Metric>(),
        FilterGroup group => FilterMetrics(group.Filters),
        _ => [],
    });

    private ImmutableArray<GroupKey> ResolveKeys(FieldResolver fields)
    {
        var keys = ImmutableArray.CreateBuilder<GroupKey>();
        for (var i = 0; i < _request.GroupBy.Length; i++)
        {
            var pointer = $"/group_by/{i}";
            var name = RequestNames.Normalise(_request.GroupBy[i]);
            if (fields.Resolve(name.Name, pointer) is not { } field)
            {
                continue;
            }

            if (name.Changed)
            {
                _normalised.Add(name.ToString());
            }

            if (KeyOf(name.Name, field, pointer) is { } key && !IsDuplicate(keys, key))
            {
                keys.Add(key);
            }
        }

        CheckWeeks(keys);
        return keys.ToImmutable();
    }

    private GroupKey? KeyOf(string name, ResolvedField field, string pointer)
    {
        switch (field.Target)
        {
            case MetricTimeTarget when field.Grain is null && field.Part is null:
                _bag.Add(RequestCodes.GrainNeeded.At(Location.At(pointer), null, [.. Settings.GrainNames.Select(g => "metric_time." + g)]));
                return null;
            case EntityTarget { Entity.Key.Length: > 1 } composite:
                _bag.Add(RequestCodes.EntityNotComparable.At(Location.At(pointer), composite.Name, composite.Entity.Key.Length, "grouped by"));
                return null;
            case DimensionTarget { Dimension: { Grain: { } finest } } when field.Grain is null && field.Part is null:
                return new GroupKey(name, field.Target, finest, null, pointer);
            default:
                return new GroupKey(name, field.Target, field.Grain, field.Part, pointer);
        }
    }

    private bool IsDuplicate(IEnumerable<GroupKey> keys, GroupKey key)
    {
        var twice = keys.Any(k => k.Column == key.Column);
        if (twice)
        {
            _bag.Add(RequestCodes.DuplicateColumn.At(Location.At(key.Pointer), key.Column));
        }

        return twice;
    }

    private void CheckWeeks(IReadOnlyList<GroupKey> keys)
    {
        foreach (var key in keys.Where(k => k.Part == DatePart.WeekOfYear))
        {
            var stem = key.Column[..key.Column.LastIndexOf('.')];
            if (!keys.Any(k => k.Part == DatePart.IsoYear && k.Column.StartsWith(stem + ".", StringComparison.Ordinal)))
            {
                _bag.Add(RequestCodes.WeekNeedsIsoYear.At(Location.At(key.Pointer), $"Add \"{stem}.iso_year\".", [$"{stem}.iso_year"]));
            }
        }
    }

    private void CheckUnits(ImmutableArray<Metric> metrics, ImmutableArray<GroupKey> keys, ImmutableArray<ResolvedFilter> filters)
    {
        foreach (var metric in metrics.Where(m => !UnitRule.Holds(m, _visible, keys, filters)))
        {
            _bag.Add(RequestCodes.MixedUnits.At(Location.At("/group_by"), $"Add \"{metric.UnitFrom}\".", [metric.UnitFrom!], metric.Name, metric.UnitFrom));
        }
    }

    private void CheckCalendars(ImmutableArray<Metric> metrics)
    {
        var missing = metrics.SelectMany(m => FormulaGrains.Of(m.Formula)).Distinct().Select(g => CalendarUnits.NotLoaded(g, Settings, "/metrics"));
        foreach (var diagnostic in missing.OfType<Diagnostic>())
        {
            _bag.Add(diagnostic);
        }
    }

    private void CheckTime(ImmutableArray<Metric> metrics, ImmutableArray<GroupKey> keys, ImmutableArray<ResolvedFilter> filters)
    {
        var use = _request.Time is not null and not AllTime ? ("a time range", "/time")
            : keys.FirstOrDefault(k => k.Target is MetricTimeTarget) is { } key ? (key.Column, key.Pointer)
            : filters.SelectMany(FilterResolver.Conditions).FirstOrDefault(c => c.Target is MetricTimeTarget) is { } condition ? ("metric_time", condition.Pointer)
            : default;
        if (use.Item1 is null)
        {
            return;
        }

        if (_request.Metrics.IsEmpty && metrics.IsEmpty)
        {
            _bag.Add(RequestCodes.NoTimeDimension.At(Location.At(use.Item2), "(none)", use.Item1));
        }

        foreach (var metric in metrics.Where(m => m.Leaves.Any(l => l.Time is null)))
        {
            _bag.Add(RequestCodes.NoTimeDimension.At(Location.At(use.Item2), metric.Name, use.Item1));
        }
    }
}
