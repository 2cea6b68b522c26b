using System.Diagnostics;
using GovernedSemantics.Engine.Databases;
using Npgsql;

namespace GovernedSemantics.Engine.Tests.Postgres;

/// <summary>
/// One private PostgreSQL server for the test process: a temporary folder, a Unix socket in it, no fsync. Started at the first use and
/// ended
/// with the process; a watchdog ends it when the process is killed. Its collation is not the code point order, so SQL that leaves the order
/// of text to the database is found out.
/// </summary>
internal sealed class PostgresCluster
{
    private const string Superuser = "gsem_test";

    private static readonly Lazy<PostgresCluster> TheCluster = new(() => new PostgresCluster(PostgresPrograms.Found!));
    private static int _databases;

    private readonly PostgresPrograms _programs;
    private readonly string _folder;

    private PostgresCluster(PostgresPrograms programs)
    {
        NpgsqlSwitches.Apply();
        _programs = programs;
        _folder = Directory.CreateTempSubdirectory("gsem-pg-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Stop();
        try
        {
            HandFolderToServer();
            Watch();
            Initialise();
            programs.Run("pg_ctl", "start", "-w", "-D", DataFolder, "-l", Path.Combine(_folder, "server.log"), "-o", ServerOptions());
        }
        catch
        {
            Stop();
            throw;
        }
    }

    public static PostgresCluster Instance => Required
        ? TheCluster.Value
        : throw new InvalidOperationException("No PostgreSQL here, and GSEM_REQUIRE_POSTGRES=1 asks for one: apt-get install postgresql.");

    /// <summary>Null where tests can run, or must fail because PostgreSQL is required and missing.</summary>
    public static string? SkipReason => Required || Environment.GetEnvironmentVariable("GSEM_REQUIRE_POSTGRES") == "1"
        ? null
        : "needs PostgreSQL: initdb, pg_ctl and postgres are neither on PATH nor in /usr/lib/postgresql";

    private static bool Required => PostgresPrograms.Found is not null;

    private string DataFolder => Path.Combine(_folder, "data");

    /// <summary>The connection text of a database as the superuser, without a pool.</summary>
    public string ConnectionText(string database, string user = Superuser) =>
        new NpgsqlConnectionStringBuilder { Host = _folder, Database = database, Username = user, Pooling = false }.ConnectionString;

    /// <summary>Makes an empty database and gives its name.</summary>
    public async Task<string> CreateDatabaseAsync()
    {
        var name = $"test_{Interlocked.Increment(ref _databases)}";
        await ExecuteAsync("postgres", $"CREATE DATABASE {name}");
        return name;
    }

    public Task DropDatabaseAsync(string name) => ExecuteAsync("postgres", $"DROP DATABASE IF EXISTS {name} WITH (FORCE)");

    public async Task ExecuteAsync(string database, string statement)
    {
        await using var connection = new NpgsqlConnection(ConnectionText(database));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }

    private string ServerOptions() =>
        "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c listen_addresses= -c max_connections=100 -c timezone=UTC "
        + $"-c unix_socket_directories={_folder}";

    private void HandFolderToServer()
    {
        if (PostgresPrograms.IsRoot)
        {
            Process.Start("chown", ["postgres", _folder]).WaitForExit();
        }
    }

    private void Initialise()
    {
        string[] common = ["-D", DataFolder, "-U", Superuser, "--auth=trust", "--encoding=UTF8", "--no-sync", "--locale=C.UTF-8"];
        if (_programs.TryRun("initdb", [.. common, "--locale-provider=icu", "--icu-locale=en-US"]).Exit != 0)
        {
            _programs.Run("initdb", common);
        }
    }

    private void Watch()
    {
        var stop = string.Join(' ', PostgresPrograms.AsUser([_programs.Path("pg_ctl"), "stop", "-m", "immediate", "-D", DataFolder]));
        var script = $"while kill -0 {Environment.ProcessId} 2>/dev/null && [ -d {_folder} ]; do sleep 0.2; done; "
            + $"[ -d {DataFolder} ] && {stop}; rm -rf {_folder}";
        Process.Start("setsid", ["sh", "-c", $"exec >/dev/null 2>&1 </dev/null; {script}"]).Dispose();
    }

    private void Stop()
    {
        if (Directory.Exists(DataFolder))
        {
            _programs.TryRun("pg_ctl", "stop", "-m", "immediate", "-D", DataFolder);
        }

        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }
}
