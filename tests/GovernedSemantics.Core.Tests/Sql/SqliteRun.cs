using GovernedSemantics.Model;
using GovernedSemantics.Sql;
using Microsoft.Data.Sqlite;

namespace GovernedSemantics.Tests.Sql;

/// <summary>Runs statements on an SQLite database in memory, with the functions that the program adds.</summary>
internal sealed class SqliteRun : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");

    public SqliteRun(string setup)
    {
        _connection.Open();
        foreach (var function in SqliteRegisteredFunctions.Scalars)
        {
            Register(function);
        }

        foreach (var aggregate in SqliteRegisteredFunctions.Aggregates)
        {
            _connection.CreateAggregate(aggregate.Name, (Deviation?)null, (Deviation? sum, object? value) => Add(aggregate, sum, value), sum => sum?.Result());
        }

        using var command = _connection.CreateCommand();
        command.CommandText = setup;
        command.ExecuteNonQuery();
    }

    /// <summary>The rows as text: cells with a bar between them, integers and REALs as SQLite shows them, NULL as "null".</summary>
    public string[] Rows(SqlStatement statement)
    {
        var query = Trees.Render(statement, SqlDialects.Of(DatabaseKind.Sqlite));
        using var command = _connection.CreateCommand();
        command.CommandText = query.Text;
        for (var i = 0; i < query.Parameters.Length; i++)
        {
            command.Parameters.AddWithValue($"?{i + 1}", query.Parameters[i].Value ?? DBNull.Value);
        }

        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => Shown(reader.GetValue(i)))));
        }

        return [.. rows];
    }

    public void Dispose() => _connection.Dispose();

    private static string Shown(object value) => value switch
    {
        DBNull => "null",
        double real => real.ToString("R", System.Globalization.CultureInfo.InvariantCulture) + (real == Math.Floor(real) ? ".0" : ""),
        _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!,
    };

    private static Deviation Add(SqliteAggregate aggregate, Deviation? sum, object? value)
    {
        sum ??= aggregate.Start();
        sum.Add(value is DBNull ? null : value);
        return sum;
    }

    private void Register(SqliteFunction function)
    {
        object? Call(params object?[] arguments) => function.Call([.. arguments.Select(a => a is DBNull ? null : a)]);
        switch (function.Arguments)
        {
            case 1:
                _connection.CreateFunction(function.Name, (object? a) => Call(a), isDeterministic: true);
                break;
            case 2:
                _connection.CreateFunction(function.Name, (object? a, object? b) => Call(a, b), isDeterministic: true);
                break;
            default:
                _connection.CreateFunction(function.Name, (object? a, object? b, object? c) => Call(a, b, c), isDeterministic: true);
                break;
        }
    }
}
