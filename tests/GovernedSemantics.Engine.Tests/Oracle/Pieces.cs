using System.Collections.Immutable;

namespace GovernedSemantics.Engine.Tests.Oracle;

/// <summary>
/// A stretch of metric_time, half-open, with the labels of the asked grains. <paramref name="NoTime"/> is the place of the rows without time.
/// </summary>
internal sealed record Piece(Moment? From, Moment? To, ImmutableArray<object?> Labels, bool NoTime = false)
{
    public static Piece Of(Moment? from, Moment? to) => new(from, to, []);

    public bool IsBounded => From is not null && To is not null;
}

/// <summary>Cuts ranges into the periods of one or several grains.</summary>
internal sealed class Pieces(Clock clock)
{
    /// <summary>The range cut at the start of every period of every grain.</summary>
    public List<Piece> Cut(Moment from, Moment to, IReadOnlyList<Unit> grains, bool instants)
    {
        if (instants && grains.Contains(Unit.Hour))
        {
            return PassingHours(from, to, grains);
        }

        var pieces = new List<Piece>();
        for (var start = from; start.Civil < to.Civil;)
        {
            var next = grains.Select(g => clock.Next(start.Civil, g)).Min();
            var end = next < to.Civil ? clock.At(next) : to;
            pieces.Add(new Piece(start, end, Labels(start.Civil, grains)));
            start = end;
        }

        return pieces;
    }

    /// <summary>The whole period of every grain that holds a time, or what they have in common, cut by an open range.</summary>
    public Piece Around(DateTime time, IReadOnlyList<Unit> grains, Moment? from, Moment? to)
    {
        var start = clock.At(grains.Select(g => clock.Start(time, g)).Max());
        var end = clock.At(grains.Select(g => clock.Next(time, g)).Min());
        return new Piece(from is { } f && f.Civil > start.Civil ? f : start, to is { } t && t.Civil < end.Civil ? t : end, Labels(time, grains));
    }

    private ImmutableArray<object?> Labels(DateTime time, IReadOnlyList<Unit> grains) =>
        [.. grains.Select(g => g == Unit.Hour ? clock.Start(time, g) : (object)DateOnly.FromDateTime(clock.Start(time, g)))];

    // Hours as they pass, minute by minute: the doubled hour is two, since the offset is another.
    private List<Piece> PassingHours(Moment from, Moment to, IReadOnlyList<Unit> grains)
    {
        var pieces = new List<Piece>();
        for (var utc = from.Utc; utc < to.Utc;)
        {
            var (hour, offset) = (clock.Start(clock.Civil(utc), Unit.Hour), clock.Civil(utc) - utc);
            var end = utc;
            while (end < to.Utc && clock.Start(clock.Civil(end), Unit.Hour) == hour && clock.Civil(end) - end == offset)
            {
                end = end.AddMinutes(1);
            }

            var labels = grains.Select(g => g == Unit.Hour ? new DateTimeOffset(hour, offset) : (object?)DateOnly.FromDateTime(clock.Start(hour, g)));
            pieces.Add(new Piece(new Moment(clock.Civil(utc), utc), end == to.Utc ? to : new Moment(clock.Civil(end), end), [.. labels]));
            utc = end;
        }

        return pieces;
    }
}
