using System.Text;
using System.Text.Json;
using GovernedSemantics.Engine.Json;
using GovernedSemantics.Model;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Engine.Tests.Json;

public sealed class RequestJsonTests
{
    [Fact]
    public void A_whole_request_has_one_form()
    {
        var request = new MetricRequest
        {
            UseCase = "weekly_revenue",
            Question = "kept apart",
            Metrics = ["revenue", "orders"],
            GroupBy = ["metric_time.week"],
            Filters =
            [
                new FilterGroup("/filters/0", FilterGroupKind.Any,
                [
                    new FieldFilter("", "order.status", FilterOperator.NotEquals, ["paid"]),
                    new FilterGroup("", FilterGroupKind.Not, [new FieldFilter("", "order.amount", FilterOperator.Between, [1L, 2.5m])]),
                ]),
                new FieldFilter("", "region", FilterOperator.IsNull, []),
            ],
            Time = new LastPeriods(new Duration(8, TimeGrain.Week)) { IncludeCurrent = true },
            AsOf = "2026-11-01",
            OrderBy = [new("revenue", Descending: true)],
            Limit = 100,
            Skip = 5,
        };

        Text(request).ShouldBe(
            """
            {"version":1,"use_case":"weekly_revenue","metrics":["revenue","orders"],"group_by":["metric_time.week"],
            "filters":[{"any":[{"field":"order.status","op":"not_equals","values":["paid"]},
            {"not":[{"field":"order.amount","op":"between","values":[1,2.5]}]}]},
            {"field":"region","op":"is_null","values":[]}],
            "time":{"last":"8 weeks","include_current":true},"as_of":"2026-11-01",
            "order_by":[{"field":"revenue","direction":"desc"}],"limit":100,"skip":5}
            """.Replace("\n", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("from")]
    [InlineData("this")]
    [InlineData("previous")]
    [InlineData("to_date")]
    [InlineData("all")]
    public void Each_form_of_time_has_its_key(string form)
    {
        TimeRequest time = form switch
        {
            "from" => new FromTo("2026-01-01", null),
            "this" => new ThisPeriod(TimeGrain.Month),
            "previous" => new PreviousPeriod(TimeGrain.FiscalQuarter),
            "to_date" => new PeriodToDate(TimeGrain.Year),
            _ => new AllTime(),
        };
        var value = form switch { "from" => "\"2026-01-01\"", "this" => "\"month\"", "previous" => "\"fiscal_quarter\"", "to_date" => "\"year\"", _ => "true" };

        Text(new MetricRequest { Time = time }).ShouldEndWith($"\"time\":{{\"{form}\":{value}}}}}");
    }

    private static string Text(MetricRequest request)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            RequestJson.Write(json, request);
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
