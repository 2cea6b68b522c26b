using System.Collections.Immutable;

namespace GovernedSemantics.Engine.Tests.Cases;

internal static class CsvAssertions
{
    /// <summary>Equal in columns, rows and their order, but for the noise of binary fractions.</summary>
    public static void ShouldHoldTheRowsInOrderOf(this Csv actual, Csv expected)
    {
        var same = expected.Columns.SequenceEqual(actual.Columns) && expected.Rows.Length == actual.Rows.Length
            && expected.Rows.Zip(actual.Rows)
                .All(pair => pair.First.Zip(pair.Second).All(cell => CellText.IsNear(cell.First, cell.Second)));
        same.ShouldBeTrue($"expected:\n{expected}\nactual:\n{actual}");
    }

    /// <summary>Equal in columns and rows; for rows whose order is a language's in one database and the code points' in another.</summary>
    public static void ShouldHoldTheRowsOf(this Csv actual, Csv expected) => Sorted(actual).ShouldHoldTheRowsInOrderOf(Sorted(expected));

    private static Csv Sorted(Csv rows) =>
        rows with { Rows = [.. rows.Rows.OrderBy(SortKey, StringComparer.Ordinal)] };

    private static string SortKey(ImmutableArray<string?> row) => string.Join('\u0001', row.Select(c => CellText.Like(0m, c) ?? "\u0000"));
}
