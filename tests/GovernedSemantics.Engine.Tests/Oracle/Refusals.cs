namespace GovernedSemantics.Engine.Tests.Oracle;

/// <summary>
/// Which questions cannot be answered, by code. <see cref="Must"/> refuses: the engine has to, with one of the codes; <see cref="May"/> tells the
/// codes with which it is free to.
/// </summary>
internal sealed class Refusals
{
    public HashSet<string> Must { get; } = [];

    public HashSet<string> May { get; } = [];

    public static Refusals Of(World world, Question question)
    {
        var refusals = new Refusals();
        var all = Kinds.Computed(question);
        var leaves = all.SelectMany(MetricTree.Leaves).ToList();
        var cohorts = question.Filters.SelectMany(Fields.Leaves).OfType<CohortTest>().Select(c => c.Metric).ToList();
        cohorts.AddRange(all.Concat(cohorts).SelectMany(MetricTree.All).Select(m => m.Cohort?.Metric).OfType<Metric>().ToList());
        var facts = leaves.Select(l => world.Facts.Single(f => f.Name == l.Fact)).Distinct().ToList();
        refusals.OfTime(world, question, [.. facts, .. cohorts.SelectMany(MetricTree.Leaves).Select(l => world.Facts.Single(f => f.Name == l.Fact))]);
        refusals.OfGrains(question, leaves, facts);
        refusals.OfCompare(world, question);
        refusals.OfSize(question, leaves, Ranges.Of(question, world));
        foreach (var metric in all.SelectMany(MetricTree.All))
        {
            refusals.OfMetric(question, metric, Ranges.Of(question, world));
        }

        return refusals;
    }

    private void OfTime(World world, Question question, List<Fact> facts)
    {
        var clock = world.Clock;
        var now = clock.Civil(world.Now);
        if (question.Time?.ToDate is { } unit && clock.Start(now.Date, unit) == now.Date)
        {
            Must.Add("GS3152");
            return;
        }

        var range = Ranges.Of(question, world);
        if (range.IsBounded && range.From!.Value.Utc >= range.To!.Value.Utc)
        {
            Must.Add("GS3015");
        }

        var cuts = range.From?.Civil.TimeOfDay > TimeSpan.Zero || range.To?.Civil.TimeOfDay > TimeSpan.Zero;
        if (cuts && facts.Any(f => f.Time == TimeType.Date))
        {
            Must.Add("GS4015");
        }
    }

    private void OfGrains(Question question, List<Simple> leaves, List<Fact> facts)
    {
        var hours = question.Grains.Contains(Unit.Hour);
        if ((hours || question.Parts.Contains("metric_time.hour_of_day")) && facts.Any(f => f.Time == TimeType.Date))
        {
            Must.Add("GS4005");
        }

        if (hours && facts.Select(f => f.Time).Distinct().Count() > 1)
        {
            Must.Add("GS4009");
        }

        if (question.Parts.Any() && question.Grains.Any() && leaves.Any(l => l.FillWith is not null))
        {
            May.Add("GS4012");
        }
    }

    private void OfCompare(World world, Question question)
    {
        if (question.Time?.Compare is null)
        {
            return;
        }

        if (!Ranges.Of(question, world).IsBounded)
        {
            Must.Add("GS3017");
            return;
        }

        OfShift(question, Comparing.Of(question, world)!.Span);
        May.UnionWith(question.Parts.Select(_ => "GS4018"));
        var others = question.Filters.Where(t => !Ranges.IsPlainRange(t)).SelectMany(Fields.Leaves).OfType<FieldTest>();
        May.UnionWith(others.Where(f => Fields.IsTime(f.Field)).Select(_ => "GS4011"));
    }

    private void OfShift(Question question, Span span)
    {
        foreach (var grain in question.Grains.Where(g => !IsWhole(span, g)))
        {
            Must.Add("GS4016");
        }
    }

    // Every leg sends the bounds of all periods; at most 2,000 parameters are sent.
    private void OfSize(Question question, List<Simple> leaves, Piece range)
    {
        var days = question.Grains.Contains(Unit.Day) || question.Metrics.Any(Kinds.NeedsAxis);
        if (range.IsBounded && days && (range.To!.Value.Civil - range.From!.Value.Civil).TotalDays * leaves.Count > 900)
        {
            May.Add("GS6001");
        }
    }

    private void OfMetric(Question question, Metric metric, Piece range)
    {
        switch (metric)
        {
            case Cumulative total:
                OfTotal(question, total, range);
                break;
            case Lag or Moving:
                OfAxis(question, range);
                break;
            case Rank rank:
                Must.UnionWith((rank.Over ?? []).Where(k => !question.GroupBy.Any(g => g == k || g.StartsWith(k + ".", StringComparison.Ordinal))).Select(_ => "GS4019"));
                break;
            case AveragePer mean:
                Must.UnionWith(range.IsBounded ? [] : ["GS4006"]);
                Must.UnionWith(question.Grains.Where(g => Length(g) < Length(mean.Grain)).Select(_ => "GS4020"));
                May.UnionWith(question.Parts.Select(_ => "GS4018"));
                break;
            default:
                break;
        }

        foreach (var input in MetricTree.OwnInputs(metric))
        {
            OfInput(question, input, range);
        }
    }

    // Which of two periods is longer; fiscal ones are as long as civil ones.
    private static int Length(Unit unit) => unit switch { Unit.FiscalQuarter => (int)Unit.Quarter, Unit.FiscalYear => (int)Unit.Year, _ => (int)unit };

    private void OfAxis(Question question, Piece range)
    {
        Must.UnionWith(question.Grains.Count() == 1 ? [] : ["GS4017"]);
        Must.UnionWith(range.IsBounded ? [] : ["GS4006"]);
        Must.UnionWith(question.Parts.Select(_ => "GS4018"));
    }

    private void OfInput(Question question, Input input, Piece range)
    {
        if (input.OffsetTo is { } unit)
        {
            OfAxis(question, range);
            Must.UnionWith(question.Grains.Where(g => !Units.Nests(g, unit)).Select(_ => "GS4016"));
        }

        if (input.Offset is not { } span)
        {
            return;
        }

        var hasTime = question.Grains.Any();
        Must.UnionWith(question.Parts.Select(_ => "GS4018"));
        Must.UnionWith(range.IsBounded || (!hasTime && (range.From is not null || range.To is not null)) ? [] : ["GS4006"]);
        OfShift(question, span);
    }

    private static bool IsWhole(Span span, Unit grain) => grain switch
    {
        Unit.Hour or Unit.Day => true,
        Unit.Week => span.Unit == Unit.Week || (span.Unit == Unit.Day && span.Count % 7 == 0),
        _ => Units.Months(span.Unit) > 0 && span.Count * Units.Months(span.Unit) % Units.Months(grain) == 0,
    };

    private void OfTotal(Question question, Cumulative total, Piece range)
    {
        var grains = question.Grains.ToList();
        if (grains.Count == 0 && !question.Parts.Any())
        {
            return;
        }

        if (!range.IsBounded || grains.Count == 0)
        {
            Must.Add("GS4006");
        }

        if (question.Parts.Any() || grains.Count > 1)
        {
            May.UnionWith(["GS4006", "GS4018"]);
        }

        if (total.Window is { } window && Leaves.Steps(window).Step is var step && !grains.All(g => Units.Nests(step, g)))
        {
            Must.Add("GS4007");
        }

        if (MetricTree.Leaves(total).Any(l => l.Choose is not null || l.Agg is "median" or "percentile" or "stddev" or "stddev_pop" or "variance" or "var_pop"))
        {
            May.Add("GS4008");
        }

        if (question.Filters.SelectMany(Fields.Leaves).OfType<FieldTest>().Any(f => Fields.IsTime(f.Field)))
        {
            May.Add("GS4011");
        }
    }
}
