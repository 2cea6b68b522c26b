using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;
using GovernedSemantics.Sql;

namespace GovernedSemantics.Tests.Expressions.Catalogue;

public sealed class FunctionCatalogueTests
{
    private static readonly SqlDialect[] Dialects = [new SqliteDialect(), new PostgresDialect(), new SqlServerDialect()];

    [Fact]
    public void Names_are_unique_and_what_text_calls_is_lower_case()
    {
        FunctionCatalogue.All.Select(f => f.Name).ShouldBeUnique();
        FunctionCatalogue.Functions.ShouldAllBe(f => f.Name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_'));
    }

    [Fact]
    public void Every_entry_is_described()
    {
        FunctionCatalogue.All.ShouldAllBe(f => f.Description.EndsWith('.'));
        FunctionCatalogue.All.Where(f => !f.IsInternal).ShouldAllBe(f => f.Example.Length > 0);
    }

    [Fact]
    public void Every_example_is_a_condition_over_its_function()
    {
        foreach (var function in FunctionCatalogue.All.Where(f => !f.IsInternal))
        {
            var bag = new DiagnosticBag();
            var node = ExpressionParser.Parse(function.Example, SourceSpan.None, bag);
            var bound = node is null ? null : ExpressionBinder.Bind(node, _ => null, bag);

            bag.Sorted().ShouldBeEmpty(function.Name);
            bound.ShouldNotBeNull().Type.ShouldBe(DataType.Boolean, function.Name);
        }
    }

    [Fact]
    public void Every_dialect_spells_every_entry_and_uses_every_argument()
    {
        foreach (var dialect in Dialects)
        {
            foreach (var function in FunctionCatalogue.Rendered)
            {
                foreach (var count in Counts(function.Signature))
                {
                    var text = Rendered(function, count, dialect);
                    for (var i = 1; i <= count; i++)
                    {
                        text.ShouldContain(dialect.Placeholder(i), Case.Sensitive, $"{function.Name} on {dialect.Name}");
                    }
                }
            }
        }
    }

    [Fact]
    public void Finds_by_any_case_and_by_other_spellings()
    {
        FunctionCatalogue.FindCallable("LOWER").ShouldBe(TextFunctions.Lower);
        FunctionCatalogue.FindCallable("nvl").ShouldBe(ConditionalFunctions.Coalesce);
        FunctionCatalogue.FindCallable("and").ShouldBeNull();
        FunctionCatalogue.FindCallable("local time").ShouldBeNull();
        FunctionCatalogue.Find("is null").ShouldBe(Operators.IsNull);
    }

    private static IEnumerable<int> Counts(Signature signature) => signature.Variadic
        ? [signature.Required, signature.Required + 2]
        : Enumerable.Range(signature.Required, signature.Arguments.Length - signature.Required + 1);

    // Values that are unlike one another, so that each is a parameter of its own, and that call for no shorter spelling.
    private static string Rendered(FunctionEntry function, int count, SqlDialect dialect)
    {
        var arguments = Enumerable.Range(0, count).Select(i => (SqlExpression)Argument(function.Signature[i], i)).ToImmutableArray();
        var call = new SqlCall(function, arguments, function.ResultType([.. arguments.Select(a => a.Type)]));
        var source = new DataSource("s", dialect.Kind, "", ImmutableDictionary<string, string>.Empty, "", "", null, SourceSpan.None);
        var statement = new SqlStatement([], new SqlSelect { Columns = [new SqlOutput(call, "answer")] });
        var query = CompiledQuery.Render(statement, dialect, source);
        query.Errors.ShouldBeEmpty(function.Name);
        return query.Value.Text;
    }

    private static SqlParameter Argument(ArgumentKind kind, int i) => kind switch
    {
        ArgumentKind.Text => new SqlParameter($"text {i}", DataType.String),
        ArgumentKind.Boolean => new SqlParameter(i % 2 == 0, DataType.Boolean),
        ArgumentKind.Time or ArgumentKind.Clock => new SqlParameter(new DateTime(2026, 11, i + 1), DataType.DateTime),
        _ => new SqlParameter(-1L - i, DataType.Integer),
    };
}
