using System.Collections.Immutable;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace GovernedSemantics.Engine.Tests.Cases;

/// <summary>Runs SQL written by hand without any part of the engine: the second opinion.</summary>
internal static class BareDriver
{
    public static async Task<Csv> SqliteAsync(string connectionText, string sql)
    {
        await using var connection = new SqliteConnection(connectionText);
        await connection.OpenAsync();
        connection.CreateFunction("sqrt", double? (double? x) => x is null ? null : Math.Sqrt(x.Value), isDeterministic: true);
        return await ReadAsync(connection, sql);
    }

    public static async Task<Csv> PostgresAsync(string connectionText, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionText);
        await connection.OpenAsync();
        return await ReadAsync(connection, sql);
    }

    private static async Task<Csv> ReadAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<string?>>();
        while (await reader.ReadAsync())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => Cell(reader, i))]);
        }

        return new Csv([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)], rows.ToImmutable());
    }

    private static string? Cell(DbDataReader reader, int column)
    {
        var value = reader.GetValue(column);
        return value switch
        {
            DateTime day when reader.GetDataTypeName(column) == "date" => CellText.Of(DateOnly.FromDateTime(day)),
            double number => number.ToString("R", System.Globalization.CultureInfo.InvariantCulture),
            _ => CellText.Of(value),
        };
    }
}
