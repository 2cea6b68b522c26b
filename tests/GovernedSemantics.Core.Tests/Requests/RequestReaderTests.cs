using System.Text.Json;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Model;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Tests.Requests;

public sealed class RequestReaderTests
{
    private const string Full = """
        { "version": 1, "use_case": "weekly_revenue",
          "question": "How did revenue develop in Germany and France over the last eight weeks?",
          "metrics": ["revenue", "orders"],
          "group_by": ["metric_time.week", "customer.region"],
          "filters": [ {"field": "customer.region", "op": "in", "values": ["DE", "FR"]},
                       {"any": [ {"field": "order.status", "op": "equals", "values": ["paid"]}, {"not": {"field": "order.amount", "op": "is_null"}} ]},
                       {"field": "revenue", "op": "gt", "values": [1000]} ],
          "time": {"last": "8 weeks", "include_current": true, "compare": "previous_year"}, "as_of": null,
          "totals": true,
          "order_by": [{"field": "revenue", "direction": "desc"}, {"field": "customer.region"}],
          "limit": 100, "skip": 20 }
        """;

    [Fact]
    public void Reads_every_key()
    {
        var request = RequestReader.FromJson(Full).Value;

        request.UseCase.ShouldBe("weekly_revenue");
        request.Question!.ShouldStartWith("How did revenue");
        request.Metrics.ShouldBe(["revenue", "orders"]);
        request.GroupBy.ShouldBe(["metric_time.week", "customer.region"]);
        request.Time.ShouldBe(new LastPeriods(new Duration(8, TimeGrain.Week)) { IncludeCurrent = true, Compare = new CompareRequest(CompareKind.PreviousYear) });
        request.Totals.ShouldBeTrue();
        request.AsOf.ShouldBeNull();
        request.OrderBy.ShouldBe([new RequestOrder("revenue", true), new RequestOrder("customer.region", false)]);
        request.Limit.ShouldBe(100);
        request.Skip.ShouldBe(20);
        var first = request.Filters[0].ShouldBeOfType<FieldFilter>();
        first.Pointer.ShouldBe("/filters/0");
        first.Operator.ShouldBe(FilterOperator.In);
        first.Values.ShouldBe(["DE", "FR"]);
        var any = request.Filters[1].ShouldBeOfType<FilterGroup>();
        any.Kind.ShouldBe(FilterGroupKind.Any);
        any.Filters[0].Pointer.ShouldBe("/filters/1/any/0");
        var not = any.Filters[1].ShouldBeOfType<FilterGroup>();
        not.Kind.ShouldBe(FilterGroupKind.Not);
        not.Filters.Single().ShouldBeOfType<FieldFilter>().Values.ShouldBeEmpty();
        request.Filters[2].ShouldBeOfType<FieldFilter>().Values.ShouldBe([1000L]);
    }

    [Fact]
    public void Reads_an_element_that_is_parsed_already()
    {
        using var document = JsonDocument.Parse(Full);

        RequestJson.Write(RequestReader.FromJson(document.RootElement).Value).ShouldBe(RequestJson.Write(RequestReader.FromJson(Full).Value));
        RequestReader.FromJson(default(JsonElement)).Errors.Single().Code.ShouldBe("GS3106");
    }

    [Fact]
    public void Reads_an_empty_object_and_nulls_as_nothing_asked()
    {
        foreach (var json in new[]
        {
            "{}",
            """{"version": null, "use_case": null, "metrics": null, "filters": null, "time": null, "totals": null, "order_by": null, "limit": null, "skip": null}""",
        })
        {
            var request = RequestReader.FromJson(json).Value;
            request.Metrics.ShouldBeEmpty();
            request.Filters.ShouldBeEmpty();
            request.Time.ShouldBeNull();
            request.Limit.ShouldBeNull();
            request.Skip.ShouldBe(0);
        }
    }

    [Fact]
    public void Reads_arrays_and_objects_that_come_as_text()
    {
        var request = RequestReader.FromJson("""
            { "metrics": "[\"revenue\"]", "group_by": " [ \"metric_time.week\" ] ", "time": "{\"last\": \"8 weeks\"}",
              "filters": "[{\"field\": \"customer.region\", \"op\": \"in\", \"values\": \"[\\\"DE\\\", 1]\"}, \"{\\\"not\\\": \\\"{\\\\\\\"field\\\\\\\": \\\\\\\"a\\\\\\\", \\\\\\\"op\\\\\\\": \\\\\\\"is_null\\\\\\\"}\\\"}\"]",
              "order_by": ["{\"field\": \"revenue\"}"] }
            """).Value;

        request.Metrics.ShouldBe(["revenue"]);
        request.GroupBy.ShouldBe(["metric_time.week"]);
        request.Time.ShouldBe(new LastPeriods(new Duration(8, TimeGrain.Week)));
        var filter = request.Filters[0].ShouldBeOfType<FieldFilter>();
        filter.Pointer.ShouldBe("/filters/0");
        filter.Values.ShouldBe(["DE", 1L]);
        request.Filters[1].ShouldBeOfType<FilterGroup>().Filters.Single().ShouldBeOfType<FieldFilter>().Operator.ShouldBe(FilterOperator.IsNull);
        request.OrderBy.Single().Field.ShouldBe("revenue");
    }

    [Fact]
    public void Tells_all_defects_at_once()
    {
        var errors = RequestReader.FromJson("""
            { "version": 2, "metric": ["revenue"], "metrics": [1], "group_by": "region", "filters": [{"field": "a", "op": "eq", "values": [1]}],
              "time": {"last": "8wks"}, "limit": 0, "skip": -1, "totals": true }
            """).Errors;

        errors.Select(e => (e.Location.Pointer, e.Code)).ShouldBe(
            [
                ("/filters/0/op", "GS3113"), ("/group_by", "GS3106"), ("/limit", "GS3118"), ("/metric", "GS3105"), ("/metrics/0", "GS3106"),
                ("/skip", "GS3118"), ("/time/last", "GS3121"), ("/version", "GS3107"),
            ]);
        Hint(errors, "/filters/0/op").ShouldBe("Closest: \"equals\".");
        Hint(errors, "/group_by").ShouldBe("Write [\"region\"].");
        Hint(errors, "/metric").ShouldBe("Closest: \"metrics\".");
    }

    [Theory]
    [InlineData("""{"metrics":["a"],"metrics":["b"]}""", "GS3104", "/metrics")]
    [InlineData("""{"time":{"last":"8 weeks","l\u0061st":"9 weeks"}}""", "GS3104", "/time/last")]
    [InlineData("""{"metrics":["revenue"],"sql":"DROP"}""", "GS3105", "/sql")]
    [InlineData("""{"metrics":["revenue"],"a/b~c":1}""", "GS3105", "/a~1b~0c")]
    [InlineData("""{"offset": -5}""", "GS3105", "/offset")]
    [InlineData("""{"metrics":[null]}""", "GS3106", "/metrics/0")]
    [InlineData("""{"metrics":[["revenue"]]}""", "GS3106", "/metrics/0")]
    [InlineData("""{"metrics":{"a":1}}""", "GS3106", "/metrics")]
    [InlineData("""{"metrics":"[\"revenue\""}""", "GS3102", "/metrics")]
    [InlineData("""{"metrics":[""]}""", "GS3111", "/metrics/0")]
    [InlineData("""{"metrics":["  "]}""", "GS3111", "/metrics/0")]
    [InlineData("""{"metrics":["\trevenue"]}""", "GS3111", "/metrics/0")]
    [InlineData("""{"metrics":["rev\u0000enue"]}""", "GS3112", "/metrics/0")]
    [InlineData("""{"metrics":["\ud800"]}""", "GS3112", "/metrics/0")]
    [InlineData("""{"\udc00":1}""", "GS3112", "")]
    [InlineData("""{"use_case": 5}""", "GS3106", "/use_case")]
    [InlineData("""{"question": ["x"]}""", "GS3106", "/question")]
    [InlineData("""{"version": "1"}""", "GS3106", "/version")]
    [InlineData("""{"version": 1.5}""", "GS3107", "/version")]
    [InlineData("""{"totals": "yes"}""", "GS3106", "/totals")]
    [InlineData("""{"compare": "previous_year"}""", "GS3105", "/compare")]
    [InlineData("""{"as_of": 20261101}""", "GS3106", "/as_of")]
    [InlineData("""{"order_by": ["(CASE WHEN (SELECT 1)=1 THEN 1 ELSE 1/0 END)"]}""", "GS3106", "/order_by/0")]
    [InlineData("""{"order_by": "(CASE WHEN (SELECT 1)=1 THEN 1 ELSE 1/0 END)"}""", "GS3106", "/order_by")]
    [InlineData("""{"order_by": [{"direction": "asc"}]}""", "GS3123", "/order_by/0")]
    [InlineData("""{"order_by": [{"field": "a", "direction": "descending"}]}""", "GS3113", "/order_by/0/direction")]
    [InlineData("""{"order_by": [{"field": "a", "desc": true}]}""", "GS3105", "/order_by/0/desc")]
    [InlineData("""{"limit": -1}""", "GS3118", "/limit")]
    [InlineData("""{"limit": 0}""", "GS3118", "/limit")]
    [InlineData("""{"limit": 9223372036854775808}""", "GS3118", "/limit")]
    [InlineData("""{"limit": 1.5}""", "GS3118", "/limit")]
    [InlineData("""{"limit": "10; DROP"}""", "GS3106", "/limit")]
    [InlineData("""{"limit":1e400}""", "GS3117", "/limit")]
    [InlineData("""{"skip": 1000001}""", "GS3118", "/skip")]
    [InlineData("[]", "GS3106", "")]
    [InlineData("null", "GS3106", "")]
    [InlineData("\"revenue\"", "GS3106", "")]
    [InlineData("""[{"jsonrpc":"2.0"}]""", "GS3106", "")]
    [InlineData("""{"a":1}{"b":2}""", "GS3102", "")]
    [InlineData("", "GS3102", "")]
    [InlineData("{", "GS3102", "")]
    [InlineData("""{"metrics": ["revenue"],}""", "GS3102", "")]
    [InlineData("""{"metrics": [] /* none */}""", "GS3102", "")]
    [InlineData("""{"limit": NaN}""", "GS3102", "")]
    [InlineData("""{"limit": 010}""", "GS3102", "")]
    [InlineData("{'metrics': []}", "GS3102", "")]
    [InlineData("\uFEFF{}", "GS3102", "")]
    public void Refuses_what_is_not_a_request(string json, string code, string pointer)
    {
        var error = RequestReader.FromJson(json).Errors.ShouldHaveSingleItem();

        (error.Code, error.Location.Pointer).ShouldBe((code, pointer));
    }

    [Fact]
    public void Tells_where_json_ends_to_be_json() =>
        RequestReader.FromJson("{\n  \"metrics\": [revenue]\n}").Errors.Single().Message.ShouldBe("This is not JSON: reading stops at line 2, byte 15.");

    [Fact]
    public void Reads_digits_sent_as_text() => RequestReader.FromJson("""{"limit": "20", "skip": "40"}""").Value.Skip.ShouldBe(40);

    [Fact]
    public void Accepts_large_limits_which_the_use_case_lowers() => RequestReader.FromJson("""{"limit": 1000000}""").Value.Limit.ShouldBe(1_000_000);

    [Fact]
    public void Keeps_odd_names_as_they_are_for_an_exact_look_up()
    {
        string[] names =
        [
            "revenue\"; DROP TABLE orders; --", "revenue]; EXEC xp_cmdshell('id')--", "sem.v_orders.amount", "*", "$1", "?", "{{ revenue }}", "constructor",
            "reve\u00ADnue", "\uFEFFrevenue", "\uFB01", "\uFF07 OR 1=1", "\u037E", "ｒevenue", "rеvenue",
        ];

        RequestReader.FromJson(JsonSerializer.Serialize(new { metrics = names })).Value.Metrics.ShouldBe(names);
    }

    [Fact]
    public void Caps_counts_and_lengths()
    {
        Only(JsonSerializer.Serialize(new { metrics = Enumerable.Repeat("revenue", 51) }), "GS3109", "/metrics");
        Only(JsonSerializer.Serialize(new { group_by = Enumerable.Repeat("region", 21) }), "GS3109", "/group_by");
        Only(JsonSerializer.Serialize(new { filters = Enumerable.Repeat(new { field = "a", op = "is_null" }, 101) }), "GS3109", "/filters");
        Only(JsonSerializer.Serialize(new { metrics = new[] { new string('a', 201) } }), "GS3110", "/metrics/0");
        Only(JsonSerializer.Serialize(new { metrics = new[] { new string('a', 100_000) } }), "GS3110", "/metrics/0");
        Only(JsonSerializer.Serialize(new { question = new string('a', 2_001) }), "GS3110", "/question");
        RequestReader.FromJson(JsonSerializer.Serialize(new { metrics = Enumerable.Repeat("revenue", 50), question = new string('ä', 2_000) })).IsOk.ShouldBeTrue();
    }

    [Fact]
    public void Caps_bytes_and_depth_before_it_parses()
    {
        Only("{\"question\": \"" + new string('ä', 131_072) + "\"}", "GS3101", "");
        Only(new string(' ', 4_194_304), "GS3101", "");
        Only(new string('[', 65) + "]", "GS3103", "");
        Only(new string('[', 200_000), "GS3103", "");
        Only("{\"filters\": " + new string('[', 32) + new string(']', 32) + "}", "GS3103", "");
        Only("{\"metrics\": \"" + new string('[', 33) + "\"}", "GS3103", "/metrics");
        RequestReader.FromJson("{\"question\": \"" + new string('[', 1_000) + "\\\"[[\"}").IsOk.ShouldBeTrue();
    }

    [Fact]
    public void Caps_bytes_and_depth_of_a_parsed_element()
    {
        using var deep = JsonDocument.Parse("{\"filters\": " + new string('[', 40) + new string(']', 40) + "}");
        using var large = JsonDocument.Parse("{\"question\": \"" + new string('a', 300_000) + "\"}");

        RequestReader.FromJson(deep.RootElement).Errors.Select(e => e.Code).ShouldContain("GS3103");
        RequestReader.FromJson(large.RootElement).Errors.Single().Code.ShouldBe("GS3101");
    }

    [Fact]
    public void Shows_long_and_unprintable_keys_shortened()
    {
        var error = RequestReader.FromJson("{\"a\\u202e\\n" + new string('b', 10_000) + "\": 1}").Errors.Single();

        error.Message.Length.ShouldBeLessThan(120);
        error.Message.ShouldStartWith("\"a??bbb");
        error.Location.Pointer!.Length.ShouldBeLessThan(70);
    }

    [Fact]
    public void Refuses_text_with_an_unpaired_surrogate() => Only("{\"question\": \"\uD800\"}", "GS3112", "");

    private static string? Hint(IEnumerable<Diagnostic> errors, string pointer) => errors.Single(e => e.Location.Pointer == pointer).Suggestion;

    private static void Only(string json, string code, string pointer)
    {
        var error = RequestReader.FromJson(json).Errors.ShouldHaveSingleItem();
        (error.Code, error.Location.Pointer).ShouldBe((code, pointer));
    }
}
