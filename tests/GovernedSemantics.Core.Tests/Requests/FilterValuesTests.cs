using System.Globalization;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;
using GovernedSemantics.Requests;
using static GovernedSemantics.Tests.Model.TimeFixtures;

namespace GovernedSemantics.Tests.Requests;

public sealed class FilterValuesTests
{
    [Theory]
    [InlineData(FilterKind.String, "DE", "String DE")]
    [InlineData(FilterKind.String, "", "String ")]
    [InlineData(FilterKind.Integer, 42L, "Int64 42")]
    [InlineData(FilterKind.Integer, "42", "Int64 42")]
    [InlineData(FilterKind.Integer, "1e3", "Int64 1000")]
    [InlineData(FilterKind.Decimal, 42L, "Decimal 42")]
    [InlineData(FilterKind.Decimal, "0.123456789", "Decimal 0.123456789")]
    [InlineData(FilterKind.Decimal, "9999999999.99", "Decimal 9999999999.99")]
    [InlineData(FilterKind.Number, 42L, "Decimal 42")]
    [InlineData(FilterKind.Float, "0.1", "Double 0.1")]
    [InlineData(FilterKind.Float, 3L, "Double 3")]
    [InlineData(FilterKind.Boolean, true, "Boolean True")]
    [InlineData(FilterKind.Boolean, "false", "Boolean False")]
    [InlineData(FilterKind.Date, "2026-03-05", "DateOnly 2026-03-05")]
    [InlineData(FilterKind.Date, "2026-03-05T00:00:00", "DateOnly 2026-03-05")]
    [InlineData(FilterKind.Date, "0001-01-01", "DateOnly 0001-01-01")]
    [InlineData(FilterKind.Date, "9999-12-31", "DateOnly 9999-12-31")]
    public void Reads_a_value_as_the_type_of_the_field(FilterKind kind, object value, string expected)
    {
        var parsed = Parse(kind, FilterOperator.Equals, [value]).ShouldHaveSingleItem();

        parsed.Operator.ShouldBe(ConditionOperator.In);
        Shown(parsed.Values.Single()).ShouldBe(expected);
    }

    [Theory]
    [InlineData(FilterKind.String, 10115L, "\"DE\"")]
    [InlineData(FilterKind.String, true, "\"DE\"")]
    [InlineData(FilterKind.Integer, "1,5", "42")]
    [InlineData(FilterKind.Integer, "1.5", "42")]
    [InlineData(FilterKind.Integer, "01", "42")]
    [InlineData(FilterKind.Integer, "9223372036854775808", "42")]
    [InlineData(FilterKind.Integer, true, "42")]
    [InlineData(FilterKind.Decimal, "Infinity", "12.5")]
    [InlineData(FilterKind.Decimal, "NaN", "12.5")]
    [InlineData(FilterKind.Decimal, "10000000000", "12.5")]
    [InlineData(FilterKind.Decimal, "1e-320", "12.5")]
    [InlineData(FilterKind.Float, "Infinity", "12.5")]
    [InlineData(FilterKind.Boolean, "TRUE", "true")]
    [InlineData(FilterKind.Boolean, 1L, "true")]
    [InlineData(FilterKind.Date, "now", "\"2026-03-05\"")]
    [InlineData(FilterKind.Date, "today", "\"2026-03-05\"")]
    [InlineData(FilterKind.Date, "0000-00-00", "\"2026-03-05\"")]
    [InlineData(FilterKind.Date, "-0001-01-01", "\"2026-03-05\"")]
    [InlineData(FilterKind.Date, "2023-02-30", "\"2026-03-05\"")]
    [InlineData(FilterKind.Date, "2026-03-05 10:00", "\"2026-03-05\"")]
    [InlineData(FilterKind.Date, "2026-03-05T00:00Z", "\"2026-03-05\"")]
    [InlineData(FilterKind.Date, 20260305L, "\"2026-03-05\"")]
    [InlineData(FilterKind.Date, 0L, "\"2026-03-05\"")]
    [InlineData(FilterKind.DateTime, true, "\"2026-03-05 10:00\"")]
    [InlineData(FilterKind.DateTimeTz, "{d '2024-01-01'}", "\"2026-03-05T10:00Z\"")]
    public void Refuses_a_value_that_does_not_fit_with_one_that_does(FilterKind kind, object value, string example)
    {
        var error = Refused(kind, FilterOperator.Equals, [value]);

        error.Code.ShouldBe("GS3160");
        error.Location.Pointer.ShouldBe("/filters/0/values/0");
        error.Message.ShouldContain(Type(kind).ToString());
        error.Suggestion!.ShouldStartWith($"For example {example}");
    }

    [Theory]
    [InlineData("equals", "In", false)]
    [InlineData("not_equals", "In", true)]
    [InlineData("in", "In", false)]
    [InlineData("not_in", "In", true)]
    [InlineData("gt", "Gt", false)]
    [InlineData("gte", "Gte", false)]
    [InlineData("lt", "Lt", false)]
    [InlineData("lte", "Lte", false)]
    [InlineData("contains", "Contains", false)]
    [InlineData("not_contains", "Contains", true)]
    [InlineData("starts_with", "StartsWith", false)]
    [InlineData("ends_with", "EndsWith", false)]
    public void Reduces_operators(string op, string condition, bool negated)
    {
        var parsed = Parse(FilterKind.String, FilterOperators.Find(op)!.Value, ["50%_off"]).ShouldHaveSingleItem();

        (parsed.Operator.ToString(), parsed.Negated).ShouldBe((condition, negated));
        parsed.Values.ShouldBe(["50%_off"]);
    }

    [Theory]
    [InlineData(FilterOperator.IsNull, false)]
    [InlineData(FilterOperator.IsNotNull, true)]
    public void Tests_for_null_on_every_type(object op, bool negated)
    {
        foreach (var kind in Enum.GetValues<FilterKind>())
        {
            var parsed = Parse(kind, (FilterOperator)op, []).ShouldHaveSingleItem();
            (parsed.Operator, parsed.Negated, parsed.Values.Length).ShouldBe((ConditionOperator.IsNull, negated, 0));
        }
    }

    [Fact]
    public void Names_each_value_once() =>
        Parse(FilterKind.String, FilterOperator.In, ["N", "S", "N", "n"]).Single().Values.ShouldBe(["N", "S", "n"]);

    [Fact]
    public void Tells_every_value_that_does_not_fit()
    {
        var bag = new DiagnosticBag();
        FilterValues.Parse(Filter(FilterOperator.In, ["a", 1L, null, "b"]), DataType.Integer, null, null, Settings(), bag).ShouldBeEmpty();

        bag.Errors().Select(e => (e.Code, e.Location.Pointer)).ShouldBe(
            [("GS3160", "/filters/0/values/0"), ("GS3119", "/filters/0/values/2"), ("GS3160", "/filters/0/values/3")]);
    }

    [Theory]
    [InlineData(FilterKind.Integer, FilterOperator.Contains)]
    [InlineData(FilterKind.Date, FilterOperator.StartsWith)]
    [InlineData(FilterKind.Boolean, FilterOperator.Gt)]
    [InlineData(FilterKind.Decimal, FilterOperator.NotContains)]
    public void Refuses_an_operator_that_the_type_does_not_have(FilterKind kind, object op)
    {
        var error = Refused(kind, (FilterOperator)op, ["1"]);

        (error.Code, error.Location.Pointer).ShouldBe(("GS3013", "/filters/0/op"));
    }

    [Theory]
    [InlineData(FilterKind.Integer, 5L, 3L)]
    [InlineData(FilterKind.Decimal, "1.5", "1.49")]
    [InlineData(FilterKind.String, "b", "a")]
    [InlineData(FilterKind.String, "\U0001F600", "\uFFFD")]
    [InlineData(FilterKind.Date, "2026-03-05", "2026-03-04")]
    [InlineData(FilterKind.Date, "2026-04", "2026-03")]
    [InlineData(FilterKind.DateTime, "2026-04", "2026-03-31")]
    [InlineData(FilterKind.DateTimeTz, "9999-12-31 00:00", "9999-12-30")]
    public void Refuses_a_between_that_is_the_wrong_way_round(FilterKind kind, object low, object high) =>
        Refused(kind, FilterOperator.Between, [low, high]).Code.ShouldBe("GS3161");

    [Theory]
    [InlineData(FilterKind.Integer, 3L, 3L)]
    [InlineData(FilterKind.String, "\uFFFD", "\U0001F600")]
    [InlineData(FilterKind.Date, "2026-03-05", "2026-03-05")]
    public void Keeps_both_ends_of_between(FilterKind kind, object low, object high)
    {
        var parsed = Parse(kind, FilterOperator.Between, [low, high]).ShouldHaveSingleItem();

        parsed.Operator.ShouldBe(ConditionOperator.Between);
        parsed.Values.Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("month_of_year", 1L, 12L)]
    [InlineData("day_of_week", 1L, 7L)]
    [InlineData("hour_of_day", 0L, 23L)]
    [InlineData("quarter_of_year", 1L, 4L)]
    [InlineData("week_of_year", 1L, 53L)]
    [InlineData("day_of_year", 1L, 366L)]
    [InlineData("day_of_month", 1L, 31L)]
    [InlineData("year_number", 1L, 9999L)]
    [InlineData("iso_year", 1L, 9999L)]
    public void Knows_the_range_of_date_parts(string part, long least, long most)
    {
        Diagnostic? Error(long value)
        {
            var bag = new DiagnosticBag();
            FilterValues.Parse(Filter(FilterOperator.Equals, [value]), DataType.Integer, null, TimeNames.Part(part), Settings(), bag);
            return bag.Errors().SingleOrDefault();
        }

        Error(least).ShouldBeNull();
        Error(most).ShouldBeNull();
        Error(least - 1)!.Code.ShouldBe("GS3118");
        Error(most + 1)!.Message.ShouldBe($"\"{part}\" must be a whole number from {least} to {most}, but is {most + 1}.");
    }

    [Fact]
    public void Reads_numbers_and_times_the_same_under_every_culture()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.NumberFormat.NegativeSign = "~";
        culture.DateTimeFormat.DateSeparator = ".";
        culture.DateTimeFormat.TimeSeparator = ".";
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            Parse(FilterKind.Decimal, FilterOperator.Equals, ["-1.5"]).Single().Values.ShouldBe([-1.5m]);
            Parse(FilterKind.Float, FilterOperator.Equals, ["-1.5"]).Single().Values.ShouldBe([-1.5]);
            Parse(FilterKind.Date, FilterOperator.Equals, ["2026-03-05"]).Single().Values.ShouldBe([new DateOnly(2026, 3, 5)]);
            Refused(FilterKind.Integer, FilterOperator.Between, [-1L, -2L]).Message.ShouldContain("-1 is greater than -2");
            RequestJson.Write(RequestReader.FromJson("""{"filters":[{"field":"a","op":"equals","values":[-1.5]}],"limit":1000}""").Value)
                .ShouldBe("""{"version":1,"filters":[{"field":"a","op":"equals","values":[-1.5]}],"limit":1000}""");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    public enum FilterKind
    {
        String,
        Integer,
        Decimal,
        Number,
        Float,
        Boolean,
        Date,
        DateTime,
        DateTimeTz,
    }

    private static DataType Type(FilterKind kind) => kind switch
    {
        FilterKind.Decimal => DataType.Decimal(12, 2),
        _ => new DataType(Enum.Parse<TypeKind>(kind.ToString())),
    };

    private static FieldFilter Filter(FilterOperator op, object?[] values) => new("/filters/0", "some.field", op, [.. values]);

    private static ParsedFilter[] Parse(FilterKind kind, FilterOperator op, object?[] values)
    {
        var bag = new DiagnosticBag();
        var parsed = FilterValues.Parse(Filter(op, values), Type(kind), null, null, Settings(), bag);
        bag.Errors().ShouldBeEmpty();
        return [.. parsed];
    }

    private static Diagnostic Refused(FilterKind kind, FilterOperator op, object?[] values)
    {
        var bag = new DiagnosticBag();
        FilterValues.Parse(Filter(op, values), Type(kind), null, null, Settings(), bag).ShouldBeEmpty();
        return bag.Errors().ShouldHaveSingleItem();
    }

    private static string Shown(object value) => value is DateOnly date
        ? $"DateOnly {date:yyyy-MM-dd}"
        : string.Create(CultureInfo.InvariantCulture, $"{value.GetType().Name} {value}");
}
