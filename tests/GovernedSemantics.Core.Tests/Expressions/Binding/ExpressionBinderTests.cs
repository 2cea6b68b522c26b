using System.Globalization;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Expressions;

namespace GovernedSemantics.Tests.Expressions.Binding;

public sealed class ExpressionBinderTests
{
    [Theory]
    [InlineData("n + 1", "integer")]
    [InlineData("n * n", "integer")]
    [InlineData("n % 2", "integer")]
    [InlineData("n / 2", "number")]
    [InlineData("weight / 2", "number")]
    [InlineData("amount + n", "decimal(38,2)")]
    [InlineData("amount - rate", "decimal(38,8)")]
    [InlineData("amount * amount", "decimal(38,4)")]
    [InlineData("amount * n", "decimal(38,2)")]
    [InlineData("rate * rate", "number")]
    [InlineData("amount * rate", "decimal(38,10)")]
    [InlineData("amount + avg_price", "number")]
    [InlineData("amount + weight", "float")]
    [InlineData("avg_price * weight", "float")]
    [InlineData("-amount", "decimal(12,2)")]
    [InlineData("n + null", "integer")]
    [InlineData("round(amount)", "integer")]
    [InlineData("round(amount, 1)", "decimal(38,2)")]
    [InlineData("ceil(weight)", "float")]
    [InlineData("coalesce(n, amount)", "decimal(21,2)")]
    [InlineData("coalesce(null, name)", "string")]
    [InlineData("greatest(day, ordered_at)", "datetime")]
    [InlineData("nullif(n, 0)", "integer")]
    [InlineData("if(paid, 1, 2.5)", "decimal(20,1)")]
    [InlineData("case when paid then day end", "date")]
    [InlineData("case when paid then null else 5 end", "integer")]
    [InlineData("name || 'x'", "string")]
    [InlineData("length(name)", "integer")]
    [InlineData("paid and n > 1", "boolean")]
    [InlineData("date_trunc('month', instant)", "date")]
    [InlineData("date_trunc('hour', ordered_at)", "datetime")]
    [InlineData("date_add(day, 1, 'day')", "date")]
    [InlineData("date_add(day, 1, hour)", "datetime")]
    [InlineData("date_add(instant, 1, day)", "datetime")]
    [InlineData("cast(name as integer)", "integer")]
    [InlineData("cast(n as decimal(10,2))", "decimal(10,2)")]
    public void Types_follow_from_the_types_of_the_arguments(string text, string type) => Sample.Bound(text).Type.ToString().ShouldBe(type);

    [Theory]
    [InlineData("day >= '2026-02-28'", "2026-02-28")]
    [InlineData("ordered_at < '2026-02-28'", "2026-02-28T00:00:00")]
    [InlineData("'2026-02-28 10:30:00' = ordered_at", "2026-02-28T10:30:00")]
    [InlineData("instant between '2026-02-28T10:30:00Z' and '2026-03-01T00:00:00+02:00'", "2026-02-28T10:30:00.0000000+00:00")]
    [InlineData("day in ('2026-02-28')", "2026-02-28")]
    [InlineData("coalesce(day, '2026-02-28') = day", "2026-02-28")]
    [InlineData("case day when '2026-02-28' then 1 end", "2026-02-28")]
    public void A_text_literal_beside_a_time_is_read_as_one(string text, string value) =>
        ExprTree.All(Sample.Bound(text)).OfType<LiteralExpr>().Where(l => l.Type.IsTime)
            .ShouldContain(l => Iso(l.Value!) == value);

    [Theory]
    [InlineData("day = '2026-02-30'", "GS2214")]
    [InlineData("day = 'yesterday'", "GS2214")]
    [InlineData("instant > '2026-02-28 10:00:00'", "GS2214")]
    [InlineData("name = 5", "GS2213")]
    [InlineData("n in (1, 'x')", "GS2213")]
    [InlineData("instant = ordered_at", "GS2213")]
    [InlineData("case when paid then 1 else 'x' end", "GS2213")]
    [InlineData("coalesce(day, n)", "GS2213")]
    [InlineData("paid < true", "GS2212")]
    [InlineData("name + 1", "GS2212")]
    [InlineData("not n", "GS2212")]
    [InlineData("n and paid", "GS2212")]
    [InlineData("case when n then 1 end", "GS2212")]
    [InlineData("lower(n)", "GS2212")]
    [InlineData("n like 'x%'", "GS2212")]
    [InlineData("weight % 2", "GS2212")]
    [InlineData("hour(day)", "GS2212")]
    [InlineData("greatest(name, 'x')", "GS2212")]
    [InlineData("n || 'x'", "GS2212")]
    [InlineData("round()", "GS2211")]
    [InlineData("round(n, 1, 2)", "GS2211")]
    [InlineData("coalesce(n)", "GS2211")]
    [InlineData("date_trunc('fortnight', day)", "GS2215")]
    [InlineData("date_add(day, 1, months)", "GS2215")]
    [InlineData("round(amount, n)", "GS2216")]
    [InlineData("name like name", "GS2216")]
    [InlineData("name like 'x' escape '##'", "GS2216")]
    [InlineData("name like '50#x' escape '#'", "GS2214")]
    [InlineData("split_part(name, '-', 0)", "GS2216")]
    [InlineData("cast(weight as string)", "GS2218")]
    [InlineData("cast(name as float)", "GS2218")]
    [InlineData("cast(day as datetimetz)", "GS2218")]
    [InlineData("cast(n as date)", "GS2218")]
    [InlineData("n = null", "GS2222")]
    [InlineData("name <> null", "GS2222")]
    public void What_does_not_fit_is_told(string text, string code) => Sample.Defect(text).Code.ShouldBe(code);

    [Fact]
    public void Both_types_are_told()
    {
        Sample.Defect("name = 5").Message.ShouldBe("string and integer have no type in common in =");
        Sample.Defect("day = 'soon'").Message.ShouldBe("'soon' is no date; an example is '2026-11-23'");
        Sample.Defect("lower(n)").Message.ShouldBe("lower takes text here, not integer");
    }

    [Fact]
    public void All_defects_are_told_at_once()
    {
        var (expression, bag) = Sample.Bind("lower(n) || upper(paid) || unknown_name");

        expression.ShouldBeNull();
        bag.Sorted().Select(d => (d.Code, d.Location.Span!.Value.Column)).ShouldBe([("GS2212", 18), ("GS2212", 30), ("GS2206", 39)]);
    }

    [Theory]
    [InlineData("name <> 'x'", true)]
    [InlineData("name is distinct from 'x'", false)]
    [InlineData("name = 'x'", false)]
    public void Inequality_that_drops_NULL_is_warned_about(string text, bool isWarned)
    {
        var (expression, bag) = Sample.Bind(text);

        expression.ShouldNotBeNull();
        bag.Sorted().Select(d => d.Code).ShouldBe(isWarned ? ["GS2221"] : []);
    }

    [Theory]
    [InlineData("x%", null, "x%")]
    [InlineData(@"a\b", null, @"a\\b")]
    [InlineData("50!%", "!", @"50\%")]
    [InlineData("a!!b", "!", "a!b")]
    [InlineData(@"a\_b", @"\", @"a\_b")]
    [InlineData(@"a\\b", @"\", @"a\\b")]
    public void Patterns_take_one_form(string pattern, string? escape, string canonical)
    {
        var call = Sample.Bound($"name like '{pattern}'" + (escape is null ? "" : $" escape '{escape}'")).ShouldBeOfType<CallExpr>();

        call.Arguments[1].ShouldBe(new LiteralExpr(canonical, DataType.String));
    }

    [Fact]
    public void Instants_are_taken_into_the_zone_of_the_project()
    {
        var settings = new ExpressionSettings("Europe/Berlin", DayOfWeek.Monday);

        var hour = Sample.Bound("hour(instant)", settings).ShouldBeOfType<CallExpr>();
        var local = hour.Arguments[0].ShouldBeOfType<CallExpr>();

        local.Function.ShouldBe(TimeFunctions.LocalTime);
        local.Arguments[1].ShouldBe(new LiteralExpr("Europe/Berlin", DataType.String));
    }

    [Theory]
    [InlineData(DayOfWeek.Monday, "'date_trunc week'(name 'day')")]
    [InlineData(DayOfWeek.Sunday, "'date_add day'('date_trunc week'('date_add day'(name 'day',integer:1)),integer:-1)")]
    [InlineData(DayOfWeek.Saturday, "'date_add day'('date_trunc week'('date_add day'(name 'day',integer:2)),integer:-2)")]
    public void Weeks_start_on_the_day_of_the_project(DayOfWeek start, string text) =>
        ExprText.Of(Sample.Bound("date_trunc('week', day)", new ExpressionSettings("UTC", start))).ShouldBe(text);

    [Theory]
    [InlineData("case n when 1 then 'x' end", "case when n = 1 then 'x' end")]
    [InlineData("iff(paid, 1, 2)", "case when paid then 1 else 2 end")]
    [InlineData("nvl2(n, 1, 2)", "case when n is not null then 1 else 2 end")]
    [InlineData("mod(n, 2)", "n % 2")]
    [InlineData("concat(name, 'x')", "name || 'x'")]
    [InlineData("zeroifnull(n)", "coalesce(n, 0)")]
    [InlineData("floor(n)", "n")]
    [InlineData("cast(name as string)", "name")]
    [InlineData("to_date(ordered_at)", "cast(ordered_at as date)")]
    public void Spellings_of_one_meaning_are_one_expression(string text, string same) =>
        ExprText.Of(Sample.Bound(text)).ShouldBe(ExprText.Of(Sample.Bound(same)));

    [Fact]
    public void A_chain_of_names_that_double_each_other_is_stopped()
    {
        var bag = new DiagnosticBag();
        Expr? value = new LiteralExpr("x", DataType.String);
        var steps = 0;
        while (value is not null && steps < 100)
        {
            var inner = value;
            value = ExpressionBinder.Bind(ExpressionParser.Parse("a || a", SourceSpan.None, bag)!, _ => inner, bag);
            steps++;
        }

        steps.ShouldBeLessThan(20);
        bag.Errors().ShouldHaveSingleItem().Code.ShouldBe("GS2219");
    }

    [Fact]
    public void A_long_chain_of_names_is_stopped_before_it_is_too_deep_for_a_database()
    {
        var bag = new DiagnosticBag();
        Expr? value = new LiteralExpr(1L, DataType.Integer);
        while (value is not null && value.Depth < 2_000)
        {
            var inner = value;
            value = ExpressionBinder.Bind(ExpressionParser.Parse("-a", SourceSpan.None, bag)!, _ => inner, bag);
        }

        bag.Errors().ShouldHaveSingleItem().Code.ShouldBe("GS2219");
    }

    private static string Iso(object value) => value switch
    {
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("s", CultureInfo.InvariantCulture),
        _ => ((DateTimeOffset)value).ToString("O", CultureInfo.InvariantCulture),
    };
}
