using System.Text.Json;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Tests.Requests;

public sealed class FilterReaderTests
{
    // Shouldly takes 1L and 1m for equal.
    private static readonly IEqualityComparer<object?> Exactly = EqualityComparer<object?>.Create(Equals);

    [Theory]
    [InlineData("equals", 1, 1)]
    [InlineData("not_equals", 1, 1)]
    [InlineData("in", 1, 1000)]
    [InlineData("not_in", 1, 1000)]
    [InlineData("gt", 1, 1)]
    [InlineData("gte", 1, 1)]
    [InlineData("lt", 1, 1)]
    [InlineData("lte", 1, 1)]
    [InlineData("between", 2, 2)]
    [InlineData("is_null", 0, 0)]
    [InlineData("is_not_null", 0, 0)]
    [InlineData("contains", 1, 1)]
    [InlineData("not_contains", 1, 1)]
    [InlineData("starts_with", 1, 1)]
    [InlineData("ends_with", 1, 1)]
    public void Each_operator_takes_its_number_of_values(string op, int least, int most)
    {
        string[] Codes(int count) => [.. Read(new { field = "a", op, values = Enumerable.Range(0, count) }).Errors.Select(e => e.Code)];

        Codes(least).ShouldBeEmpty();
        Codes(most).ShouldBeEmpty();
        Codes(most + 1).ShouldBe(["GS3114"]);
        if (least > 0)
        {
            Codes(least - 1).ShouldBe(["GS3114"]);
        }
    }

    [Fact]
    public void Every_operator_has_a_name_that_leads_back_to_it()
    {
        foreach (var op in Enum.GetValues<FilterOperator>())
        {
            FilterOperators.Find(FilterOperators.Name(op)).ShouldBe(op);
        }

        FilterOperators.Names.Length.ShouldBe(Enum.GetValues<FilterOperator>().Length);
    }

    [Fact]
    public void Keeps_values_as_the_json_has_them() =>
        Read("""{"field": "a", "op": "in", "values": ["x", 1, 1.50, true, -9223372036854775808, 1e3, 12345678901234567890.5, "1", "null", "NaN", "01"]}""").Value.Filters
            .Single().ShouldBeOfType<FieldFilter>().Values
            .ShouldBe(["x", 1L, 1.5m, true, long.MinValue, 1000L, 12345678901234567890.5m, "1", "null", "NaN", "01"], Exactly);

    [Fact]
    public void Reads_cohorts_and_segments()
    {
        var cohort = Read("""{"entity": "customer", "metric": "orders", "op": "between", "values": [3, "5"]}""").Value.Filters.Single().ShouldBeOfType<CohortFilter>();
        (cohort.Pointer, cohort.Entity, cohort.Metric, cohort.Operator).ShouldBe(("/filters/0", "customer", "orders", FilterOperator.Between));
        cohort.Values.ShouldBe([3L, "5"], Exactly);
        Read("""{"segment": "order.large"}""").Value.Filters.Single().ShouldBe(new SegmentFilter("/filters/0", "order.large"));

        var group = Read("""{"not": {"any": [{"segment": "large"}, {"entity": "customer", "metric": "orders", "op": "is_null"}]}}""").Value.Filters.Single().ShouldBeOfType<FilterGroup>();
        group.Filters[0].ShouldBeOfType<FilterGroup>().Filters.Select(f => f.Pointer).ShouldBe(["/filters/0/not/any/0", "/filters/0/not/any/1"]);
    }

    [Fact]
    public void Keeps_hostile_text_unchanged_as_a_value()
    {
        string[] values =
        [
            "'; DROP TABLE orders;--", "\\' OR 1=1-- ", "$$; SELECT 1; $$", "@p1", "?", "/* */", "'||(SELECT ssn FROM raw.customers LIMIT 1)||'", "0x27", "{{7*7}}",
            "\uFF07 OR 1=1", "\u037E", "\uFB01", "\U000E0041\U000E0042", "reve\u00ADnue", "\u0130", "50%_off", " padded ", "",
        ];

        Read(new { field = "a", op = "in", values }).Value.Filters.Single().ShouldBeOfType<FieldFilter>().Values.ShouldBe(values);
    }

    [Theory]
    [InlineData("""{"field": "a", "op": "equals", "values": [null]}""", "GS3119", "/filters/0/values/0")]
    [InlineData("""{"field": "a", "op": "equals", "values": [["nested"]]}""", "GS3106", "/filters/0/values/0")]
    [InlineData("""{"field": "a", "op": "equals", "values": [{}]}""", "GS3106", "/filters/0/values/0")]
    [InlineData("""{"field": "a", "op": "equals", "values": ["a\u0000b"]}""", "GS3112", "/filters/0/values/0")]
    [InlineData("""{"field": "a", "op": "equals", "values": ["\ud83d"]}""", "GS3112", "/filters/0/values/0")]
    [InlineData("""{"field": "a", "op": "equals", "values": [1e-320]}""", "GS3117", "/filters/0/values/0")]
    [InlineData("""{"field": "a", "op": "equals", "values": [1e400]}""", "GS3117", "/filters/0/values/0")]
    [InlineData("""{"field": "a", "op": "equals", "values": [0.12345678901234567890123456789]}""", "GS3117", "/filters/0/values/0")]
    [InlineData("""{"field": "a", "op": "equals", "values": "DE"}""", "GS3106", "/filters/0/values")]
    [InlineData("""{"field": "a", "op": "equals", "values": 5}""", "GS3106", "/filters/0/values")]
    [InlineData("""{"field": "a", "op": "equals"}""", "GS3114", "/filters/0/values")]
    [InlineData("""{"field": "a", "op": "= 1 OR 1 =", "values": [1]}""", "GS3113", "/filters/0/op")]
    [InlineData("""{"field": "a", "op": "EQUALS", "values": [1]}""", "GS3113", "/filters/0/op")]
    [InlineData("""{"field": "a", "values": [1]}""", "GS3123", "/filters/0")]
    [InlineData("""{"op": "equals", "values": [1]}""", "GS3123", "/filters/0")]
    [InlineData("""{"field": "", "op": "is_null"}""", "GS3111", "/filters/0/field")]
    [InlineData("""{"field": 1, "op": "is_null"}""", "GS3106", "/filters/0/field")]
    [InlineData("""{"field": "a", "op": "is_null", "value": 1}""", "GS3105", "/filters/0/value")]
    [InlineData("{}", "GS3115", "/filters/0")]
    [InlineData("""{"any": []}""", "GS3115", "/filters/0")]
    [InlineData("""{"not": []}""", "GS3115", "/filters/0")]
    [InlineData("""{"not": [{"field": "a", "op": "is_null"}, {"field": "b", "op": "is_null"}]}""", "GS3115", "/filters/0")]
    [InlineData("""{"any": [{"field": "a", "op": "is_null"}], "all": [{"field": "a", "op": "is_null"}]}""", "GS3115", "/filters/0")]
    [InlineData("""{"any": [{"field": "a", "op": "is_null"}], "field": "a"}""", "GS3115", "/filters/0")]
    [InlineData("""{"any": {"field": "a", "op": "is_null"}}""", "GS3106", "/filters/0/any")]
    [InlineData("\"region = 'DE'\"", "GS3106", "/filters/0")]
    [InlineData("""{"entity": "customer", "op": "gte", "values": [3]}""", "GS3123", "/filters/0")]
    [InlineData("""{"entity": "customer", "metric": "orders", "values": [3]}""", "GS3123", "/filters/0")]
    [InlineData("""{"entity": "customer", "metric": "orders", "op": "gte"}""", "GS3114", "/filters/0/values")]
    [InlineData("""{"entity": "customer", "metric": "orders", "op": "gte", "values": [3], "within": "1 year"}""", "GS3105", "/filters/0/within")]
    [InlineData("""{"entity": "customer", "field": "orders", "op": "gte", "values": [3]}""", "GS3115", "/filters/0")]
    [InlineData("""{"entity": ["customer"], "metric": "orders", "op": "gte", "values": [3]}""", "GS3106", "/filters/0/entity")]
    [InlineData("""{"segment": ["large"]}""", "GS3106", "/filters/0/segment")]
    [InlineData("""{"segment": ""}""", "GS3111", "/filters/0/segment")]
    [InlineData("""{"segment": "large", "op": "equals"}""", "GS3105", "/filters/0/op")]
    [InlineData("""{"segment": "large", "field": "order.status"}""", "GS3115", "/filters/0")]
    [InlineData("""{"any": [{"segment": "large"}], "entity": "customer"}""", "GS3115", "/filters/0")]
    public void Refuses_what_is_not_a_filter(string filter, string code, string pointer)
    {
        var error = Read(filter).Errors.ShouldHaveSingleItem();

        (error.Code, error.Location.Pointer).ShouldBe((code, pointer));
    }

    [Theory]
    [InlineData("=", "equals")]
    [InlineData("<>", "not_equals")]
    [InlineData(">=", "gte")]
    [InlineData("LIKE", "contains")]
    [InlineData("equal", "equals")]
    [InlineData("is_nul", "is_null")]
    public void Names_the_operator_that_was_meant(string written, string meant)
    {
        var error = Read(new { field = "a", op = written, values = new[] { 1 } }).Errors.Single();

        error.Suggestion!.ShouldStartWith($"Closest: \"{meant}\"");
        error.Allowed.ShouldBe(FilterOperators.Names);
    }

    [Fact]
    public void Says_which_operator_takes_several_values() =>
        Read("""{"field": "a", "op": "equals", "values": ["DE", "FR"]}""").Errors.Single().ToString()
            .ShouldBe("/filters/0/values GS3114 wrong-number-of-values: Operator equals takes exactly one value, but \"values\" has 2. For several values the operator is \"in\".");

    [Fact]
    public void Nests_groups_to_a_depth_of_eight()
    {
        static string Nested(int depth) => depth == 0 ? """{"field": "a", "op": "is_null"}""" : $$"""{"all": [{{Nested(depth - 1)}}]}""";

        Read(Nested(8)).IsOk.ShouldBeTrue();
        Read(Nested(9)).Errors.Single().Code.ShouldBe("GS3116");
    }

    [Fact]
    public void Counts_conditions_within_groups()
    {
        static object Group(int count) => new { any = Enumerable.Repeat(new { field = "a", op = "is_null" }, count) };

        RequestReader.FromJson(JsonSerializer.Serialize(new { filters = new[] { Group(50), Group(50) } })).IsOk.ShouldBeTrue();
        RequestReader.FromJson(JsonSerializer.Serialize(new { filters = new[] { Group(50), Group(51) } })).Errors.Single().Code.ShouldBe("GS3109");
    }

    [Fact]
    public void Caps_the_length_of_values()
    {
        Read(new { field = "a", op = "equals", values = new[] { new string('x', 1_000) } }).IsOk.ShouldBeTrue();
        Read(new { field = "a", op = "equals", values = new[] { new string('x', 1_001) } }).Errors.Single().Code.ShouldBe("GS3110");
        Read(new { field = "a", op = "contains", values = new[] { new string('%', 50_001) } }).Errors.Single().Code.ShouldBe("GS3110");
        Read(new { field = "a", op = "equals", values = new[] { "a" + new string('\u0301', 5_000) } }).Errors.Single().Code.ShouldBe("GS3110");
    }

    private static Diagnostics.Result<MetricRequest> Read(object filter) => Read(JsonSerializer.Serialize(filter));

    private static Diagnostics.Result<MetricRequest> Read(string filter) => RequestReader.FromJson($$"""{"filters": [{{filter}}]}""");
}
