using GovernedSemantics.Expressions;
using GovernedSemantics.Model;

namespace GovernedSemantics.Tests.Metrics;

/// <summary>
/// Computes formulas over rows in memory, without a plan and without SQL, so that what a metric expands to can be compared with plain loops.
/// It knows the few operators that the tests use.
/// </summary>
internal sealed class FormulaEvaluator(IReadOnlyDictionary<string, IReadOnlyList<Dictionary<string, object?>>> rows) : IFormulaVisitor<decimal?>
{
    public decimal? VisitLeaf(LeafFormula formula)
    {
        var leaf = formula.Leaf;
        var kept = rows[leaf.Model.Name].Where(row => leaf.Filters.All(f => Value(f, row) is true)).ToList();
        var values = leaf.Argument is null ? [] : kept.Select(row => Value(leaf.Argument, row)).Where(v => v is not null).ToList();
        return leaf.Aggregation switch
        {
            Aggregation.Count => leaf.Argument is null ? kept.Count : values.Count,
            Aggregation.CountDistinct => values.Distinct().Count(),
            Aggregation.Sum => values.Count == 0 ? null : values.Sum(Number),
            Aggregation.Max => values.Count == 0 ? null : values.Max(Number),
            _ => throw new NotSupportedException(leaf.Aggregation.ToString()),
        };
    }

    public decimal? VisitRatio(RatioFormula formula) =>
        formula.Denominator.Accept(this) is { } under && under != 0 ? formula.Numerator.Accept(this) / under : null;

    public decimal? VisitExpression(ExpressionFormula formula)
    {
        var inputs = formula.Inputs.Select(i => i.Accept(this)).ToArray();
        return Compute(formula.Expression, symbol => inputs[((InputSymbol)symbol).Index]) is { } value ? Number(value) : null;
    }

    public decimal? VisitDefault(DefaultFormula formula) => formula.Input.Accept(this) ?? formula.Value;

    public decimal? VisitCumulative(CumulativeFormula formula) => throw new NotSupportedException("Running totals need an axis.");

    public decimal? VisitOffset(OffsetFormula formula) => throw new NotSupportedException(formula.ToString());

    public decimal? VisitOffsetTo(OffsetToFormula formula) => throw new NotSupportedException(formula.ToString());

    public decimal? VisitLag(LagFormula formula) => throw new NotSupportedException(formula.ToString());

    public decimal? VisitMoving(MovingFormula formula) => throw new NotSupportedException(formula.ToString());

    public decimal? VisitShare(ShareFormula formula) => throw new NotSupportedException(formula.ToString());

    public decimal? VisitRank(RankFormula formula) => throw new NotSupportedException(formula.ToString());

    public decimal? VisitAveragePer(AveragePerFormula formula) => throw new NotSupportedException(formula.ToString());

    public decimal? VisitConversion(ConversionFormula formula) => throw new NotSupportedException(formula.ToString());

    private object? Value(Expr expression, Dictionary<string, object?> row) => Compute(expression, symbol => symbol switch
    {
        ColumnSymbol column => row.GetValueOrDefault(column.Column.Name),
        PathSymbol path => Reached(path.Path, row),
        _ => throw new NotSupportedException(symbol.ToString()),
    });

    private object? Reached(DimensionPath path, Dictionary<string, object?>? row)
    {
        foreach (var edge in path.Path.Edges)
        {
            var key = row?[edge.FromEntity.Key[0].Name];
            row = rows[edge.To.Name].SingleOrDefault(r => key is not null && key.Equals(r[edge.ToEntity.Key[0].Name]));
        }

        return row is null ? null : Value(path.Dimension.Expression, row);
    }

    private static object? Compute(Expr expression, Func<Symbol, object?> read) => expression switch
    {
        LiteralExpr literal => literal.Value,
        SymbolExpr symbol => read(symbol.Symbol),
        CastExpr cast => Compute(cast.Operand, read),
        CaseExpr choice => Compute(choice.Branches.FirstOrDefault(b => Compute(b.When, read) is true)?.Then ?? choice.Else!, read),
        CallExpr call => Call(call.Function.Name, [.. call.Arguments.Select(a => Compute(a, read))]),
        _ => throw new NotSupportedException(expression.GetType().Name),
    };

    private static object? Call(string function, object?[] arguments)
    {
        if (function != "coalesce" && arguments.Contains(null))
        {
            return null;
        }

        return function switch
        {
            "coalesce" => arguments.FirstOrDefault(a => a is not null),
            "+" => Number(arguments[0]) + Number(arguments[1]),
            "-" => Number(arguments[0]) - Number(arguments[1]),
            "*" => Number(arguments[0]) * Number(arguments[1]),
            "/" => Number(arguments[1]) == 0 ? null : Number(arguments[0]) / Number(arguments[1]),
            "=" => arguments[0] is string s ? s == (string?)arguments[1] : Number(arguments[0]) == Number(arguments[1]),
            ">=" => Number(arguments[0]) >= Number(arguments[1]),
            _ => throw new NotSupportedException(function),
        };
    }

    private static decimal Number(object? value) => Convert.ToDecimal(value, System.Globalization.CultureInfo.InvariantCulture);
}
