using GovernedSemantics.Sql;
using Microsoft.Data.SqlClient;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace GovernedSemantics.Engine.Tests.Functions;

public sealed class SqlServerFunctionTests
{
    public static TheoryData<string> Expressions { get; } = [.. FunctionCases.All.Select(c => c.Expression)];

    [Theory]
    [MemberData(nameof(Expressions))]
    public void Every_rendering_is_valid_for_the_parser_of_SQL_Server_2019(string expression)
    {
        var text = FunctionSample.Compile(expression, new SqlServerDialect()).Text;

        using var reader = new StringReader(text);
        new TSql150Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);

        errors.Select(e => $"{e.Message} in {text}").ShouldBeEmpty();
    }

    [SqlServerFact]
    public async Task Every_entry_answers_as_pinned()
    {
        await using var connection = new SqlConnection(SqlServerFactAttribute.ConnectionText);
        await connection.OpenAsync();
        await using var create = new SqlCommand(
            "SET LANGUAGE German; SET DATEFIRST 3; CREATE TABLE #sample (i bigint, amount decimal(12, 2), f float, s nvarchar(20), t nvarchar(20), none bigint, "
            + "yes bit, day date, at datetime2, moment datetimeoffset); INSERT INTO #sample VALUES " + FunctionSample.Values,
            connection);
        await create.ExecuteNonQueryAsync();

        var answers = new List<string>();
        foreach (var one in FunctionCases.All)
        {
            answers.Add($"{one.Expression} = {await AnswerAsync(connection, FunctionSample.Compile(one.Expression, new SqlServerDialect()))}");
        }

        answers.ShouldBe(FunctionCases.All.Select(c => $"{c.Expression} = {c.Answer}"));
    }

    private static async Task<string> AnswerAsync(SqlConnection connection, CompiledQuery query)
    {
        await using var command = new SqlCommand(query.Text.Replace("FROM sample", "FROM #sample", StringComparison.Ordinal), connection);
        for (var i = 0; i < query.Parameters.Length; i++)
        {
            command.Parameters.AddWithValue($"@p{i + 1}", query.Parameters[i].Value ?? DBNull.Value);
        }

        try
        {
            return FunctionSample.Text(await command.ExecuteScalarAsync(), query.Columns[0]);
        }
        catch (SqlException e)
        {
            return $"{e.Message} in {query.Text}";
        }
    }
}

/// <summary>A test that needs the SQL Server that GSEM_TEST_SQLSERVER names.</summary>
public sealed class SqlServerFactAttribute : FactAttribute
{
    public SqlServerFactAttribute() => Skip = ConnectionText is null ? "GSEM_TEST_SQLSERVER names no server." : null!;

    public static string? ConnectionText { get; } = Environment.GetEnvironmentVariable("GSEM_TEST_SQLSERVER");
}
