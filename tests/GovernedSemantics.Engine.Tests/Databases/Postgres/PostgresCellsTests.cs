using System.Globalization;
using GovernedSemantics.Engine.Databases;
using GovernedSemantics.Engine.Execution;
using GovernedSemantics.Engine.Storage;
using GovernedSemantics.Engine.Tests.Postgres;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;
using GovernedSemantics.Sql;
using PostgresDatabase = GovernedSemantics.Engine.Tests.Postgres.PostgresDatabase;

namespace GovernedSemantics.Engine.Tests.Databases.Postgres;

public sealed class PostgresCellsTests(PostgresDatabase server) : IClassFixture<PostgresDatabase>
{
    private readonly DataSource _source = Statements.Source(DatabaseKind.Postgres, "");

    [PostgresTheory]
    [InlineData("123.4500", "123.45")]
    [InlineData("7", "7.00")]
    [InlineData("0.005", "0.005")]
    [InlineData("-92233720368547758.08", "-92233720368547758.08")]
    public async Task A_decimal_has_the_scale_of_its_type_and_loses_no_digit(string sent, string shown)
    {
        var cell = await ReadAsync($"{sent}::numeric", Statements.Column(DataType.Decimal(18, 2)));

        ((decimal)cell!).ToString(CultureInfo.InvariantCulture).ShouldBe(shown);
    }

    [PostgresFact]
    public async Task Each_type_comes_as_its_own()
    {
        (await ReadAsync("pg_catalog.round(1::numeric / 3, 10)", Statements.Column(DataType.Number))).ShouldBe(0.3333333333m);
        (await ReadAsync("7::smallint", Statements.Column(DataType.Integer))).ShouldBe(7L);
        (await ReadAsync("7::numeric", Statements.Column(DataType.Integer))).ShouldBe(7L);
        (await ReadAsync("1.5::real", Statements.Column(DataType.Float))).ShouldBe(1.5);
        (await ReadAsync("true", Statements.Column(DataType.Boolean))).ShouldBe(true);
        (await ReadAsync("DATE '2026-11-01'", Statements.Column(DataType.Date))).ShouldBe(new DateOnly(2026, 11, 1));
        (await ReadAsync("TIMESTAMP '2026-11-01 05:30'", Statements.Column(DataType.DateTime))).ShouldBe(new DateTime(2026, 11, 1, 5, 30, 0));
        (await ReadAsync("TIMESTAMPTZ '2026-11-01 05:30+02'", Statements.Column(DataType.DateTimeTz)))
            .ShouldBe(new DateTimeOffset(2026, 11, 1, 3, 30, 0, TimeSpan.Zero));
        (await ReadAsync("'straße'::varchar", Statements.Column(DataType.String))).ShouldBe("straße");
        (await ReadAsync("'c0000000-0000-4000-8000-000000000001'::uuid", Statements.Column(DataType.String)))
            .ShouldBe("c0000000-0000-4000-8000-000000000001");
        (await ReadAsync("NULL::date", Statements.Column(DataType.Date))).ShouldBeNull();
    }

    [PostgresTheory]
    [InlineData("'NaN'::numeric", "Number")]
    [InlineData("'Infinity'::numeric", "Number")]
    [InlineData("1e40::numeric", "Number")]
    [InlineData("'NaN'::float8", "Float")]
    [InlineData("'-Infinity'::float8", "Float")]
    [InlineData("1.5::numeric", "Integer")]
    [InlineData("'infinity'::date", "Date")]
    [InlineData("DATE '10000-01-01'", "Date")]
    [InlineData("'infinity'::timestamptz", "DateTimeTz")]
    [InlineData("TIMESTAMP '2026-11-01 05:30'", "Date")]
    [InlineData("TIMESTAMP '2026-11-01 05:30'", "DateTimeTz")]
    [InlineData("'\\x00'::bytea", "String")]
    public async Task A_value_that_is_no_exact_value_of_its_type_is_never_bent(string expression, string kind)
    {
        var (fault, _) = await TryReadAsync(expression, Statements.Column(new DataType(Enum.Parse<TypeKind>(kind))));

        fault.ShouldBe(new DatabaseFault(FaultKind.ValueNotRepresentable, Column: 0));
    }

    private async Task<object?> ReadAsync(string expression, CompiledColumn column)
    {
        var (fault, cell) = await TryReadAsync(expression, column);
        fault.ShouldBeNull(expression);
        return cell;
    }

    private async Task<(DatabaseFault? Fault, object? Cell)> TryReadAsync(string expression, CompiledColumn column)
    {
        await using var database = GovernedSemantics.Engine.Databases.PostgresDatabase.Create(_source, new ResolvedConnection(server.ConnectionText, "."), []).Value;
        var rows = new RowBuffer(new ExecutionLimits(1, 1, ExecutionLimits.DefaultBytes, TimeSpan.FromSeconds(10)));
        var (session, unopened) = await database.OpenAsync(CancellationToken.None);
        unopened.ShouldBeNull();
        await using (session!)
        {
            var fault = await session!.ReadAsync([new PendingRead(Statements.Of(_source, $"SELECT {expression}", column), rows)], TimeSpan.FromSeconds(10), CancellationToken.None);
            return (fault, fault is null ? rows.ToRows().Single().Single() : null);
        }
    }
}
