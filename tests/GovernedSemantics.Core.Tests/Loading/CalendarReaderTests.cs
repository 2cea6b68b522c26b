using GovernedSemantics.Loading;
using GovernedSemantics.Model;

namespace GovernedSemantics.Tests.Loading;

public sealed class CalendarReaderTests
{
    private const string Declared = "calendars: [{name: retail, view: returns, date: returned_on, description: The company year., grains: {parcel: return_id}}]";

    [Fact]
    public void Reads_a_calendar_and_names_its_grains()
    {
        var project = Load(Declared).Value.Project;

        var calendar = project.Calendars.ShouldHaveSingleItem();
        (calendar.View.Name, calendar.Date.Name, calendar.Owner).ShouldBe(("returns", "returned_on", "analytics@example.com"));
        project.Time.Calendars.Select(c => (c.Name, c.ShortName, c.IsLoaded)).ShouldBe([("retail.parcel", "retail.parcel", false)]);
    }

    [Fact]
    public void The_usual_calendar_needs_no_prefix_where_no_civil_grain_has_the_name()
    {
        var project = Load(Declared.Replace("{parcel: return_id}", "{parcel: return_id, week: return_id}", StringComparison.Ordinal), ", calendar: retail").Value.Project;

        project.Time.Calendars.Select(c => c.ShortName).ShouldBe(["parcel", "retail.week"]);
        project.Time.Grain("week").ShouldBe(TimeGrain.Week);
    }

    [Fact]
    public void The_declaration_is_part_of_the_hash() =>
        Load(Declared).Value.Project.Hash.ShouldNotBe(Load(Declared.Replace("parcel:", "packet:", StringComparison.Ordinal)).Value.Project.Hash);

    [Theory]
    [InlineData("view: returns", "view: retruns", "extra.yml:1:34 GS2011 unknown-view: there is no approved view \"retruns\". Closest: \"returns\".")]
    [InlineData("date: returned_on", "date: returned", "GS2012 unknown-column: column \"returned\" is not approved on view returns.")]
    [InlineData("date: returned_on", "date: return_id", "GS2060 calendar-date-type: the date of calendar \"retail\" is column \"return_id\" of type integer.")]
    [InlineData("{parcel: return_id}", "{}", "GS2061 calendar-without-grains: calendar \"retail\" has no grains.")]
    [InlineData("parcel: return_id", "parcel: amount", "GS2062 calendar-grain-type: grain \"parcel\" of calendar \"retail\" reads column \"amount\", which is of type decimal(12,2).")]
    [InlineData("parcel: return_id", "parcel: retrun_id", "GS2012 unknown-column: column \"retrun_id\" is not approved on view returns. Closest: \"return_id\".")]
    [InlineData("parcel: return_id", "Parcel: return_id", "GS1027 ")]
    [InlineData("name: retail", "name: month_of_year", "GS2005 reserved-name: the name \"month_of_year\" is reserved: it is the name of a civil period or a part of a date.")]
    [InlineData("description: The company year., ", "", "GS1022 ")]
    [InlineData("The company year.", "Retail.", "GS2041 description-repeats-name")]
    public void Tells_the_defect(string old, string replacement, string message) =>
        Load(Declared.Replace(old, replacement, StringComparison.Ordinal)).Errors.Select(e => e.ToString()).ShouldContain(e => e.Contains(message));

    [Fact]
    public void Tells_an_unknown_usual_calendar() =>
        Load(Declared, ", calendar: retial").Errors.Select(e => e.ToString())
            .ShouldContain(e => e.EndsWith("GS2063 unknown-calendar: there is no calendar \"retial\". Closest: \"retail\"."));

    [Fact]
    public void Tells_a_name_that_comes_twice() =>
        Load(Declared.Replace("[{", "[{name: retail, view: returns, date: returned_on, description: Same again., grains: {p: return_id}}, {", StringComparison.Ordinal))
            .Errors.Select(e => e.Code).ShouldContain("GS2003");

    [Fact]
    public void Metrics_may_count_in_its_periods()
    {
        var metrics = Declared + """

            metrics:
              - {name: returned_so_far, description: Parcels of the running stretch., type: cumulative, metric: returned_amount, to_date: retail.parcel}
              - {name: returned_lately, description: Parcels of two stretches., type: cumulative, metric: returned_amount, window: 2 retail.parcels}
            """;

        var project = Load(metrics).Value.Project;

        project.Metrics["returned_so_far"].Meaning.ShouldContain("since the start of the retail.parcel");
        project.Metrics["returned_lately"].Meaning.ShouldContain("over the last 2 retail.parcels");
        Load(metrics.Replace("retail.parcels", "retail.packets", StringComparison.Ordinal)).Errors.Single().Code.ShouldBe("GS1025");
    }

    [Fact]
    public void The_definition_of_a_metric_does_not_depend_on_the_order_of_calendars()
    {
        string Definition(string grains) => Load(Declared.Replace("{parcel: return_id}", grains, StringComparison.Ordinal)
            + "\nmetrics: [{name: so_far, description: Parcels of the running stretch., type: cumulative, metric: returned_amount, to_date: retail.parcel}]")
            .Value.Project.Metrics["so_far"].Definition;

        Definition("{parcel: return_id, box: return_id}").ShouldBe(Definition("{parcel: return_id}"));
        Definition("{box: return_id, parcel: return_id}").ShouldBe(Definition("{parcel: return_id}"));
    }

    private static GovernedSemantics.Diagnostics.Result<LoadedModel> Load(string calendars, string usual = "") =>
        ModelLoader.Load([
            .. TestProjects.ShopBut("fiscal_year_start_month: 4", "fiscal_year_start_month: 4" + usual),
            new SourceFile("extra.yml", calendars + "\n"),
        ]);
}
