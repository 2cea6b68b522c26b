using System.Diagnostics;
using Npgsql;

namespace GovernedSemantics.Engine.Tests.Postgres;

/// <summary>
/// A fresh, empty database for one test class: <c>IClassFixture&lt;PostgresDatabase&gt;</c>. Without PostgreSQL it is never made; the
/// tests of
/// the class carry <see cref="PostgresFactAttribute"/>.
/// </summary>
public sealed class PostgresDatabase : IAsyncLifetime
{
    private string? _name;

    public string Name => _name ?? throw new InvalidOperationException("There is no database: PostgreSQL is not here.");

    /// <summary>As the superuser, without a pool.</summary>
    public string ConnectionText => PostgresCluster.Instance.ConnectionText(Name);

    public string ConnectionTextFor(string user) => PostgresCluster.Instance.ConnectionText(Name, user);

    public async Task InitializeAsync()
    {
        if (PostgresCluster.SkipReason is null)
        {
            _name = await PostgresCluster.Instance.CreateDatabaseAsync();
        }
    }

    public Task DisposeAsync() => _name is null ? Task.CompletedTask : PostgresCluster.Instance.DropDatabaseAsync(_name);

    /// <summary>Runs statements, separated by semicolons as psql reads them, as the superuser; the first error ends the run.</summary>
    public async Task RunScriptAsync(string script)
    {
        var start = new ProcessStartInfo("psql")
        {
            RedirectStandardInput = true,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        var at = new NpgsqlConnectionStringBuilder(ConnectionText);
        foreach (var argument in new[] { "-X", "-q", "-v", "ON_ERROR_STOP=1", "-h", at.Host!, "-U", at.Username!, "-d", Name, "-f", "-" })
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        await process.StandardInput.WriteAsync(script);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        await output;
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException("The script failed: " + await errors);
        }
    }

    /// <summary>The rows of one query by the bare driver: the second opinion.</summary>
    public async Task<List<object?[]>> QueryAsync(string query)
    {
        await using var connection = new NpgsqlConnection(ConnectionText);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(query, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<object?[]>();
        while (await reader.ReadAsync())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add([.. row.Select(cell => cell is DBNull ? null : cell)]);
        }

        return rows;
    }
}
