using GovernedSemantics.Diagnostics;
using GovernedSemantics.Expressions;

namespace GovernedSemantics.Tests.Expressions.Parsing;

public sealed class ExpressionParserTests
{
    private static readonly SourceSpan Start = new("orders.yml", 7, 12, 1);

    [Theory]
    [InlineData("a + b * c", "(a + (b * c))")]
    [InlineData("a - b - c", "((a - b) - c)")]
    [InlineData("a / b % c", "((a / b) % c)")]
    [InlineData("(a + b) * c", "((a + b) * c)")]
    [InlineData("- a + b", "(negate(a) + b)")]
    [InlineData("a or b and not c", "or(a, and(b, not(c)))")]
    [InlineData("a = b + 1 and c", "and((a = (b + 1)), c)")]
    [InlineData("not a = b", "not((a = b))")]
    [InlineData("a || b || c", "||(a, b, c)")]
    [InlineData("a or b or c or d", "or(a, b, c, d)")]
    [InlineData("a between 1 and 2 and b", "and(between(a, 1, 2), b)")]
    [InlineData("a not between 1 and 2", "not(between(a, 1, 2))")]
    [InlineData("a not in (1, 'x')", "not in(a, 1, 'x')")]
    [InlineData("a is not null", "is not null(a)")]
    [InlineData("a is distinct from b + 1", "(a is distinct from (b + 1))")]
    [InlineData("a is not true", "(a is distinct from true)")]
    [InlineData("a like 'x%' escape '!'", "like(a, 'x%', '!')")]
    [InlineData("a <> b", "(a <> b)")]
    [InlineData("a != b", "(a <> b)")]
    [InlineData("order.customer.region", "order.customer.region")]
    [InlineData("ORDER_Id", "order_id")]
    [InlineData("case a when 1 then 'x' else 'y' end", "case a when 1 then 'x' else 'y'")]
    [InlineData("CASE WHEN a THEN 1 WHEN b THEN 2 END", "case when a then 1 when b then 2")]
    [InlineData("cast(a as decimal(10, 2))", "cast(a as decimal(10,2))")]
    [InlineData("cast(a as bigint)", "cast(a as integer)")]
    [InlineData("extract(month from a)", "month(a)")]
    [InlineData("date_part('dayofweek', a)", "day_of_week(a)")]
    [InlineData("position('x' in a)", "position('x', a)")]
    [InlineData("substring(a from 2 for 3)", "substring(a, 2, 3)")]
    [InlineData("dateadd(month, 1, a)", "date_add(a, 1, month)")]
    [InlineData("ifnull(a, 0)", "coalesce(a, 0)")]
    [InlineData("CEILING(a)", "ceil(a)")]
    [InlineData("'it''s'", "'it''s'")]
    [InlineData("date '2026-02-28'", "2026-02-28")]
    [InlineData("-5", "-5")]
    [InlineData(".5 + 1.50", "(0.5 + 1.50)")]
    [InlineData("1e3", "1000")]
    [InlineData("-9223372036854775809", "-9223372036854775809")]
    public void Reads_the_tree_that_the_precedence_of_SQL_gives(string text, string tree) => Printed(text).ShouldBe(tree);

    [Theory]
    [InlineData("", "GS2201")]
    [InlineData("  \n ", "GS2201")]
    [InlineData("a ? b", "GS2207")]
    [InlineData("a ^ b", "GS2204")]
    [InlineData("a = ‘x’", "GS2204")]
    [InlineData("naïve", "GS2204")]
    [InlineData("'open", "GS2205")]
    [InlineData("a +", "GS2206")]
    [InlineData("a b", "GS2206")]
    [InlineData("(a", "GS2206")]
    [InlineData("a)", "GS2206")]
    [InlineData("a < b < c", "GS2206")]
    [InlineData("a in ()", "GS2206")]
    [InlineData("case end", "GS2206")]
    [InlineData("case when a then 1", "GS2206")]
    [InlineData("a is 5", "GS2206")]
    [InlineData("and", "GS2206")]
    [InlineData("a.1", "GS2206")]
    [InlineData("a.'x'", "GS2206")]
    [InlineData("round(a,)", "GS2206")]
    [InlineData("select 1", "GS2207")]
    [InlineData("a in (select b from c)", "GS2207")]
    [InlineData("a union select b", "GS2207")]
    [InlineData("exists(a)", "GS2207")]
    [InlineData("a::text", "GS2207")]
    [InlineData("a /* x */", "GS2207")]
    [InlineData("@p1", "GS2207")]
    [InlineData("`a`", "GS2207")]
    [InlineData("[a]", "GS2207")]
    [InlineData("N'a'", "GS2207")]
    [InlineData("interval '1 day'", "GS2206")]
    [InlineData("soundex(a)", "GS2208")]
    [InlineData("dbo.f(a)", "GS2208")]
    [InlineData("count(*)", "GS2209")]
    [InlineData("max(a)", "GS2209")]
    [InlineData("current_date", "GS2210")]
    [InlineData("now()", "GS2210")]
    [InlineData("12abc", "GS2214")]
    [InlineData("1e400", "GS2214")]
    [InlineData("0.00000000000000000000000000001", "GS2214")]
    [InlineData("date '2026-02-30'", "GS2214")]
    [InlineData("timestamp '2026-02-28 24:00:00'", "GS2214")]
    [InlineData("extract(century from a)", "GS2215")]
    [InlineData("cast(a as money)", "GS2217")]
    [InlineData("cast(a as decimal(40,2))", "GS2217")]
    [InlineData("a = :principal.region", "GS2220")]
    public void Refuses_what_the_grammar_does_not_know(string text, string code) => OnlyDefect(text).Code.ShouldBe(code);

    // The inputs of an attacker who can write a model's expression.
    [Theory]
    [InlineData("amount; DROP TABLE x")]
    [InlineData("amount) FROM raw.customers --")]
    [InlineData("pg_sleep(10)")]
    [InlineData("set_config('statement_timeout','0',false)")]
    [InlineData("nextval('s')")]
    [InlineData("current_setting('x')")]
    [InlineData("load_extension('x')")]
    [InlineData("OPENROWSET('SQLNCLI','...','...')")]
    [InlineData("amount OVER (ORDER BY (SELECT 1))")]
    [InlineData("\"amount\"; --")]
    [InlineData("amount -- x")]
    [InlineData("row_to_json(v_orders)")]
    [InlineData("ROW(v_orders.*)")]
    [InlineData("sum(sum(amount))")]
    [InlineData(@"E'\x41'")]
    [InlineData("1e999999")]
    [InlineData("min(ssn)")]
    [InlineData("array_agg(name)")]
    [InlineData("xp_cmdshell('id')")]
    [InlineData("U&'\\0041'")]
    [InlineData("$1")]
    [InlineData("a\0b")]
    public void Passes_nothing_of_a_database_through(string text) => OnlyDefect(text).Severity.ShouldBe(Severity.Error);

    [Fact]
    public void Half_a_character_is_no_text()
    {
        OnlyDefect("'" + (char)0xD800 + "'").Code.ShouldBe("GS2204");
        OnlyDefect("'" + (char)0xDC00 + "'").Code.ShouldBe("GS2204");
        Printed("'\U0001F600'").ShouldBe("'\U0001F600'");
    }

    [Fact]
    public void Measures_depth_and_length_before_it_recurses()
    {
        OnlyDefect(new string('(', 1001) + "1" + new string(')', 1001)).Code.ShouldBe("GS2203");
        OnlyDefect(new string('(', 20_000) + "1" + new string(')', 20_000)).Code.ShouldBe("GS2202");
        OnlyDefect(string.Concat(Enumerable.Repeat("not ", 500)) + "a").Code.ShouldBe("GS2203");
        OnlyDefect(string.Concat(Enumerable.Repeat("- ", 500)) + "a").Code.ShouldBe("GS2203");
        OnlyDefect(string.Join(" + ", Enumerable.Repeat("a", 500))).Code.ShouldBe("GS2203");
        OnlyDefect(string.Concat(Enumerable.Repeat("abs(", 300)) + "a").Code.ShouldBe("GS2203");
        OnlyDefect(string.Concat(Enumerable.Repeat("case when a then ", 200))).Code.ShouldBe("GS2203");
        Printed(new string('(', 99) + "1" + new string(')', 99)).ShouldBe("1");
        Printed(string.Join(" or ", Enumerable.Repeat("a", 500))).ShouldStartWith("or(a, a, a");
    }

    [Fact]
    public void Tells_the_place_of_a_defect_in_the_file()
    {
        OnlyDefect("amount + ;").Location.Span.ShouldBe(new SourceSpan("orders.yml", 7, 21, 1));
        OnlyDefect("case\n  when a then 1\n  els 2\nend").Location.Span.ShouldBe(new SourceSpan("orders.yml", 9, 3, 3));
    }

    [Fact]
    public void Names_the_closest_functions()
    {
        var defect = OnlyDefect("substrin(a, 1)");

        defect.Allowed.ShouldContain("substring");
        defect.Suggestion.ShouldNotBeNull().ShouldContain("\"substring\"");
    }

    [Fact]
    public void Names_that_are_words_of_other_grammars_stay_names()
    {
        Printed("left + date + window").ShouldBe("((left + date) + window)");
        Printed("end_date is null").ShouldBe("is null(end_date)");
    }

    [Fact]
    public void Always_ends_with_a_tree_or_a_defect()
    {
        string[] pieces = ["a", "'x'", "1", "(", ")", ",", "case", "when", "then", "end", "not", "in", "between", "and", "or", "is", "null", "+", "-", "||", "<", ".", "cast(", "as", "date", "extract(", "position(", ":", "\n"];
        var random = new Random(20_261_123);
        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Join(' ', Enumerable.Range(0, random.Next(1, 12)).Select(_ => pieces[random.Next(pieces.Length)]));
            var bag = new DiagnosticBag();

            (ExpressionParser.Parse(text, Start, bag) is null).ShouldBe(bag.HasErrors, text);
        }
    }

    private static Diagnostic OnlyDefect(string text)
    {
        var bag = new DiagnosticBag();
        ExpressionParser.Parse(text, Start, bag).ShouldBeNull();
        return bag.Errors().ShouldHaveSingleItem();
    }

    private static string Printed(string text)
    {
        var bag = new DiagnosticBag();
        var node = ExpressionParser.Parse(text, Start, bag);
        bag.Errors().ShouldBeEmpty();
        return SyntaxText.Of(node.ShouldNotBeNull());
    }
}
