using System.Collections.Immutable;
using System.Globalization;

namespace GovernedSemantics.Engine.Tests.Oracle;

/// <summary>Random requests over the metrics of a world.</summary>
internal sealed class QuestionGenerator(Random random, World world, ImmutableArray<Metric> metrics, ImmutableArray<string> features)
{
    private static readonly string[] Members = ["customer.region", "customer.region", "customer.tier", "customer"];
    private static readonly Unit[] Grains =
        [Unit.Day, Unit.Week, Unit.Month, Unit.Month, Unit.Quarter, Unit.Year, Unit.FiscalQuarter, Unit.FiscalYear];

    private static readonly string[] Parts =
    [
        "month_of_year", "day_of_week", "year_number", "quarter_of_year", "day_of_month", "day_of_year", "iso_year", "hour_of_day", "week_of_year",
    ];

    private const int Tries = 6;

    /// <summary>Mostly a question that can be answered.</summary>
    public Question Make()
    {
        var question = One();
        for (var i = 0; i < Tries && !Chance(10) && Refusals.Of(world, question) is not { Must.Count: 0, May.Count: 0 }; i++)
        {
            question = One();
        }

        // Whether a row that only another metric has is ranked beside its comparison is not decided.
        var ranks = Kinds.Computed(question).SelectMany(MetricTree.All).Any(m => m is Rank);
        return ranks && question.Time is { Compare: not null } time ? question with { Time = time with { Compare = null } } : question;
    }

    private Question One()
    {
        ImmutableArray<Metric> asked = [.. Some(metrics, random.Next(1, 4))];
        var plain = asked.All(m => !Kinds.NeedsAxis(m));
        var facts = asked.SelectMany(MetricTree.Leaves).Select(l => l.Fact).Distinct().ToList();
        var keys = Keys(plain && asked.SelectMany(MetricTree.Leaves).All(l => l.FillWith is null), facts);
        var bounded = !plain || Chance(65);
        var filters = Enumerable.Range(0, random.Next(3)).Select(_ => Filter(asked, facts, keys, plain)).ToImmutableArray();
        return new Question
        {
            Metrics = asked,
            GroupBy = keys,
            Filters = filters,
            Time = keys.Contains("metric_time.hour") ? Hours() : Time(bounded),
            OrderBy = Chance(35) ? [(Chance(60) || keys.IsEmpty ? Pick(asked).Name : Pick(keys), Chance(50))] : [],
            Limit = Chance(15) ? random.Next(1, 8) : null,
            Skip = Chance(10) ? random.Next(1, 4) : 0,
            Totals = Chance(20) && features.Contains("totals") && Kinds.HasTotals(asked),
        };
    }

    private T Pick<T>(IReadOnlyList<T> all) => all[random.Next(all.Count)];

    private bool Chance(int percent) => random.Next(100) < percent;

    private IEnumerable<T> Some<T>(IEnumerable<T> all, int count) => all.OrderBy(_ => random.Next()).Take(count);

    private ImmutableArray<string> Keys(bool plain, List<string> facts)
    {
        var keys = new List<string>();
        if (plain && Chance(6))
        {
            keys.Add("metric_time.hour");
        }
        else if (Chance(plain ? 55 : 85))
        {
            keys.Add("metric_time." + Units.Name(Pick(Grains)));
            if (Chance(15))
            {
                keys.Add("metric_time." + Units.Name(Pick([Unit.Day, Unit.Week, Unit.Month, Unit.Year])));
            }
        }

        if (plain && Chance(12))
        {
            keys.Add("metric_time." + Pick(Parts));
            if (keys[^1] == "metric_time.week_of_year")
            {
                keys.Add("metric_time.iso_year");
            }
        }

        keys.AddRange(Some(Members, random.Next(3)).Distinct());
        if (facts.Count == 1 && Chance(25))
        {
            keys.Add(Entity(facts[0]) + Pick(["_kind", "_flag"]));
        }

        return [.. keys.Distinct().OrderBy(_ => random.Next())];
    }

    private string Entity(string fact) => world.Facts.Single(f => f.Name == fact).Entity;

    private Test Filter(ImmutableArray<Metric> asked, List<string> facts, ImmutableArray<string> keys, bool plain)
    {
        if (Chance(20))
        {
            var members = keys.Where(k => !Fields.IsTime(k)).ToList();
            var one = OnMetric(Pick(asked));
            return Chance(25) && members.Count > 0 ? Group([one, OnMember(Pick(members))]) : Chance(20) ? new GroupTest("not", [one]) : one;
        }

        if (features.Contains("segment") && Chance(15))
        {
            var segment = new SegmentTest(facts.Count == 1 && Chance(60) ? Entity(facts[0]) + "_large" : Reader.Northern);
            return Chance(30) ? new GroupTest("not", [segment]) : Chance(30) ? Group([segment, OnMember("customer.region")]) : segment;
        }

        if (features.Contains("cohort") && Chance(25))
        {
            var cohort = Cohort();
            return Chance(30) ? new GroupTest("not", [cohort]) : Chance(30) ? Group([cohort, OnMember("customer.region")]) : cohort;
        }

        return Chance(20) ? OnTime(plain) : Chance(25) ? Group([OnRow(facts), OnRow(facts)]) : OnRow(facts);
    }

    private GroupTest Group(ImmutableArray<Test> tests) => Chance(20) ? new GroupTest("not", [new GroupTest(Pick(["all", "any"]), tests)]) : new GroupTest(Pick(["all", "any"]), tests);

    private FieldTest OnMetric(Metric metric) => Chance(10)
        ? new FieldTest(metric.Name, Pick(["is_null", "is_not_null"]), []) { Metric = metric }
        : new FieldTest(metric.Name, Pick(["gt", "gte", "lt", "lte", "equals", "not_equals"]), [Pick([0L, 1L, 2L, 10L, 50L])]) { Metric = metric };

    private CohortTest Cohort()
    {
        var plain = metrics.Where(m => MetricTree.All(m).All(x => x is Simple or Ratio or Derived) && MetricTree.Inputs(m).All(i => i is { Offset: null, OffsetTo: null })).ToList();
        var metric = plain.Count > 0 ? Pick(plain) : metrics.SelectMany(MetricTree.Leaves).First();
        return new CohortTest(metric, Pick(["gt", "gte", "lt", "lte", "equals"]), [Pick([0L, 1L, 2L, 3L, 20L])]);
    }

    private FieldTest OnRow(List<string> facts) => facts.Count == 1 && Chance(30)
        ? OnMember(Entity(facts[0]) + Pick(["_kind", "_flag"]))
        : OnMember(Pick(Members));

    private FieldTest OnMember(string field)
    {
        if (Chance(15))
        {
            return new FieldTest(field, Pick(["is_null", "is_not_null"]), []);
        }

        if (field == "customer")
        {
            return new FieldTest(field, Pick(["equals", "not_equals", "gt", "lte"]), [(long)random.Next(1, 5)]);
        }

        if (field.EndsWith("_flag", StringComparison.Ordinal))
        {
            return new FieldTest(field, Pick(["equals", "not_equals"]), [Chance(50)]);
        }

        ImmutableArray<string> values = field.EndsWith("region", StringComparison.Ordinal) ? ["north", "south"]
            : field.EndsWith("tier", StringComparison.Ordinal) ? ["gold", "silver"]
            : ["a", "b"];
        return Chance(40)
            ? new FieldTest(field, Pick(["in", "not_in"]), [.. values])
            : new FieldTest(field, Pick(["equals", "not_equals", "contains", "not_contains", "starts_with", "gt", "lte"]), [Pick(values)]);
    }

    private Test OnTime(bool plain)
    {
        var day = Near();
        var text = day.ToString(Pick(["yyyy-MM", "yyyy-MM-dd"]), CultureInfo.InvariantCulture);
        return !plain || Chance(60)
            ? new FieldTest("metric_time", Pick(["gte", "lt", "lte", "equals", "gt"]), [text])
            : Chance(50) ? new FieldTest("metric_time", Pick(["not_equals", "not_in"]), [text])
            : new FieldTest("metric_time." + Pick(["month_of_year", "day_of_week"]), Pick(["in", "not_in"]), [1L, 2L, 3L]);
    }

    private DateTime Near() => world.Clock.Civil(world.Now).Date.AddDays(random.Next(-90, 10));

    private AskedTime? Time(bool bounded)
    {
        if (!bounded)
        {
            return Chance(60) ? null : Chance(50) ? new AskedTime { From = Near() } : new AskedTime { To = Near().AddDays(20) };
        }

        var time = random.Next(6) switch
        {
            0 => new AskedTime { Last = new Span(random.Next(1, 9), Pick([Unit.Week, Unit.Month, Unit.Quarter])), IncludeCurrent = Chance(30) },
            1 => new AskedTime { Last = new Span(random.Next(5, 60), Unit.Day) },
            2 => new AskedTime { This = Pick([Unit.Month, Unit.Quarter, Unit.Year, Unit.FiscalYear]) },
            3 => Chance(50) ? new AskedTime { Previous = Pick([Unit.Week, Unit.Month, Unit.Quarter, Unit.Year]) } : new AskedTime { ToDate = Pick([Unit.Month, Unit.Quarter, Unit.Year]) },
            4 => Months(),
            _ => Days(),
        };
        return features.Contains("compare") && Chance(30) ? time with { Compare = Pick(["previous_period", "previous_period", "previous_year", "1 month", "4 weeks"]) } : time;
    }

    private AskedTime Days()
    {
        var from = Near();
        var hours = Chance(15) ? random.Next(1, 24) : 0;
        return new AskedTime { From = from.AddHours(hours), To = from.AddDays(random.Next(1, 80)).AddHours(Chance(50) ? hours : 0) };
    }

    // A few days, so that the changes of clocks are among them; both bounds may cut a day.
    private AskedTime Hours()
    {
        var rows = world.Facts.SelectMany(f => f.Rows).Select(r => r.At).OfType<DateTime>().ToList();
        var from = (rows.Count > 0 ? Pick(rows) : Near()).Date.AddHours(Pick([0, 0, 1, 2, 3, 13])).AddMinutes(Pick([0, 0, 30]));
        return new AskedTime { From = from, To = from.AddDays(random.Next(1, 4)).AddHours(Pick([0, 0, 2, 5])) };
    }

    private AskedTime Months()
    {
        var from = world.Clock.Start(Near(), Unit.Month);
        return new AskedTime { From = from, To = from.AddMonths(random.Next(1, 7)) };
    }
}
