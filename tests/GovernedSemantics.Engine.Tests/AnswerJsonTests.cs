using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Expressions;

namespace GovernedSemantics.Engine.Tests;

public sealed class AnswerJsonTests
{
    private static readonly Provenance Provenance = new()
    {
        UseCase = "weekly_revenue",
        Metrics = [new("revenue", "gs1:sha256:01", "approved", "cfo@example.com")],
        Model = "gs1:sha256:02",
        Compiled = "gs1:sha256:03",
    };

    [Fact]
    public void An_answer_has_the_shape_of_the_contract()
    {
        var answer = Make(
            [
                new("metric_time.week", DataType.Date, ColumnRole.Time, null, "week", null, null),
                new("customer.region", DataType.String, ColumnRole.Dimension, "Region", null, null, null),
                new("revenue", DataType.Decimal(12, 2), ColumnRole.Metric, null, null, "EUR", "0.00"),
            ],
            [[new DateOnly(2026, 11, 16), "DE", 1234.50m], [new DateOnly(2026, 11, 16), null, null]]) with
        {
            Marks = [new(1, 2, "suppressed")],
            Truncated = true,
            Time = new(new DateTime(2026, 9, 28), new DateTime(2026, 11, 23), "Europe/Berlin", "week", "monday", [new DateOnly(2026, 11, 16)]),
            Normalised = ["customer__region -> customer.region"],
            Provenance = Provenance with { Views = ["orders"], FiltersAdded = ["policy:region_managers"], Sql = "SELECT 1" },
        };

        Text(answer).ShouldBe(
            """
            {"version":1,
            "columns":[{"name":"metric_time.week","type":"date","role":"time","grain":"week"},
            {"name":"customer.region","type":"string","role":"dimension","label":"Region"},
            {"name":"revenue","type":"decimal","role":"metric","unit":"EUR","format":"0.00"}],
            "rows":[["2026-11-16","DE",1234.50],["2026-11-16",null,null]],
            "marks":[[1,2,"suppressed"]],
            "row_count":2,"truncated":true,
            "time":{"from":"2026-09-28","to":"2026-11-23","zone":"Europe/Berlin","grain":"week","week_start":"monday","partial":["2026-11-16"]},
            "warnings":[],
            "normalised":["customer__region -> customer.region"],
            "provenance":{"use_case":"weekly_revenue",
            "metrics":[{"name":"revenue","definition":"gs1:sha256:01","state":"approved","owner":"cfo@example.com"}],
            "views":["orders"],"filters_added":[{"by":"policy:region_managers"}],
            "model":"gs1:sha256:02","compiled":"gs1:sha256:03","sql":"SELECT 1"},
            "audit_id":"0193"}
            """.Replace("\n", "", StringComparison.Ordinal));
    }

    [Fact]
    public void A_column_with_a_number_that_doubles_would_change_is_text_throughout()
    {
        var answer = Make(
            [new("a", DataType.Decimal(18, 2), ColumnRole.Metric, null, null, null, null), new("b", DataType.Integer, ColumnRole.Metric, null, null, null, null)],
            [[1234567890123456.78m, 999_999_999_999_999L], [0.10m, 1L]]);

        var root = JsonDocument.Parse(AnswerJson.ToUtf8(answer)).RootElement;

        root.GetProperty("rows").GetRawText().ShouldBe("""[["1234567890123456.78",999999999999999],["0.10",1]]""");
        root.GetProperty("columns")[0].GetProperty("encoding").GetString().ShouldBe("string");
        root.GetProperty("columns")[1].TryGetProperty("encoding", out _).ShouldBeFalse();
    }

    [Fact]
    public void Cells_of_every_type_are_exact()
    {
        ImmutableArray<object?> row =
        [
            true, 0.1, 3L, -0.0000000001m, new DateTime(2026, 3, 29, 2, 30, 0), new DateTime(2026, 3, 29, 2, 30, 0, 250),
            new DateTimeOffset(2026, 10, 25, 2, 0, 0, TimeSpan.FromHours(2)), "ß \"<&>\" \n",
        ];
        var columns = row.Select((_, i) => new AnswerColumn($"c{i}", DataType.Number, ColumnRole.Metric, null, null, null, null));

        var rows = Encoding.UTF8.GetString(AnswerJson.RowsToUtf8(Make([.. columns], [row])));

        rows.ShouldBe(
            """[[true,0.1,3,-0.0000000001,"2026-03-29T02:30:00","2026-03-29T02:30:00.25","2026-10-25T02:00:00+02:00","ß \"<&>\" \n"]]""");
    }

    [Fact]
    public void Defects_come_as_one_object_with_all_that_they_say()
    {
        var errors = ImmutableArray.Create(
            RequestCodes.UnknownMetric.At(Location.At("/metrics/0"), "Closest: \"revenue\".", ["revenue"], "revenu"),
            RequestCodes.NothingAsked.At(Location.None));

        Encoding.UTF8.GetString(DiagnosticsJson.ToUtf8(errors)).ShouldBe(
            """
            {"errors":[{"code":"GS3001","slug":"unknown-metric","severity":"error","message":"Metric \"revenu\" is not known.",
            "location":"/metrics/0","suggestion":"Closest: \"revenue\".","allowed":["revenue"],"docs":"gsem codes GS3001"},
            {"code":"GS3004","slug":"nothing-asked","severity":"error",
            "message":"The request asks for nothing: metrics and group_by are both empty.",
            "suggestion":"Name at least one metric, or a dimension whose members are wanted.","docs":"gsem codes GS3004"}]}
            """.Replace("\n", "", StringComparison.Ordinal));
    }

    private static string Text(Answer answer) => Encoding.UTF8.GetString(AnswerJson.ToUtf8(answer));

    private static Answer Make(ImmutableArray<AnswerColumn> columns, ImmutableArray<ImmutableArray<object?>> rows) =>
        new() { Columns = columns, Rows = rows, Truncated = false, Provenance = Provenance, AuditId = "0193" };
}
