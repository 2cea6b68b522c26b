using System.Globalization;
using GovernedSemantics.Engine;

namespace GovernedSemantics.Cli.Output;

/// <summary>What belongs beside the rows of an answer: period, completeness, warnings, age and record.</summary>
internal static class AnswerNotes
{
    public static IEnumerable<(string Name, string Text)> Of(Answer answer, DateTimeOffset now)
    {
        if (answer.Time is { } time)
        {
            yield return ("time", Range(time));
            if (time.Compare is { } compare)
            {
                yield return ("compared", Range(time with { From = compare.From, To = compare.To }));
            }

            if (!time.Partial.IsEmpty)
            {
                yield return ("partial", string.Join(", ", time.Partial.Select(CellDisplay.Exact)));
            }
        }

        yield return ("rows", Rows(answer));
        foreach (var normalised in answer.Normalised)
        {
            yield return ("read as", Visible.Text(normalised));
        }

        foreach (var warning in answer.Warnings)
        {
            yield return ("warning", Visible.Text(warning.ToString()));
        }

        yield return ("use case", answer.Provenance.UseCase);
        if (answer.Provenance.DataAsOf is { } asOf)
        {
            yield return ("data", $"as of {CellDisplay.Exact(asOf)} ({Age(now - asOf)})");
        }

        yield return ("audit", answer.AuditId);
    }

    /// <summary>How many rows there are, and how to get the next ones.</summary>
    public static string Rows(Answer answer) =>
        answer.Truncated ? $"{answer.Rows.Length}, and there are more: raise --skip by {answer.Rows.Length}" : $"{answer.Rows.Length}";

    /// <summary>From the first moment that counts up to the first that does not.</summary>
    public static string Range(AnswerTime time)
    {
        var range = (time.From, time.To) switch
        {
            ({ } from, { } to) => $"from {Bound(from)} up to, not including, {Bound(to)}",
            ({ } from, null) => $"from {Bound(from)}",
            (null, { } to) => $"up to, not including, {Bound(to)}",
            _ => "all history",
        };
        var weeks = time.Grain == "week" ? $", weeks from {time.WeekStart}" : "";
        return $"{range}, {time.Zone}{weeks}";
    }

    private static string Bound(DateTime bound) => CellDisplay.Exact(bound.TimeOfDay == TimeSpan.Zero ? DateOnly.FromDateTime(bound) : bound);

    private static string Age(TimeSpan age) => age switch
    {
        { TotalMinutes: < 1 } => "just now",
        { TotalHours: < 2 } => string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(age.TotalMinutes)} minutes old"),
        { TotalDays: < 2 } => string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(age.TotalHours)} hours old"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(age.TotalDays)} days old"),
    };
}
