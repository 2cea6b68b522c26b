using System.Collections.Immutable;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;
using GovernedSemantics.Planning;

namespace GovernedSemantics.Tests.Planning;

public sealed class EmptyEntityTests
{
    private static readonly MetricFormula Orders = Leaf(Aggregation.Count, DataType.Integer);
    private static readonly MetricFormula Revenue = Leaf(Aggregation.Sum, DataType.Decimal(12, 2));

    [Fact]
    public void Counts_are_zero_and_everything_else_is_null()
    {
        EmptyEntity.Value(Orders).Value.ShouldBe(0m);
        EmptyEntity.Value(Leaf(Aggregation.CountDistinct, DataType.Integer)).Value.ShouldBe(0m);
        foreach (var other in Enum.GetValues<Aggregation>().Except([Aggregation.Count, Aggregation.CountDistinct]))
        {
            EmptyEntity.Value(Leaf(other, DataType.Number)).ShouldBe(Folded.Null, other.ToString());
        }
    }

    [Fact]
    public void A_ratio_of_nothing_is_null_and_a_default_fills_it()
    {
        var ratio = new RatioFormula(Orders, Orders);

        EmptyEntity.Value(ratio).ShouldBe(Folded.Null);
        EmptyEntity.Value(new RatioFormula(Revenue, Orders)).ShouldBe(Folded.Null);
        EmptyEntity.Value(new DefaultFormula(ratio, 1.5m)).Value.ShouldBe(1.5m);
        EmptyEntity.Value(new RatioFormula(new DefaultFormula(Revenue, 1), new DefaultFormula(Revenue, 3))).Value.ShouldBe(0.3333333333m);
    }

    [Theory]
    [InlineData("+", "4")]
    [InlineData("-", "-4")]
    [InlineData("*", "0")]
    [InlineData("/", "0")]
    [InlineData("coalesce", "0")]
    [InlineData("greatest", "4")]
    [InlineData("least", "0")]
    [InlineData("nullif", "0")]
    [InlineData("<", "True")]
    [InlineData("=", "False")]
    [InlineData("is distinct from", "True")]
    public void Arithmetic_of_a_count_and_a_constant_is_worked_out(string function, string expected) =>
        Of(function, Symbol(0), Number(4)).Value!.ToString().ShouldBe(expected);

    [Theory]
    [InlineData("+")]
    [InlineData("*")]
    [InlineData("greatest")]
    [InlineData("=")]
    [InlineData("abs")]
    [InlineData("not")]
    public void Null_in_is_null_out(string function) => Of(function, Symbol(1), Number(4)).ShouldBe(Folded.Null);

    [Fact]
    public void A_quotient_by_no_count_is_null() => Of("/", Number(4), Symbol(0)).ShouldBe(Folded.Null);

    [Fact]
    public void One_false_decides_a_conjunction_and_one_true_a_disjunction()
    {
        Of("and", new LiteralExpr(false, DataType.Boolean), Symbol(1)).Value.ShouldBe(false);
        Of("or", Symbol(1), new LiteralExpr(true, DataType.Boolean)).Value.ShouldBe(true);
        Of("and", new LiteralExpr(true, DataType.Boolean), Symbol(1)).ShouldBe(Folded.Null);
    }

    [Fact]
    public void Choices_take_the_first_branch_that_is_true()
    {
        var none = new CallExpr(Operators.Equal, [Symbol(0), Number(0)], DataType.Boolean);
        var choice = new CaseExpr([new CaseBranch(none, new LiteralExpr("none", DataType.String))], new LiteralExpr("some", DataType.String), DataType.String);

        EmptyEntity.Value(Formula(choice)).Value.ShouldBe("none");
        EmptyEntity.Passes(Cohort(Formula(choice), ConditionOperator.In, false, "none")).ShouldBe(true);
    }

    [Fact]
    public void Membership_of_a_list_follows_the_logic_of_null()
    {
        EmptyEntity.Value(Formula(new InExpr(Symbol(0), [Number(0), Number(2)], false))).Value.ShouldBe(true);
        EmptyEntity.Value(Formula(new InExpr(Symbol(0), [Number(1), Number(2)], true))).Value.ShouldBe(true);
        EmptyEntity.Value(Formula(new InExpr(Symbol(0), [Number(1), new LiteralExpr(null, DataType.Integer)], false))).ShouldBe(Folded.Null);
    }

    [Fact]
    public void What_only_a_database_can_tell_is_unknown()
    {
        var text = new CallExpr(FunctionCatalogue.Find("upper")!, [new LiteralExpr("a", DataType.String)], DataType.String);

        EmptyEntity.Value(Formula(text)).IsKnown.ShouldBeFalse();
        EmptyEntity.Passes(Cohort(Formula(text), ConditionOperator.In, false, "A")).ShouldBeNull();
        Market.Codes("""{"metrics": ["orders_count"], "filters": [{"entity": "customer", "metric": "orders_logarithm", "op": "gt", "values": [1]}]}""")
            .ShouldBe(["GS4026"]);
    }

    [Theory]
    [InlineData("Lt", 1L, 0L, true)]
    [InlineData("Gte", 1L, 0L, false)]
    [InlineData("Gte", 0L, 0L, true)]
    [InlineData("Lte", 0L, 0L, true)]
    [InlineData("Gt", 0L, 0L, false)]
    [InlineData("Between", 0L, 5L, true)]
    [InlineData("Between", 1L, 5L, false)]
    [InlineData("In", 3L, 0L, true)]
    [InlineData("In", 3L, 4L, false)]
    public void A_count_passes_as_zero_does(string name, long first, long second, bool passes)
    {
        var op = Enum.Parse<ConditionOperator>(name);

        EmptyEntity.Passes(Cohort(Orders, op, false, first, second)).ShouldBe(passes);
        EmptyEntity.Passes(Cohort(Orders, op, true, first, second)).ShouldBe(!passes);
    }

    [Fact]
    public void Without_a_value_only_the_test_for_null_passes()
    {
        EmptyEntity.Passes(Cohort(Revenue, ConditionOperator.Lt, false, 1L)).ShouldBe(false);
        EmptyEntity.Passes(Cohort(Revenue, ConditionOperator.In, true, 1L)).ShouldBe(false);
        EmptyEntity.Passes(Cohort(Revenue, ConditionOperator.IsNull, false)).ShouldBe(true);
        EmptyEntity.Passes(Cohort(Revenue, ConditionOperator.IsNull, true)).ShouldBe(false);
        EmptyEntity.Passes(Cohort(Orders, ConditionOperator.IsNull, false)).ShouldBe(false);
        EmptyEntity.Passes(Cohort(Orders, ConditionOperator.IsNull, true)).ShouldBe(true);
    }

    [Fact]
    public void Numbers_over_an_axis_or_other_rows_are_null()
    {
        EmptyEntity.Value(new CumulativeFormula(Orders, null, null, PeriodAggregation.Last)).Value.ShouldBe(0m);
        EmptyEntity.Value(new OffsetFormula(Orders, new Duration(1, TimeGrain.Month))).Value.ShouldBe(0m);
        EmptyEntity.Value(new ShareFormula(Orders, new KeptFields(true, false, [], []))).ShouldBe(Folded.Null);
        EmptyEntity.Value(new RankFormula(Orders, null, true)).ShouldBe(Folded.Null);
        EmptyEntity.Value(new AveragePerFormula(Orders, TimeGrain.Month)).ShouldBe(Folded.Null);
    }

    private static Folded Of(string function, params ImmutableArray<Expr> arguments) =>
        EmptyEntity.Value(Formula(new CallExpr(FunctionCatalogue.Find(function)!, arguments, DataType.Number)));

    // Input 0 is a count, input 1 a sum.
    private static ExpressionFormula Formula(Expr expression) => new(expression, [Orders, Revenue]);

    private static SymbolExpr Symbol(int index) => new(new InputSymbol(index, $"i{index}", DataType.Number));

    private static LiteralExpr Number(long value) => new(value, DataType.Integer);

    private static LeafFormula Leaf(Aggregation aggregation, DataType type) => new(new AggregateInput
    {
        Model = Market.Loaded.Project.Models[0],
        Aggregation = aggregation,
        Type = type,
        Name = "leaf",
        Key = "leaf",
    });

    private static Cohort Cohort(MetricFormula formula, ConditionOperator op, bool negated, params ImmutableArray<object> values) => new()
    {
        EntityName = "customer",
        Entity = Market.Loaded.Project.Models[0].Entities[0],
        MetricName = "metric",
        Formula = formula,
        Operator = op,
        Values = values,
        Negated = negated,
        Key = "key",
    };
}
