namespace GovernedSemantics.Engine.Tests.Oracle;

/// <summary>The range before with which a question compares.</summary>
internal sealed class Comparing(Clock clock, Span span, Moment from, Moment to, Unit? finest)
{
    /// <summary>By how much the range goes back.</summary>
    public Span Span => span;

    private static readonly Unit[] Largest = [Unit.Year, Unit.Quarter, Unit.Month, Unit.Week, Unit.Day];

    public static Comparing? Of(Question question, World world)
    {
        if (question.Time?.Compare is not { } compare)
        {
            return null;
        }

        var clock = world.Clock;
        var range = Ranges.Of(question, world);
        var (from, to) = (range.From!.Value.Civil, range.To!.Value.Civil);
        var span = SpanOf(compare, question, from, to, clock);
        var start = Clock.Add(from, -span.Count, span.Unit);
        var end = clock.EndBack(range.To!.Value, span).Civil;
        if (question.Time.ToDate is { } unit && compare.StartsWith("previous", StringComparison.Ordinal))
        {
            // Equal elapsed days, clamped to the end of the earlier period.
            end = start + (to - from);
            var limit = clock.Next(start, unit);
            end = end > limit ? limit : end;
        }

        return new Comparing(clock, span, clock.At(start), clock.At(end), question.Grains.Any() ? question.Grains.Min() : null);
    }

    /// <summary>Both bounds earlier, cut to the previous range.</summary>
    public Piece Shift(Piece piece)
    {
        var start = clock.StartBack(piece.From!.Value, span);
        var end = clock.EndBack(piece.To!.Value, span);
        if (finest is { } grain && clock.At(clock.Next(start.Civil, grain)) is var next && end.Utc > next.Utc)
        {
            end = next;
        }

        return piece with { From = start.Utc < from.Utc ? from : start, To = end.Utc > to.Utc ? to : end };
    }

    private static Span SpanOf(string compare, Question question, DateTime from, DateTime to, Clock clock)
    {
        if (compare == "previous_year")
        {
            return question.Grains.Contains(Unit.Week) ? new Span(52, Unit.Week) : new Span(1, Unit.Year);
        }

        if (compare != "previous_period")
        {
            var words = compare.Split(' ');
            return new Span(int.Parse(words[0], System.Globalization.CultureInfo.InvariantCulture), Enum.Parse<Unit>(words[1].TrimEnd('s'), ignoreCase: true));
        }

        var time = question.Time!;
        if (time.Last is { } last && !question.Filters.Any(Ranges.IsPlainRange))
        {
            return last;
        }

        if ((time.This ?? time.Previous ?? time.ToDate) is { } unit && !question.Filters.Any(Ranges.IsPlainRange))
        {
            return new Span(1, unit);
        }

        foreach (var largest in Largest)
        {
            if (clock.Start(from, largest) == from && clock.Start(to, largest) == to)
            {
                var count = 0;
                for (var at = from; at < to; at = clock.Next(at, largest))
                {
                    count++;
                }

                return new Span(count, largest);
            }
        }

        return new Span((int)Math.Ceiling((to - from).TotalDays), Unit.Day);
    }
}
