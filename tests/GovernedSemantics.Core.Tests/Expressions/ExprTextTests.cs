using GovernedSemantics.Diagnostics;
using GovernedSemantics.Expressions;

namespace GovernedSemantics.Tests.Expressions;

public sealed class ExprTextTests
{
    [Theory]
    [InlineData("amount + 1", "'+'(name 'amount',integer:1)")]
    [InlineData("status = 'it''s'", "'='(name 'status',string:'it''s')")]
    [InlineData("status in ('a', 'b')", "in(name 'status',string:'a',string:'b')")]
    [InlineData("status not in ('a')", "not in(name 'status',string:'a')")]
    [InlineData("case when status = 'a' then 1 else 2 end", "case else('='(name 'status',string:'a'),integer:1,integer:2)")]
    [InlineData("case when status = 'a' then 1 end", "case('='(name 'status',string:'a'),integer:1)")]
    public void Writes_one_text_for_one_tree(string expression, string text) => Text(expression).ShouldBe(text);

    [Theory]
    [InlineData("amount+1", "amount  +  1")]
    [InlineData("(amount + 1)", "amount + 1")]
    [InlineData("UPPER(status)", "upper(status)")]
    public void Does_not_see_layout(string one, string other) => Text(one).ShouldBe(Text(other));

    [Theory]
    [InlineData("status = '1'", "amount = 1")]
    [InlineData("amount = 1", "amount = 1.0")]
    [InlineData("amount - 1", "1 - amount")]
    [InlineData("amount - (1 - amount)", "amount - 1 - amount")]
    [InlineData("status in ('a,b')", "status in ('a', 'b')")]
    [InlineData("status in ('a'')', 'b')", "status in ('a', ')b')")]
    [InlineData("status = 'name ''status'''", "status = status")]
    [InlineData("cast(amount as integer)", "cast(amount as float)")]
    [InlineData("case when amount > 1 then 1 when amount > 2 then 3 end", "case when amount > 1 then 1 else case when amount > 2 then 3 end end")]
    public void Tells_different_trees_apart(string one, string other) => Text(one).ShouldNotBe(Text(other));

    private sealed record Named(string Name, DataType Type) : Symbol(Name, Type);

    private static string Text(string expression)
    {
        var bag = new DiagnosticBag();
        var syntax = ExpressionParser.Parse(expression, new SourceSpan("test", 1, 1, expression.Length), bag);
        var bound = syntax is null ? null : ExpressionBinder.Bind(
            syntax, name => new SymbolExpr(new Named(name.Text, name.Text == "status" ? DataType.String : DataType.Integer)), bag);
        bag.Sorted().Select(d => d.ToString()).ShouldBeEmpty();
        return ExprText.Of(bound!);
    }
}
