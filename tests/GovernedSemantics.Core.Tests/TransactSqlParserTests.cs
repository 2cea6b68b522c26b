using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace GovernedSemantics.Core.Tests;

public sealed class TransactSqlParserTests
{
    [Fact]
    public void The_reference_parser_tells_valid_text_from_invalid()
    {
        Errors("SELECT 1 AS one").ShouldBeEmpty();
        Errors("SELECT FROM WHERE").ShouldNotBeEmpty();
    }

    private static IList<ParseError> Errors(string sql)
    {
        using var reader = new StringReader(sql);
        new TSql150Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        return errors;
    }
}
