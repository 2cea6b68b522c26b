namespace GovernedSemantics.Engine.Tests.Oracle;

/// <summary>What the time of a question means.</summary>
internal static class Ranges
{
    /// <summary>The asked range, narrowed by plain conditions on metric_time; null bounds are open.</summary>
    public static Piece Of(Question question, World world)
    {
        var clock = world.Clock;
        var (from, to) = Asked(question.Time, clock, clock.Civil(world.Now));
        foreach (var test in question.Filters.OfType<FieldTest>().Where(IsPlainRange))
        {
            var (start, end) = Conditions.Period((string)test.Values[0], clock);
            from = test.Op switch { "equals" or "gte" => Later(from, start), "gt" => Later(from, end), _ => from };
            to = test.Op switch { "equals" or "lte" => Earlier(to, end), "lt" => Earlier(to, start), _ => to };
        }

        return Piece.Of(from, to);
    }

    public static bool IsPlainRange(Test test) =>
        test is FieldTest { Field: "metric_time", Op: "equals" or "gte" or "gt" or "lt" or "lte" };

    private static (Moment? From, Moment? To) Asked(AskedTime? time, Clock clock, DateTime now)
    {
        var today = now.Date;
        return time switch
        {
            { Last: { } last } => Last(last, time.IncludeCurrent ? clock.Next(now, last.Unit) : clock.Start(now, last.Unit), clock),
            { This: { } unit } => (clock.At(clock.Start(now, unit)), clock.At(clock.Next(now, unit))),
            { Previous: { } unit } => Last(new Span(1, unit), clock.Start(now, unit), clock),
            { ToDate: { } unit } => (clock.At(clock.Start(today, unit)), clock.At(today)),
            null => (null, null),
            _ => (time.From is { } f ? clock.At(f) : null, time.To is { } t ? clock.At(t) : null),
        };
    }

    private static (Moment?, Moment?) Last(Span span, DateTime end, Clock clock) => (clock.At(Clock.Add(end, -span.Count, span.Unit)), clock.At(end));

    private static Moment Later(Moment? a, Moment b) => a is { } x && x.Utc > b.Utc ? x : b;

    private static Moment Earlier(Moment? a, Moment b) => a is { } x && x.Utc < b.Utc ? x : b;
}
