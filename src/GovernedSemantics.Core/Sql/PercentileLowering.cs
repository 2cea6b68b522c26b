using System.Collections.Immutable;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;
using GovernedSemantics.Planning;

namespace GovernedSemantics.Sql;

/// <summary>
/// Percentiles by rank, exact on every database. With p = a/b, n values and ranks r from 1, the continuous percentile lies at (n-1)·a/b above
/// the first value, so value r weighs b - |x| where x = (n-1)·a - (r-1)·b, and nothing where |x| is not below b. The discrete one is the first
/// value whose r·b reaches n·a.
/// </summary>
internal static class PercentileLowering
{
    private const string Value = "g_v";
    private const string Rank = "g_r";
    private const string Count = "g_n";

    public static ImmutableArray<SqlCte> Lower(PercentileLeg leg, TimeSettings settings)
    {
        var scan = new ScanLowering(leg.Scan, settings);
        var argument = scan.Own(leg.Leaf.Input.Argument!);
        var ranked = $"{leg.Name}_ranked";
        ImmutableArray<SqlOutput> keys = [.. LegLowering.KeyOutputs(leg.Keys, scan)];
        var rows = Ranked(keys, argument) with { From = scan.From, Joins = scan.Joins, Where = scan.Where() };
        return [new SqlCte(ranked, rows, false), new SqlCte(leg.Name, Weighted(ranked, leg, leg.Leaf), true)];
    }

    /// <summary>Values with their rank and number within the keys; a caller adds where they come from.</summary>
    public static SqlSelect Ranked(ImmutableArray<SqlOutput> keys, SqlExpression argument)
    {
        ImmutableArray<SqlExpression> groups = [.. keys.Select(k => k.Expression)];
        return new SqlSelect
        {
            Columns =
            [
                .. keys,
                new SqlOutput(argument, Value),
                new SqlOutput(new SqlWindow(SqlWindowFunction.RowNumber, null, groups, [new SqlOrder(argument, false)], false, null, DataType.Integer), Rank),
                new SqlOutput(new SqlWindow(SqlWindowFunction.Count, argument, groups, [], false, null, DataType.Integer), Count),
            ],
        };
    }

    /// <summary>The percentile of ranked values, by the keys of the leg.</summary>
    public static SqlSelect Weighted(string ranked, PlanLeg leg, LegLeaf leaf)
    {
        var (a, b) = Fraction(leaf.Input.P);
        var type = leaf.Input.Argument!.Type;
        var column = leaf.Input.Discrete ? Discrete(ranked, type, a, b) : Continuous(ranked, type, a, b);
        return new SqlSelect
        {
            Columns = [.. leg.Keys.Select(k => new SqlOutput(KeyReference.Of(k.Key, ranked), k.Key.Alias)), new SqlOutput(column, leaf.Column.Alias)],
            From = new SqlCteTable(ranked, ranked),
            GroupByFirst = leg.Keys.IsEmpty ? null : leg.Keys.Length,
        };
    }

    private static SqlExpression Continuous(string from, DataType type, long a, long b)
    {
        var value = new SqlReference(from, Value, type);
        var x = Integer(Operators.Subtract, Times(Less1(from, Count), a), Times(Less1(from, Rank), b));
        var distance = Integer(MathFunctions.Abs, x);
        var weighted = Calls.Of(Operators.Multiply, Product(type), value, Integer(Operators.Subtract, SqlConstant.Of(b), distance));
        var sum = new SqlAggregate(
            SqlAggregateFunction.Sum,
            new SqlCase([new SqlCaseBranch(Calls.Test(Operators.Less, distance, SqlConstant.Of(b)), weighted)], null, weighted.Type),
            null,
            weighted.Type);
        return Calls.Of(Operators.Divide, DataType.Number, sum, SqlConstant.Of(b));
    }

    private static SqlAggregate Discrete(string from, DataType type, long a, long b)
    {
        var (rank, count) = (new SqlReference(from, Rank, DataType.Integer), new SqlReference(from, Count, DataType.Integer));
        var wanted = Times(count, a);
        var isIt = Calls.Test(
            Operators.And,
            Calls.Test(Operators.GreaterOrEqual, Times(rank, b), wanted),
            Calls.Test(
                Operators.Or,
                Calls.Test(Operators.Less, Times(Less1(from, Rank), b), wanted),
                Calls.Test(Operators.Equal, rank, SqlConstant.Of(1))));
        return new SqlAggregate(
            SqlAggregateFunction.Max,
            new SqlCase([new SqlCaseBranch(isIt, new SqlReference(from, Value, type))], null, type),
            null,
            type);
    }

    private static DataType Product(DataType type) => type.Kind == TypeKind.Decimal ? DataType.Decimal(38, type.Scale) : type;

    private static SqlExpression Integer(FunctionEntry function, params ImmutableArray<SqlExpression> arguments) =>
        Calls.Of(function, DataType.Integer, arguments);

    private static SqlExpression Less1(string from, string column) =>
        Integer(Operators.Subtract, new SqlReference(from, column, DataType.Integer), SqlConstant.Of(1));

    private static SqlExpression Times(SqlExpression value, long factor) =>
        factor == 1 ? value : Integer(Operators.Multiply, value, SqlConstant.Of(factor));

    // 0.9 is 9/10: a decimal is a fraction of a power of ten.
    private static (long A, long B) Fraction(decimal p)
    {
        var b = 1L;
        while (p != decimal.Truncate(p))
        {
            p *= 10;
            b *= 10;
        }

        var a = (long)p;
        var divisor = (long)System.Numerics.BigInteger.GreatestCommonDivisor(a, b);
        return divisor == 0 ? (a, b) : (a / divisor, b / divisor);
    }
}
