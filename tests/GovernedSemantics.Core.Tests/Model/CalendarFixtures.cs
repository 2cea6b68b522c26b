using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Expressions;
using GovernedSemantics.Loading;
using GovernedSemantics.Model;

namespace GovernedSemantics.Tests.Model;

/// <summary>
/// A 4-4-5 calendar by its rows: 2024 with 52 weeks from Monday, 5 February on, 2025 with 53 (its last period has six weeks), 2026 with 52;
/// and seasons with gaps between them.
/// </summary>
internal static class CalendarFixtures
{
    public static readonly TimeGrain Week = TimeNames.FirstOfCalendars;
    public static readonly TimeGrain Period = TimeNames.FirstOfCalendars + 1;
    public static readonly TimeGrain Quarter = TimeNames.FirstOfCalendars + 2;
    public static readonly TimeGrain Year = TimeNames.FirstOfCalendars + 3;
    public static readonly TimeGrain Season = TimeNames.FirstOfCalendars + 4;

    public static Calendar Retail { get; } = Declared("retail", ("week", DataType.Date), ("period", DataType.String), ("quarter", DataType.String), ("year", DataType.Integer));

    public static Calendar Campaigns { get; } = Declared("campaigns", ("season", DataType.String));

    /// <summary>Both calendars in the order of the fields above; retail is the usual one.</summary>
    public static TimeSettings Settings { get; } = Loaded(TimeFixtures.Settings());

    /// <summary>The same, before their rows are read.</summary>
    public static TimeSettings Unread { get; } =
        TimeFixtures.Settings() with { Calendars = CalendarReader.Grains([Retail, Campaigns], "retail") };

    public static ImmutableArray<ImmutableArray<object?>> RetailRows() => [.. Days(2024, 52, 53, 52)];

    public static ImmutableArray<ImmutableArray<object?>> SeasonRows() =>
        [.. Stretch("2026-03-02", 42, "spring"), .. Stretch("2026-06-01", 61, "high summer"), .. Stretch("2026-11-16", 41, "advent")];

    public static Calendar Declared(string name, params (string Name, DataType Type)[] grains)
    {
        var span = new SourceSpan("calendar.yml", 1, 1, 1);
        ViewColumn Column(string column, DataType type) => new(column, column, type, Classification.Public, TimeStorage.Iso, null, span);
        var source = new DataSource("warehouse", DatabaseKind.Sqlite, "x.db", ImmutableDictionary<string, string>.Empty, "", "", null, span);
        ImmutableArray<ViewColumn> columns = [Column("day", DataType.Date), .. grains.Select(g => Column(g.Name + "_id", g.Type))];
        var view = new ApprovedView(name, [name], source, "Days.", "owner", null, columns, span);
        return new Calendar(name, view, columns[0], [.. grains.Select((g, i) => new CalendarColumn(g.Name, columns[i + 1]))], "Days.", "owner", span);
    }

    private static TimeSettings Loaded(TimeSettings settings)
    {
        var read = CalendarRows.Read(Retail, RetailRows()).Value.Grains.Concat(CalendarRows.Read(Campaigns, SeasonRows()).Value.Grains);
        return settings with
        {
            Calendars = [.. CalendarReader.Grains([Retail, Campaigns], "retail").Zip(read).Select(g => new CalendarGrain
            {
                Calendar = g.First.Calendar,
                Name = g.First.Name,
                ShortName = g.First.ShortName,
                IdType = g.First.IdType,
                Periods = g.Second,
            })],
        };
    }

    private static IEnumerable<ImmutableArray<object?>> Days(int firstYear, params int[] weeks)
    {
        var day = new DateOnly(2024, 2, 5);
        for (var year = 0; year < weeks.Length; year++)
        {
            for (var week = 0; week < weeks[year]; week++)
            {
                var quarter = Math.Min(week / 13, 3);
                var inQuarter = week - (13 * quarter);
                var period = (3 * quarter) + (inQuarter < 4 ? 1 : inQuarter < 8 ? 2 : 3);
                var first = day;
                for (var i = 0; i < 7; i++, day = day.AddDays(1))
                {
                    yield return [day, first, $"P{period:00} {firstYear + year}", $"Q{quarter + 1} {firstYear + year}", (long)(firstYear + year)];
                }
            }
        }
    }

    private static IEnumerable<ImmutableArray<object?>> Stretch(string first, int days, string season) =>
        Enumerable.Range(0, days).Select(i => ImmutableArray.Create<object?>(DateOnly.Parse(first, null).AddDays(i), season));
}
