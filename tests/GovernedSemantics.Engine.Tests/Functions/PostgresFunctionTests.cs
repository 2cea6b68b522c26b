using GovernedSemantics.Engine.Tests.Postgres;
using GovernedSemantics.Sql;
using Npgsql;

namespace GovernedSemantics.Engine.Tests.Functions;

/// <summary>A database with the sample's row.</summary>
public sealed class PostgresSample : IAsyncLifetime
{
    private readonly PostgresDatabase _database = new();

    public string ConnectionText => _database.ConnectionText;

    public async Task InitializeAsync()
    {
        await _database.InitializeAsync();
        if (PostgresCluster.SkipReason is null)
        {
            await _database.RunScriptAsync(
                "CREATE TABLE sample (i bigint, amount numeric(12, 2), f float8, s text, t text, none bigint, yes boolean, day date, at timestamp, moment timestamptz);"
                + "SET timezone = 'UTC'; INSERT INTO sample VALUES " + FunctionSample.Values.Replace(", 1,", ", true,", StringComparison.Ordinal));
        }
    }

    public Task DisposeAsync() => _database.DisposeAsync();
}

public sealed class PostgresFunctionTests(PostgresSample sample) : IClassFixture<PostgresSample>
{
    [PostgresTheory]
    [MemberData(nameof(FunctionCases.Entries), MemberType = typeof(FunctionCases))]
    public async Task Every_entry_answers_as_pinned(string entry)
    {
        var cases = FunctionCases.All.Where(c => c.Entry == entry).ToArray();
        var answers = new List<string>();
        foreach (var one in cases)
        {
            answers.Add($"{one.Expression} = {await AnswerAsync(FunctionSample.Compile(one.Expression, new PostgresDialect()))}");
        }

        answers.ShouldBe(cases.Select(c => $"{c.Expression} = {c.Answer}"));
    }

    [PostgresTheory]
    [MemberData(nameof(RequestFilterCases.All), MemberType = typeof(RequestFilterCases))]
    public async Task Filters_of_requests_take_their_value_literally_and_ignore_case(string operation, string text, string value, bool answer) =>
        (await AnswerAsync(RequestFilterCases.Compile(operation, text, value, new PostgresDialect()))).ShouldBe(answer ? "true" : "false");

    // A session far from UTC and with other habits: none of them may have a say.
    private async Task<string> AnswerAsync(CompiledQuery query)
    {
        await using var connection = new NpgsqlConnection(sample.ConnectionText + ";Options=-c timezone=Pacific/Kiritimati -c datestyle=German");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(query.Text, connection);
        foreach (var parameter in query.Parameters)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = parameter.Value ?? DBNull.Value });
        }

        try
        {
            return FunctionSample.Text(await command.ExecuteScalarAsync(), query.Columns[0]);
        }
        catch (PostgresException e)
        {
            return $"{e.MessageText} in {query.Text}";
        }
    }
}
