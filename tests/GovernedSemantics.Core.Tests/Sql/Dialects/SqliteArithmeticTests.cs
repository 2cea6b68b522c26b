using GovernedSemantics.Expressions;
using GovernedSemantics.Sql;
using static GovernedSemantics.Tests.Sql.Trees;

namespace GovernedSemantics.Tests.Sql;

/// <summary>Random decimal expressions on SQLite against .NET's decimals.</summary>
public sealed class SqliteArithmeticTests
{
    private const int Trees = 400;

    private static readonly (string Name, DataType Type, bool IsReference)[] Columns =
    [
        ("a", DataType.Decimal(12, 2), false), ("b", DataType.Decimal(10, 4), false), ("n", DataType.Integer, false),
        ("r", DataType.Decimal(38, 2), true), ("s", DataType.Decimal(38, 3), true), ("m", DataType.Integer, true),
    ];

    private static readonly decimal?[][] Rows =
    [
        [0.1m, 0.0003m, 3, 0.07m, -0.125m, 2], [12.35m, -7.0001m, -1, 99.99m, 1000.001m, 0], [null, 1.5m, 0, null, 0.001m, 7],
        [-0.29m, 3m, null, -5m, null, null], [100m, 0m, 12, 0m, 0m, 1],
    ];

    [Fact]
    public void Answers_what_decimals_answer()
    {
        using var run = new SqliteRun(
            "CREATE TABLE t (id INTEGER, a REAL, b REAL, n INTEGER, r INTEGER, s INTEGER, m INTEGER);"
            + string.Concat(Rows.Select((row, i) => $"INSERT INTO t VALUES ({i}, {string.Join(", ", row.Select(Stored))});")));
        var random = new Random(20261122);
        for (var i = 0; i < Trees; i++)
        {
            var tree = Tree(random, 3);
            var statement = Statement(new SqlSelect
            {
                Columns = [new(tree.Expression, "x")],
                From = View("t", "t"),
                OrderBy = [new(Column("t", "id", DataType.Integer), false)],
            });
            var scale = tree.Expression.Type.Kind == TypeKind.Decimal ? tree.Expression.Type.Scale : 0;
            var expected = Rows.Select(row => tree.Value(row) is { } value ? $"{(Int128)(value * SqliteDecimals.Power(scale))}" : "null");
            run.Rows(statement).ShouldBe(expected, Render(statement, Sqlite).Text);
        }
    }

    private static string Stored(decimal? value, int column) => value is not { } number ? "NULL"
        : Columns[column] is { IsReference: true, Type: { Kind: TypeKind.Decimal } type } ? $"{(long)(number * SqliteDecimals.Power(type.Scale))}"
        : FormattableString.Invariant($"{number}");

    private static (SqlExpression Expression, Func<decimal?[], decimal?> Value) Tree(Random random, int depth)
    {
        if (depth == 0 || random.Next(5) == 0)
        {
            return Leaf(random);
        }

        var (a, b) = (Tree(random, depth - 1), Tree(random, depth - 1));
        var made = random.Next(9) switch
        {
            0 or 1 => (Call("+", a.Expression, b.Expression), row => a.Value(row) + b.Value(row)),
            2 or 3 => (Call("-", a.Expression, b.Expression), row => a.Value(row) - b.Value(row)),
            4 => (Call("*", a.Expression, b.Expression), row => a.Value(row) * b.Value(row)),
            5 => (Call("negate", a.Expression), row => -a.Value(row)),
            6 => (Call("abs", a.Expression), row => a.Value(row) is { } value ? Math.Abs(value) : null),
            7 => (Call("coalesce", a.Expression, b.Expression), row => a.Value(row) ?? b.Value(row)),
            _ => ((SqlExpression)Choice(a.Expression, b.Expression), (Func<decimal?[], decimal?>)(row => a.Value(row) > b.Value(row) ? a.Value(row) : b.Value(row))),
        };
        return made.Item1.Type.Kind == TypeKind.Number ? a : made;
    }

    private static SqlCase Choice(SqlExpression a, SqlExpression b) =>
        new([new(Call(">", a, b), a)], b, FunctionCatalogue.Find("coalesce")!.ResultType(a.Type, b.Type));

    private static (SqlExpression Expression, Func<decimal?[], decimal?> Value) Leaf(Random random)
    {
        var pick = random.Next(Columns.Length + 2);
        if (pick >= Columns.Length)
        {
            var value = Math.Round((decimal)random.Next(-300, 300) / 100, pick - Columns.Length + 1);
            return (Value(value), _ => value);
        }

        var (name, type, isReference) = Columns[pick];
        return (isReference ? Reference("t", name, type) : Column("t", name, type), row => row[pick]);
    }
}
