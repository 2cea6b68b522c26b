using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;

namespace GovernedSemantics.Engine.Tests.Cases;

/// <summary>Holds an outcome against what a case expects.</summary>
internal static class CaseAssertions
{
    public static void ShouldBeAsExpected(this Result<Answer> outcome, GoldenCase golden)
    {
        if (golden.Error is { } error)
        {
            outcome.IsOk.ShouldBeFalse($"{golden.Name} was answered, but should be refused:\n{(outcome.IsOk ? Csv(outcome.Value) : "")}");
            Refused(outcome.Errors, error);
            return;
        }

        outcome.IsOk.ShouldBeTrue($"{golden.Name} was refused:\n{string.Join('\n', outcome.Errors)}");
        outcome.Value.ShouldHold(golden.Rows!);
        TotalsHold(outcome.Value, golden.Totals);
        Stated(outcome.Value, golden);
    }

    /// <summary>The same columns, and the same rows in the same order, to the last digit.</summary>
    public static void ShouldHold(this Answer answer, Csv rows) => Same(rows, Names(answer), answer.Rows, answer.Provenance.Sql);

    public static string Csv(Answer answer) => Csv(Names(answer), answer.Rows);

    private static void Same(Csv rows, ImmutableArray<string> columns, ImmutableArray<ImmutableArray<object?>> cells, string? sql)
    {
        var expected = rows with
        {
            Rows = [.. rows.Rows.Select((row, y) =>
                row.Select((cell, x) => CellText.Like(Cell(cells, y, x), cell)).ToImmutableArray())],
        };
        var actual = Csv(columns, cells);
        (actual == expected.ToString()).ShouldBeTrue($"expected:\n{expected}\nactual:\n{actual}\n{sql}");
    }

    // The total over all stands first, with NULL for the keys of time, which it has none of.
    private static void TotalsHold(Answer answer, Csv? expected)
    {
        (answer.Totals is null).ShouldBe(expected is null);
        if (expected is null || answer.Totals is not { } totals)
        {
            return;
        }

        var columns = AnswerTotals.TimeColumns(answer.Columns);
        var keys = columns.Length - totals.All.Length;
        ImmutableArray<object?> all = [.. Enumerable.Repeat<object?>(null, keys), .. totals.All];
        Same(expected, [.. columns.Select(c => answer.Columns[c].Name)], [all, .. totals.ByTime], answer.Provenance.Sql);
    }

    private static ImmutableArray<string> Names(Answer answer) => [.. answer.Columns.Select(c => c.Name)];

    private static string Csv(ImmutableArray<string> columns, ImmutableArray<ImmutableArray<object?>> cells) =>
        new Csv(columns, [.. cells.Select(row => row.Select(CellText.Of).ToImmutableArray())]).ToString();

    private static object? Cell(ImmutableArray<ImmutableArray<object?>> cells, int row, int column) =>
        row < cells.Length && column < cells[row].Length ? cells[row][column] : null;

    private static void Stated(Answer answer, GoldenCase golden)
    {
        if (golden.StatedTruncated is { } truncated)
        {
            answer.Truncated.ShouldBe(truncated);
        }

        if (golden.Stated("warnings") is { } warnings)
        {
            answer.Warnings.Select(w => w.Slug).Distinct().Order(StringComparer.Ordinal).ShouldBe(warnings.Order(StringComparer.Ordinal));
        }

        if (golden.Stated("partial") is { } partial)
        {
            (answer.Time?.Partial ?? []).Select(CellText.Of).ShouldBe(partial);
        }

        if (golden.Stated("normalised") is { } normalised)
        {
            answer.Normalised.ShouldBe(normalised);
        }
    }

    private static void Refused(ImmutableArray<Diagnostic> errors, ExpectedError expected)
    {
        var said = string.Join('\n', errors.Select(e => $"{e} [{string.Join(", ", e.Allowed)}]"));
        errors.Select(e => $"{e.Code} {e.Slug}").Distinct().Order(StringComparer.Ordinal).ShouldBe(expected.Codes.Order(StringComparer.Ordinal), said);
        foreach (var fragment in expected.Fragments)
        {
            said.ShouldContain(fragment, Case.Sensitive);
        }
    }
}
