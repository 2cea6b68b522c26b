using System.Globalization;
using GovernedSemantics.Engine.Databases;
using GovernedSemantics.Expressions;
using GovernedSemantics.Sql;

namespace GovernedSemantics.Engine.Tests.Databases.Sqlite;

public sealed class SqliteCellsTests : IAsyncLifetime
{
    private readonly SqliteFile _file = new("CREATE TABLE one (x); INSERT INTO one VALUES (1)");

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _file.DisposeAsync().AsTask();

    [Theory]
    [InlineData("12345", "123.45")]
    [InlineData("-5", "-0.05")]
    [InlineData("100", "1.00")]
    [InlineData("9223372036854775807", "92233720368547758.07")]
    [InlineData("-9223372036854775808", "-92233720368547758.08")]
    public async Task A_scaled_integer_is_an_exact_decimal(string stored, string shown)
    {
        var cell = await ReadAsync(stored, Statements.Column(DataType.Decimal(18, 2), scale: 2));

        ((decimal)cell!).ToString(CultureInfo.InvariantCulture).ShouldBe(shown);
    }

    [Theory]
    [InlineData("1.0 / 3", "0.3333333333")]
    [InlineData("0.1 + 0.2", "0.3")]
    [InlineData("2.5", "2.5")]
    [InlineData("5", "5")]
    [InlineData("-1.0 / 3", "-0.3333333333")]
    [InlineData("123456789.5", "123456789.5")]
    public async Task A_quotient_has_ten_digits_and_no_trailing_zeros(string expression, string shown)
    {
        var cell = await ReadAsync(expression, Statements.Column(DataType.Number));

        ((decimal)cell!).ToString(CultureInfo.InvariantCulture).ShouldBe(shown);
    }

    [Fact]
    public async Task Times_flags_and_texts_come_in_their_types()
    {
        (await ReadAsync("'2026-11-01'", Statements.Column(DataType.Date))).ShouldBe(new DateOnly(2026, 11, 1));
        (await ReadAsync("'2026-11-01 00:00:00'", Statements.Column(DataType.Date))).ShouldBe(new DateOnly(2026, 11, 1));
        (await ReadAsync("'2026-11-01 05:30:00.25'", Statements.Column(DataType.DateTime))).ShouldBe(new DateTime(2026, 11, 1, 5, 30, 0, 250));
        (await ReadAsync("'2026-11-01T05:30:00Z'", Statements.Column(DataType.DateTimeTz)))
            .ShouldBe(new DateTimeOffset(2026, 11, 1, 5, 30, 0, TimeSpan.Zero));
        (await ReadAsync("1", Statements.Column(DataType.Boolean))).ShouldBe(true);
        (await ReadAsync("0", Statements.Column(DataType.Boolean))).ShouldBe(false);
        (await ReadAsync("'straße'", Statements.Column(DataType.String))).ShouldBe("straße");
        (await ReadAsync("''", Statements.Column(DataType.String))).ShouldBe("");
        (await ReadAsync("NULL", Statements.Column(DataType.Date))).ShouldBeNull();
        (await ReadAsync("3", Statements.Column(DataType.Float))).ShouldBe(3.0);
    }

    public static TheoryData<string, string> Misfits => new()
    {
        { "1.5", "integer" },
        { "9e18 * 2", "decimal(18,2)" },
        { "'12'", "integer" },
        { "9e999", "float" },
        { "-9e999", "number" },
        { "1e29", "number" },
        { "2", "boolean" },
        { "'2026-02-30'", "date" },
        { "'2026-11-01 05:00:00'", "date" },
        { "'yesterday'", "datetime" },
        { "1700000000", "datetimetz" },
        { "x'00'", "string" },
    };

    [Theory]
    [MemberData(nameof(Misfits))]
    public async Task A_value_that_is_no_exact_value_of_its_type_is_never_bent(string expression, string type)
    {
        var column = Statements.Column(type switch
        {
            "integer" => DataType.Integer,
            "decimal(18,2)" => DataType.Decimal(18, 2),
            "float" => DataType.Float,
            "number" => DataType.Number,
            "boolean" => DataType.Boolean,
            "date" => DataType.Date,
            "datetime" => DataType.DateTime,
            "datetimetz" => DataType.DateTimeTz,
            _ => DataType.String,
        });

        var (fault, _) = await _file.ReadAsync(_file.Open(), Statements.Of(_file.Source, $"SELECT {expression}", column));

        fault.ShouldBe(new DatabaseFault(FaultKind.ValueNotRepresentable, Column: 0));
    }

    private async Task<object?> ReadAsync(string expression, CompiledColumn column)
    {
        var (fault, rows) = await _file.ReadAsync(_file.Open(), Statements.Of(_file.Source, $"SELECT {expression}", column));
        fault.ShouldBeNull();
        return rows.Single().Single();
    }
}
