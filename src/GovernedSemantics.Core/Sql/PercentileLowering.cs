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
        ImmutableArray<SqlExpression> groups = [.. keys.Select(k => k.Expression)];
        var rows = new SqlSelect
        {
            Columns =
            [
                .. keys,
                new SqlOutput(argument, Value),
                new SqlOutput(new SqlWindow(SqlWindowFunction.RowNumber, null, groups, [new SqlOrder(argument, false)], false, null, DataType.Integer), Rank),
                new SqlOutput(new SqlWindow(SqlWindowFunction.Count, argument, groups, [], false, null, DataType.Integer), Count),
            ],
            From = scan.From,
            Joins = scan.Joins,
            Where = scan.Where(),
        };
        var (a, b) = Fraction(leg.Leaf.Input.P);
        var column = leg.Leaf.Input.Discrete ? Discrete(ranked, argument.Type, a, b) : Continuous(ranked, argument.Type, a, b);
        return
        [
            new SqlCte(ranked, rows, false),
            new SqlCte(leg.Name, new SqlSelect
            {
                Columns = [.. leg.Keys.Select(k => new SqlOutput(KeyReference.Of(k.Key, ranked), k.Key.Alias)), new SqlOutput(column, leg.Leaf.Column.Alias)],
                From = new SqlCteTable(ranked, ranked),
                GroupByFirst = leg.Keys.IsEmpty ? null : leg.Keys.Length,
            }, true),
        ];
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
