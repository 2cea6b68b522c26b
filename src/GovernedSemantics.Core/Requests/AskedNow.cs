using GovernedSemantics.Diagnostics;
using GovernedSemantics.Model;

namespace GovernedSemantics.Requests;

/// <summary>The instant that counts as now for an answer: <c>as_of</c> where the request has it, else the clock.</summary>
internal sealed record AskedNow(DateTimeOffset Instant)
{
    /// <summary>A date means its first moment in the project's zone, so its day before is the last complete one.</summary>
    /// <param name="asOf">The request's <c>as_of</c>: a date, or a date with time, with an offset or in the project's zone.</param>
    /// <param name="clock">The real now.</param>
    /// <param name="settings">The project's zone.</param>
    /// <param name="pointer">Where the request holds it, for example <c>/as_of</c>.</param>
    public static Result<AskedNow> Read(string? asOf, DateTimeOffset clock, TimeSettings settings, string pointer)
    {
        if (asOf is null)
        {
            return new AskedNow(clock);
        }

        return TimeLiteral.Parse(asOf.Trim(' ')) switch
        {
            null => RequestTimeCodes.UnreadableTime.At(Location.At(pointer), RequestText.Shown(asOf)),
            { Grain: > TimeGrain.Day } => RequestTimeCodes.AsOfTooCoarse.At(Location.At(pointer), RequestText.Shown(asOf)),
            var literal => new AskedNow(literal.StartInstant(settings.Zone)),
        };
    }
}
