using System.Collections.Immutable;
using System.Globalization;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;
using GovernedSemantics.Planning;
using GovernedSemantics.Requests;
using GovernedSemantics.Sql;

namespace GovernedSemantics.Tests.Sql;

/// <summary>An event of one side: its time as a civil time in UTC, which is where it also is in the database.</summary>
internal sealed record Occurrence(long Id, long? Customer, string? Plan, string? Region, DateTime? At);

/// <summary>How one side keeps its times.</summary>
internal sealed record Kept(DataType Type, TimeStorage Storage = TimeStorage.Iso, string? Zone = null);

/// <summary>Two models of events, visits and purchases, with a conversion between them, planned and lowered without a project around them.</summary>
internal sealed class ConversionFixture
{
    public static readonly TimeSettings Settings = new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"), DayOfWeek.Monday, 1);

    private readonly SemanticModel _bases;
    private readonly SemanticModel _follows;

    public ConversionFixture(Kept bases, Kept follows, bool oneModel = false, bool withKey = true)
    {
        _bases = Model("visits", bases, withKey);
        _follows = oneModel ? _bases : Model("purchases", follows, true);
    }

    public Duration? Window { get; init; }

    public bool All { get; init; }

    public bool Same { get; init; }

    public TimeRange? Range { get; init; }

    public string? Region { get; init; }

    public bool ByRegion { get; init; } = true;

    public ImmutableArray<object> Bounds { get; init; } = [];

    public SqlStatement Statement()
    {
        var bag = new DiagnosticBag();
        var leg = Plan(bag);
        bag.Errors().Select(d => d.ToString()).ShouldBeEmpty();
        return Statement(leg!);
    }

    public ConversionLeg? Plan(DiagnosticBag bag)
    {
        var scan = new ScanBuilder(_bases);
        var region = Own(_bases, "region");
        var time = Own(_bases, "at");
        var keys = ImmutableArray.CreateBuilder<LegKey>();
        if (ByRegion)
        {
            scan.Need(region);
            keys.Add(new LegKey(Key("region", DataType.String, new MemberKey()), region, []));
        }

        if (!Bounds.IsEmpty)
        {
            var periods = new TimeAxis(TimeGrain.Day, []);
            keys.Add(new LegKey(Key("metric_time_day", DataType.Date, new BucketKey(periods)), time, Bounds));
        }

        ImmutableArray<ScanCondition> members =
            Region is null ? [] : [new ComparisonCondition(region, null, ConditionOperator.In, [Region], false)];
        var planner = new ConversionPlanner(Settings, (_, _, _) => throw new InvalidOperationException("There are no cohorts."), bag);
        return planner.Plan(new AskedConversion(
            "g_visits", "rate", Conversion(), scan, keys.ToImmutable(), members, Range,
            [
                new ConversionCount(ConversionPart.Bases, new PlanColumn("bases", DataType.Integer, true)),
                new ConversionCount(ConversionPart.Conversions, new PlanColumn("conversions", DataType.Integer, true)),
            ]));
    }

    public static string Setup(Kept bases, IEnumerable<Occurrence> visits, Kept follows, IEnumerable<Occurrence> purchases) =>
        Table("visits", bases, visits) + Table("purchases", follows, purchases);

    public static TimeRange Days(string from, string to) => TimeRange.Civil(
        DateTime.Parse(from, CultureInfo.InvariantCulture), DateTime.Parse(to, CultureInfo.InvariantCulture), Settings);

    private static SqlStatement Statement(ConversionLeg leg)
    {
        var with = leg.Accept(new LegLowering(Settings));
        ImmutableArray<SqlOutput> keys = [.. leg.Keys.Select(k => new SqlOutput(KeyReference.Of(k.Key, leg.Name), k.Key.Alias))];
        return new SqlStatement(with, new SqlSelect
        {
            Columns = [.. keys, .. leg.Columns.Select(c => new SqlOutput(new SqlReference(leg.Name, c.Alias, c.Type), c.Alias))],
            From = new SqlCteTable(leg.Name, leg.Name),
            OrderBy = [.. keys.Select(k => new SqlOrder(k.Expression, false))],
        });
    }

    private Conversion Conversion() => new()
    {
        Base = Count(_bases),
        Counted = Count(_bases),
        Follow = Count(_follows),
        BaseEntity = _bases.Entities[^1],
        FollowEntity = _follows.Entities[^1],
        Window = Window,
        Same = Same ? [(Path(_bases, "plan"), Path(_follows, "plan"))] : [],
        CountAll = All,
        Name = "rate",
        Key = "rate",
    };

    private static AggregateInput Count(SemanticModel model) => new()
    {
        Model = model,
        Aggregation = Aggregation.Count,
        Type = DataType.Integer,
        Time = model.Time,
        Name = model.Name,
        Key = model.Name,
    };

    private static SemanticModel Model(string name, Kept kept, bool withKey)
    {
        var id = Trees.ViewColumn("id", DataType.Integer);
        var customer = Trees.ViewColumn("customer", DataType.Integer);
        ImmutableArray<ViewColumn> columns =
        [
            id, customer, Trees.ViewColumn("plan", DataType.String), Trees.ViewColumn("region", DataType.String),
            Trees.ViewColumn("at", kept.Type, kept.Storage, kept.Zone),
        ];
        var view = new ApprovedView(name, [name], Trees.Source(DatabaseKind.Sqlite), "", "", null, columns, SourceSpan.None);
        var key = new Entity(name, EntityType.Primary, [id], name, "", SourceSpan.None);
        var owner = new Entity("customer", EntityType.Foreign, [customer], "customer", "", SourceSpan.None);
        var model = new SemanticModel
        {
            Name = name,
            View = view,
            Description = "",
            Owner = "",
            Entities = withKey ? [key, owner] : [owner],
            Span = SourceSpan.None,
        };
        model.Dimensions = [.. columns.Skip(2).Select(c => Dimension(model, c))];
        model.Time = Path(model, "at");
        return model;
    }

    private static Dimension Dimension(SemanticModel model, ViewColumn column) => new()
    {
        Model = model,
        Name = column.Name,
        Description = "",
        Expression = new SymbolExpr(new ColumnSymbol(column)),
        Grain = column.Type.IsTime ? TimeGrain.Second : null,
        Span = SourceSpan.None,
    };

    private static DimensionPath Path(SemanticModel model, string name) => new(new JoinPath(model, []), model.Dimension(name)!, name);

    private static ScanValue Own(SemanticModel model, string name) => new(new JoinPath(model, []), model.Dimension(name)!.Expression);

    private static PlanKey Key(string alias, DataType type, KeyShape shape) =>
        new(new GroupKey(alias, new MetricTimeTarget(), null, null, "/group_by/0"), alias, type, shape);

    private static string Table(string name, Kept kept, IEnumerable<Occurrence> events) =>
        $"CREATE TABLE {name} (id, customer, plan, region, at);\n" + string.Concat(events.Select(e =>
            string.Create(CultureInfo.InvariantCulture,
                $"INSERT INTO {name} VALUES ({e.Id}, {e.Customer?.ToString(CultureInfo.InvariantCulture) ?? "NULL"}, {Text(e.Plan)}, {Text(e.Region)}, {Stored(e.At, kept)});\n")));

    private static string Text(string? text) => text is null ? "NULL" : $"'{text}'";

    private static string Stored(DateTime? at, Kept kept)
    {
        if (at is not { } utc)
        {
            return "NULL";
        }

        var instant = new DateTimeOffset(utc, TimeSpan.Zero);
        object value = kept.Type.Kind switch
        {
            TypeKind.Date => DateOnly.FromDateTime(ZonedTime.ToCivil(instant, Settings.Zone)),
            TypeKind.DateTime => ZonedTime.ToCivil(instant, kept.Zone is { } zone ? TimeZoneInfo.FindSystemTimeZoneById(zone) : Settings.Zone),
            _ => instant,
        };
        var stored = SqliteTimes.Stored(value, kept.Type, kept.Storage);
        return stored is string text ? $"'{text}'" : Convert.ToString(stored, CultureInfo.InvariantCulture)!;
    }
}
