using GovernedSemantics.Sql;
using Microsoft.Data.Sqlite;

namespace GovernedSemantics.Engine.Tests.Functions;

public sealed class SqliteFunctionTests : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");

    public SqliteFunctionTests()
    {
        _connection.Open();
        foreach (var function in SqliteRegisteredFunctions.Scalars)
        {
            _connection.CreateFunction(function.Name, (object?[] a) => function.Call([.. a.Select(x => x is DBNull ? null : x)]), isDeterministic: true);
        }

        using var command = _connection.CreateCommand();
        command.CommandText =
            "CREATE TABLE sample (i INTEGER, amount REAL, f REAL, s TEXT, t TEXT, none INTEGER, yes INTEGER, day TEXT, at TEXT, moment TEXT);"
            + "INSERT INTO sample VALUES " + FunctionSample.Values;
        command.ExecuteNonQuery();
    }

    public void Dispose() => _connection.Dispose();

    [Theory]
    [MemberData(nameof(FunctionCases.Entries), MemberType = typeof(FunctionCases))]
    public void Every_entry_answers_as_pinned(string entry) =>
        FunctionCases.All.Where(c => c.Entry == entry).Select(c => $"{c.Expression} = {Answer(FunctionSample.Compile(c.Expression, new SqliteDialect()))}")
            .ShouldBe(FunctionCases.All.Where(c => c.Entry == entry).Select(c => $"{c.Expression} = {c.Answer}"));

    [Theory]
    [MemberData(nameof(RequestFilterCases.All), MemberType = typeof(RequestFilterCases))]
    public void Filters_of_requests_take_their_value_literally_and_ignore_case(string operation, string text, string value, bool answer) =>
        Answer(RequestFilterCases.Compile(operation, text, value, new SqliteDialect())).ShouldBe(answer ? "true" : "false");

    private string Answer(CompiledQuery query)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = query.Text;
        foreach (var (parameter, i) in query.Parameters.Select((p, i) => (p, i)))
        {
            command.Parameters.Add(new SqliteParameter($"?{i + 1}", parameter.Value ?? DBNull.Value));
        }

        try
        {
            return FunctionSample.Text(command.ExecuteScalar(), query.Columns[0]);
        }
        catch (SqliteException e)
        {
            return $"{e.Message} in {query.Text}";
        }
    }
}
